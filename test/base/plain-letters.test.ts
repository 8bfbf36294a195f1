import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import { containment, shinglesOf } from '#src/articles/near-duplicate.ts'
import { hasPlainLetters } from '#src/base/plain-letters.ts'
import { plainWords } from '#src/stories/plain-words.ts'

/** News as it is mostly written: letters of ASCII, digits, and the marks of good typography. */
const plainText = fc.string({ unit: fc.constantFrom(..."abKZ019 .,&-'’“”–—…\u00a0\n"), maxLength: 80 })

describe('a text of plain letters', () => {
  it.each([
    { text: '“The talks’ end – at last…” 24\u00a0killed', isPlain: true },
    { text: '', isPlain: true },
    { text: 'the Côte', isPlain: false },
    { text: '10 m² of Київ', isPlain: false },
    { text: '€ 5', isPlain: false },
  ])('$text: $isPlain', ({ text, isPlain }) => {
    expect(hasPlainLetters(text)).toBe(isPlain)
  })

  it('has the words that it has beside an accent', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(plainWords(`${text} é`)).toEqual([...plainWords(text), 'e'])
        expect(wordsOf(`${text} é`)).toEqual([...wordsOf(text), 'é'])
      }),
    )
  })

  it('has the shingles that it has beside an accent', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const whole = `one two three four five ${text}`
        expect(containment(shinglesOf(whole), shinglesOf(`${whole} é`))).toBe(1)
      }),
    )
  })
})
