import type { Clock } from '#src/base/clock.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Entry } from '#src/feeds/entry.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { afterSuccess, type FeedChange, type PollProblem } from '#src/feeds/feed-health.ts'
import { fetchFeed } from '#src/feeds/fetch-feed.ts'
import type { PollingLimits } from '#src/feeds/next-check.ts'
import type { SafeFetch } from '#src/feeds/safe-fetch.ts'
import type { FeedStore } from '#src/store/store.ts'
import type { FeedRound } from './poll-feeds.ts'

/** Bytes to entries. Rejects where the bytes are no feed; the message says why. */
export type ReadFeed = (
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  signal: AbortSignal,
) => Promise<{ readonly title: string | null; readonly items: readonly Entry[] }>

/** What became of a feed's entries. */
export type Filed = {
  /** Ids of articles seen for the first time, newest first. */
  readonly fresh: readonly string[]
  readonly revised: number
}

/** Entries to stored, analysed articles. `first`: the feed's first poll. Rejects where the store fails. */
export type FileEntries = (
  feed: Feed,
  entries: readonly Entry[],
  options: { readonly first: boolean; readonly signal: AbortSignal },
) => Promise<Filed>

export type AskEffects = {
  readonly store: { readonly feeds: FeedStore }
  readonly safeFetch: SafeFetch
  readonly readFeed: ReadFeed
  readonly fileEntries: FileEntries
  readonly clock: Clock
  readonly random: () => number
  readonly limits: PollingLimits
  readonly signal: AbortSignal
}

/** More at once would flood a channel. */
const announcedAtOnce = 10

/**
 * Asks one feed, and where something changed reads and files it. Nothing is saved about the feed yet: its validators
 * count only once everything before has gone well.
 *
 * @throws What the store fails with, or `signal` aborts with.
 */
export async function askFeed(
  feed: Feed,
  { store, safeFetch, readFeed, fileEntries, clock, random, limits, signal }: AskEffects,
): Promise<Result<{ readonly change: FeedChange; readonly round: FeedRound }, PollProblem>> {
  const answer = await fetchFeed(feed, { safeFetch, now: () => clock.now(), signal })
  if (!answer.ok) return answer
  const fetched = answer.value
  const first = feed.firstSuccessAt === null

  let entries: readonly Entry[] = []
  let fresh: readonly string[] = []
  if (fetched.kind === 'fetched') {
    const read = await readFeed(fetched.bytes, fetched.contentType, fetched.url, signal).catch((cause: unknown) => {
      signal.throwIfAborted()
      return cause instanceof Error ? cause : new Error(String(cause))
    })
    if (read instanceof Error) {
      return failed({ kind: 'unreadable', host: new URL(fetched.url).hostname, reason: withoutStop(read.message) })
    }
    entries = read.items
    fresh = (await fileEntries(feed, entries, { first, signal })).fresh
  }

  const target = fetched.hops.at(-1)?.url
  const taken = target === undefined ? null : await store.feeds.find(target)
  const change = afterSuccess(
    feed,
    fetched,
    { entries, fresh: fresh.length },
    { now: clock.now(), limits, random },
    () => taken === null || taken.id === feed.id,
  )
  const announced = first ? [] : fresh.slice(0, announcedAtOnce)
  return done({
    change,
    round: {
      feedId: feed.id,
      url: feed.url,
      outcome: first ? 'first' : fresh.length > 0 ? 'new' : 'unchanged',
      newArticles: fresh.length,
      error: null,
      announced,
      more: first ? 0 : fresh.length - announced.length,
    },
  })
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
