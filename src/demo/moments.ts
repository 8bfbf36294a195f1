const hourMs = 3_600_000

/** Days and hours in the demo's texts are reckoned in UTC, whatever the machine's zone. */
const formats = {
  day: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
  date: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
}

/** `hours` before (negative) or after (positive) `now`. */
export function hoursFrom(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * hourMs)
}

/** Puts weekdays and dates in the place of `{day-30h}` and `{date+60h}`. */
export function fillMoments(text: string, now: Date): string {
  return text.replace(/\{(day|date)([+-]\d{1,4})h\}/g, (_, kind: 'day' | 'date', hours: string) =>
    formats[kind].format(hoursFrom(now, Number(hours))),
  )
}
