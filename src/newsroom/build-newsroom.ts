import { knownName } from '#src/analysis/actors/gazetteer.ts'
import { countries } from '#src/analysis/lexicon/countries.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import { actorView } from './actor-view.ts'
import { brief, stories, story, storyOf } from './brief.ts'
import { checkQuote } from './check-quote.ts'
import type { Desk } from './desk.ts'
import { manageDigests } from './digests/manage.ts'
import type { Newsroom } from './newsroom.ts'
import { said } from './said.ts'
import { serverKeeper } from './servers.ts'
import { serverSettings } from './settings.ts'
import { createShelf } from './shelf.ts'
import { status } from './status.ts'
import { type CompletableName, suggest } from './suggest.ts'
import { manageWatches } from './watches/manage.ts'

export type NewsroomParts = {
  readonly store: Store
  readonly clock: Clock
  readonly version: string
  readonly startedAt: Date
  /** What touches the network, built by whoever has it. */
  readonly feeds: Newsroom['feeds']
  readonly analyse: Newsroom['analyse']
}

/** All that commands, terminal and schedule may ask, over an open store. */
export function buildNewsroom({ feeds, analyse, version, startedAt, ...parts }: NewsroomParts): Newsroom {
  const desk = deskOf(parts)
  return {
    brief: (query, asking) => brief(query, asking, desk),
    stories: (query, asking) => stories(query, asking, desk),
    story: (storyId, options, asking) => story(storyId, options, asking, desk),
    said: (query, asking) => said(query, asking, desk),
    actor: (query, asking) => actorView(query, asking, desk),
    suggest: (kind, typed, guildId) => suggest({ kind, typed, guildId }, { ...desk, completable: countryNames }),
    status: () => status({ ...desk, version, startedAt }),
    checkQuote: (text, asking) => checkQuote(text, asking, desk),
    storyOf: (url, asking) => storyOf(url, asking, desk),
    settings: serverSettings(desk),
    servers: serverKeeper(desk),
    watches: manageWatches(desk),
    digests: manageDigests(desk),
    feeds,
    analyse,
  }
}

/** What questions and digests need of a store. */
export function deskOf({ store, clock }: { readonly store: Store; readonly clock: Clock }): Desk {
  return { store, clock, lookUp: knownName, shelf: createShelf({ store }) }
}

const countryNames: readonly CompletableName[] = countries.map(({ name, adjectives, capitals, aliases }) => ({
  name,
  forms: [...adjectives, ...capitals, ...aliases],
}))
