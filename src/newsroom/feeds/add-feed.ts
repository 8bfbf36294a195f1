import { type ReadingPool, UnreadableError } from '#src/articles/reading-pool.ts'
import { clipName } from '#src/base/clip-name.ts'
import type { Clock } from '#src/base/clock.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { outletAt } from '#src/feeds/catalogue/catalogue.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { readFeedAddress } from '#src/feeds/feed-address.ts'
import { fetchFeed, sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { type Reach, reachFrom } from '#src/feeds/fetching/reach.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { Store } from '#src/store/store.ts'

export type AddFeedProblem = {
  readonly kind: 'bad-url' | 'known' | 'unreachable' | 'no-feed'
  /** One clear sentence naming the thing at fault. */
  readonly reason: string
}

export type AddFeedEffects = {
  readonly store: Pick<Store, 'feeds' | 'outlets'>
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

/**
 * Follows a feed, given its address or that of a page which names it. It is polled, silently, at the next round.
 *
 * @param typed - As a person types it: `outlet.example/news` will do.
 */
export async function addFeed(typed: string, effects: AddFeedEffects): Promise<Result<Feed, AddFeedProblem>> {
  const { store, clock } = effects
  const url = readFeedAddress(typed)
  if (url === null) return failed({ kind: 'bad-url', reason: `“${shown(typed)}” is not a web address.` })
  const known = await store.feeds.find(url)
  if (known?.state === 'active') return alreadyFollowed(known, effects)

  const found = await findFeed(url, effects)
  if (!found.ok) return found
  const twin = await store.feeds.find(found.value.url)
  if (twin?.state === 'active') return alreadyFollowed(twin, effects)
  if (twin) return done(await revive(twin, effects))

  const outlet = outletAt(found.value.url) ?? outletAt(url) ?? newOutlet(found.value)
  const outlets = await store.outlets.all()
  if (!outlets.some(({ id }) => id === outlet.id)) await store.outlets.save([outlet])
  const address = {
    outletId: outlet.id,
    url: found.value.url,
    title: clipName(found.value.title ?? outlet.name),
    packs: [],
  }
  return done(
    await store.feeds.add(address, {
      nextCheckAt: clock.now(),
      intervalMs: firstIntervalMs,
      byOperator: effects.byOperator,
    }),
  )
}

/** A feed that a server added and that the operator adds too is the operator's as well. */
async function alreadyFollowed(
  feed: Feed,
  { store, byOperator }: AddFeedEffects,
): Promise<Result<never, AddFeedProblem>> {
  if (byOperator && !feed.byOperator) await store.feeds.save(feed.id, { byOperator })
  return failed({ kind: 'known', reason: `${feed.url} is followed already.` })
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

type FoundFeed = { readonly url: string; readonly title: string | null; readonly language: string | null }

async function findFeed(url: string, effects: AddFeedEffects): Promise<Result<FoundFeed, AddFeedProblem>> {
  const reach = effects.byOperator ? 'operator-feed' : 'feed'
  const first = await probe(url, reach, effects)
  if (!first.ok) return failed({ kind: 'unreachable', reason: first.problem })
  if (first.value.feed) return done(first.value.feed)
  const { bytes, contentType } = first.value
  const named = await effects.findFeeds({ bytes, contentType }, first.value.url)
  for (const candidate of named.filter((it) => it !== url).slice(0, mostProbes)) {
    const next = await probe(candidate, reachFrom(url, reach, candidate), effects)
    if (next.ok && next.value.feed) return done(next.value.feed)
  }
  return failed({ kind: 'no-feed', reason: `No feed was found at ${url}, nor where that page points.` })
}

type Probed = {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly feed: FoundFeed | null
}

/** Fetches an address and tries to read it as a feed. The problem is a sentence. */
async function probe(
  url: string,
  reach: Reach,
  { safeFetch, readFeed, clock, signal }: AddFeedEffects,
): Promise<Result<Probed, string>> {
  const answer = await fetchFeed(
    { url, etag: null, lastModified: null },
    { safeFetch, now: () => clock.now(), reach, signal },
  )
  if (!answer.ok) return failed(sentenceOfFeedProblem(answer.problem))
  if (answer.value.kind === 'unchanged') return failed(`${new URL(url).hostname} answered as if we had asked before.`)
  const { bytes, contentType, url: final } = answer.value
  try {
    const { title, language } = await readFeed(bytes, contentType, final, signal)
    return done({ url: final, bytes, contentType, feed: { url, title, language } })
  } catch (cause) {
    if (cause instanceof UnreadableError) return done({ url: final, bytes, contentType, feed: null })
    throw cause
  }
}

function shown(text: string): string {
  const plain = text.replaceAll(/\p{C}/gu, '')
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain
}

/** Nothing is known of it but its address and its name. */
function newOutlet({ url, title, language }: FoundFeed): Outlet {
  const { hostname, origin } = new URL(url)
  const host = hostname.replace(/^www\./, '')
  return {
    id: host.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''),
    name: clipName(title ?? host),
    homePage: origin,
    country: null,
    language: language?.toLowerCase().split('-', 1)[0] || 'en',
    ownership: null,
    owner: null,
    creditLine: null,
  }
}
