import { zoneMinutes, zonePlaces } from '#src/feeds/reading/date-words.ts'

/** Minutes east of Greenwich, or an IANA place whose offset depends on the day. */
export type Zone = number | string

/** A zone after a time; UTC for the empty string, null for what is none. */
export function zoneOf(written: string): Zone | null {
  const place = /^\[([^\]]*)\]$/.exec(written)?.[1] // as Java writes it
  const text = (place ?? written)
    .replace(/\[[^[\]]*\]$/, '')
    .replace(/\btime\b|\bstandard\b|\bdaylight\b|\buhr\b|\bhrs?\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
  if (text === '' || text === '-' || text === '+') return 0
  const summer = /^(.*) dst$/.exec(text)
  const winter = summer ? knownZone(summer[1]!) : null
  if (typeof winter === 'number') return winter + 60
  const known = knownZone(text)
  if (known !== null) return known
  const [first, second] = text.split(' ') as [string, ...string[]]
  if (second !== undefined && /^[+-]\d{4}$/.test(second)) return knownZone(second)
  // An unknown zone has no meaning: RFC 5322 section 4.3
  return knownZone(first) ?? (/^[a-z]{3,5}$/.test(first) && second === undefined ? 0 : null)
}

/** A zone by its name, abbreviation or offset, in lower case; null for what is none. */
export function knownZone(text: string): Zone | null {
  const etc = /^etc\/gmt([+-])(\d{1,2})$/.exec(text) // the sign of these is turned round: POSIX
  if (etc) return Number(etc[2]) * (etc[1] === '+' ? -60 : 60)
  const offset = /^(?:[a-z]{1,5} ?)?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?:z|[a-z]{3,5}| .*)?$/.exec(text) // EST-0500, +02:00Z, -0500EST
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return minutes > 15 * 60 || Number(offset[3] ?? 0) > 59 ? null : offset[1] === '-' ? -minutes : minutes
  }
  if (/^z?0?0:?00$/.test(text)) return 0
  const name = text.replaceAll('.', '').replace(/,$/, '')
  if (Object.hasOwn(zoneMinutes, name)) return zoneMinutes[name]!
  if (Object.hasOwn(zonePlaces, name)) return zonePlaces[name]!
  if (/^[a-ik-y]$/.test(name)) return 0 // military letters were defined wrongly and have no meaning: RFC 5322 section 4.3
  const either = /^([a-z]{2,5})\/[a-z]{2,5}$/.exec(text) // CET/CEST
  if (either && Object.hasOwn(zoneMinutes, either[1]!)) return zoneMinutes[either[1]!]!
  return /^[a-z]+(?:\/[a-z_+-]+){1,2}$|^[a-z]{3}\d[a-z]{3}$/.test(text) && isPlace(text) ? text : null
}

function isPlace(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** Offset of a place at a local time, found by asking twice so that summer time is respected. */
export function minutesAt(place: string, local: number): number {
  const offsetAt = (utc: number): number => {
    const name = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' })
      .formatToParts(utc)
      .find(({ type }) => type === 'timeZoneName')?.value
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '')
    return match ? (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1) : 0
  }
  return offsetAt(local - offsetAt(local) * 60_000)
}
