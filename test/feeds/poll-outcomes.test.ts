import { describe, expect, it } from 'vitest'
import { done } from '#src/base/result.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { fetchFeed, sentenceOfFeedProblem } from '#src/feeds/fetching/fetch-feed.ts'
import { type FetchProblem, sentenceOfFetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import type { SafeResponse } from '#src/feeds/fetching/safe-fetch.ts'
import { afterFailure, afterSuccess, nothingRead, remedyFor } from '#src/feeds/pace/feed-health.ts'
import { backOffMs, defaultPollingLimits, hasFailedForGood, nextCheck } from '#src/feeds/pace/next-check.ts'
import { zoneMinutes } from '#src/feeds/reading/date-words.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'

const now = new Date('2026-03-04T12:30:00Z')
const url = 'https://a.example/rss'
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const limits = defaultPollingLimits

async function answerOf(
  response: Partial<SafeResponse>,
  feed: { readonly etag: string | null; readonly lastModified: string | null } = { etag: null, lastModified: null },
) {
  const sent: (Readonly<Record<string, string>> | undefined)[] = []
  const answer = await fetchFeed(
    { url, ...feed },
    {
      safeFetch: async (_, { headers }) => {
        sent.push(headers)
        return done({ url, status: 200, headers: {}, bytes: new Uint8Array(), hops: [], ...response })
      },
      now: () => now,
      reach: 'feed',
      signal: new AbortController().signal,
    },
  )
  return { answer, sent: sent[0] }
}

const kindOf = async (...asked: Parameters<typeof answerOf>) => {
  const { answer } = await answerOf(...asked)
  return answer.ok ? answer.value.kind : answer.problem.kind
}

describe('what a feed answers with', () => {
  it.each([
    [199, 'refused'],
    [200, 'fetched'],
    [299, 'fetched'],
    [300, 'refused'],
    [304, 'refused'],
    [404, 'refused'],
    [410, 'gone'],
    [429, 'too-often'],
    [500, 'refused'],
    [503, 'unavailable'],
  ])('%i: %s', async (status, kind) => {
    expect(await kindOf({ status })).toBe(kind)
  })

  it('304 where we asked for it by either validator', async () => {
    expect(await kindOf({ status: 304 }, { etag: '"e"', lastModified: null })).toBe('unchanged')
    expect(await kindOf({ status: 304 }, { etag: null, lastModified: 'then' })).toBe('unchanged')
  })

  it('validators that can be sent back, of what is whole', async () => {
    const headers = { etag: '"e"', 'last-modified': 'then' }
    expect((await answerOf({ headers })).answer).toMatchObject({
      value: { etag: '"e"', lastModified: 'then', isPart: false },
    })
    expect((await answerOf({ headers, isPart: true })).answer).toMatchObject({
      value: { etag: null, lastModified: null },
    })
    expect((await answerOf({ headers: { etag: 'x'.repeat(2000) } })).answer).toMatchObject({
      value: { etag: 'x'.repeat(2000) },
    })
    for (const etag of ['x'.repeat(2001), 'a\nb', ''])
      expect((await answerOf({ headers: { etag } })).answer).toMatchObject({ value: { etag: null } })
    const { sent } = await answerOf({}, { etag: '"e"', lastModified: 'then' })
    expect(sent).toMatchObject({ 'if-none-match': '"e"', 'if-modified-since': 'then' })
    expect(Object.keys((await answerOf({})).sent ?? {})).toEqual(['accept'])
  })

  it('a rest that it asks for', async () => {
    for (const status of [429, 503]) {
      expect((await answerOf({ status, headers: { 'retry-after': '120' } })).answer).toMatchObject({
        problem: { retryAfterMs: 120_000 },
      })
    }
  })
})

describe('a problem', () => {
  const host = 'a.example'
  it.each([
    [{ kind: 'refused', host, status: 404 }, 'a.example has no such page (404).'],
    [{ kind: 'refused', host, status: 418 }, 'a.example answered with an error (418).'],
    [{ kind: 'gone', host }, 'a.example says that the feed is gone for good (410).'],
    [{ kind: 'too-often', host, retryAfterMs: null }, 'a.example asks not to be asked so often (429).'],
    [{ kind: 'unavailable', host, retryAfterMs: null }, 'a.example is unavailable for now (503).'],
    [{ kind: 'unwelcome', host }, 'a.example asks robots to leave this page alone.'],
  ] as const)('%o has its sentence', (problem, sentence) => {
    expect(sentenceOfFeedProblem(problem)).toBe(sentence)
  })

  const noServer = 'No server of the public internet is known by the name a.example.'
  it.each([
    [{ kind: 'bad-url', url: 'x'.repeat(120), reason: 'no' }, `“${'x'.repeat(120)}” cannot be fetched: no.`],
    [{ kind: 'bad-url', url: 'x'.repeat(121), reason: 'no' }, `“${'x'.repeat(119)}…” cannot be fetched: no.`],
    [{ kind: 'forbidden-address', host, address: '10.0.0.1' }, noServer],
    [{ kind: 'forbidden-address', host: '[::1]', address: '::1' }, '::1 is not an address of the public internet.'],
    [{ kind: 'unknown-host', host }, noServer],
    [
      { kind: 'timeout', host, phase: 'idle', afterMs: 999 },
      'a.example fell silent in the midst of its answer after 999 ms.',
    ],
    [{ kind: 'timeout', host, phase: 'total', afterMs: 1000 }, 'a.example had not finished its answer after 1 s.'],
    [
      { kind: 'too-large', host, measure: 'sent', limitBytes: 999_499 },
      'a.example answered with more than 999 kB of data.',
    ],
    [
      { kind: 'too-large', host, measure: 'unpacked', limitBytes: 1_000_000 },
      'a.example answered with more than 1 MB once unpacked.',
    ],
    [{ kind: 'redirect-loop', host, url }, `a.example redirects in a loop: ${url} leads back to itself.`],
    [{ kind: 'too-many-redirects', host, limit: 5 }, 'a.example redirects more than 5 times.'],
  ] satisfies readonly (readonly [FetchProblem, string])[])('%o has its sentence', (problem, sentence) => {
    expect(sentenceOfFetchProblem(problem)).toBe(sentence)
  })
})

describe('when a feed is asked again', () => {
  const inMs = (hints: Parameters<typeof nextCheck>[0], random = 0, own = limits) =>
    nextCheck(hints, now, own, () => random).getTime() - now.getTime()

  it('is the longest of all wishes, within the limits', () => {
    expect(inMs({ intervalMs: 0 })).toBe(5 * minuteMs)
    expect(inMs({ intervalMs: 10 * minuteMs })).toBe(10 * minuteMs)
    expect(inMs({ intervalMs: 10 * minuteMs }, 1)).toBe(11 * minuteMs)
    expect(inMs({ intervalMs: 10 * minuteMs, delaysMs: [1, 12 * minuteMs] })).toBe(12 * minuteMs)
    expect(inMs({ intervalMs: 10 * minuteMs, unconditional: true })).toBe(hourMs)
    expect(inMs({ intervalMs: 99 * hourMs })).toBe(dayMs)
    expect(inMs({ intervalMs: 0 }, 0, { ...limits, ceilingMs: 1 })).toBe(5 * minuteMs)
  })

  it('is out of the hours and days to skip, for a day at most', () => {
    const skipping = (hours: readonly number[], days: readonly number[]) =>
      inMs({ intervalMs: 10 * minuteMs, skips: { hours, days } })
    expect(skipping([13], [])).toBe(10 * minuteMs)
    expect(skipping([12], [])).toBe(30 * minuteMs)
    expect(skipping([12, 13], [])).toBe(90 * minuteMs)
    expect(skipping([], [3])).toBe(11.5 * hourMs)
    expect(skipping([], [3, 4])).toBe(dayMs)
    expect(skipping([], [4])).toBe(10 * minuteMs)
  })

  it('after failures is later and later, with chance', () => {
    const of = (failures: number, random: number, intervalMs = 10 * minuteMs) =>
      backOffMs(failures, intervalMs, limits, () => random)
    expect([of(1, 1), of(2, 1), of(3, 0.5)]).toEqual([20 * minuteMs, 40 * minuteMs, 40 * minuteMs])
    expect([of(1, 0), of(20, 1), of(1, 0, 0), of(1, 0, 99 * hourMs)]).toEqual([
      10 * minuteMs,
      dayMs,
      5 * minuteMs,
      dayMs,
    ])
    expect(of(1, 1, 0)).toBe(10 * minuteMs)
  })

  it('is never after ten failures in seven days', () => {
    const since = (ms: number) => new Date(now.getTime() - ms)
    expect(hasFailedForGood(10, since(7 * dayMs), now)).toBe(true)
    expect(hasFailedForGood(9, since(7 * dayMs), now)).toBe(false)
    expect(hasFailedForGood(10, since(7 * dayMs - 1), now)).toBe(false)
  })
})

describe('a feed after a poll', () => {
  const feed = {
    id: 1,
    url,
    byOperator: true,
    state: 'active',
    etag: '"old"',
    lastModified: null,
    intervalMs: 10 * minuteMs,
    skips: { hours: [3], days: [] },
    failures: 2,
    firstFailureAt: null,
    firstSuccessAt: null,
    movedTo: null,
  } as unknown as Feed
  const moment = { now, limits, random: () => 0 }
  const fetched = { url, hops: [], headers: {}, etag: '"new"', lastModified: null }
  const body = { kind: 'fetched', bytes: new Uint8Array(), contentType: null, isPart: false } as const

  it('that was well has no failures, and keeps what a 304 does not repeat', () => {
    const whole = afterSuccess(feed, { ...fetched, ...body }, nothingRead, moment)
    expect(whole).toMatchObject({ failures: 0, lastError: null, firstSuccessAt: now, etag: '"new"', skips: null })
    const same = afterSuccess(feed, { ...fetched, kind: 'unchanged' }, nothingRead, moment)
    expect(same).toMatchObject({ failures: 0, skips: feed.skips })
    expect(same).not.toHaveProperty('etag')
  })

  it('that was empty at its first reading is asked again at its own pace, whatever the floor', () => {
    const isNew = { ...feed, intervalMs: 30 * minuteMs, etag: null, lastModified: null, lastSuccessAt: null }
    const low = { now, limits: { ...limits, floorMs: 1000 }, random: () => 0 }
    const minutes = (etag: string | null) => {
      const change = afterSuccess(isNew, { ...fetched, ...body, etag, lastModified: null }, nothingRead, low)
      return (change.nextCheckAt!.getTime() - now.getTime()) / minuteMs
    }
    expect([minutes('"e"'), minutes(null)]).toEqual([37.5, 60])
  })

  it('whose server sends the same validator with a whole body is asked seldom', () => {
    const inMs = (etag: string | null, lastModified: string | null = null) => {
      const change = afterSuccess(feed, { ...fetched, ...body, etag, lastModified }, nothingRead, moment)
      return change.nextCheckAt!.getTime() - now.getTime() >= hourMs
    }
    expect([inMs('"new"'), inMs('"old"'), inMs(null), inMs(null, 'then')]).toEqual([false, true, true, false])
  })

  it.each([
    [
      { kind: 'refused', host: 'a.example', status: 412 },
      { etag: null, lastModified: null, failures: 3, state: 'active' },
    ],
    [
      { kind: 'refused', host: 'a.example', status: 413 },
      { failures: 3, state: 'active', firstFailureAt: now },
    ],
    [{ kind: 'gone', host: 'a.example' }, { state: 'stopped' }],
    [{ kind: 'unreadable', sentence: 'No feed.' }, { lastError: 'No feed.' }],
    [{ kind: 'unreadable', sentence: 'No feed' }, { lastError: 'No feed.' }],
    [
      { kind: 'too-often', host: 'a.example', retryAfterMs: 3 * hourMs },
      { nextCheckAt: new Date(now.getTime() + 3 * hourMs) },
    ],
    [
      { kind: 'unavailable', host: 'a.example', retryAfterMs: 99 * hourMs },
      { nextCheckAt: new Date(now.getTime() + dayMs) },
    ],
  ] as const)('that failed: %o', (problem, change) => {
    const found = afterFailure(feed, problem, moment)
    expect(found).toMatchObject(change)
    expect('etag' in found).toBe('etag' in change)
  })

  it('has nothing counted against it while we are offline', () => {
    expect(Object.keys(afterFailure(feed, { kind: 'offline', host: 'a.example' }, moment))).toEqual([
      'lastError',
      'nextCheckAt',
    ])
  })

  it('has a remedy', () => {
    expect(remedyFor({ kind: 'gone', host: 'a.example' })).toMatch(/^Remove it/)
    expect(remedyFor({ kind: 'unreadable', sentence: 'No feed.' })).toMatch(/^Look whether/)
  })
})

it('zones have their offsets', async () => {
  const noon = Date.parse('2026-11-22T12:00:00Z')
  const lines = Object.keys(zoneMinutes).map(
    (zone) => `${zone} ${(noon - parseFeedDate(`22 Nov 2026 12:00 ${zone}`)!.getTime()) / minuteMs}`,
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/feeds/zones.txt')
})
