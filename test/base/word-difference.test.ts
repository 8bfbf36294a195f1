import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from '#src/base/word-difference.ts'

const differing = (before: string, after: string) => {
  const { onlyBefore, onlyAfter } = wordDifference(before, after)
  return [
    onlyBefore.map(({ start, end }) => before.slice(start, end)),
    onlyAfter.map(({ start, end }) => after.slice(start, end)),
  ]
}

describe('the words in which two wordings differ', () => {
  it.each([
    { story: 'the same words', before: '“We agree.”', after: 'we agree', only: [[], []] },
    {
      story: 'one word changed',
      before: 'nothing can excuse this',
      after: 'nothing can justify this',
      only: [['excuse'], ['justify']],
    },
    {
      story: 'words added',
      before: 'we will talk',
      after: 'we will never talk to them',
      only: [[], ['never', 'to them']],
    },
    { story: 'words dropped', before: 'the very last offer', after: 'the offer', only: [['very last'], []] },
    { story: 'curved and straight apostrophes', before: 'don’t go', after: "don't go", only: [[], []] },
  ])('$story', ({ before, after, only }) => {
    expect(differing(before, after)).toEqual(only)
  })

  it('is a mirror of itself, and nothing between a text and itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(wordDifference(a, a)).toEqual({ onlyBefore: [], onlyAfter: [] })
        expect(wordDifference(a, b).onlyBefore.length === 0).toBe(wordDifference(b, a).onlyAfter.length === 0)
      }),
    )
  })
})
