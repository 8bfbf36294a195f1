import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimEnd } from '#src/base/trim-end.ts'

describe('trimEnd', () => {
  it.each([
    { text: 'outlet.example...', letter: /\./, rest: 'outlet.example' },
    { text: '...', letter: /\./, rest: '' },
    { text: 'a.b', letter: /\./, rest: 'a.b' },
    { text: 'word\u{1f600}\u{1f600}', letter: /[^\p{L}]/u, rest: 'word' },
    { text: 'word\u{10400}', letter: /[^\p{L}]/u, rest: 'word\u{10400}' },
  ])('leaves $rest of $text', ({ text, letter, rest }) => {
    expect(trimEnd(text, letter)).toBe(rest)
  })

  it('is what an expression would leave', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ') }), (text) => {
        expect(trimEnd(text, /[. ]/)).toBe(text.replace(/[. ]+$/, ''))
      }),
    )
  })
})
