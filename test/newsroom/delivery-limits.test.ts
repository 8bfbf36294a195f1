import { describe, expect, it } from 'vitest'
import { done, failed } from '#src/base/result.ts'
import { type DeliverEffects, deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import type { DeliveryProblem } from '#src/newsroom/outbox/delivery-problem.ts'
import type { Delivery } from '#src/store/ports/delivery-store.ts'
import { silent } from './deliver-due.ts'

const now = new Date('2026-03-04T12:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const delivery: Delivery = {
  id: 7,
  subject: { kind: 'digest', id: 3 },
  guildId: 'g1',
  channelId: 'c1',
  localDate: '2026-03-04',
  part: 0,
  nonce: 'n',
  payload: 'words',
  state: 'pending',
  attempts: 1,
  messageId: null,
  createdAt: now,
}

type Played = {
  readonly of?: Partial<Delivery>
  readonly problem?: DeliveryProblem
  readonly found?: string | null
  readonly lastFailure?: { readonly problem: string; readonly createdAt: Date } | null
  readonly effects?: Partial<DeliverEffects>
}

/** One delivery and what becomes of it, over a store and a courier in memory. */
async function played({ of = {}, problem, found = null, lastFailure = null, effects = {} }: Played) {
  const told: string[] = []
  const waiting: Delivery[] = [{ ...delivery, ...of }]
  const notUsed = async () => {
    throw new Error('Not used here')
  }
  const deliveries = {
    lease: async () => waiting.splice(0),
    release: async (...ids: readonly number[]) => void (ids.length > 0 && told.push(`released ${ids.join(' ')}`)),
    markSent: async (_: number, { messageId, payload }: { messageId: string; payload?: string }) =>
      void told.push(`sent ${messageId}${payload === undefined ? '' : ` as ${payload}`}`),
    postpone: async (_: number, { dueAt, problem: kept }: { dueAt: Date; problem: string }) =>
      void told.push(`postponed by ${dueAt.getTime() - now.getTime()} ms: ${kept}`),
    markFailed: async (_: number, kept: string) => void told.push(`failed: ${kept}`),
    lastFailure: async () => lastFailure,
    owners: async () => [],
    endLeases: async () => undefined,
  }
  const store = {
    deliveries,
    digests: { find: async () => ({ locale: 'de' }) },
    articles: notUsed,
    hidden: notUsed,
    watches: notUsed,
  }
  const report = await deliverDigests({
    store: store as unknown as DeliverEffects['store'],
    courier: {
      send: async ({ payload }) => {
        told.push(`tried ${payload}`)
        return problem ? failed(problem) : done({ messageId: 'm1' })
      },
      findSent: async ({ createdAt }) => {
        told.push(`looked since ${now.getTime() - createdAt.getTime()} ms`)
        return done(found)
      },
    },
    clock: { now: () => now },
    random: () => 0.5,
    owner: 'test',
    log: silent,
    onPaused: () => undefined,
    onRefused: ({ problem: { kind } }) => void told.push(`told of ${kind}`),
    late: { markLate: (payload, dueAt, locale) => `${payload}, due ${dueAt.toISOString()} in ${locale}` },
    signal: new AbortController().signal,
    ...effects,
  })
  return { told, report }
}

const unavailable: DeliveryProblem = { kind: 'unavailable', sentence: 'Discord answered 502.' }
const limited = (retryAfterMs: number): DeliveryProblem => ({ kind: 'rate-limited', retryAfterMs, sentence: 'Wait.' })
const pauseOf = ({ told }: { readonly told: readonly string[] }) => Number(/by (\d+) ms/.exec(told.at(-1) ?? '')?.[1])

describe('the pause before the next try', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [8, 640_000],
    [9, 900_000],
    [30, 900_000],
  ])('after try %i is %i ms', async (attempts, ms) => {
    expect(pauseOf(await played({ of: { attempts }, problem: unavailable }))).toBe(ms)
  })

  it('varies by a half', async () => {
    const of = (random: number) => played({ problem: unavailable, effects: { random: () => random } })
    expect([pauseOf(await of(0)), pauseOf(await of(1))]).toEqual([2_500, 7_500])
  })

  it('is as long as Discord asks, up to an hour', async () => {
    const of = async (ms: number, attempts = 1) => pauseOf(await played({ of: { attempts }, problem: limited(ms) }))
    expect([await of(4_999), await of(5_001), await of(hourMs), await of(hourMs + 1), await of(1, 9)]).toEqual([
      5_000,
      5_001,
      hourMs,
      hourMs,
      900_000,
    ])
  })

  it('is short for five minutes after Discord came back, unless it asks for rest', async () => {
    const of = async (backMs: number, problem: DeliveryProblem) =>
      pauseOf(await played({ of: { attempts: 9 }, problem, effects: { backSince: () => ago(backMs) } }))
    expect(await of(5 * minuteMs - 1, unavailable)).toBe(20_000)
    expect(await of(5 * minuteMs, unavailable)).toBe(900_000)
    expect(await of(0, limited(1))).toBe(900_000)
  })
})

