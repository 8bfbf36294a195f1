import { describe, expect, it } from 'vitest'
import { zoneMinutes } from '#src/feeds/reading/date-words.ts'

/** Minutes east of Greenwich that a place has on a day. */
function minutesIn(place: string, day: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (60 * Number(hours ?? 0) + Number(minutes ?? 0))
}

const [january, july] = ['2026-01-15', '2026-07-15']

/** A place whose clocks go by a zone in January, and one in July. */
const winter = `z Etc/UTC, ut Etc/UTC, utc Etc/UTC, gmt Europe/London, wet Europe/Lisbon, cet Europe/Paris, met Europe/Paris,
  mez Europe/Berlin, mewt Europe/Berlin, eet Europe/Athens, msk Europe/Moscow, trt Europe/Istanbul, sast Africa/Johannesburg,
  cat Africa/Harare, eat Africa/Nairobi, wat Africa/Lagos, ast America/Halifax, est America/New_York, cst America/Chicago,
  mst America/Denver, pst America/Los_Angeles, akst America/Anchorage, hst Pacific/Honolulu, hast Pacific/Honolulu,
  nst America/St_Johns, brt America/Sao_Paulo, art America/Argentina/Buenos_Aires, clst America/Santiago,
  cot America/Bogota, pet America/Lima, vet America/Caracas, irst Asia/Tehran, gst Asia/Dubai, pkt Asia/Karachi,
  ist Asia/Kolkata, npt Asia/Kathmandu, bdt Asia/Dhaka, mmt Asia/Yangon, ict Asia/Bangkok, wib Asia/Jakarta,
  wita Asia/Makassar, wit Asia/Jayapura, hkt Asia/Hong_Kong, sgt Asia/Singapore, myt Asia/Kuala_Lumpur, pht Asia/Manila,
  awst Australia/Perth, jst Asia/Tokyo, kst Asia/Seoul, acdt Australia/Adelaide, aedt Australia/Sydney,
  nzdt Pacific/Auckland`
const summer = `west Europe/Lisbon, bst Europe/London, cest Europe/Paris, mest Europe/Berlin, mesz Europe/Berlin,
  eest Europe/Athens, adt America/Halifax, edt America/New_York, cdt America/Chicago, mdt America/Denver,
  pdt America/Los_Angeles, akdt America/Anchorage, ndt America/St_Johns, clt America/Santiago, idt Asia/Jerusalem,
  acst Australia/Adelaide, aest Australia/Sydney, nzst Pacific/Auckland`

const rows = [
  [winter, january],
  [summer, july],
].flatMap(([zones, day]) => zones!.split(',').map((row) => [...row.trim().split(' '), day] as [string, string, string]))

describe('a zone by its short name', () => {
  it.each(rows)('%s is that of %s on %s', (name, place, day) => {
    expect(zoneMinutes[name]).toBe(minutesIn(place, day))
  })

  it('is one of these, or Moscow’s summer time of old', () => {
    expect(Object.keys(zoneMinutes).toSorted()).toEqual(['msd', ...rows.map(([name]) => name)].toSorted())
    expect(zoneMinutes['msd']).toBe(240)
  })
})
