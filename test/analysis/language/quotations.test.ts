import { describe, expect, it } from 'vitest'
import { findQuotations } from '#src/analysis/shared/quotations.ts'
import { sliceOf } from '#src/base/span.ts'

const quoted = (text: string): string[] =>
  findQuotations(text)
    .filter(({ depth }) => depth === 0)
    .map((span) => sliceOf(text, span))

describe('what stands inside quotation marks', () => {
  it.each([
    ['straight marks', 'He said "no" and "maybe".', ['no', 'maybe']],
    ['curly marks', 'He said “no” and “maybe”.', ['no', 'maybe']],
    ['two apostrophes for a mark', "He said ''no'' twice.", ['no']],
    ['a curly opening and a straight closing mark', 'He said “no" twice.', ['no']],
    ['guillemets', 'Elle a dit « non » hier.', [' non ']],
    ['German marks', 'Er sagte „nein“ und ging.', ['nein']],
    ['single marks in British style', 'He said ‘no’ twice.', ['no']],
    [
      'an apostrophe inside single marks',
      '‘The minister’s car won’t start,’ he said.',
      ['The minister’s car won’t start,'],
    ],
    ['a quotation inside a quotation is part of it', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    [
      'a mark that is never closed at the end of a paragraph',
      '“We waited.\n\n“Nobody came,” he said.',
      ['We waited.', 'Nobody came,'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    ['apostrophes', 'The minister’s car doesn’t start in the workers’ yard.'],
    ['inches', 'A 6" gun was fired.'],
    ['a lone closing mark', 'He left.” Then it rained.'],
    ['years', 'In the ’90s and the summer of ’69 it rained.'],
    ['nothing between two marks', 'He wrote "" on the wall.'],
  ])('%s are no quotation', (_name, text) => {
    expect(quoted(text)).toEqual([])
  })

  it('loses at most the quotation of a stray mark, not those of the next paragraph', () => {
    const text = 'He said “no and left.\n\n“Yes,” she said.'
    expect(quoted(text)).toContain('Yes,')
  })

  it('tells which quotations were never closed, and how deep each lies', () => {
    const text = '“He said ‘no’ to me,” she said. “And then'
    expect(findQuotations(text).map(({ depth, closed }) => ({ depth, closed }))).toEqual([
      { depth: 0, closed: true },
      { depth: 1, closed: true },
    ])
  })
})
