import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { Clock } from '#src/base/clock.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { TimeBudget } from '#src/base/workers/worker-pool.ts'
import { looksLikeCatalogue } from '#src/feeds/catalogue/looks-like.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { fetchFeed } from '#src/feeds/fetching/fetch-feed.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { clippedTitle, hostOf } from '#src/feeds/outlet-name.ts'
import { afterSuccess, type FeedChange, nothingRead, type PollProblem } from '#src/feeds/pace/feed-health.ts'
import type { PollingLimits } from '#src/feeds/pace/next-check.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { Tombstone } from '#src/feeds/reading/tombstones.ts'
import type { FreshArticle, PollReport } from '#src/newsroom/polling/poll-report.ts'
import { reachOf } from '#src/newsroom/polling/reach-of.ts'
import type { FeedStore } from '#src/store/ports/feed-store.ts'

/**
 * Reads bytes into entries. Throws `UnreadableError` if the bytes are no feed; its message is a sentence that says why.
 */
export type FeedReader = ReadingPool['readFeed']

/** What filing did with a feed's entries. */
export type Filed = {
  /** How many entries were not read because the time was used up. The next poll finds them new again. */
  readonly left?: number
  /** Articles seen for the first time, newest first. */
  readonly fresh: readonly FreshArticle[]
  readonly revised: number
}

export type FilingOptions = {
  /** Whether this is the feed's first poll. */
  readonly first: boolean
  /** As the feed declares it; BCP 47. */
  readonly language: string | null
  /** Entries that the outlet says it withdrew. */
  readonly tombstones?: readonly Tombstone[]
  /** Whether only a part of the feed came: then nothing has left it, and what that would decide waits for the whole. */
  readonly isPart?: boolean
  /** How much worker time this poll of this feed may take. */
  readonly budget?: TimeBudget
  readonly signal: AbortSignal
}

/**
 * Turns entries into stored, analysed articles. Rejects if the store fails, or with `UnreadableError` if the entries
 * cannot be read.
 */
export type FileEntries = (feed: Feed, entries: readonly Entry[], options: FilingOptions) => Promise<Filed>

/** Worker time that one poll of one feed may take. A first poll of a hundred long reports takes half of it. */
const feedBudgetMs = 15_000

export type AskEffects = {
  readonly store: { readonly feeds: FeedStore }
  readonly safeFetch: SafeFetch
  readonly readFeed: FeedReader
  readonly fileEntries: FileEntries
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  readonly limits: PollingLimits
  readonly signal: AbortSignal
}

/** More at once would flood a channel. */
const announcedAtOnce = 10

/**
 * Fetches one feed, and reads and files it if something changed. It does not save the feed itself: new validators count
 * only after everything before them succeeded.
 *
 * @throws What the store fails with, or `signal` aborts with.
 */
export async function askFeed(
  feed: Feed,
  { store, safeFetch, readFeed, fileEntries, clock, random, limits, signal }: AskEffects,
): Promise<Result<{ readonly change: FeedChange; readonly round: PollReport }, PollProblem>> {
  const answer = await fetchFeed(feed, { safeFetch, now: () => clock.now(), reach: reachOf(feed), signal })
  if (!answer.ok) return answer
  const fetched = answer.value
  const first = feed.firstSuccessAt === null

  const budget: TimeBudget = { limitMs: feedBudgetMs, spentMs: 0 }
  let reading = nothingRead
  let filed: Filed = { fresh: [], revised: 0 }
  let title: string | null = null
  if (fetched.kind === 'fetched') {
    try {
      const read = await readFeed(fetched.bytes, fetched.contentType, fetched.url, signal, { budget })
      if (fetched.isPart && read.items.length === 0) return failed(brokenOff(fetched.url))
      filed = await fileEntries(feed, read.items, {
        first,
        language: read.language,
        tombstones: read.tombstones ?? [],
        isPart: fetched.isPart,
        budget,
        signal,
      })
      title = ownTitle(feed, read.title)
      reading = { entries: read.items, fresh: filed.fresh.length, hints: read.hints }
    } catch (cause) {
      if (cause instanceof UnreadableError)
        return failed(fetched.isPart ? brokenOff(fetched.url) : { kind: 'unreadable', sentence: cause.message })
      throw cause
    }
  }

  const { fresh, revised } = filed
  const target = fetched.hops.at(-1)?.url
  const taken = target === undefined ? null : await store.feeds.find(target)
  const change = afterSuccess(
    feed,
    fetched,
    reading,
    { now: clock.now(), limits, random },
    () => taken === null || taken.id === feed.id,
  )
  // Some entries are left: without validators the next response brings them again.
  const kept = filed.left ? { ...change, etag: null, lastModified: null } : change
  const announced = first ? [] : fresh.slice(0, announcedAtOnce)
  return done({
    change: first && title !== null ? { ...kept, title } : kept,
    round: {
      feedId: feed.id,
      url: feed.url,
      outcome: first ? 'first' : fresh.length + revised > 0 ? 'new' : 'unchanged',
      newArticles: fresh.length,
      revisedArticles: revised,
      error: null,
      announced,
      more: first ? 0 : fresh.length - announced.length,
    },
  })
}

/** A part too short to tell what the document is. */
function brokenOff(url: string): PollProblem {
  return { kind: 'unreadable', sentence: `The document at ${url} broke off before its first entry ended` }
}

/**
 * The title that a feed gives, where it is still named after its host; null where it has a title, or gives another
 * outlet's name.
 */
function ownTitle({ url, title }: Feed, told: string | null): string | null {
  return title !== hostOf(url) || told === null || looksLikeCatalogue(told) ? null : clippedTitle(told)
}
