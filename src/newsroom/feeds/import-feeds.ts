import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { Clock } from '#src/base/clock.ts'
import { inSlices } from '#src/base/in-slices.ts'
import type { OnProgress } from '#src/base/progress.ts'
import { failed, type Result } from '#src/base/result.ts'
import { looksLikeCatalogue } from '#src/feeds/catalogue/looks-like.ts'
import { catalogueFeedAt, isCatalogueFeed, outletOfFeed } from '#src/feeds/catalogue/outlet-of-feed.ts'
import { readFeedAddress } from '#src/feeds/feed-address.ts'
import { sentenceOfFetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import type { Refuses } from '#src/feeds/fetching/safe-fetch.ts'
import type { ListedFeed, ListedFeeds } from '#src/feeds/opml/opml.ts'
import type { FeedAddress, Outlet } from '#src/feeds/outlet.ts'
import { clippedTitle, hostOf, nameOfAdded } from '#src/feeds/outlet-name.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { Follower } from '#src/store/ports/feed-store.ts'
import type { Store } from '#src/store/store.ts'
import { type Adder, type FeedQuotas, followerOf, sentenceOfQuota } from './adder.ts'
import { hiddenOutlets, isOfHidden, sentenceOfHidden } from './hidden-outlets.ts'

/** What became of a list: addresses that were added, how many were followed already, and why the rest was not taken. */
export type Imported = {
  readonly added: readonly string[]
  readonly known: number
  readonly refused: readonly { readonly url: string; readonly reason: string }[]
}

/** Due times of new feeds are spread over this stretch, so that a list of a thousand is not asked for in one round. */
const spreadMs = 60 * 60_000
/** How many are due at once: a short list is read at the next tick. */
const dueAtOnce = 50
/** Feeds that are added before others have a turn: some milliseconds. */
const addedAtOnce = 20

export type ImportEffects = {
  readonly store: Pick<Store, 'feeds' | 'hidden' | 'outlets' | 'viewedBy'>
  readonly clock: Clock
  readonly quotas: FeedQuotas
  readonly readOpml: ReadingPool['readOpml']
  readonly refuses: Refuses
}

/**
 * Follows the feeds of an OPML list with their packs. Nothing is asked of any server: the poller finds out which of
 * them answer. The publisher of a feed is found by its host. What a server's list says about that is ignored: such a
 * feed is named after its host until it has been read and gives its own title.
 */
export async function importFeeds(
  opml: string,
  adder: Adder & { readonly onProgress?: OnProgress },
  effects: ImportEffects,
): Promise<Imported> {
  const { store, clock } = effects
  const { signal } = adder
  const listed = await readList(opml, signal, effects)
  if (!listed.ok) return { added: [], known: 0, refused: [{ url: '', reason: listed.problem }] }
  const view = await store.viewedBy(adder.viewer)
  const followed = new Set((await view.feeds.all()).map(({ feed: { url } }) => readFeedAddress(url) ?? url))
  const fresh = listed.value.feeds.filter(({ address }) => !followed.has(address.url))
  const hidden = await hiddenOutlets(store)
  const now = clock.now().getTime()
  const added: string[] = []
  let done = 0
  const refused = [...listed.value.refused]
  const due = fresh.map((feed, index) => ({
    feed,
    nextCheckAt: new Date(now + (index < dueAtOnce ? 0 : (index / fresh.length) * spreadMs)),
  }))
  await inSlices(
    due,
    addedAtOnce,
    async (slice) => {
      for (const { feed, nextCheckAt } of slice) {
        const reason = await addOne(feed, { nextCheckAt, hidden }, adder, effects)
        if (reason === null) added.push(feed.address.url)
        else refused.push({ url: feed.address.url, reason })
      }
      done += slice.length
      adder.onProgress?.({ done, total: fresh.length })
    },
    { signal },
  )
  return { added, known: listed.value.feeds.length - fresh.length, refused }
}

/** @returns Why it was not taken, in one sentence; null where it was. */
async function addOne(
  listing: ListedFeed,
  { nextCheckAt, hidden }: { readonly nextCheckAt: Date; readonly hidden: ReadonlySet<string> },
  adder: Adder,
  { store, quotas, refuses }: ImportEffects,
): Promise<string | null> {
  const { url } = listing.address
  const follower = followerOf(adder)
  const problem = refuses(url, follower ? 'feed' : 'operator-feed')
  if (problem) return sentenceOfFetchProblem(problem)
  const outlet = follower ? outletOfFeed(url) : labelled(outletOfFeed(url), listing)
  if (await isOfHidden({ url, outletId: outlet.id }, hidden, store)) return sentenceOfHidden(url)
  const isCommon = follower === null || isCatalogueFeed(url)
  await (isCommon ? saveCommon(store, outlet) : store.outlets.savePrivate([outlet]))
  const outcome = await store.feeds.follow(catalogueFeedAt(url) ?? addressOf(listing, outlet.id, follower), {
    nextCheckAt,
    intervalMs: firstIntervalMs,
    follower,
    isCommon,
    byOperator: follower === null,
    limits: quotas,
  })
  return 'quota' in outcome ? sentenceOfQuota(outcome.quota) : null
}

/** The problem is a sentence. */
async function readList(
  opml: string,
  signal: AbortSignal,
  { readOpml }: Pick<ImportEffects, 'readOpml'>,
): Promise<Result<ListedFeeds, string>> {
  try {
    const listed = await readOpml(opml, signal)
    return listed.ok ? listed : failed(listed.problem.sentence)
  } catch (cause) {
    if (cause instanceof UnreadableError) return failed(`${cause.message}.`)
    throw cause
  }
}

/** A server's list says nothing of a feed but where it is. */
function addressOf({ address }: ListedFeed, outletId: string, follower: Follower): FeedAddress {
  const { url, title } = address
  return follower
    ? { outletId, url, title: hostOf(url), packs: [] }
    : { ...address, outletId, title: clippedTitle(title) }
}

/** An outlet as the operator's own list has it; even there nobody is called as an outlet of the catalogue is. */
function labelled(outlet: Outlet, { outlet: { name, country, language, ownership, owner } }: ListedFeed): Outlet {
  const host = hostOf(outlet.homePage)
  if (outlet.name !== host) return outlet
  return {
    ...outlet,
    name: looksLikeCatalogue(name) ? host : nameOfAdded(name, host),
    country,
    language,
    ownership,
    owner,
  }
}

/** An outlet that all may know of. One that is there keeps what is known of it. */
export async function saveCommon(
  store: Pick<Store, 'outlets' | 'viewedBy'>,
  outlet: Parameters<Store['outlets']['save']>[0][number],
): Promise<void> {
  const view = await store.viewedBy('common')
  if (!(await view.outlets.all()).some(({ id }) => id === outlet.id)) await store.outlets.save([outlet])
}
