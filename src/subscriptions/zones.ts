import { byText } from '#src/base/by-text.ts'
import { zonesOfCities } from './cities-of-zones.ts'

/**
 * Zones whose name in the database changed, while runtimes still list the old name. Source: the `backward` file of the
 * IANA time zone database.
 */
const renamed: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Godthab', 'America/Nuuk'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
])

/** IANA names that this runtime knows, in today's spelling. */
const zoneNames: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone').map(nameOfToday), 'UTC'])]

const byLowerCase = new Map(zoneNames.map((name) => [name.toLowerCase(), name]))

function nameOfToday(listed: string): string {
  const name = renamed.get(listed)
  return name !== undefined && ruledAs(name) !== null ? name : listed
}

/** The zone by whose rules the runtime takes a name; null where it has none. */
function ruledAs(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** By the city that a zone is named after; null where two zones have one of that name. */
const byCity = new Map<string, string | null>()
for (const name of zoneNames) {
  const city = plain(name.slice(name.lastIndexOf('/') + 1))
  byCity.set(city, byCity.has(city) ? null : name)
}

const byOtherCity = new Map([...zonesOfCities].map(([city, zone]) => [plain(city), zone]))

/**
 * Zones in which an abbreviation is in use: which of them is meant, only its writer knows. Source: the abbreviations of
 * the IANA time zone database.
 */
const abbreviated: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cet: ['Europe/Berlin', 'Europe/Paris', 'Europe/Warsaw'],
    mez: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
    mesz: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
    cest: ['Europe/Berlin', 'Europe/Paris', 'Europe/Warsaw'],
    eet: ['Europe/Kyiv', 'Europe/Athens', 'Africa/Cairo'],
    eest: ['Europe/Kyiv', 'Europe/Athens', 'Africa/Cairo'],
    wet: ['Europe/Lisbon'],
    west: ['Europe/Lisbon'],
    gmt: ['UTC', 'Europe/London', 'Africa/Accra'],
    bst: ['Europe/London'],
    msk: ['Europe/Moscow'],
    trt: ['Europe/Istanbul'],
    ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
    jst: ['Asia/Tokyo'],
    kst: ['Asia/Seoul'],
    est: ['America/New_York', 'America/Toronto'],
    edt: ['America/New_York', 'America/Toronto'],
    cst: ['America/Chicago', 'America/Mexico_City', 'Asia/Shanghai'],
    cdt: ['America/Chicago'],
    mst: ['America/Denver', 'America/Phoenix'],
    mdt: ['America/Denver'],
    pst: ['America/Los_Angeles', 'Asia/Manila'],
    pdt: ['America/Los_Angeles'],
    brt: ['America/Sao_Paulo'],
    aest: ['Australia/Sydney', 'Australia/Brisbane'],
    aedt: ['Australia/Sydney'],
  }),
)

/**
 * The IANA name that was meant, case aside, or the one zone that is named after a city; null where there is none.
 * Offsets such as `+02:00` and abbreviations such as `CET` do not tell whose summer time is meant.
 */
export function findZone(typed: string): string | null {
  const asked = typed.trim().replaceAll(' ', '_')
  const known = byLowerCase.get(asked.toLowerCase()) ?? byCity.get(plain(typed)) ?? byOtherCity.get(plain(typed))
  if (known) return known
  // Older names of the database (`Asia/Calcutta`) are not listed, but the runtime knows them.
  if (!/^[a-z]+(?:[/_+-][a-z0-9]+)+$/i.test(asked)) return null
  const listed = ruledAs(asked)
  return listed && nameOfToday(listed)
}

/** Whether the runtime has rules for a stored zone. A later runtime may know fewer names. */
export function isKnownZone(zone: string): boolean {
  return findZone(zone) !== null
}

/**
 * Zones that complete or resemble what was typed, best first: in which the abbreviation is in use, by the city's
 * beginning, by any part, by few changes.
 */
export function nearestZones(typed: string, limit: number): readonly string[] {
  const asked = plain(typed)
  if (asked === '') return zoneNames.slice(0, limit)
  const ofCity = byOtherCity.get(asked)
  if (ofCity) return [ofCity]
  const usual = abbreviated.get(asked) ?? zonesAtOffset(typed)
  if (usual) return usual.slice(0, limit)
  return zoneNames
    .map((name) => ({ name, distance: distanceOf(asked, name) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || byText(a.name, b.name))
    .slice(0, limit)
    .map(({ name }) => name)
}

/** Zones in which many people live, for an offset that many zones have. */
const populous = (
  'Europe/London Europe/Lisbon Africa/Accra Europe/Berlin Europe/Paris Europe/Warsaw Africa/Lagos Europe/Kyiv ' +
  'Africa/Cairo Africa/Johannesburg Europe/Istanbul Europe/Moscow Africa/Nairobi Asia/Tehran Asia/Dubai Asia/Karachi ' +
  'Asia/Kolkata Asia/Dhaka Asia/Bangkok Asia/Jakarta Asia/Shanghai Asia/Manila Asia/Tokyo Asia/Seoul Australia/Brisbane ' +
  'America/Sao_Paulo America/Argentina/Buenos_Aires America/New_York America/Bogota America/Chicago ' +
  'America/Mexico_City America/Denver America/Los_Angeles'
).split(' ')

/** `UTC+3`, `GMT-5`, `+05:30`: zones of that offset, in summer or in winter; null for anything else. */
function zonesAtOffset(typed: string): readonly string[] | null {
  const [, sign, hours = '', minutes = '00'] = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(typed.trim()) ?? []
  if (sign === undefined) return null
  const wanted = `GMT${sign}${hours.padStart(2, '0')}:${minutes}`
  const zones = populous.filter((zone) => offsetsOf(zone).includes(wanted))
  return zones.length > 0 ? zones : null
}

/** The offsets of a zone in January and in July: `GMT+01:00` and `GMT+02:00`. */
function offsetsOf(timeZone: string): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  return [0, 6].flatMap((month) =>
    format
      .formatToParts(new Date(Date.UTC(2026, month, 15)))
      .flatMap(({ type, value }) => (type === 'timeZoneName' ? [value] : [])),
  )
}

function distanceOf(asked: string, name: string): number {
  const whole = plain(name)
  const city = plain(name.slice(name.lastIndexOf('/') + 1))
  if (whole === asked || city === asked) return 0
  if (city.startsWith(asked)) return 1
  if (whole.startsWith(asked)) return 2
  if (whole.includes(asked)) return 3
  const askedCity = asked.slice(asked.lastIndexOf('/') + 1)
  const changes = Math.min(editDistance(asked, whole), editDistance(askedCity, city))
  return changes <= Math.max(1, Math.floor(askedCity.length / 3)) ? 3 + changes : Number.POSITIVE_INFINITY
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[ _]+/g, ' ')
    .slice(0, 64)
}

/** Levenshtein (1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}
