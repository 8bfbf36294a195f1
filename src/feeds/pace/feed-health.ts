import type { Feed } from '#src/feeds/feed.ts'
import { type FeedProblem, type FetchedFeed, sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { freshnessMs, retryAfterMs } from '#src/feeds/fetching/http-hints.ts'
import { reachFrom } from '#src/feeds/fetching/reach.ts'
import { permanentTarget, weighMove } from '#src/feeds/fetching/redirects.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { type FeedHints, noHints } from '#src/feeds/reading/feed-hints.ts'
import { backOffMs, hasFailedForGood, nextCheck, type PollingLimits, publisherDelayMs } from './next-check.ts'
import { adaptedIntervalMs } from './own-pace.ts'

/** What a poll changes about a feed. */
export type FeedChange = Partial<Omit<Feed, 'id' | 'articles'>>

/** When the poll ended, and the rules it goes by. */
export type PollMoment = {
  readonly now: Date
  readonly limits: PollingLimits
  readonly random: () => number
}

/** What was read of a feed and filed; nothing where it was unchanged. */
export type FeedReading = {
  readonly entries: readonly Entry[]
  /** How many entries were new. */
  readonly fresh: number
  readonly hints: FeedHints
}

export const nothingRead: FeedReading = { entries: [], fresh: 0, hints: noHints }

/**
 * Changes of a feed after a successful poll: its entries were stored, or it was unchanged.
 *
 * A first answer of which only a part came does not count as the first reading: the rest of the list, which the next
 * answer brings, is no news either. A second part does count, or a feed that always breaks off would never have news.
 *
 * @param mayMove - Whether a believed move may be kept: no other feed has that address.
 */
export function afterSuccess(
  feed: Feed,
  fetched: FetchedFeed,
  reading: FeedReading,
  { now, limits, random }: PollMoment,
  mayMove: (url: string) => boolean = () => true,
): FeedChange {
  const isPart = fetched.kind === 'fetched' && fetched.isPart
  const { move, believed } = weighMove(feed.movedTo, permanentTarget(fetched.hops))
  const moved = believed && move !== null && move.url !== feed.url && mayMove(move.url) ? move.url : null
  // A 304 does not repeat what the publisher asked for: the delay is kept in the interval, the skips beside it.
  const ownMs = adaptedIntervalMs(feed.intervalMs, reading, now, limits)
  const intervalMs = Math.round(Math.min(limits.ceilingMs, Math.max(ownMs, publisherDelayMs(reading.hints))))
  const skips = fetched.kind === 'fetched' ? skipsOf(reading.hints) : feed.skips
  return {
    ...(moved === null
      ? {}
      : { url: moved, byOperator: feed.byOperator && reachFrom(feed.url, 'feed', moved) === 'feed' }),
    ...validatorsAfter(fetched, moved !== null),
    movedTo: moved === null ? move : null,
    skips,
    intervalMs,
    nextCheckAt: nextCheck(
      {
        intervalMs,
        delaysMs: [freshnessMs(fetched.headers, now), retryAfterMs(fetched.headers, now) ?? 0],
        skips,
        unconditional: isUnconditional(feed, fetched),
      },
      now,
      limits,
      random,
    ),
    lastSuccessAt: now,
    firstSuccessAt: feed.firstSuccessAt ?? (isPart && feed.lastSuccessAt === null ? null : now),
    lastError: isPart ? sentenceOfPart(fetched.url) : null,
    failures: 0,
    firstFailureAt: null,
  }
}

/** What a feed lacks of which only the beginning comes. */
function sentenceOfPart(url: string): string {
  return `The document at ${url} broke off before its end: what came is read, but not what the outlet withdraws or where the feed has moved.`
}

function validatorsAfter(fetched: FetchedFeed, moved: boolean): FeedChange {
  // A validator is valid only for the address that sent it.
  if (moved) return { etag: null, lastModified: null }
  return fetched.kind === 'fetched' ? { etag: fetched.etag, lastModified: fetched.lastModified } : {}
}

function skipsOf({ skipHours, skipDays }: FeedHints): Feed['skips'] {
  return skipHours.length + skipDays.length === 0 ? null : { hours: skipHours, days: skipDays }
}

/** No validator at all, or the one we sent back again beside a whole body. */
function isUnconditional(feed: Pick<Feed, 'etag' | 'lastModified'>, fetched: FetchedFeed): boolean {
  if (fetched.kind === 'unchanged') return false
  if (fetched.etag !== null) return fetched.etag === feed.etag
  return fetched.lastModified === null || fetched.lastModified === feed.lastModified
}

/** Why a poll failed: the server, or what it sent; `sentence` says what is wrong with that. */
export type PollProblem = FeedProblem | { readonly kind: 'unreadable'; readonly sentence: string }

/** One clear sentence that names the thing at fault. */
export function sentenceOfPollProblem(problem: PollProblem): string {
  return problem.kind === 'unreadable' ? `${problem.sentence.replace(/\.$/, '')}.` : sentenceOfFeedProblem(problem)
}

/**
 * A feed after a failed poll. `stopped` where it is not to be asked again by itself. While we are offline nothing is
 * learnt of the feed, and nothing counted against it: a week without a network must not stop every feed.
 */
export function afterFailure(feed: Feed, problem: PollProblem, { now, limits, random }: PollMoment): FeedChange {
  if (problem.kind === 'offline') {
    const { intervalMs } = feed
    return { lastError: sentenceOfPollProblem(problem), nextCheckAt: nextCheck({ intervalMs }, now, limits, random) }
  }
  const failures = feed.failures + 1
  const firstFailureAt = feed.firstFailureAt ?? now
  const askedForMs = 'retryAfterMs' in problem ? (problem.retryAfterMs ?? 0) : 0
  const delayMs = Math.max(backOffMs(failures, feed.intervalMs, limits, random), askedForMs)
  // A server that stumbles over our conditions is asked without them.
  const isConditional = problem.kind === 'refused' && problem.status === 412
  return {
    ...(isConditional && { etag: null, lastModified: null }),
    state: problem.kind === 'gone' || hasFailedForGood(failures, firstFailureAt, now) ? 'stopped' : 'active',
    failures,
    firstFailureAt,
    lastError: sentenceOfPollProblem(problem),
    nextCheckAt: new Date(now.getTime() + Math.min(delayMs, Math.max(limits.ceilingMs, limits.floorMs))),
  }
}

/** What a person can do about a feed that stopped. */
export function remedyFor(problem: PollProblem): string {
  return problem.kind === 'gone'
    ? 'Remove it, or add the outlet’s new feed.'
    : 'Look whether the outlet has a new feed address and add that, or add this one again once it answers.'
}
