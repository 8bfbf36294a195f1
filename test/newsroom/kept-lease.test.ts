import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptLease } from '#src/newsroom/filing/kept-lease.ts'
import { memoryLeases } from '#test/support/memory-leases.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-10T12:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const clock = { now: () => new Date() }

describe('a lease that a process keeps', () => {
  it('is kept while its work lasts, however long, and tells when it was another’s', async () => {
    const leases = memoryLeases()
    const [long, other] = [
      keptLease('stories', { leases, owner: 'long', clock }),
      keptLease('stories', { leases, owner: 'other', clock }),
    ]
    const end = Promise.withResolvers<string>()
    const working = long.during(() => end.promise)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(await other.during(async (since) => since)).toBeNull()
    end.resolve('done')
    expect(await working).toBe('done')
    expect(await long.during(async (since) => since)).toBe('still')

    await vi.advanceTimersByTimeAsync(61_000)
    expect(await other.during(async (since) => since)).toBe('anew')
    expect(await long.during(async (since) => since)).toBeNull()
    await other.end()
    expect(await long.during(async (since) => since)).toBe('anew')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('that is another’s is nobody else’s, however often it is asked for', async () => {
    const leases = memoryLeases()
    const [first, second] = ['first', 'second'].map((owner) => keptLease('stories', { leases, owner, clock }))
    expect(await first!.during(async (since) => since)).toBe('anew')
    for (let time = 1; time <= 3; time += 1) expect(await second!.during(async (since) => since)).toBeNull()
  })

  it('that was lost while its work lasted is anew for the next work', async () => {
    const leases = memoryLeases()
    const lease = keptLease('stories', { leases, owner: 'one', clock })
    const end = Promise.withResolvers<void>()
    const working = lease.during(() => end.promise)
    await vi.advanceTimersByTimeAsync(0)
    await leases.release(['stories'], 'one')
    await leases.take(['stories'], {
      owner: 'other',
      now: clock.now(),
      until: new Date(Date.now() + 40_000),
      farthest: new Date(Date.now() + 90_000),
    })
    await vi.advanceTimersByTimeAsync(60_000)
    end.resolve()
    await working
    expect(await lease.during(async (since) => since)).toBe('anew')
  })

  it('that is given back while it is being renewed is given back afterwards', async () => {
    const leases = memoryLeases()
    const answers: PromiseWithResolvers<void>[] = []
    const lease = keptLease('stories', {
      leases: {
        ...leases,
        async take(names, options) {
          const answer = Promise.withResolvers<void>()
          answers.push(answer)
          await answer.promise
          return await leases.take(names, options)
        },
      },
      owner: 'one',
      clock,
    })
    const renewed = lease.keep()
    const ended = lease.end()
    await vi.advanceTimersByTimeAsync(0)
    answers[0]!.resolve()
    expect(await renewed).toBe(true)
    await ended
    expect(await leases.held('stories', clock.now())).toEqual([])
  })

  it('is not taken again for work that still runs when it was given back', async () => {
    const leases = memoryLeases()
    const lease = keptLease('stories', { leases, owner: 'one', clock })
    const end = Promise.withResolvers<void>()
    const working = lease.during(() => end.promise)
    await vi.advanceTimersByTimeAsync(1_000)
    await lease.end()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await leases.held('stories', clock.now())).toEqual([])
    end.resolve()
    await working
  })

  it('is asked of the store only before it ends', async () => {
    const leases = memoryLeases()
    const take = vi.spyOn(leases, 'take')
    const lease = keptLease('analyst one', { leases, owner: 'one', clock })
    for (let second = 0; second < 60; second += 1) {
      expect(await lease.keep()).toBe(true)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(take).toHaveBeenCalledTimes(3)
  })
})
