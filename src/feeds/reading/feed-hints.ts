import type { ChannelField } from '#src/feeds/reading/feed-names.ts'
import type { Fields } from '#src/feeds/reading/fields.ts'

/** How often the publisher wants the feed to be polled, as the feed itself says. */
export type FeedHints = {
  /** `ttl`, in minutes. */
  readonly ttlMinutes: number | null
  /** Hours of the day, 0 to 23 in GMT, in which the publisher does not want polls. */
  readonly skipHours: readonly number[]
  /** Days of the week, 0 = Sunday to 6, in GMT, on which the publisher does not want polls. */
  readonly skipDays: readonly number[]
  /** Time between two issues: `sy:updatePeriod` divided by `sy:updateFrequency`, in ms. */
  readonly updatePeriodMs: number | null
}

export const noHints: FeedHints = { ttlMinutes: null, skipHours: [], skipDays: [], updatePeriodMs: null }

const hourMs = 3_600_000
const periods: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: 24 * hourMs,
  weekly: 7 * 24 * hourMs,
  monthly: 30 * 24 * hourMs,
  yearly: 365 * 24 * hourMs,
}
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Sources: RSS 2.0 specification (`ttl`, `skipHours`, `skipDays`); RSS 1.0 module Syndication. */
export function hintsOf(channel: Fields): FeedHints {
  const texts = (name: ChannelField): string[] => (channel.get(name) ?? []).map(({ text }) => text.trim().slice(0, 40))
  const ttl = Number(texts('core.ttl')[0] ?? '')
  const period = texts('sy.updateperiod')[0]?.toLowerCase()
  const frequency = Number(texts('sy.updatefrequency')[0] ?? 1)
  const periodMs = period !== undefined && Object.hasOwn(periods, period) ? periods[period]! : null
  const hours = texts('core.hour')
    .filter((hour) => /^\d{1,2}$/.test(hour))
    .map(Number)
    .filter((hour) => hour <= 24)
  return {
    ttlMinutes: Number.isFinite(ttl) && ttl > 0 ? ttl : null,
    skipHours: [...new Set(hours.map((hour) => hour % 24))],
    skipDays: [
      ...new Set(
        texts('core.day')
          .map((day) => days.indexOf(day.toLowerCase()))
          .filter((day) => day >= 0),
      ),
    ],
    updatePeriodMs: periodMs === null ? null : periodMs / Math.max(frequency, 1),
  }
}
