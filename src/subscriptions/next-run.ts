import { Temporal } from 'temporal-polyfill'

/** When a digest runs: local wall time `HH:MM`, IANA zone, days of the week (1 = Monday … 7 = Sunday). */
export type Timetable = { readonly time: string; readonly zone: string; readonly days: readonly number[] }

/** A run: its moment, and the local date that it is the edition of (`YYYY-MM-DD`). */
export type Run = { readonly at: Date; readonly localDate: string }

/** A week of days, and one more for a date that a zone has left out (Samoa, 30 December 2011). */
const daysToTry = 9

/** Runs that were asked for lately: thousands of digests have one of a few timetables. The calendar is slow. */
const known = new Map<string, Run>()
const mostKnown = 5_000

/**
 * The first run after a moment. A local time that does not exist runs at the next minute that does; one that comes
 * twice runs the first time. The zone's rules are those of the runtime.
 *
 * @throws RangeError for a zone that the runtime does not know.
 */
export function nextRun(timetable: Timetable, after: Date): Run {
  const key = `${timetable.zone} ${timetable.time} ${timetable.days.join()} ${after.getTime()}`
  const run = known.get(key) ?? searchRun(timetable, after)
  if (known.size >= mostKnown) known.clear()
  known.set(key, run)
  return run
}

function searchRun(timetable: Timetable, after: Date): Run {
  const now = Temporal.Instant.fromEpochMilliseconds(after.getTime())
  const today = now.toZonedDateTimeISO(timetable.zone).toPlainDate()
  // The search starts with yesterday: if clocks go back over midnight, today's first run may have yesterday's date.
  for (let day = -1; day < daysToTry; day += 1) {
    const date = today.add({ days: day })
    if (!timetable.days.includes(date.dayOfWeek)) continue
    const at = momentOn(date, timetable)
    if (at !== null && Temporal.Instant.compare(at, now) > 0) {
      return { at: new Date(at.epochMilliseconds), localDate: date.toString() }
    }
  }
  throw new RangeError(`A timetable without days never runs: ${JSON.stringify(timetable)}`)
}

/**
 * The newest run that is due at `now`, counted from the oldest one that was missed.
 *
 * @param oldest - The moment of a run, as `nextRun` gave it.
 */
export function newestDueRun(timetable: Timetable, oldest: Date, now: Date): Run {
  let run = nextRun(timetable, new Date(oldest.getTime() - 1))
  // After a long pause the newest run is in the last week.
  const lastWeek = new Date(now.getTime() - daysToTry * 24 * 3_600_000)
  if (lastWeek > run.at) run = nextRun(timetable, lastWeek)
  for (;;) {
    const next = nextRun(timetable, run.at)
    if (next.at > now) return run
    run = next
  }
}

/** Null where the whole date, or the rest of it from that time on, does not exist in the zone. */
function momentOn(date: Temporal.PlainDate, { time, zone }: Timetable): Temporal.Instant | null {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time))
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (first.toPlainDateTime().equals(local)) return first.toInstant()
  // In the gap: `earlier` lies before it by as much, so that the next change of the clock ends it.
  const end = first.getTimeZoneTransition('next')
  return end?.toPlainDate().equals(date) ? end.toInstant() : null
}
