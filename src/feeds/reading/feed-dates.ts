import { dateText } from '#src/feeds/reading/date-text.ts'
import { isWeekday, monthNamed } from '#src/feeds/reading/date-words.ts'
import { knownZone, minutesAt, type Zone, zoneOf } from '#src/feeds/reading/date-zones.ts'

type Day = { readonly year: number; readonly month: number; readonly day: number }
type Time = { readonly hour: number; readonly minute: number; readonly second: number; readonly millisecond: number }

const midnight: Time = { hour: 0, minute: 0, second: 0, millisecond: 0 }

/**
 * A feed's date: RFC 822 and its many dialects, ISO 8601 whole and partial, asctime, epochs, local forms. Without a zone it is UTC,
 * save forms that only one country writes.
 *
 * @returns `null` for anything garbled; a guess would be an invention.
 */
export function parseFeedDate(written: string): Date | null {
  const date = parseUsual(written) ?? parseRest(written)
  return date?.getTime() === 0 ? null : date // where a clock of computers starts: the date was never set
}

function parseRest(written: string): Date | null {
  const text = dateText(written)
  if (text === '' || text.length > 120) return null
  return parseEpoch(text) ?? parseIso(text) ?? parseWorded(text)
}

/** The form of nine feeds in ten, read by a fast path: `Sun, 22 Nov 2026 15:04:05 +0000`. */
function parseUsual(written: string): Date | null {
  const match =
    /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|Z|([+-])(\d{2})(\d{2}))$/.exec(
      written,
    )
  const month = match && monthNamed(match[2]!.toLowerCase())
  if (!match || !month) return null
  const day = dayOf(match[3]!, String(month), match[1]!)
  const time = timeOf(match[4]!, match[5], match[6], undefined, null)
  const minutes = Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)
  return day && time && minutes <= 900 ? instant(day, time, match[7] === '-' ? -minutes : minutes) : null
}

/** Seconds, milliseconds or microseconds since 1970, of the years 1973 to 2286. */
function parseEpoch(text: string): Date | null {
  const match = /^(\d{9,10})(?:\.\d+)?$|^(\d{12,13})(?:\d{3})?$/.exec(text)
  if (!match) return null
  return new Date(match[1] ? Number(match[1]) * 1000 : Number(match[2]))
}

/** Hours, minutes, seconds, fraction, half of the day, zone. */
const clockFirst = /^(\d{1,2})(?::?(\d{1,2})(?::?(\d{1,2})(?:[.,:](\d{1,9}))?)?)?(?!\d) *(?:([ap])\.?m\b\.?)? *(.*)$/s

/** ISO 8601 and similar forms: `2026-11-22t15:04:05z`, `2026-11`, `2026326`, `2026-w47-7`, `2026/11/22 15:04`. */
function parseIso(text: string): Date | null {
  const match = /^(\d{4})-w(\d{2})(?:-?(\d))?(.*)$/.exec(text) ?? /^(\d{4})w(\d{2})(\d)?(.*)$/.exec(text)
  if (match) return moment(dayOfWeek(Number(match[1]), Number(match[2]), Number(match[3] ?? 1)), match[4]!)
  const ordinal = /^(\d{4})-?(\d{3})(?!\d|-)(.*)$/.exec(text)
  if (ordinal) return moment(dayOfYear(Number(ordinal[1]), Number(ordinal[2])), ordinal[3]!)
  const compact =
    /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(\d{4}(?:\d{2})?)$/.exec(text)
  if (compact) return moment(dayOf(compact[1]!, compact[2]!, compact[3]!), compact[4]!)
  const whole = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text)
  if (whole) return moment(dayOf(whole[1]!, whole[2]!, whole[3]!), whole[4]!)
  const named = /^(\d{4})-(\p{L}{3,})-(\d{1,2})(.*)$/u.exec(text) // 2004-július-13T9:15-05:00
  const month = named && monthNamed(named[2]!)
  if (named && month) return moment(dayOf(named[1]!, String(month), named[3]!), named[4]!)
  const asian = /^(\d{4})[년年] ?(\d{1,2})[월月] ?(\d{1,2})[일日](.*)$/u.exec(text.normalize('NFC'))
  if (asian)
    return moment(dayOf(asian[1]!, asian[2]!, asian[3]!), asian[4]!, text.normalize('NFC').includes('년') ? 540 : 480)
  const partial = /^(\d{4})(?:[-/](\d{1,2}))?(z)?$/.exec(text)
  if (partial) return moment(dayOf(partial[1]!, partial[2] ?? '1', '1'), '')
  const short = /^(\d{2})-(\d{2})-(\d{2})(?!\d)(t.*)?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{2})(t.*)?$/.exec(text)
  return short ? moment(dayOf(fullYear(short[1]!), short[2]!, short[3]!), short[4] ?? '') : null
}

