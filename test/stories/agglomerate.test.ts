import { describe, expect, it } from 'vitest'
import { agglomerate } from '#src/stories/gathering/agglomerate.ts'

const limits = {
  threshold: 0.3,
  caution: 0,
  kinship: 0,
  patience: 1,
  usualLikeness: 0,
  usualPairs: 0.001,
  mostWithin: 1,
  cohesion: 0,
  windowMs: 10,
}

/** All pairs of `left` and `right` with one likeness. */
function between(left: readonly number[], right: readonly number[], value: number) {
  return left.flatMap((a) => right.filter((b) => b > a).map((b) => ({ a, b, value })))
}

describe('joining the like', () => {
  it('joins by the mean of all pairs, not by the best one', () => {
    const pairs = [
      { a: 0, b: 1, value: 0.9 },
      { a: 1, b: 2, value: 0.4 },
      { a: 0, b: 2, value: 0 },
    ]
    expect([...agglomerate(3, pairs, limits)]).toEqual([0, 0, 2])
  })

  it('counts a pair that is missing as unlike', () => {
    expect([
      ...agglomerate(
        3,
        [
          { a: 0, b: 1, value: 0.9 },
          { a: 1, b: 2, value: 0.5 },
        ],
        limits,
      ),
    ]).toEqual([0, 0, 2])
  })

  it('gives one answer whatever the order of the pairs', () => {
    const pairs = [
      ...between([0, 1, 2], [0, 1, 2], 0.8),
      ...between([3, 4], [3, 4], 0.7),
      ...between([0, 1, 2], [3, 4], 0.2),
    ]
    expect(agglomerate(5, pairs.toReversed(), limits)).toEqual(agglomerate(5, pairs, limits))
  })

  it('asks more of two single items than of a large group', () => {
    const pairs = [
      ...between([0, 1, 2, 3], [0, 1, 2, 3], 0.9),
      ...between([0, 1, 2, 3], [4], 0.4),
      { a: 5, b: 6, value: 0.4 },
    ]
    expect([...agglomerate(7, pairs, { ...limits, caution: 0.2 })]).toEqual([0, 0, 0, 0, 0, 5, 6])
  })

  it('follows a story step by step in time, and leaves apart what a window parts', () => {
    const pairs = between([0, 1, 2], [0, 1, 2], 0.9)
    expect([...agglomerate(3, pairs, limits, [0, 8, 16])]).toEqual([0, 0, 0])
    expect([...agglomerate(3, pairs, limits, [0, 8, 19])]).toEqual([0, 0, 2])
    expect([...agglomerate(3, pairs, limits, [0, null, 19])]).toEqual([0, 0, 2])
  })

  it('keeps two close-knit groups apart that are only somewhat alike', () => {
    const pairs = [
      ...between([0, 1, 2], [0, 1, 2], 0.9),
      ...between([3, 4, 5], [3, 4, 5], 0.9),
      ...between([0, 1, 2], [3, 4, 5], 0.4),
    ]
    expect([...agglomerate(6, pairs, { ...limits, kinship: 0.8 })]).toEqual([0, 0, 0, 3, 3, 3])
    expect([...agglomerate(6, pairs, limits)]).toEqual([0, 0, 0, 0, 0, 0])
  })
})
