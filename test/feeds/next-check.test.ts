import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feed } from '#src/feeds/feed.ts'
import { freshnessMs, retryAfterMs } from '#src/feeds/fetching/http-hints.ts'
import { permanentTarget, redirectTarget, weighMove } from '#src/feeds/fetching/redirects.ts'
import { userAgent } from '#src/feeds/fetching/user-agent.ts'
import { afterFailure, afterSuccess } from '#src/feeds/pace/feed-health.ts'
import {
  backOffMs,
  hasFailedForGood,
  defaultPollingLimits as limits,
  nextCheck,
  publisherDelayMs,
} from '#src/feeds/pace/next-check.ts'
import { adaptedIntervalMs, firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { noHints } from '#src/feeds/reading/feed-hints.ts'

const noon = new Date('2026-03-04T12:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

describe('the next check, by law', () => {
  const skips = fc.option(
    fc.record({
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    }),
  )

  it('is never under the floor nor beyond a day', () => {
    const asked = fc.record({
      intervalMs: fc.double({ min: 0, max: 1e15, noNaN: true }),
      delaysMs: fc.array(fc.double({ min: 0, max: 1e15, noNaN: true })),
      skips,
      unconditional: fc.boolean(),
    })
    fc.assert(
      fc.property(asked, fc.double({ min: 0, max: 1, noNaN: true }), (given, chance) => {
        const afterMs = nextCheck(given, noon, limits, () => chance).getTime() - noon.getTime()
        expect(afterMs).toBeGreaterThanOrEqual(given.unconditional ? limits.unconditionalMs : limits.floorMs)
        expect(afterMs).toBeLessThanOrEqual(limits.ceilingMs)
      }),
    )
  })

  it('is no sooner for one more wish', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (one, other) => {
        const at = (delaysMs: number[]) => nextCheck({ intervalMs: 0, delaysMs }, noon, limits, () => 0).getTime()
        expect(at([one, other])).toBeGreaterThanOrEqual(at([one]))
      }),
    )
  })

  it('of feeds with one interval is spread by a tenth of it', () => {
    const at = (chance: number) =>
      nextCheck({ intervalMs: 100 * minute }, noon, limits, () => chance).getTime() - noon.getTime()
    expect([at(0), at(1)]).toEqual([100 * minute, 110 * minute])
  })
})

describe('limits of polling', () => {
  it('are five minutes and a day, and an hour where each request costs a whole feed', () => {
    expect(limits).toEqual({ floorMs: 300_000, ceilingMs: 86_400_000, unconditionalMs: 3_600_000 })
    expect(firstIntervalMs).toBe(1_800_000)
  })

  it('a feed that skips every hour is asked a week later, in the first minute of an hour', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour)
    const patient = { floorMs: 90_000, ceilingMs: 30 * day, unconditionalMs: 0 }
    const next = (skips: { hours: number[]; days: number[] }) =>
      nextCheck({ intervalMs: 0, skips }, noon, patient, () => 0).toISOString()
    expect(next({ hours, days: [] })).toBe('2026-03-11T12:00:00.000Z')
    expect(next({ hours: [12], days: [] })).toBe('2026-03-04T13:00:00.000Z')
    expect(next({ hours: [13], days: [] })).toBe('2026-03-04T12:01:30.000Z')
    expect(next({ hours: [], days: [3] })).toBe('2026-03-05T00:00:00.000Z')
  })

  it('the longest wait after a failure doubles sixteen times', () => {
    const cap = (failures: number) =>
      backOffMs(failures, 1, { floorMs: 1, ceilingMs: 1e9, unconditionalMs: 1 }, () => 1)
    expect([0, 1, 15, 16, 17].map(cap)).toEqual([1, 2, 32_768, 65_536, 65_536])
  })
})

describe('a server that stumbles over conditions', () => {
  const feed = { failures: 0, firstFailureAt: null, intervalMs: 60 * minute, etag: '"a"', lastModified: null } as Feed

  it('is asked without them the next time', () => {
    const change = (status: number) =>
      afterFailure(feed, { kind: 'refused', host: 'a.example', status }, { now: noon, limits, random: () => 0 })
    expect(change(412)).toMatchObject({ etag: null, lastModified: null, state: 'active', failures: 1 })
    expect(change(500)).not.toHaveProperty('etag')
  })
})