describe('a message that waited', () => {
  const lateWords = (ms: number) => `words, due ${ago(ms).toISOString()} in de`

  it('says so from ten minutes on', async () => {
    expect((await played({ of: { createdAt: ago(10 * minuteMs - 1) } })).told).toEqual(['tried words', 'sent m1'])
    const words = lateWords(10 * minuteMs)
    expect((await played({ of: { createdAt: ago(10 * minuteMs) } })).told).toEqual([
      `tried ${words}`,
      `sent m1 as ${words}`,
    ])
  })

  it('says so in the first part of an edition alone', async () => {
    const createdAt = ago(hourMs)
    const later = await played({ of: { createdAt, part: 1 } })
    const alert = await played({ of: { createdAt, subject: { kind: 'watch', id: 1 } } })
    const full = await played({ of: { createdAt }, effects: { late: { markLate: () => null } } })
    for (const { told } of [later, alert, full]) expect(told).toEqual(['tried words', 'sent m1'])
  })

  it('is given up after six hours, and not at six', async () => {
    expect((await played({ of: { createdAt: ago(6 * hourMs), part: 1 } })).report.sent).toBe(1)
    const { told, report } = await played({ of: { createdAt: ago(6 * hourMs + 1), part: 1 } })
    expect(told).toEqual(['told of too-late', 'failed: too-late: It could not be sent within six hours.'])
    expect(report).toEqual({ sent: 0, postponed: 0, failed: 1, isUnauthorised: false })
  })
})

describe('a message that was tried before', () => {
  it('is looked for first, and sent only where it is not found', async () => {
    expect((await played({ of: { attempts: 2 } })).told).toEqual(['looked since 0 ms', 'tried words', 'sent m1'])
    expect((await played({ of: { attempts: 2 }, found: 'm9' })).told).toEqual(['looked since 0 ms', 'sent m9'])
    expect((await played({ of: { attempts: 1 }, found: 'm9' })).told).toEqual(['tried words', 'sent m1'])
  })

  it('is looked for in six hours where the clock was set back since', async () => {
    const since = async (aheadMs: number) => (await played({ of: { attempts: 2, createdAt: ago(-aheadMs) } })).told[0]
    expect(await since(minuteMs)).toBe(`looked since -${minuteMs} ms`)
    expect(await since(minuteMs + 1)).toBe(`looked since ${6 * hourMs} ms`)
  })
})

describe('a refused message', () => {
  const problem: DeliveryProblem = { kind: 'rejected', sentence: 'No.' }

  it('is told of once a week for one reason', async () => {
    const told = async (kept: string, ageMs: number) =>
      (await played({ problem, lastFailure: { problem: kept, createdAt: ago(ageMs) } })).told.slice(1)
    const silence = ['failed: rejected: No.']
    expect(await told('rejected: No.', 7 * dayMs - 1)).toEqual(silence)
    expect(await told('rejected: No.', 7 * dayMs)).toEqual(['told of rejected', ...silence])
    expect(await told('rejected: Other.', 1)).toEqual(['told of rejected', ...silence])
    expect((await played({ problem, effects: { onRefused: undefined as never } })).told.slice(1)).toEqual(silence)
  })

  it('is kept, and nothing else is tried, where the token is not taken', async () => {
    const { told, report } = await played({ problem: { kind: 'unauthorised', sentence: 'No token.' } })
    expect(told).toEqual(['tried words', 'released 7'])
    expect(report).toEqual({ sent: 0, postponed: 0, failed: 0, isUnauthorised: true })
  })
})
