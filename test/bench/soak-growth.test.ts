import { describe, expect, it } from 'vitest'
import { growthOf, lowerEdgeOf } from '#bench/soak/growth.ts'

const runOf = (length: number, valueAt: (step: number) => number) => Array.from({ length }, (_, step) => valueAt(step))

describe('whether a process takes more and more', () => {
  it.each([
    { story: 'a steady one does not', values: runOf(100, () => 200), isFlat: true },
    {
      story: 'the first tenth does not count',
      values: runOf(100, (step) => (step < 10 ? 20 * step : 200)),
      isFlat: true,
    },
    { story: 'one peak does not count', values: runOf(100, (step) => (step === 95 ? 900 : 200)), isFlat: true },
    { story: 'a slow climb does', values: runOf(100, (step) => 200 + step), isFlat: false },
    { story: 'a fall does not', values: runOf(100, (step) => 300 - step), isFlat: true },
  ])('$story', ({ values, isFlat }) => {
    expect(growthOf(values, 0.1, 15).isFlat).toBe(isFlat)
  })

  it('tells the medians of both ends', () => {
    expect(growthOf([9, 1, 1, 1, 1, 2, 2, 3, 3, 3], 0, 2)).toEqual({ early: 1, late: 3, isFlat: true })
    expect(growthOf([9, 1, 1, 1, 1, 2, 2, 3, 3, 3], 0, 1).isFlat).toBe(false)
  })

  it.each([
    { story: 'more garbage alone is no growth', alive: () => 30, garbage: (step: number) => step, isFlat: true },
    { story: 'what stays alive is', alive: (step: number) => 30 + step / 5, garbage: () => 40, isFlat: false },
  ])('looks under the garbage of a heap: $story', ({ alive, garbage, isFlat }) => {
    // Every eighth value is taken just after a collection.
    const values = runOf(160, (step) => alive(step) + (garbage(step) * (step % 8)) / 8)
    expect(growthOf(values, 0.1, 3, lowerEdgeOf).isFlat).toBe(isFlat)
  })
})
