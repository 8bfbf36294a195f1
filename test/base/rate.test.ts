import { describe, expect, it } from 'vitest'
import { perMinute, rateLimit } from '#src/base/rate.ts'

describe('how often somebody may ask', () => {
  it('is so many times a minute, each for himself', () => {
    let now = 0
    const may = perMinute(3, () => now)
    expect([may('a'), may('a'), may('a'), may('a')]).toEqual([true, true, true, false])
    expect(may('b')).toBe(true)
    now = 59_999
    expect(may('a')).toBe(false)
    now = 60_000
    expect(may('a')).toBe(true)
  })

  it('is not lengthened by what was refused', () => {
    let now = 0
    const may = rateLimit({ most: 1, withinMs: 60_000, nowMs: () => now })
    expect(may('a')).toBe(true)
    for (now = 1_000; now < 60_000; now += 1_000) expect(may('a')).toBe(false)
    now = 60_000
    expect(may('a')).toBe(true)
  })
})
