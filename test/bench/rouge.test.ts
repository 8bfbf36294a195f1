import { describe, expect, it } from 'vitest'
import { pairedGain } from '../../bench/summary/paired.ts'
import { porterStem } from '../../bench/summary/porter.ts'
import { meanPoints, meanRouge, rouge } from '../../bench/summary/rouge.ts'

const line = 'the tug towed the freighter home'

describe('ROUGE', () => {
  it('is 100 for the same words and 0 for others, whatever stands between them', () => {
    expect(rouge([line], ['The tug towed the freighter, home!'])).toEqual({ one: 100, two: 100, lsum: 100 })
    expect(rouge([line], ['rain fell'])).toEqual({ one: 0, two: 0, lsum: 0 })
    expect(rouge([], [line])).toEqual({ one: 0, two: 0, lsum: 0 })
  })

  it('counts a word as often as both have it', () => {
    // found 4 words, wanted 2, both have one “tug”
    expect(rouge(['tug tug tug tug'], ['tug boat']).one).toBeCloseTo((200 * 1) / 6)
  })

  it('takes forms of one word for the same', () => {
    expect(rouge(['boats reported'], ['boat reporting']).two).toBe(100)
  })

  it('joins the common words of several lines for each line wanted', () => {
    // “tug … home” is in the first line, “freighter” in the second: three of four words
    expect(rouge(['tug went home', 'freighter sank'], ['tug towed freighter home']).lsum).toBeCloseTo(600 / 9)
    expect(rouge(['home tug'], ['tug home']).lsum).toBeCloseTo(50)
  })

  it('is a mean over several references', () => {
    expect(meanRouge([line], [[line], ['rain fell']])).toEqual({ one: 50, two: 50, lsum: 50 })
    expect(meanPoints([line], [[line], ['rain fell']])).toBe(100)
  })

  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['relational', 'relat'],
    ['electricity', 'electr'],
    ['adjustment', 'adjust'],
    ['controlled', 'control'],
    ['happy', 'happi'],
    ['sky', 'sky'],
  ])('stems %s to %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem)
  })
})

describe('the paired gain', () => {
  it('holds where every text gains, and not where half of them lose as much', () => {
    const theirs = Array.from({ length: 60 }, (_, at) => at)
    const sure = pairedGain(
      theirs.map((value, at) => value + 1 + (at % 2)),
      theirs,
    )
    expect(sure.mean).toBeCloseTo(1.5)
    expect(sure.low).toBeGreaterThan(1)
    const unsure = pairedGain(
      theirs.map((value, at) => value + (at % 2 ? 1 : -1)),
      theirs,
    )
    expect([Math.sign(unsure.low), Math.sign(unsure.high)]).toEqual([-1, 1])
  })
})
