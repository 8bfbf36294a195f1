import type { Feed } from '#src/feeds/feed.ts'
import type { FeedHints } from '#src/feeds/reading/feed-hints.ts'

/** Limits of all polling, in ms. */
export type PollingLimits = {
  /** Shortest time between two requests to one feed. */
  readonly floorMs: number
  /** Longest, whatever anybody asks for. */
  readonly ceilingMs: number
  /** Shortest where the server never answers 304, so that each request costs it a whole feed. */
  readonly unconditionalMs: number
}

export const defaultPollingLimits: PollingLimits = {
  floorMs: 5 * 60_000,
  ceilingMs: 24 * 60 * 60_000,
  unconditionalMs: 60 * 60_000,
}

/** What is known about when a feed may be asked again. */
export type CheckHints = {
  /** Own pace. */
  readonly intervalMs: number
  /** The publisher's wishes: freshness, `Retry-After`. */
  readonly delaysMs?: readonly number[]
  /** Hours and days at which not to ask. */
  readonly skips?: Feed['skips']
  /** Whether the server ignores conditional requests. */
  readonly unconditional?: boolean
}

/**
 * Moment at which a feed may be asked again: the longest of all wishes, out of the hours and days to skip.
 *
 * @param now - End of the fetch that the hints came with.
 * @param random - 0 to 1; spreads feeds of one interval by up to a tenth of it.
 * @returns At least the floor and at most the ceiling after `now`; the ceiling also ends a skipping.
 */
export function nextCheck(
  { intervalMs, delaysMs = [], skips = null, unconditional = false }: CheckHints,
  now: Date,
  limits: PollingLimits,
  random: () => number,
): Date {
  const floorMs = unconditional ? Math.max(limits.floorMs, limits.unconditionalMs) : limits.floorMs
  const spreadMs = intervalMs * 0.1 * random()
  const wantedMs = Math.max(floorMs, intervalMs + spreadMs, ...delaysMs)
  const latest = now.getTime() + Math.max(limits.floorMs, limits.ceilingMs)
  const earliest = new Date(Math.min(now.getTime() + wantedMs, latest))
  return new Date(Math.min(outOfSkipped(earliest, skips).getTime(), latest))
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** The longer of `ttl` and `sy:updatePeriod`; 0 where the feed names neither. */
export function publisherDelayMs({ ttlMinutes, updatePeriodMs }: FeedHints): number {
  return Math.max((ttlMinutes ?? 0) * minuteMs, updatePeriodMs ?? 0)
}

/** The next moment that falls into no skipped hour or day; looks one week ahead at most. */
function outOfSkipped(moment: Date, skips: Feed['skips']): Date {
  if (skips === null) return moment
  let at = moment
  for (let hours = 0; hours < 7 * 24; hours++) {
    if (!skips.hours.includes(at.getUTCHours()) && !skips.days.includes(at.getUTCDay())) return at
    at = new Date((Math.floor(at.getTime() / hourMs) + 1) * hourMs)
  }
  return at
}

/**
 * Delay after a failure: full jitter under a cap that doubles with each one, so that feeds which failed together do
 * not come back together; never shorter than the feed's own pace.
 *
 * @param failures - In a row, this one included.
 *
 * Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
 */
export function backOffMs(failures: number, intervalMs: number, limits: PollingLimits, random: () => number): number {
  const capMs = Math.min(limits.ceilingMs, Math.max(intervalMs, limits.floorMs) * 2 ** Math.min(failures, 16))
  return Math.max(limits.floorMs, Math.min(intervalMs, limits.ceilingMs), random() * capMs)
}

const failuresToStop = 10
const failingToStopMs = 7 * 24 * hourMs

/** Whether a feed has failed so often and for so long that it is stopped. */
export function hasFailedForGood(failures: number, firstFailureAt: Date, now: Date): boolean {
  return failures >= failuresToStop && now.getTime() - firstFailureAt.getTime() >= failingToStopMs
}
