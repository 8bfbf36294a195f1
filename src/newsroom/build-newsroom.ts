import { countries } from '#src/analysis/gazetteer/countries.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Clock } from '#src/base/clock.ts'
import { type Quotas, usualQuotas } from '#src/base/quotas.ts'
import type { NewsroomDeps } from '#src/newsroom/archive/newsroom-deps.ts'
import type { Store } from '#src/store/store.ts'
import { type Archive, archiveOf } from './archive/archive.ts'
import { createArticleCache } from './archive/article-cache.ts'
import { countryCalled, namesAbroad } from './archive/country-names.ts'
import { type CompletableName, suggest } from './archive/suggest.ts'
import type { LookUpName } from './archive/whom.ts'
import { manageDigests } from './digests/manage.ts'
import type { RoomLeft } from './forgetting/room-left.ts'
import { hiddenKeeper } from './hiding/hide.ts'
import { reportKeeper } from './hiding/reports.ts'
import { shownAnalysis } from './hiding/shown-analysis.ts'
import type { Newsroom } from './newsroom.ts'
import { serverKeeper } from './servers/servers.ts'
import { serverSettings } from './servers/settings.ts'
import { manageWatches } from './watches/manage.ts'

export type NewsroomInputs = {
  readonly store: Store
  readonly clock: Clock
  readonly version: string
  readonly startedAt: Date
  /** IANA name, for digests and watches where neither a person nor the server names one. */
  readonly defaultZone: string
  /** The usual ones where none are given. */
  readonly quotas?: Quotas
  /** Whether there is room for new articles; there is where nobody tells. */
  readonly room?: () => Promise<Pick<RoomLeft, 'isFull'>>
  /** Who answers; this thread, from the store, unless another is named. */
  readonly archive?: Archive
  /** The parts that need the network. The caller builds them. */
  readonly feeds: Newsroom['feeds']
  readonly analyse: Newsroom['analyse']
}

/** All that commands, terminal and schedule may ask, over an open store. */
export function buildNewsroom(inputs: NewsroomInputs): Newsroom {
  const { feeds, analyse, version, startedAt, defaultZone, quotas = usualQuotas, room, ...parts } = inputs
  const deps = { ...parts, archive: parts.archive ?? depsOf(parts).archive }
  const { archive } = deps
  return {
    ...archive,
    // An index answers; whoever types waits behind no briefing.
    suggest: (kind, typed, viewer) => suggest({ kind, typed, viewer }, { ...deps, completable: countryNames }),
    status: async (asking) => {
      const isFull = room !== undefined && (await room()).isFull
      return await archive.status({ version, startedAt, isFull }, asking)
    },
    settings: serverSettings({ ...deps, defaultZone }),
    servers: serverKeeper(deps),
    hidden: hiddenKeeper(deps),
    reports: reportKeeper({ ...deps, quotas }),
    watches: manageWatches({ ...deps, quotas }),
    digests: manageDigests({ ...deps, quotas }),
    feeds,
    analyse: async (input, asking) => await shownAnalysis(await analyse(input, asking), deps.store),
  }
}

/** What questions and digests need of a store. */
export function depsOf({ store, clock }: { readonly store: Store; readonly clock: Clock }): NewsroomDeps {
  return { store, clock, archive: archiveOf({ store, clock, lookUp, articleCache: createArticleCache() }) }
}

/** A name of the lexicon; else a country by its name in another language, by its flag or by its code. */
const lookUp: LookUpName = (written) => {
  const known = knownName(written)
  if (known) return known
  const country = countryCalled(written)
  return country && { id: `state:${country.code}`, name: country.name, kind: 'state' }
}

const countryNames: readonly CompletableName[] = countries.map((country) => ({
  id: `state:${country.code}`,
  name: country.name,
  forms: [...country.adjectives, ...country.capitals, ...country.aliases, ...namesAbroad(country)],
}))