describe('what headers wish for', () => {
  it.each<{ headers: Record<string, string>; seconds: number | null }>([
    { headers: { 'retry-after': '120' }, seconds: 120 },
    { headers: { 'retry-after': ' 0 ' }, seconds: 0 },
    { headers: { 'retry-after': 'Wed, 04 Mar 2026 12:10:00 GMT' }, seconds: 600 },
    { headers: { 'retry-after': 'Wed, 04 Mar 2026 11:00:00 GMT' }, seconds: 0 },
    { headers: { 'retry-after': 'Wed, 04 Mar 2026 12:10:00 GMT', date: 'Wed, 04 Mar 2026 12:09:00 GMT' }, seconds: 60 },
    { headers: { 'retry-after': '12.5' }, seconds: 13 },
    { headers: { 'retry-after': '60, 120' }, seconds: 120 },
    { headers: { 'retry-after': '30s' }, seconds: 30 },
    { headers: { 'retry-after': '2 minutes' }, seconds: 120 },
    { headers: { 'retry-after': '2 hours' }, seconds: 7200 },
    { headers: { 'retry-after': 'soon' }, seconds: null },
    { headers: { 'retry-after': '-5' }, seconds: null },
    { headers: {}, seconds: null },
  ])('Retry-After: $headers', ({ headers, seconds }) => {
    expect(retryAfterMs(headers, noon)).toBe(seconds === null ? null : seconds * 1000)
  })

  it.each<{ headers: Record<string, string>; seconds: number }>([
    { headers: { 'cache-control': 'MAX-AGE=60' }, seconds: 60 },
    { headers: { 'cache-control': 'no-store, max-age=oops' }, seconds: 0 },
    { headers: { 'cache-control': 's-maxage=600' }, seconds: 0 },
    { headers: { 'cache-control': 'max-age=60', age: '100' }, seconds: 0 },
    { headers: { expires: '-1' }, seconds: 0 },
    { headers: { expires: 'Wed, 04 Mar 2026 12:01:00 GMT', 'cache-control': 'max-age=30' }, seconds: 60 },
  ])('freshness: $headers', ({ headers, seconds }) => {
    expect(freshnessMs(headers, noon)).toBe(seconds * 1000)
  })
})

describe('the own pace of a feed', () => {
  const entries = (...hoursAgo: (number | null)[]): Entry[] =>
    hoursAgo.map((hours) => ({
      guid: null,
      link: null,
      originalLink: null,
      title: null,
      date: hours === null ? null : new Date(noon.getTime() - hours * 60 * minute),
      contentHtml: null,
      language: null,
    }))
  const paced = (given: Entry[], fresh: number, intervalMs = 30 * minute) =>
    adaptedIntervalMs(intervalMs, { entries: given, fresh }, noon, limits) / minute

  it.each([
    { story: 'about one poll for each entry', given: entries(0, 1, 2, 3, 4, 5), fresh: 1, minutes: 60 },
    { story: 'never under twice the floor', given: entries(0, 0.01, 0.02, 0.03), fresh: 1, minutes: 10 },
    { story: 'never over six hours', given: entries(0, 48, 96, 144), fresh: 1, minutes: 360 },
    { story: 'often enough that a short feed loses nothing', given: entries(0, 0.5, 1), fresh: 1, minutes: 20 },
    { story: 'faster where new entries have no dates', given: entries(null, null), fresh: 1, minutes: 15 },
    { story: 'at the middle of the times between entries', given: entries(0, 1, 2, 5, 8, 11), fresh: 1, minutes: 180 },
    {
      story: 'as the latest twenty entries come',
      given: entries(...Array.from({ length: 20 }, (_, hour) => hour), 119, 219, 319, 419, 519),
      fresh: 1,
      minutes: 60,
    },
    { story: 'not by dates that lie ahead', given: entries(-48, -24, null), fresh: 1, minutes: 15 },
    { story: 'slower where nothing is new', given: entries(0, 1, 2), fresh: 0, minutes: 37.5 },
  ])('$story', ({ given, fresh, minutes }) => {
    expect(paced(given, fresh)).toBe(minutes)
  })

  it('is not shortened by a quiet poll where the publisher wanted longer', () => {
    expect(paced([], 0, 12 * 60 * minute)).toBe(12 * 60)
  })
})

