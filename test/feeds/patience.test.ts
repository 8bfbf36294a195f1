import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startPatience } from '#src/feeds/fetching/patience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const outer = new AbortController().signal

it('each step has its own deadline, and the whole request one more', () => {
  const patience = startPatience(1000, outer)
  patience.await('headers', 100)
  vi.advanceTimersByTime(99)
  patience.await('idle', 300)
  vi.advanceTimersByTime(299)
  expect(patience.signal.aborted).toBe(false)
  patience.renew()
  vi.advanceTimersByTime(299)
  expect(patience.signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect(patience.signal.reason).toMatchObject({ phase: 'idle', afterMs: 300, message: 'Waited 300 ms (idle)' })
})

it('the whole request ends however often data comes', () => {
  const patience = startPatience(1000, outer)
  patience.await('idle', 300)
  for (let step = 0; step < 4; step += 1) {
    vi.advanceTimersByTime(249)
    patience.renew()
  }
  expect(patience.signal.aborted).toBe(false)
  vi.advanceTimersByTime(4)
  expect(patience.signal.reason).toMatchObject({ phase: 'total', afterMs: 1000 })
})

it('no deadline is left once the request is over', () => {
  const patience = startPatience(1000, outer)
  patience.await('headers', 100)
  patience.end()
  expect(vi.getTimerCount()).toBe(0)
})
