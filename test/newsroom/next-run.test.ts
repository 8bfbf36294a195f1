import { describe, expect, it } from 'vitest'
import { newestDueRun, nextRun } from '#src/subscriptions/next-run.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const runs = (time: string, zone: string, after: string, count: number, days = everyDay) => {
  const found: string[] = []
  let moment = new Date(after)
  for (let index = 0; index < count; index += 1) {
    const run = nextRun({ time, zone, days }, moment)
    found.push(`${run.localDate} ${run.at.toISOString().slice(0, 16)}Z`)
    moment = run.at
  }
  return found
}

describe('the next run of a digest', () => {
  it.each([
    {
      story: 'is today where the time is still to come, else tomorrow',
      runs: runs('07:30', 'Asia/Baghdad', '2026-03-10T04:29:59Z', 2),
      are: ['2026-03-10 2026-03-10T04:30Z', '2026-03-11 2026-03-11T04:30Z'],
    },
    {
      story: 'is on the days that were asked for',
      runs: runs('08:00', 'UTC', '2026-03-10T12:00:00Z', 3, [1, 5]),
      are: ['2026-03-13 2026-03-13T08:00Z', '2026-03-16 2026-03-16T08:00Z', '2026-03-20 2026-03-20T08:00Z'],
    },
    {
      story: 'in Berlin: 02:30 does not exist on 29 March, 03:00 is the next minute that does',
      runs: runs('02:30', 'Europe/Berlin', '2026-03-28T00:00:00Z', 3),
      are: ['2026-03-28 2026-03-28T01:30Z', '2026-03-29 2026-03-29T01:00Z', '2026-03-30 2026-03-30T00:30Z'],
    },
    {
      story: 'in Berlin: 02:30 comes twice on 25 October, and runs the first time only',
      runs: runs('02:30', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2),
      are: ['2026-10-25 2026-10-25T00:30Z', '2026-10-26 2026-10-26T01:30Z'],
    },
    {
      story: 'in New York: spring',
      runs: runs('02:15', 'America/New_York', '2026-03-08T00:00:00Z', 2),
      are: ['2026-03-08 2026-03-08T07:00Z', '2026-03-09 2026-03-09T06:15Z'],
    },
    {
      story: 'in New York: autumn',
      runs: runs('01:30', 'America/New_York', '2026-10-31T12:00:00Z', 2),
      are: ['2026-11-01 2026-11-01T05:30Z', '2026-11-02 2026-11-02T06:30Z'],
    },
    {
      story: 'on Lord Howe Island, where clocks go by half an hour: spring',
      runs: runs('02:10', 'Australia/Lord_Howe', '2026-10-03T00:00:00Z', 2),
      are: ['2026-10-04 2026-10-03T15:30Z', '2026-10-05 2026-10-04T15:10Z'],
    },
    {
      story: 'on Lord Howe Island: autumn',
      runs: runs('01:45', 'Australia/Lord_Howe', '2026-04-04T00:00:00Z', 2),
      are: ['2026-04-05 2026-04-04T14:45Z', '2026-04-06 2026-04-05T15:15Z'],
    },
    {
      story: 'in Adelaide, half an hour off: spring',
      runs: runs('02:30', 'Australia/Adelaide', '2026-10-03T00:00:00Z', 2),
      are: ['2026-10-04 2026-10-03T16:30Z', '2026-10-05 2026-10-04T16:00Z'],
    },
    {
      story: 'in St. John’s, half an hour off: autumn',
      runs: runs('01:30', 'America/St_Johns', '2026-10-31T12:00:00Z', 2),
      are: ['2026-11-01 2026-11-01T04:00Z', '2026-11-02 2026-11-02T05:00Z'],
    },
    {
      story: 'in Beirut, where summer begins at midnight: 00:30 becomes 01:00',
      runs: runs('00:30', 'Asia/Beirut', '2026-03-28T12:00:00Z', 2),
      are: ['2026-03-29 2026-03-28T22:00Z', '2026-03-30 2026-03-29T21:30Z'],
    },
    {
      story: 'on the Chatham Islands, three quarters of an hour off: spring',
      runs: runs('03:15', 'Pacific/Chatham', '2026-09-26T00:00:00Z', 2),
      are: ['2026-09-27 2026-09-26T14:00Z', '2026-09-28 2026-09-27T13:30Z'],
    },
    {
      story: 'on the Chatham Islands: autumn, the first of two',
      runs: runs('03:15', 'Pacific/Chatham', '2026-04-04T00:00:00Z', 2),
      are: ['2026-04-05 2026-04-04T13:30Z', '2026-04-06 2026-04-05T14:30Z'],
    },
    {
      story: 'in St. John’s: spring',
      runs: runs('02:30', 'America/St_Johns', '2026-03-07T12:00:00Z', 2),
      are: ['2026-03-08 2026-03-08T05:30Z', '2026-03-09 2026-03-09T05:00Z'],
    },
    {
      story: 'in Cairo, where summer begins on a Friday at midnight: 00:30 becomes 01:00',
      runs: runs('00:30', 'Africa/Cairo', '2026-04-23T00:00:00Z', 2),
      are: ['2026-04-24 2026-04-23T22:00Z', '2026-04-25 2026-04-24T21:30Z'],
    },
    {
      story: 'in Cairo, where a Thursday ends twice: once for that date, and the next is a day later',
      runs: runs('23:30', 'Africa/Cairo', '2026-10-28T22:00:00Z', 2),
      are: ['2026-10-29 2026-10-29T20:30Z', '2026-10-30 2026-10-30T21:30Z'],
    },
    {
      story: 'in Beirut, where a Saturday ends twice',
      runs: runs('23:30', 'Asia/Beirut', '2026-10-23T22:00:00Z', 3),
      are: ['2026-10-24 2026-10-24T20:30Z', '2026-10-25 2026-10-25T21:30Z', '2026-10-26 2026-10-26T21:30Z'],
    },
    {
      story: 'in Casablanca, where clocks go back for Ramadan',
      runs: runs('02:30', 'Africa/Casablanca', '2026-02-14T02:00:00Z', 2),
      are: ['2026-02-15 2026-02-15T01:30Z', '2026-02-16 2026-02-16T02:30Z'],
    },
    {
      story: 'in Casablanca, where they go forward after it: 02:30 becomes 03:00',
      runs: runs('02:30', 'Africa/Casablanca', '2026-03-21T03:00:00Z', 2),
      are: ['2026-03-22 2026-03-22T02:00Z', '2026-03-23 2026-03-23T01:30Z'],
    },
    {
      story: 'in Kolkata, half an hour off and the same all year',
      runs: runs('07:00', 'Asia/Kolkata', '2026-10-24T12:00:00Z', 2),
      are: ['2026-10-25 2026-10-25T01:30Z', '2026-10-26 2026-10-26T01:30Z'],
    },
    {
      story: 'in Tehran, which gave summer time up in 2022',
      runs: runs('00:30', 'Asia/Tehran', '2026-03-21T00:00:00Z', 2),
      are: ['2026-03-22 2026-03-21T21:00Z', '2026-03-23 2026-03-22T21:00Z'],
    },
    {
      story: 'in Troll, where clocks go by two hours: 02:30 becomes 03:00',
      runs: runs('02:30', 'Antarctica/Troll', '2026-03-28T03:00:00Z', 2),
      are: ['2026-03-29 2026-03-29T01:00Z', '2026-03-30 2026-03-30T00:30Z'],
    },
    {
      story: 'in Kathmandu, which has no summer time',
      runs: runs('07:00', 'Asia/Kathmandu', '2026-03-29T00:00:00Z', 2),
      are: ['2026-03-29 2026-03-29T01:15Z', '2026-03-30 2026-03-30T01:15Z'],
    },
    {
      story: 'in Apia, which skipped 30 December 2011',
      runs: runs('07:00', 'Pacific/Apia', '2011-12-29T00:00:00Z', 2),
      are: ['2011-12-29 2011-12-29T17:00Z', '2011-12-31 2011-12-30T17:00Z'],
    },
  ])('$story', ({ runs, are }) => {
    expect(runs).toEqual(are)
  })

  it.each([
    ['never change their clocks', 'UTC Asia/Kolkata Asia/Kathmandu Pacific/Kiritimati'],
    ['change at night', 'Europe/Paris America/New_York America/St_Johns Australia/Adelaide Pacific/Chatham'],
    ['change at midnight', 'Africa/Cairo America/Havana America/Santiago Asia/Beirut Pacific/Easter'],
    ['change on days of their own', 'Africa/Casablanca Asia/Gaza Asia/Jerusalem Pacific/Norfolk'],
    ['change by half an hour, two hours, or over UTC', 'Australia/Lord_Howe Antarctica/Troll Atlantic/Azores'],
  ])('is each local date once over two years, in zones that %s', (_, zones) => {
    for (const zone of zones.split(' ')) {
      const dates: string[] = []
      const moments = [new Date('2025-12-31T00:00:00Z')]
      for (let day = 0; day < 730; day += 1) {
        const run = nextRun({ time: '02:30', zone, days: everyDay }, moments.at(-1)!)
        dates.push(run.localDate)
        moments.push(run.at)
      }
      expect(
        moments.every((at, index) => index === 0 || at > moments[index - 1]!),
        `${zone} goes forward`,
      ).toBe(true)
      expect(new Set(dates).size, zone).toBe(730)
      expect(dates, zone).toEqual([...dates].sort())
    }
  })

  it('is the same under a zone’s name of old and of today', () => {
    for (const [old, today] of [
      ['Europe/Kiev', 'Europe/Kyiv'],
      ['Asia/Calcutta', 'Asia/Kolkata'],
      ['America/Godthab', 'America/Nuuk'],
    ] as const) {
      expect(runs('03:30', old, '2026-03-27T00:00:00Z', 5)).toEqual(runs('03:30', today, '2026-03-27T00:00:00Z', 5))
    }
  })

  it('refuses a zone without rules', () => {
    expect(() => nextRun({ time: '07:00', zone: 'Atlantis/Poseidonis', days: everyDay }, new Date())).toThrow(
      RangeError,
    )
  })

  it('refuses a timetable without days', () => {
    expect(() => nextRun({ time: '07:00', zone: 'UTC', days: [] }, new Date())).toThrow(RangeError)
  })
})

describe('the newest run that is due', () => {
  const daily = { time: '07:00', zone: 'UTC', days: everyDay }
  it.each([
    { story: 'is the one that is just due', oldest: '2026-03-10T07:00Z', now: '2026-03-10T07:00Z', is: '2026-03-10' },
    {
      story: 'is the last of three slept through',
      oldest: '2026-03-08T07:00Z',
      now: '2026-03-10T09:00Z',
      is: '2026-03-10',
    },
    {
      story: 'is the last of a year slept through',
      oldest: '2025-03-08T07:00Z',
      now: '2026-03-10T06:00Z',
      is: '2026-03-09',
    },
  ])('$story', ({ oldest, now, is }) => {
    expect(newestDueRun(daily, new Date(oldest), new Date(now)).localDate).toBe(is)
  })
})
