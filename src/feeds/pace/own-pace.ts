import type { Entry } from '#src/feeds/reading/entry.ts'
import type { PollingLimits } from './next-check.ts'

/** Interval of a feed that we know nothing about. */
export const firstIntervalMs = 30 * 60_000

/** Own pace is never slower than this; the publisher's wishes may be. */
const slowestMs = 6 * 60 * 60_000

/** How many entries tell how often a feed publishes at present. */
const recentEntries = 20

/**
 * Interval that fits how often a feed really publishes: about one request for each new entry.
 *
 * @param fresh - How many entries were new; 0 also where the feed was unchanged.
 * @returns Where entries are new, the median time between the latest dated ones (half as long as before, where dates
 *   tell nothing), and short enough that no entry falls out of the feed unseen; else a quarter longer than before. A
 *   longer interval that the publisher asked for is never shortened by a poll that brought nothing.
 */
export function adaptedIntervalMs(
  intervalMs: number,
  { entries, fresh }: { readonly entries: readonly Entry[]; readonly fresh: number },
  now: Date,
  limits: PollingLimits,
): number {
  // Twice the floor: nobody needs five-minute news of a feed that merely publishes a lot.
  const clamp = (ms: number) => Math.round(Math.min(slowestMs, Math.max(2 * limits.floorMs, ms)))
  if (fresh === 0) return Math.max(intervalMs, clamp(intervalMs * 1.25))
  const gaps = gapsBetween(entries, now)
  if (gaps.length === 0) return clamp(intervalMs / 2)
  const windowMs = gaps.reduce((sum, gap) => sum + gap, 0)
  return clamp(Math.min(median(gaps), windowMs / 3))
}

function gapsBetween(entries: readonly Entry[], now: Date): number[] {
  const moments = entries
    .flatMap(({ date }) => (date && date <= now ? [date.getTime()] : []))
    .sort((a, b) => b - a)
    .slice(0, recentEntries)
  return moments.slice(1).map((older, index) => moments[index]! - older)
}

/** @param values - One at least. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