/** @param rest - What follows the day: perhaps a time, perhaps a zone. */
function moment(day: Day | null, rest: string, zoneByDefault: Zone = 0): Date | null {
  if (!day) return null
  const korean = /(오전|오후|上午|下午|午前|午後)/u.exec(rest.normalize('NFC'))?.[1]
  const spoken = rest
    .normalize('NFC')
    .replace(/오전|오후|上午|下午|午前|午後/gu, ' ')
    .replace(/[시時时点點分분]/gu, ':')
    .replace(/[초秒]/gu, '')
    .replace(/:\s*$/, '')
  const trimmed = spoken
    .trim()
    .replace(/^[t,-]\s*/, '')
    .replace(/: /g, ':')
  if (trimmed === '') return instant(day, midnight, zoneByDefault)
  const match = clockFirst.exec(trimmed)
  if (!match) {
    const zone = zoneOf(trimmed)
    return zone === null ? null : instant(day, midnight, zone)
  }
  const half = match[5] ?? (korean ? (/오후|下午|午後/u.test(korean) ? 'p' : 'a') : undefined)
  const time = timeOf(match[1]!, match[2], match[3], match[4], half)
  const zone = match[6] === '' ? (korean && /오/u.test(korean) ? 540 : zoneByDefault) : zoneOf(match[6]!)
  return time === null || zone === null ? null : instant(day, time, zone)
}

/** Days with a word for the month, or numbers with slashes or dots: a time is taken out first, then a zone, the rest is the day. */
function parseWorded(text: string): Date | null {
  const timed =
    /(?<![\d.:/-])(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?|h(\d{2})|\.(\d{2})(?= *(?:[ap]\.?m|uhr|gmt|utc|[+-]\d{4}$|$)))(?![\d:])/.exec(
      text,
    )
  let rest = text
  let time = midnight
  let after = ''
  if (timed) {
    const behind = text.slice(timed.index + timed[0].length)
    const half = /^ ?([ap])\.?m\b\.?/.exec(behind) ?? /^ ?(π\.?μ|μ\.?μ)\.?/u.exec(behind)
    const read = timeOf(
      timed[1]!,
      timed[2] ?? timed[5] ?? timed[6],
      timed[3],
      timed[4],
      half && (half[1]!.startsWith('μ') ? 'p' : half[1]!.startsWith('π') ? 'a' : half[1]),
    )
    if (!read) return null
    time = read
    after = behind.slice(half?.[0].length ?? 0)
    rest = text.slice(0, timed.index)
  } else {
    const halfDay = /^(.*\d) ?([ap])\.?m\b\.?(.*)$/s.exec(text) // Nov 22, 2026 3 pm
    const hour = halfDay && /^(.*?[ ,])(\d{1,2})$/.exec(halfDay[1]!)
    if (halfDay && hour) {
      const read = timeOf(hour[2]!, undefined, undefined, undefined, halfDay[2])
      if (!read) return null
      time = read
      rest = hour[1]!
      after = halfDay[3]!
    }
  }
  const zoned = timed ? null : /^(.*\d) ([a-z]{2,5})$/.exec(rest.trim()) // 22 nov 2026 gmt
  const itsZone = zoned && knownZone(zoned[2]!)
  const zonedDay = zoned && itsZone !== null ? wordedDay(zoned[1]!) : null
  if (zonedDay && itsZone !== null) return instant(zonedDay, time, itsZone)
  const day = wordedDay(rest)
  if (day) {
    const zone = zoneOf(after.replace(/^[\s,-]+(?=[a-z])/, '').trim())
    return zone === null ? null : instant(day, time, zone)
  }
  return splitDay(rest, after, time)
}

/** The year or the whole day behind the time: `Sun Jan 4 16:29:06 PST 2004`, `15:04, 22 November 2026`. */
function splitDay(before: string, after: string, time: Time): Date | null {
  const year = /^(.*?)\b(\d{4})$/.exec(after.trim())
  const day = year ? wordedDay(`${before} ${year[2]}`) : null
  const zone = year && day ? zoneOf(year[1]!.trim()) : null
  if (day && zone !== null) return instant(day, time, zone)
  if (/\d/.test(before)) return null
  const zoned = /^\s*(\p{L}{1,5}|[+-]\d{2}:?\d{2})[\s,]+(.*)$/su.exec(after)
  const itsZone = zoned ? knownZone(zoned[1]!) : null
  const zonedDay = zoned && itsZone !== null ? wordedDay(zoned[2]!) : null
  if (zonedDay && itsZone !== null) return instant(zonedDay, time, itsZone)
  const behind = wordedDay(after.replace(/^[\s,|-]+/, ''))
  return behind ? instant(behind, time, 0) : null
}