describe('what the publisher asks for', () => {
  it('is the longer of both delays, and none where the feed names neither', () => {
    expect(publisherDelayMs(noHints)).toBe(0)
    expect(publisherDelayMs({ ...noHints, ttlMinutes: 30 })).toBe(30 * minute)
    expect(publisherDelayMs({ ...noHints, ttlMinutes: 30, updatePeriodMs: 60 * minute })).toBe(60 * minute)
  })
})

describe('a poll that succeeds', () => {
  const url = 'https://a.example/rss'
  const feed = {
    url,
    byOperator: true,
    movedTo: null,
    failures: 4,
    firstFailureAt: noon,
    firstSuccessAt: null,
    intervalMs: 60 * minute,
    etag: '"a"',
    lastModified: null,
    skips: { hours: [3], days: [] },
  } as unknown as Feed
  const answer = { url, hops: [], headers: {}, etag: '"b"', lastModified: null }
  const fetched = { ...answer, kind: 'fetched', bytes: new Uint8Array(), contentType: null, isPart: false } as const
  const reading = { entries: [], fresh: 0, hints: noHints }
  const moment = { now: noon, limits, random: () => 0 }
  const target = 'https://b.example/rss'
  const hops = [{ status: 301, url: target }]

  it('ends a failure, and keeps what the publisher asked for until it says otherwise', () => {
    const unchanged = afterSuccess(feed, { ...answer, kind: 'unchanged' }, reading, moment)
    expect(unchanged).toMatchObject({ failures: 0, firstFailureAt: null, firstSuccessAt: noon, skips: feed.skips })
    expect(unchanged).not.toHaveProperty('etag')
    expect(afterSuccess(feed, fetched, reading, moment)).toMatchObject({ skips: null, etag: '"b"' })
    const hints = { ...noHints, skipDays: [6], ttlMinutes: 300 }
    expect(afterSuccess(feed, fetched, { ...reading, hints }, moment)).toMatchObject({
      skips: { hours: [], days: [6] },
      intervalMs: 300 * minute,
    })
  })

  it('remembers a move until it is believed, and then goes there without the old validators', () => {
    const first = afterSuccess(feed, { ...fetched, hops }, reading, moment)
    expect(first).toMatchObject({ movedTo: { url: target, sightings: 1 }, etag: '"b"' })
    expect(first).not.toHaveProperty('url')
    const seen = { ...feed, movedTo: { url: target, sightings: 99 } }
    expect(afterSuccess(seen, { ...fetched, hops }, reading, moment)).toMatchObject({
      url: target,
      byOperator: false,
      movedTo: null,
      etag: null,
    })
    const taken = afterSuccess(seen, { ...fetched, hops }, reading, moment, () => false)
    expect(taken).not.toHaveProperty('url')
    expect(taken.movedTo).toEqual({ url: target, sightings: 100 })
  })

  it.each([
    { story: 'the first whole answer', seen: {}, isPart: false, first: noon },
    { story: 'not the first part', seen: { lastSuccessAt: null }, isPart: true, first: null },
    { story: 'the second part', seen: { lastSuccessAt: noon }, isPart: true, first: noon },
    { story: 'what was first before', seen: { firstSuccessAt: new Date(0) }, isPart: true, first: new Date(0) },
  ])('counts as the first reading: $story', ({ seen, isPart, first }) => {
    const change = afterSuccess({ ...feed, ...seen }, { ...fetched, isPart }, reading, moment)
    expect(change.firstSuccessAt).toEqual(first)
    expect(change.lastError).toBe(
      isPart
        ? 'The document at https://a.example/rss broke off before its end: what came is read, but not what the outlet withdraws or where the feed has moved.'
        : null,
    )
  })

  it.each([
    { story: 'says that nothing changed', etag: null, lastModified: null, kind: 'unchanged', minutes: 30 },
    { story: 'has no validator', etag: null, lastModified: null, kind: 'fetched', minutes: 60 },
    { story: 'has a new validator', etag: '"b"', lastModified: null, kind: 'fetched', minutes: 30 },
    { story: 'has the old validator and a whole body', etag: '"a"', lastModified: null, kind: 'fetched', minutes: 60 },
    { story: 'has a new date', etag: null, lastModified: 'today', kind: 'fetched', minutes: 30 },
    { story: 'has the old date and a whole body', etag: null, lastModified: 'before', kind: 'fetched', minutes: 60 },
  ] as const)('is followed by the next one in $minutes minutes where the server $story', (given) => {
    const { etag, lastModified, kind, minutes } = given
    const asked = { ...feed, intervalMs: 24 * minute, lastModified: 'before' }
    const answered = kind === 'fetched' ? { ...fetched, etag, lastModified } : { ...answer, kind, etag, lastModified }
    const { nextCheckAt } = afterSuccess(asked, answered, reading, moment)
    expect(nextCheckAt).toEqual(new Date(noon.getTime() + minutes * minute))
  })

  it('waits as long as a header asks', () => {
    const later = { ...fetched, headers: { 'retry-after': String(5 * 3600) } }
    expect(afterSuccess(feed, later, reading, moment).nextCheckAt).toEqual(new Date(noon.getTime() + 300 * minute))
  })
})

