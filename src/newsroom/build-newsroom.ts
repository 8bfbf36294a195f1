import { knownName } from '#src/analysis/actors/gazetteer.ts'
import { countries } from '#src/analysis/lexicon/countries.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import { type Archive, archiveOf } from './archive.ts'
import type { Desk, FrontDesk } from './desk.ts'
import { manageDigests } from './digests/manage.ts'
import type { Newsroom } from './newsroom.ts'
import { serverKeeper } from './servers.ts'
import { serverSettings } from './settings.ts'
import { createShelf } from './shelf.ts'
import { type CompletableName, suggest } from './suggest.ts'
import { manageWatches } from './watches/manage.ts'

export type NewsroomParts = {
  readonly store: Store
  readonly clock: Clock
  readonly version: string
  readonly startedAt: Date
  /** Who answers; this thread, from the store, unless another is named. */
  readonly archive?: Archive
  /** What touches the network, built by whoever has it. */
  readonly feeds: Newsroom['feeds']
  readonly analyse: Newsroom['analyse']
}

/** All that commands, terminal and schedule may ask, over an open store. */
export function buildNewsroom({ feeds, analyse, version, startedAt, ...parts }: NewsroomParts): Newsroom {
  const desk = { ...parts, archive: parts.archive ?? deskOf(parts).archive }
  const { archive } = desk
  return {
    brief: archive.brief,
    stories: archive.stories,
    story: (storyId, options, asking) => archive.story({ storyId, ...options }, asking),
    said: archive.said,
    actor: archive.actor,
    // An index answers; whoever types waits behind no briefing.
    suggest: (kind, typed, guildId) => suggest({ kind, typed, guildId }, { ...desk, completable: countryNames }),
    status: () => archive.status({ version, startedAt }, { signal: new AbortController().signal }),
    checkQuote: (text, asking) => archive.checkQuote({ text }, asking),
    storyOf: (url, asking) => archive.storyOf({ url }, asking),
    settings: serverSettings(desk),
    servers: serverKeeper(desk),
    watches: manageWatches(desk),
    digests: manageDigests(desk),
    feeds,
    analyse,
  }
}

/** What questions and digests need of a store. */
export function deskOf(parts: { readonly store: Store; readonly clock: Clock }): Desk & FrontDesk {
  const desk = { store: parts.store, clock: parts.clock, lookUp: knownName, shelf: createShelf(parts) }
  return { ...desk, archive: archiveOf(desk) }
}

const countryNames: readonly CompletableName[] = countries.map(({ name, adjectives, capitals, aliases }) => ({
  name,
  forms: [...adjectives, ...capitals, ...aliases],
}))
