import type { ReadingPool } from '#src/articles/reading-pool.ts'
import type { Clock } from '#src/base/clock.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { looksLikeCatalogue } from '#src/feeds/catalogue/looks-like.ts'
import { isCatalogueFeed, outletOfFeed } from '#src/feeds/catalogue/outlet-of-feed.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { readFeedAddress } from '#src/feeds/feed-address.ts'
import { sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { reachFrom } from '#src/feeds/fetching/reach.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { clippedTitle, hostOf, nameOfAdded } from '#src/feeds/outlet-name.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { Store } from '#src/store/store.ts'
import { type Adder, type FeedQuotas, followerOf, sentenceOfQuota } from './adder.ts'
import { hiddenOutlets, isOfHidden, sentenceOfHidden } from './hidden-outlets.ts'
import { saveCommon } from './import-feeds.ts'
import { type FoundFeed, type Probed, probe } from './probe-feed.ts'

export type AddFeedProblem = {
  readonly kind: 'bad-url' | 'known' | 'unreachable' | 'no-feed' | 'quota' | 'hidden'
  /** One clear sentence naming the thing at fault. */
  readonly reason: string
}

export type AddFeedEffects = {
  readonly store: Pick<Store, 'feeds' | 'hidden' | 'outlets' | 'viewedBy'>
  readonly quotas: FeedQuotas
  readonly safeFetch: SafeFetch
  readonly readFeed: ReadingPool['readFeed']
  /** Addresses of feeds that a page names, then those where feeds often are; best first. */
  readonly findFeeds: (page: Pick<Probed, 'bytes' | 'contentType'>, url: string) => Promise<readonly string[]>
  readonly clock: Clock
  /** Whether the operator adds it, in the terminal. */
  readonly byOperator: boolean
  readonly signal: AbortSignal
}

/** Most addresses that are tried for one page. */
const mostProbes = 6

/** What the operator says of a feed's outlet. */
export type OutletWords = { readonly name?: string; readonly country?: string }

/**
 * Follows a feed, given its address or that of a page which names it. It is polled, silently, at the next round. To a
 * server it makes no difference whether others follow it already.
 *
 * @param typed - As a person types it: `outlet.example/news` will do.
 */
export async function addFeed(
  typed: string,
  adder: Adder,
  words: OutletWords,
  effects: AddFeedEffects,
): Promise<Result<Feed, AddFeedProblem>> {
  const { store } = effects
  const url = readFeedAddress(typed)
  if (url === null) return failed({ kind: 'bad-url', reason: `“${shown(typed)}” is not a web address.` })
  const isSeen = await seenBy(adder, store)
  if (isSeen(url)) return failed({ kind: 'known', reason: `${url} is followed already.` })

  const found = await findFeed(url, effects)
  if (!found.ok) return found
  if (isSeen(found.value.url)) return failed({ kind: 'known', reason: `${found.value.url} is followed already.` })
  const added = await follow(found.value, adder, words, effects)
  return added.ok && added.value.state === 'stopped' ? done(await revive(added.value, effects)) : added
}

/** Feeds that are read and that whoever adds one sees already. */
async function seenBy({ viewer }: Adder, store: Pick<Store, 'viewedBy'>): Promise<(url: string) => boolean> {
  const feeds = await (await store.viewedBy(viewer)).feeds.all()
  // What the operator adds becomes common: a feed that only servers follow is not common yet.
  const counts = ({ feed }: (typeof feeds)[number]) =>
    feed.state === 'active' && (viewer !== 'operator' || feed.isCommon)
  const active = new Set(feeds.filter(counts).map(({ feed }) => feed.url))
  return (url) => active.has(url)
}

async function follow(
  { url, title, homePage, language }: FoundFeed,
  adder: Adder,
  { name, country }: OutletWords,
  { store, clock, quotas }: AddFeedEffects,
): Promise<Result<Feed, AddFeedProblem>> {
  const follower = followerOf(adder)
  const outlet = outletOfFeed(url, homePage)
  if (await isOfHidden({ url, outletId: outlet.id }, await hiddenOutlets(store), store))
    return failed({ kind: 'hidden', reason: sentenceOfHidden(url) })
  const isCommon = follower === null || isCatalogueFeed(url)
  const feedTitle = title === null || looksLikeCatalogue(title) ? hostOf(url) : clippedTitle(title)
  if (!isCommon) await store.outlets.savePrivate([outlet])
  else if (name !== undefined || country !== undefined) {
    await store.outlets.save([{ ...outlet, name: name ?? outlet.name, country: country ?? outlet.country }])
  } else if (outlet.name === hostOf(url)) {
    const spoken = language?.toLowerCase().split('-')[0] || outlet.language
    await saveCommon(store, { ...outlet, name: nameOfAdded(feedTitle, outlet.name), language: spoken })
  } else await saveCommon(store, outlet)
  const outcome = await store.feeds.follow(
    { outletId: outlet.id, url, title: feedTitle, packs: [] },
    {
      nextCheckAt: clock.now(),
      intervalMs: firstIntervalMs,
      follower,
      isCommon,
      byOperator: follower === null,
      limits: quotas,
    },
  )
  return 'quota' in outcome ? failed({ kind: 'quota', reason: sentenceOfQuota(outcome.quota) }) : done(outcome.feed)
}

/** A stopped feed that answers again begins anew, with the articles it had. */
async function revive(feed: Feed, { store, clock, byOperator }: AddFeedEffects): Promise<Feed> {
  const health = {
    state: 'active',
    lastError: null,
    failures: 0,
    firstFailureAt: null,
    nextCheckAt: clock.now(),
    byOperator: feed.byOperator || byOperator,
  } as const
  await store.feeds.save(feed.id, health)
  return { ...feed, ...health }
}

async function findFeed(url: string, effects: AddFeedEffects): Promise<Result<FoundFeed, AddFeedProblem>> {
  const reach = effects.byOperator ? 'operator-feed' : 'feed'
  const first = await probe(url, reach, effects)
  if (!first.ok) return failed({ kind: 'unreachable', reason: sentenceOfFeedProblem(first.problem) })
  if (first.value.feed) return done(first.value.feed)
  const { bytes, contentType } = first.value
  const named = await effects.findFeeds({ bytes, contentType }, first.value.url)
  for (const candidate of named.filter((it) => it !== url).slice(0, mostProbes)) {
    const next = await probe(candidate, reachFrom(url, reach, candidate), effects)
    if (next.ok && next.value.feed) return done(next.value.feed)
  }
  return failed({ kind: 'no-feed', reason: `No feed was found at ${url}, nor where that page points.` })
}

function shown(text: string): string {
  const plain = text.replaceAll(/\p{C}/gu, '')
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain
}
