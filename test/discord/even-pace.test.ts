import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { evenPace, perSecond } from '#src/discord/sending/even-pace.ts'
import { guardRequests } from '#src/discord/sending/guarded-request.ts'
import { globalLimit } from '#test/support/discord-double/global-limit.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** The most moments that lie in one second, wherever it begins. */
function mostInASecond(moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length))
}

/** Callers with nothing else to do: each asks for its next turn when it has had one. */
function askOn({ turn }: Pick<ReturnType<typeof evenPace>, 'turn'>, callers: number, answerMs = 0): number[] {
  const begun: number[] = []
  const ask = async (): Promise<void> => {
    for (;;) {
      await turn({ canWait: true })
      begun.push(performance.now())
      if (answerMs > 0) await new Promise((resolve) => setTimeout(resolve, answerMs))
    }
  }
  for (let caller = 0; caller < callers; caller += 1) void ask()
  return begun
}

describe('turns to send', () => {
  it('come evenly, at more than nine tenths of what Discord takes', async () => {
    const begun = askOn(evenPace(), 24, 150)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(begun.length).toBeGreaterThan(20 * 50 * 0.9)
    expect(mostInASecond(begun)).toBeLessThanOrEqual(perSecond.most)
    const gaps = begun.slice(1).map((at, index) => at - begun[index]!)
    expect(Math.min(...gaps)).toBeGreaterThan(15)
  })

  it('are made up for after a standstill, but never on top of the next second’s share', async () => {
    let heldUpMs = 0
    const begun: number[] = []
    const { turn } = evenPace(() => performance.now() + heldUpMs)
    const now = () => performance.now() + heldUpMs
    const ask = async (): Promise<void> => {
      for (;;) {
        await turn({ canWait: true })
        begun.push(now())
      }
    }
    for (let caller = 0; caller < 24; caller += 1) void ask()
    for (let second = 0; second < 30; second += 1) {
      await vi.advanceTimersByTimeAsync(850)
      heldUpMs += 150
    }
    expect(mostInASecond(begun)).toBeLessThanOrEqual(perSecond.most)
    expect(begun.length).toBeGreaterThan((now() / 1000) * 50 * 0.9)
  })

  it('come at once, one by one, after a rest: nothing is made up for', async () => {
    const { turn } = evenPace()
    await turn({ canWait: true })
    await vi.advanceTimersByTimeAsync(60_000)
    const begun = askOn({ turn }, 24)
    await vi.advanceTimersByTimeAsync(100)
    expect(begun.length).toBeLessThanOrEqual(6)
  })

  it('are one a second fewer after each refusal, one more after each while without, within bounds', async () => {
    const pace = evenPace()
    const begun = askOn(pace, 24)
    const inTheLastSecond = () => begun.filter((at) => at > performance.now() - 1000).length
    for (let second = 0; second < 4; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000)
      for (let underWay = 0; underWay < 5; underWay += 1) pace.refused()
    }
    await vi.advanceTimersByTimeAsync(2_000)
    expect(inTheLastSecond()).toBe(perSecond.most - 4)
    for (let second = 0; second < 60; second += 1) {
      pace.refused()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(inTheLastSecond()).toBe(perSecond.least)
    await vi.advanceTimersByTimeAsync(200_000)
    expect(inTheLastSecond()).toBe(perSecond.most)
    expect(mostInASecond(begun)).toBeLessThanOrEqual(perSecond.most)
  })

  it('come first to those who cannot wait', async () => {
    const { turn } = evenPace()
    askOn({ turn }, 24)
    await vi.advanceTimersByTimeAsync(3_000)
    const before = performance.now()
    const urgent = turn({ canWait: false }).then(() => performance.now() - before)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await urgent).toBeLessThanOrEqual(2 * (1000 / perSecond.most) + 2)
  })

  it('are given up with the signal, and leave their place to others', async () => {
    const { turn } = evenPace()
    await turn({ canWait: true })
    const stop = new AbortController()
    const given = turn({ canWait: true, signal: stop.signal })
    const next = turn({ canWait: true })
    stop.abort(new Error('enough'))
    await expect(given).rejects.toThrow('enough')
    await expect(turn({ canWait: true, signal: stop.signal })).rejects.toThrow('enough')
    await vi.advanceTimersByTimeAsync(25)
    await next
  })
})

describe('requests', () => {
  it('are never too many for Discord, and answers to interactions are not held up by them', async () => {
    const limit = globalLimit()
    const statuses: number[] = []
    const request = guardRequests({ nowMs: () => performance.now(), onTokenRefused: () => undefined }, async (url) => {
      const path = new URL(url).pathname.replace('/api/v10', '')
      const reply = limit({ path } as Parameters<typeof limit>[0])
      statuses.push(reply?.status ?? 200)
      return new Response(null, { status: reply?.status ?? 200 }) as never
    })
    const post = (path: string) => request(`https://discord.test/api/v10${path}`, { method: 'POST' })
    const posts = Promise.all(Array.from({ length: 500 }, (_, room) => post(`/channels/${room}/messages`)))
    const done = { at: Number.NaN }
    void posts.then(() => {
      done.at = performance.now()
    })
    for (let second = 0; second < 11; second += 1) {
      const before = performance.now()
      for (let person = 0; person < 30; person += 1) await post(`/interactions/${second}${person}/token/callback`)
      await post('/webhooks/900000000000000001/token/messages/@original')
      expect(performance.now() - before).toBe(0)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(done.at).toBeLessThan(11_000)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})
