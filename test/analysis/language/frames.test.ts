import { describe, expect, it } from 'vitest'
import { cutFrames } from '#src/analysis/english/clauses/frames.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { findQuotations } from '#src/analysis/shared/quotations.ts'
import { sliceOf } from '#src/base/span.ts'

const frames = (text: string) => cutFrames(text, splitSentences(text), findQuotations(text), null)

describe('a frame', () => {
  it('is a sentence with its quotation folded to one word', () => {
    const text = '“We lost. We will try again,” Doe said.'
    expect(frames(text).map(({ words }) => words.map((word) => word.tag))).toEqual([
      ['quotation', 'name', 'finite', 'point'],
    ])
  })

  it.each([
    ['after a full stop inside the marks', '“We lost.” Doe left.', 2],
    ['not after a comma inside the marks', '“We lost,” Doe said.', 1],
    ['not after a question that a verb of speech follows', '“Who lost?” Doe asked.', 1],
    ['between two quotations', '“We lost,” Doe said. “We will try again.”', 2],
    ['at a line break', 'Doe said\nRoe left.', 2],
    ['not after a nickname', 'Col. John “J.D.” Doe spoke.', 1],
  ])('ends %s', (_name, text, count) => {
    expect(frames(text)).toHaveLength(count)
  })

  it('covers its text without gaps of words', () => {
    const text = 'First, “one” came. Then “two,” Doe said; and so on.'
    expect(
      frames(text)
        .flatMap(({ words }) => words.map((word) => sliceOf(text, word)))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''))
  })
})
