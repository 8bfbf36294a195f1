import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { areOneWord, isOrdinaryWord, mayHaveStems, wordsIn } from '#src/stories/facts/topic-words.ts'

describe('the quick look for the beginnings of words', () => {
  it.each([
    ['tariffs', 'The tariff was lifted.'],
    ['vaccination', 'A vaccine was found.'],
    ['cities', 'No city is safe.'],
    ['mines', 'They are mining.'],
    ['sanctions', 'He sanctioned it.'],
  ])('never misses a form: “%s” in “%s”', (asked, text) => {
    expect(mayHaveStems(text, [stemOf(asked)])).toBe(true)
  })

  it.each([
    ['vaccination', 'The vault was locked.'],
    ['dam', 'Dusk fell.'],
  ])('saves the reading of what has none: “%s” in “%s”', (asked, text) => {
    expect(mayHaveStems(text, [stemOf(asked)])).toBe(false)
  })

  it('says yes wherever a word is one word with the stem', () => {
    const endings = [
      '',
      's',
      'es',
      'ies',
      'ied',
      'y',
      'ing',
      'ings',
      'ion',
      'ions',
      'ation',
      'ations',
      'ed',
      'er',
      'ers',
      'ly',
      'ment',
      'e',
    ]
    const word = fc
      .tuple(fc.string({ unit: fc.constantFrom(...'abfst'), minLength: 2, maxLength: 8 }), fc.constantFrom(...endings))
      .map(([root, ending]) => root + ending)
    const two = fc
      .tuple(word, word, fc.boolean())
      .map(([a, b, related]) => [a, related ? a.slice(0, -1) + b.slice(-3) : b])
    fc.assert(
      fc.property(two, ([a, b]) => {
        if (areOneWord(stemOf(a!), stemOf(b!))) expect(mayHaveStems(`so ${a} was`, [stemOf(b!)])).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('two stems', () => {
  it.each([
    ['are the same', 'dam', 'dam'],
    ['differ in a doubled last letter', 'tarif', 'tariff'],
    ['differ in two letters at the end of a long word', 'vaccin', 'vaccinat'],
    ['share seven letters and have two more each', 'immigrant', 'immigrati'],
  ])('of one word %s', (_, a, b) => {
    expect(areOneWord(a, b)).toBe(true)
    expect(areOneWord(b, a)).toBe(true)
  })

  it.each([
    ['differ in three letters', 'vaccin', 'vaccinati'],
    ['are short', 'mines', 'minesw'],
    ['share six letters alone', 'immigra', 'immigro'],
    ['begin otherwise', 'emigrant', 'immigrant'],
  ])('of two words %s', (_, a, b) => {
    expect(areOneWord(a, b)).toBe(false)
    expect(areOneWord(b, a)).toBe(false)
  })
})

describe('the words of a text', () => {
  it('have no case and no accents', () => {
    expect(wordsIn('São Paulo’s 3 CAFÉS')).toEqual(['sao', 'paulo', 's', '3', 'cafes'])
    expect(wordsIn('…')).toEqual([])
  })

  it.each([
    ['Earthquake', true],
    ['earthquake damage', false],
    ['Zaporizhzhia', false],
    ['', false],
  ])('“%s” is an ordinary one: %s', (text, isOrdinary) => {
    expect(isOrdinaryWord(text)).toBe(isOrdinary)
  })
})