describe('failing for good', () => {
  it.each([
    { failures: 10, days: 7, stops: true },
    { failures: 9, days: 30, stops: false },
    { failures: 50, days: 6.9, stops: false },
    { failures: 11, days: 7.5, stops: true },
    { failures: 10, days: 7 - 1 / day, stops: false },
  ])('$failures failures in $days days: $stops', ({ failures, days, stops }) => {
    expect(hasFailedForGood(failures, new Date(noon.getTime() - days * day), noon)).toBe(stops)
  })

  it('backs off between the own pace and the cap, at random', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const delayMs = backOffMs(failures, 30 * minute, limits, () => chance)
        expect(delayMs).toBeGreaterThanOrEqual(30 * minute)
        expect(delayMs).toBeLessThanOrEqual(limits.ceilingMs)
      }),
    )
  })
})

describe('redirects', () => {
  it.each([
    { story: 'relative', status: 301, location: '../new?a=1#top', target: 'https://a.example/new?a=1' },
    { story: 'without scheme', status: 308, location: '//b.example/rss', target: 'https://b.example/rss' },
    {
      story: 'in UTF-8',
      status: 302,
      location: Buffer.from('/é').toString('latin1'),
      target: 'https://a.example/%C3%A9',
    },
    { story: 'to nowhere', status: 301, location: ' ', target: null },
    { story: 'to no URL', status: 301, location: 'http://[', target: null },
    ...[301, 302, 303, 307, 308].map((status) => ({
      story: `with ${status}`,
      status,
      location: '/new',
      target: 'https://a.example/new',
    })),
    { story: 'not to be followed by us', status: 309, location: '/new', target: null },
    { story: 'that are none', status: 304, location: '/new', target: null },
    { story: 'that leave the choice', status: 300, location: '/new', target: null },
  ])('$story', ({ status, location, target }) => {
    expect(redirectTarget(status, location, 'https://a.example/feeds/old')).toBe(target)
  })

  it('are a move where every hop is for good', () => {
    const hop = (status: number) => ({ status, url: `https://a.example/${status}` })
    expect(permanentTarget([hop(301), hop(308)])).toBe('https://a.example/308')
    expect(permanentTarget([hop(301), hop(307)])).toBeNull()
    for (const status of [302, 303, 309]) expect(permanentTarget([hop(status)])).toBeNull()
    expect(permanentTarget([])).toBeNull()
  })

  it('are believed the third time', () => {
    const first = weighMove(null, 'https://b.example/')
    const second = weighMove(first.move, 'https://b.example/')
    expect([first, second, weighMove(second.move, 'https://b.example/')].map(({ believed }) => believed)).toEqual([
      false,
      false,
      true,
    ])
    expect(weighMove(second.move, 'https://c.example/')).toEqual({
      move: { url: 'https://c.example/', sightings: 1 },
      believed: false,
    })
    expect(weighMove(second.move, null)).toEqual({ move: null, believed: false })
  })
})

describe('our signature', () => {
  it.each([
    { contact: 'https://desk.example/bot', agent: 'Attache/1.2.3 (Discord news bot; +https://desk.example/bot)' },
    { contact: null, agent: 'Attache/1.2.3 (Discord news bot)' },
    { contact: 'https://desk.example/\r\nX: (é)', agent: 'Attache/1.2.3 (Discord news bot; +https://desk.example/X:)' },
  ])('$agent', ({ contact, agent }) => {
    expect(userAgent('1.2.3', contact)).toBe(agent)
  })
})
