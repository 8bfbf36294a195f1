import { describe, expect, it } from 'vitest'
import { containment, shinglesOf } from '#src/articles/near-duplicate.ts'

const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `word${from + index}`).join(' ')
const share = (a: string, b: string) => containment(shinglesOf(a), shinglesOf(b))

describe('how much of one text stands in another', () => {
  it.each([
    { story: 'the same text', a: words(50), b: words(50).toUpperCase(), least: 1, most: 1 },
    { story: 'a text cut short', a: words(50), b: words(20), least: 1, most: 1 },
    { story: 'a long text in a longer one', a: words(800), b: words(400, 100), least: 1, most: 1 },
    { story: 'a short text cut out of a long one', a: words(800), b: words(100, 50), least: 1, most: 1 },
    { story: 'half of it', a: words(400), b: words(400, 200), least: 0.35, most: 0.65 },
    { story: 'nothing in common', a: words(50), b: words(50, 100), least: 0, most: 0 },
    { story: 'nothing at all', a: '', b: words(5), least: 0, most: 0 },
  ])('$story', ({ a, b, least, most }) => {
    expect(share(a, b)).toBeGreaterThanOrEqual(least)
    expect(share(a, b)).toBeLessThanOrEqual(most)
    expect(share(b, a)).toBe(share(a, b))
  })
})
