import { describe, expect, it } from 'vitest'
import { conflictFactor, noPrincipals, type Principals, principalsOf } from '#src/stories/gathering/conflict.ts'

const of = ({
  names = [],
  years = [],
  days = [],
}: Partial<Record<keyof Principals, readonly number[]>>): Principals => ({
  names: new Set(names),
  years: new Set(years),
  days: new Set(days),
})

describe('two articles contradict each other', () => {
  it.each([
    ['where both have two names and share none', { names: [1, 2] }, { names: [3, 4] }],
    ['where both have years and share none', { years: [1] }, { years: [2] }],
    ['where their days are eleven apart', { days: [100] }, { days: [111] }],
  ])('%s', (_, a, b) => {
    const factor = conflictFactor(of(a), of(b))
    expect(factor).toBeGreaterThan(0.5)
    expect(factor).toBeLessThan(0.8)
    expect(conflictFactor(of(b), of(a))).toBe(factor)
  })

  it('more by their dates than by their names, and most by both', () => {
    const names = conflictFactor(of({ names: [1, 2] }), of({ names: [3, 4] }))
    const dates = conflictFactor(of({ years: [1] }), of({ years: [2] }))
    expect(dates).toBeLessThan(names)
    expect(conflictFactor(of({ names: [1, 2], years: [1] }), of({ names: [3, 4], years: [2] }))).toBe(names * dates)
  })

  it('less by the dates of two whole reports, and as much by their names', () => {
    const [one, other] = [of({ years: [1] }), of({ years: [2] })]
    expect(conflictFactor(one, other, true)).toBeGreaterThan(conflictFactor(one, other))
    expect(conflictFactor(one, other, true)).toBeLessThan(1)
    const [some, others] = [of({ names: [1, 2] }), of({ names: [3, 4] })]
    expect(conflictFactor(some, others, true)).toBe(conflictFactor(some, others))
  })

  it.each([
    ['where one has a single name', { names: [1] }, { names: [3, 4] }],
    ['where they share a name', { names: [1, 2] }, { names: [2, 3] }],
    ['where only one has a year', { years: [1] }, {}],
    ['where they share a year', { years: [1, 2] }, { years: [2] }],
    ['where their days are ten apart', { days: [100] }, { days: [110] }],
    ['where two of their days are near', { days: [20, 100] }, { days: [108, 300] }],
    ['where one day is in December and the other in January', { days: [362] }, { days: [3] }],
    ['where neither tells anything', {}, {}],
  ])('not %s', (_, a, b) => {
    expect(conflictFactor(of(a), of(b))).toBe(1)
    expect(conflictFactor(of(b), of(a))).toBe(1)
  })

  it('not where one has nothing', () => {
    expect(conflictFactor(noPrincipals, of({ names: [1, 2], years: [3], days: [4] }))).toBe(1)
  })
})

describe('the principals of an article', () => {
  const terms = ['ada', 'ben', 'cyd', 'dan', 'eve', 'fay', 'gus', 'hal', 'ida', '2026', '1-1', '5-24', '12-31', '4200']
  const counted = (...words: readonly string[]) => ({
    ids: Int32Array.from(words, (word) => terms.indexOf(word)),
    counts: Float32Array.from(words, () => 1),
  })
  const bag = (names: readonly string[], numbers: readonly string[]) => ({
    word: counted(),
    name: counted(...names),
    number: counted(...numbers),
  })
  const vocabulary = { idf: () => 1, termOf: (id: number) => terms[id] ?? '' }

  it('are its eight weightiest names, of equal ones those that were met first', () => {
    const { names } = principalsOf(bag(terms.slice(0, 9).toReversed(), []), vocabulary)
    expect([...names].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('are heavier where they are named often', () => {
    const often = {
      ...bag(terms.slice(0, 9), []),
      name: { ids: Int32Array.from(Array(9).keys()), counts: Float32Array.of(1, 1, 1, 1, 1, 1, 1, 1, 2) },
    }
    expect(principalsOf(often, vocabulary).names.has(8)).toBe(true)
    expect(principalsOf(often, vocabulary).names.has(7)).toBe(false)
  })

  it('are its years and its days, counted from the first of January', () => {
    const { years, days } = principalsOf(bag([], ['2026', '1-1', '5-24', '12-31', '4200']), vocabulary)
    expect(years).toEqual(new Set([terms.indexOf('2026')]))
    expect(days).toEqual(new Set([1, 146, 366]))
  })
})
