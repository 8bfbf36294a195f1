import type { Clock } from '#src/base/clock.ts'
import { catalogueOutlets } from '#src/feeds/catalogue/catalogue.ts'
import type { ListedFeed } from '#src/feeds/opml/opml.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
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

/**
 * Follows the feeds of an OPML list with their packs, and labels their outlets as the list has them. Nothing is asked
 * of any server: the poller finds out which of them answer. Labels that the store or the catalogue has are better than
 * those of a file that somebody wrote.
 */
export async function importFeeds(
  opml: string,
  { store, clock }: { readonly store: Pick<Store, 'feeds' | 'outlets'>; readonly clock: Clock },
): Promise<Imported> {
  const listed = parseOpml(opml)
  if (!listed.ok) return { added: [], known: 0, refused: [{ url: '', reason: listed.problem.sentence }] }
  const followed = new Set((await store.feeds.all()).map(({ url }) => url))
  const fresh = listed.value.filter(({ address }) => !followed.has(address.url))
  await store.outlets.save(await newOutlets(fresh, store))
  const now = clock.now().getTime()
  for (const [index, { address, outlet }] of fresh.entries()) {
    const laterMs = index < dueAtOnce ? 0 : (index / fresh.length) * spreadMs
    await store.feeds.add(
      { ...address, outletId: outlet.id },
      { nextCheckAt: new Date(now + laterMs), intervalMs: firstIntervalMs },
    )
  }
  return { added: fresh.map(({ address }) => address.url), known: listed.value.length - fresh.length, refused: [] }
}

async function newOutlets(feeds: readonly ListedFeed[], store: Pick<Store, 'outlets'>): Promise<readonly Outlet[]> {
  const known = new Set((await store.outlets.all()).map(({ id }) => id))
  const listed = new Map(feeds.map(({ outlet }) => [outlet.id, outlet]))
  const ours = catalogueOutlets.filter(({ id }) => listed.has(id))
  return [...new Map([...listed, ...ours.map((outlet) => [outlet.id, outlet] as const)]).values()].filter(
    ({ id }) => !known.has(id),
  )
}
