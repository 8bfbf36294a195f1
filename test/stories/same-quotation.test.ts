import { describe, expect, it } from 'vitest'
import { isSameQuotation, renderingOf } from '#src/stories/facts/same-quotation.ts'

const hourMs = 3600_000

describe('one sentence in two translations', () => {
  it.each([
    [
      'other words for the same verbs',
      'Our nation shall not bow to threats from any enemy',
      'Our people will never yield to the threats of any foe',
    ],
    [
      'another order of words',
      'Before the talks begin, the blockade has to be lifted',
      'The blockade must be lifted before negotiations start',
    ],
    ['inflections', 'Every raid on our ships will be punished', 'We will punish each raid on our ships'],
  ])('is recognised by %s', (_, a, b) => {
    expect(isSameQuotation(renderingOf(a, 0), renderingOf(b, 5 * hourMs))).toBe(true)
  })

  it.each([
    ['two sentences on one subject', 'The dam will be repaired by spring', 'The dam belongs to both provinces'],
    [
      'two answers to one question',
      'Nobody asked us about the pipeline before the vote',
      'The pipeline was never put to a vote in this chamber',
    ],
    ['too little to go by', 'We will answer', 'We shall respond'],
  ])('is not seen in %s', (_, a, b) => {
    expect(isSameQuotation(renderingOf(a, 0), renderingOf(b, hourMs))).toBe(false)
  })

  it('may come a day and a half later, and no moment more', () => {
    const words = 'Every attack on our ships will be answered'
    expect(isSameQuotation(renderingOf(words, 0), renderingOf(words, 36 * hourMs))).toBe(true)
    expect(isSameQuotation(renderingOf(words, 36 * hourMs), renderingOf(words, 0))).toBe(true)
    expect(isSameQuotation(renderingOf(words, 0), renderingOf(words, 36 * hourMs + 1))).toBe(false)
  })

  it.each([
    ['three words of three', 'abc', 'abc', true],
    ['two words of two', 'ab', 'ab', false],
    ['three of five', 'abcde', 'abcfg', true],
    ['three of five and six', 'abcde', 'abcfgh', false],
  ])('shares %s', (_, a, b, isSame) => {
    const rendering = (letters: string) => ({ meanings: new Set(letters), at: 0 })
    expect(isSameQuotation(rendering(a), rendering(b))).toBe(isSame)
  })

  it('is not sought in what the speaker says again days later', () => {
    const words = 'Every attack on our ships will be answered'
    expect(isSameQuotation(renderingOf(words, 0), renderingOf(words, 72 * hourMs))).toBe(false)
  })
})
