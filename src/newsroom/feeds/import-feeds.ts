import { type ReadingPool, UnreadableError } from '#src/articles/reading-pool.ts'
import type { Clock } from '#src/base/clock.ts'
import { inSlices } from '#src/base/in-slices.ts'
import { failed, type Result } from '#src/base/result.ts'
import { catalogueOutlets } from '#src/feeds/catalogue/catalogue.ts'
import { readFeedAddress } from '#src/feeds/feed-address.ts'
import { sentenceOfFetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import type { Refuses } from '#src/feeds/fetching/safe-fetch.ts'
import type { ListedFeed, ListedFeeds } from '#src/feeds/opml/opml.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { Store } from '#src/store/store.ts'

/** What became of a list: addresses that were added, how many were followed already, and why the rest was not taken. */
export type Imported = {
  readonly added: readonly string[]
  readonly known: number
  readonly refused: readonly { readonly url: string; readonly reason: string }[]
}

/** Due times of new feeds are spread over this stretch, so that a list of a thousand is not asked for in one round. */
const spreadMs = 60 * 60_000
/** So many are due at once: a short list is read at the next tick. */
const dueAtOnce = 50
/** Feeds that are added before others have a turn: some milliseconds. */
const addedAtOnce = 20

export type ImportEffects = {
  readonly store: Pick<Store, 'feeds' | 'outlets'>
  readonly clock: Clock
  /** Whether the operator imports it, in the terminal. */
  readonly byOperator: boolean
  readonly readOpml: ReadingPool['readOpml']
  readonly refuses: Refuses
  readonly signal: AbortSignal
}

/**
 * Follows the feeds of an OPML list with their packs, and labels their outlets as the list has them. Nothing is asked
 * of any server: the poller finds out which of them answer. Labels that the store or the catalogue has are better than
 * those of a file that somebody wrote.
 */
export async function importFeeds(
  opml: string,
  { store, clock, byOperator, readOpml, refuses, signal }: ImportEffects,
): Promise<Imported> {
  const listed = await readList(opml, { readOpml, signal })
  if (!listed.ok) return { added: [], known: 0, refused: [{ url: '', reason: listed.problem }] }
  const followed = new Set((await store.feeds.all()).map(({ url }) => readFeedAddress(url) ?? url))
  const strange = listed.value.feeds.filter(({ address }) => !followed.has(address.url))
  const refused = [...listed.value.refused]
  const fresh = strange.filter(({ address: { url } }) => {
    const problem = refuses(url, byOperator ? 'operator-feed' : 'feed')
    if (problem) refused.push({ url, reason: sentenceOfFetchProblem(problem) })
    return problem === null
  })
  await inSlices(await newOutlets(fresh, store), addedAtOnce, (slice) => store.outlets.save(slice), { signal })
  const now = clock.now().getTime()
  const due = fresh.map((feed, index) => ({
    ...feed,
    laterMs: index < dueAtOnce ? 0 : (index / fresh.length) * spreadMs,
  }))
  await inSlices(
    due,
    addedAtOnce,
    async (slice) => {
      for (const { address, outlet, laterMs } of slice) {
        await store.feeds.add(
          { ...address, outletId: outlet.id },
          { nextCheckAt: new Date(now + laterMs), intervalMs: firstIntervalMs, byOperator },
        )
      }
    },
    { signal },
  )
  const known = listed.value.feeds.length - strange.length
  return { added: fresh.map(({ address }) => address.url), known, refused }
}

/** The problem is a sentence. */
async function readList(
  opml: string,
  { readOpml, signal }: Pick<ImportEffects, 'readOpml' | 'signal'>,
): Promise<Result<ListedFeeds, string>> {
  try {
    const listed = await readOpml(opml, signal)
    return listed.ok ? listed : failed(listed.problem.sentence)
  } catch (cause) {
    if (cause instanceof UnreadableError) return failed(`${cause.message}.`)
    throw cause
  }
}

async function newOutlets(feeds: readonly ListedFeed[], store: Pick<Store, 'outlets'>): Promise<readonly Outlet[]> {
  const known = new Set((await store.outlets.all()).map(({ id }) => id))
  const listed = new Map(feeds.map(({ outlet }) => [outlet.id, outlet]))
  const ours = catalogueOutlets.filter(({ id }) => listed.has(id))
  return [...new Map([...listed, ...ours.map((outlet) => [outlet.id, outlet] as const)]).values()].filter(
    ({ id }) => !known.has(id),
  )
}
