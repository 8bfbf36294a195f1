import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '#src/analysis/english/tokens/tokens.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { findQuotations } from '#src/analysis/shared/quotations.ts'
import { contains } from '#src/base/span.ts'
import { anyText } from '#test/support/any-text.ts'

/** Pieces of news and of mischief, so that random texts reach the sieves. */
const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '``',
  "''",
  ' said ',
  ' Jane Doe ',
  'he',
  ', ',
  '. ',
  '\n',
  '\n\n',
  ': ',
  ' that ',
  ' according to ',
  ' and ',
  ' but ',
  ' who ',
  ' (',
  ') ',
  ' — ',
  '?',
  '!',
  ' the ministry',
  ' told reporters',
  ' adding',
  ' accused ',
  ' of ',
  'Col. ',
  'U.S.',
  '…',
  '. . .',
  '\ud83d',
  '\ude00',
  '\u200f',
  '\u202e',
  '\u200b',
  'שלום',
  'مرحبا',
  '\u0000',
  '中文。',
  'é',
  'e\u0301',
  'WALLACE: ',
  'Press TV ',
  ' quoted ',
  ' as saying ',
)
const mischief = fc
  .array(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: anyText() }), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''))

describe('on any text whatever', () => {
  it('nothing throws, every span lies in the text, and words called verbatim stand in marks', () => {
    fc.assert(
      fc.property(mischief, (text) => {
        const whole = { start: 0, end: text.length }
        const quotations = findQuotations(text)
        for (const statement of analyze(text).statements) {
          const spans = [
            statement.content,
            ...statement.parts,
            statement.speaker,
            statement.cue,
            statement.via,
            statement.addressee,
          ]
          for (const span of spans) {
            if (!span) continue
            expect(contains(whole, span)).toBe(true)
            expect(span.end).toBeGreaterThan(span.start)
          }
          expect(statement.confidence).toBeGreaterThan(0)
          expect(statement.confidence).toBeLessThanOrEqual(1)
          if (statement.kind !== 'direct') continue
          for (const part of statement.parts) {
            expect(quotations.some((quotation) => contains(quotation, part))).toBe(true)
          }
        }
      }),
      { numRuns: 600, examples: [[': \n“ as saying ']] },
    )
  })

  it('tokens are in order, do not overlap, and leave only white space between them', () => {
    fc.assert(
      fc.property(mischief, (text) => {
        let at = 0
        for (const token of tokenize(text, { start: 0, end: text.length })) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          at = token.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('the outermost quotations are in order and do not overlap', () => {
    fc.assert(
      fc.property(mischief, (text) => {
        let at = 0
        for (const quotation of findQuotations(text).filter(({ depth }) => depth === 0)) {
          expect(quotation.start).toBeGreaterThanOrEqual(at)
          expect(quotation.end).toBeGreaterThan(quotation.start)
          at = quotation.end
        }
      }),
    )
  })
})
