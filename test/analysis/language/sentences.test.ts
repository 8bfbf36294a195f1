import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { anyText } from '#test/support/any-text.ts'
import { markedSentences } from '#test/support/marked-sentences.ts'

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Lines whose sentences are given apart, where a mark in the table would be misread. */
const listed: readonly [string, readonly string[]][] = [
  ['1. Open the door 2. Walk in 3. Sit down', ['1. Open the door', '2. Walk in', '3. Sit down']],
  ['1) Open the door 2) Walk in', ['1) Open the door', '2) Walk in']],
  ['a. Open the door b. Walk in c. Sit down', ['a. Open the door', 'b. Walk in', 'c. Sit down']],
  ['• First point • Second point', ['• First point', '• Second point']],
  ['The army left.The rebels came. Nobody fought.', ['The army left.', 'The rebels came.', 'Nobody fought.']],
  ['The sun. The sea.', ['The sun.', 'The sea.']],
  [
    'It may attack the U.S. North Korea is angry. He saw the U.S. Virgin Islands.',
    ['It may attack the U.S.', 'North Korea is angry.', 'He saw the U.S. Virgin Islands.'],
  ],
  ['first line\nsecond line', ['first line', 'second line']],
  ['Headline without a stop\n\nThe text begins.', ['Headline without a stop', 'The text begins.']],
  ['One.\r\nTwo.', ['One.', 'Two.']],
  ['雨が降った。風も吹いた。', ['雨が降った。', '風も吹いた。']],
  ['', []],
  [' \n \t\n', []],
]
const apart = new Set(listed.map(([text]) => text))

describe('sentences end where a reader would end them', () => {
  for (const [story, lines] of Object.entries(markedSentences)) {
    const rows = lines
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !apart.has(line) && !line.includes('left.The'))
    it.each(rows)(`${story}: %s`, (row) => {
      expect(cut(row.replaceAll('|', ' '))).toEqual(row.split('|'))
    })
  }

  it.each(listed)('%j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })
})

const blankless = (text: string): string => text.replace(/[\s\u0085\u200b]/g, '')

describe('laws of the splitter', () => {
  const marks = fc.constantFrom(
    '.',
    '!',
    '?',
    '…',
    '"',
    '”',
    '(',
    ')',
    ' ',
    '\n',
    'U.S.',
    'Mr.',
    'a',
    'B',
    '1',
    '。',
    '\ud800',
    '\u200b',
    '\u202e',
    '•',
    '1.',
    "'s",
  )

  it('spans are in order, apart, not empty, trimmed, and hold every letter', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(marks).map((parts) => parts.join('')),
        ),
        (text) => {
          const spans = splitSentences(text)
          let end = 0
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.end).toBeGreaterThan(span.start)
            expect(blankless(text.slice(end, span.start))).toBe('')
            end = span.end
          }
          expect(blankless(text.slice(end))).toBe('')
        },
      ),
      { numRuns: 400 },
    )
  })
})