/** Words in a date that have no meaning for it. */
const fillers = new Set(
  'de del do da di of the at on um à a le den am en el r год года г р і i un la os às klo kl om alle ore m d'.split(
    ' ',
  ),
)

function wordedDay(text: string): Day | null {
  const numeric =
    /^(?:[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+)?,? )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?[\s,-]*$/u.exec(text.trim())
  if (numeric) {
    const [, first, separator, second, year] = numeric
    const monthFirst = (separator === '/' && Number(first) <= 12) || Number(second) > 12
    return monthFirst ? dayOf(fullYear(year!), first!, second!) : dayOf(fullYear(year!), second!, first!)
  }
  const words = text.match(/\d+|[\p{L}\p{M}][\p{L}\p{M}.'’]*(?:-(?:ثاني|[أا]ول))?/gu) ?? []
  const numbers: string[] = []
  let month: number | null = null
  for (const [index, word] of words.entries()) {
    if (/^\d/.test(word)) {
      numbers.push(word)
      continue
    }
    const name = word.replace(/\.$/, '').normalize('NFC')
    const named =
      monthNamed(name) ??
      monthNamed(name.slice(0, 3).replace(/^(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$).*$/, ''))
    const isEarly = numbers.length === 0 && month === null
    if (named !== undefined && month === null && !(isEarly && words.length > 3 && isWeekdayLike(index, words)))
      month = named
    else if (!isEarly && named !== month && !fillers.has(name) && !isWeekday(name) && !ordinal.test(name)) return null
  }
  if (month === null || numbers.length < 2 || numbers.length > 2) return null
  const [first, second] = numbers as [string, string]
  const yearFirst = first.length === 4
  const year = yearFirst ? first : second
  const day = yearFirst ? second : first
  return year.length === 3 || year.length > 4 || day.length > 2 ? null : dayOf(fullYear(year), String(month), day)
}

const ordinal = /^(?:st|nd|rd|th|er|º|ª)$/

/** "mar 3 nov 2026", Tuesday in Spanish: another month follows, be it March. */
function isWeekdayLike(at: number, words: readonly string[]): boolean {
  return words.some((word, index) => index > at && monthNamed(word.replace(/\.$/, '')) !== undefined)
}

function fullYear(year: string): string {
  if (year.length !== 2) return year
  return String(Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year))
}

function dayOf(year: string, month: string, day: string): Day | null {
  const thai = Number(year) > 2400 && Number(year) < 2700 ? Number(year) - 543 : Number(year)
  const found = { year: thai, month: Number(month), day: Number(day) }
  const length = new Date(Date.UTC(found.year, found.month, 0)).getUTCDate()
  const valid =
    found.year >= 1900 &&
    found.year <= 2200 &&
    found.month >= 1 &&
    found.month <= 12 &&
    found.day >= 1 &&
    found.day <= length
  return valid ? found : null
}

function dayOfYear(year: number, ordinal: number): Day | null {
  const date = new Date(Date.UTC(year, 0, ordinal))
  return ordinal >= 1 && date.getUTCFullYear() === year ? dayFromDate(date) : null
}

/** ISO 8601 week date; week 1 holds 4 January. */
function dayOfWeek(year: number, week: number, weekday: number): Day | null {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  const offset = (week - 1) * 7 + weekday - (fourth.getUTCDay() || 7)
  return dayFromDate(new Date(Date.UTC(year, 0, 4 + offset)))
}

function dayFromDate(date: Date): Day | null {
  return dayOf(String(date.getUTCFullYear()), String(date.getUTCMonth() + 1), String(date.getUTCDate()))
}

/** @param half - `a` or `p` of a twelve-hour clock. */
function timeOf(
  hours: string,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
  half: string | null | undefined,
): Time | null {
  const written = Number(hours)
  const hour = half === 'p' && written < 12 ? written + 12 : half === 'a' && written === 12 ? 0 : written
  const minute = Number(minutes ?? 0)
  const second = Number(seconds ?? 0)
  const atMidnight = hour === 24 && minute === 0 && second === 0
  if ((hour > 23 && !atMidnight) || minute > 59 || second > 60) return null
  return { hour, minute, second, millisecond: fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0 }
}

function instant({ year, month, day }: Day, time: Time, zone: Zone): Date {
  const local = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second, time.millisecond)
  return new Date(local - (typeof zone === 'number' ? zone : minutesAt(zone, local)) * 60_000)
}
