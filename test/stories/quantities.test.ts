import { describe, expect, it } from 'vitest'
import { numberWords } from '#src/stories/facts/number-words.ts'
import { countsNothing, mayHoldNumbers, quantityAt, tokensOf } from '#src/stories/facts/quantities.ts'

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length })

/** The numbers of a text that count something. */
function countedIn(text: string): readonly number[] {
  const all = tokens(text)
  const found: number[] = []
  for (let place = 0; place < all.length; place += 1) {
    const quantity = quantityAt(all, place)
    if (quantity === null) continue
    if (!countsNothing(all, quantity)) found.push(quantity.value)
    place = quantity.to
  }
  return found
}

describe('a number', () => {
  it.each([
    ['zero', 0],
    ['one', 1],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['ninety', 90],
    ['1,204', 1204],
    ['2.5 million', 2_500_000],
    ['two dozen', 24],
    ['three hundred thousand', 300_000],
    ['4 trillion', 4e12],
    ['5bn', 5e9],
    ['5k', 5000],
    ['5 k', 5],
    ['5 million b', 5_000_000],
  ])('%s is %d', (text, value) => {
    expect(quantityAt(tokens(text), 0)?.value).toBe(value)
    expect(mayHoldNumbers(text)).toBe(true)
  })

  it('is none where no word or digit says one', () => {
    expect([quantityAt(tokens('people'), 0), quantityAt([], 0), quantityAt(tokens('hundred'), 0)]).toEqual([
      null,
      null,
      null,
    ])
    expect(mayHoldNumbers('nobody came')).toBe(false)
  })

  it('has the place of its tokens in the text', () => {
    const text = 'So: Three hundred men (and 1.5%)'
    const all = tokensOf(text, { start: 4, end: text.length })
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Three',
      'hundred',
      'men',
      '(',
      'and',
      '1.5',
      '%',
      ')',
    ])
    expect(all.map(({ isCapital }) => isCapital).indexOf(true)).toBe(0)
    expect(all.filter(({ breaks }) => breaks).map(({ low }) => low)).toEqual(['(', ')'])
    expect(quantityAt(all, 0)).toEqual({ value: 300, from: 0, to: 1 })
  })
})

describe('a number counts nothing', () => {
  it.each([
    // days and years
    ['on May 24 men', []],
    ['on 24 May', []],
    ['on 31 May', []],
    ['32 May flowers', [32]],
    ['fled in 2019', []],
    ['the 2019 vote', []],
    ['2019 came', []],
    ['(2019)', []],
    ['killed 2019 men', [2019]],
    ['in 2100 men', [2100]],
    ['in 2019 thousand', [2_019_000]],
    ['1999 million people', [1_999_000_000]],
    // numbers of names
    ['Article 19 of it', []],
    ['No. 7 and others', []],
    ['no, 7 men', [7]],
    ['the number. 7 men', []],
    ['flight nine men', [9]],
    ['T-72 men', []],
    ['Covid-19', []],
    ['7:30 men', []],
    ['12th day', []],
    ['12-year-old', []],
    ['12 year', [12]],
    ['the Rey Song 1', []],
    ['the Rey Song 1.', []],
    ['the Rey Song 1 men', [1]],
    ['Halvar 6', [6]],
    ['storm Killing 6', [6]],
    ['storms Leaving 6', [6]],
    // ages
    ['aged 45', []],
    ['ages 45', []],
    ['age 45', []],
    ['about 45', [45]],
    ['the mayor, 45, fell', []],
    ['the mayor, 119, fell', []],
    ['ten men, 120, fell', [10, 120]],
    ['men, 45 of them', [45]],
    ['men 45, they say', [45]],
    ['boys aged five and 10', []],
    ['boys aged five, 10', []],
    ['boys aged 5 to 10', []],
    ['boys aged 5 or 10', [10]],
    ['boys aged in the old town, 10 men', []],
    ['boys aged in the old harbour town, 10 men', [10]],
    ['so 5 and 10 men', [5, 10]],
    // shares
    ['one in five fell', []],
    ['three of ten fell', []],
    ['three out of ten fell', []],
    ['ten fell in three towns', [10, 3]],
    ['six men out of the town', [6]],
    ['six out, said ten', [6, 10]],
    ['six in the ten towns', [6, 10]],
    ['one man in 5 towns', [1, 5]],
    ['ten were out of 12', [10, 12]],
  ])('%s: %j', (text, counted) => {
    expect(countedIn(text)).toEqual(counted)
  })
})

describe('the source’s own words for a number', () => {
  const wordsFor = (text: string, number: string, from = 0) => {
    const start = text.indexOf(number)
    const span = numberWords(text, { start, end: start + number.length }, from)
    return span && text.slice(span.start, span.end)
  }

  it.each([
    ['At least 24 fell', '24', 'At least 24'],
    ['more than some 24 fell', '24', 'more than some 24'],
    ['nearly $3 million', '3 million', 'nearly $3 million'],
    ['two dozen fell', 'two dozen', 'two dozen'],
    ['20 or so fell', '20', '20 or so'],
    ['about 20 or so fell', '20', 'about 20 or so'],
    ['20+ fell', '20', '20+'],
    ['the 20 fell', '20', null],
    ['what it told about. 20 fell', '20', null],
    ['a cat least 20', '20', null],
  ])('%s', (text, number, words) => {
    expect(wordsFor(text, number)).toBe(words)
  })

  it('stand in its own sentence', () => {
    expect(wordsFor('At least 24 fell', '24', 3)).toBeNull()
  })
})
