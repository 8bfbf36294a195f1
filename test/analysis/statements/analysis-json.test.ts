import { describe, expect, it } from 'vitest'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

const quotesIn = (text: string) => toAnalysisJson('a', text, analyze(text)).quotes.map(({ text: words }) => words)

describe('a reported clause, as corpora count it', () => {
  it.each([
    [
      'with its “that”',
      'Minister Nadia Karim said that the dam will open in spring.',
      'that the dam will open in spring',
    ],
    ['without one', 'Minister Nadia Karim said the dam will open in spring.', 'the dam will open in spring'],
    [
      'that begins with “that” itself',
      'Minister Nadia Karim said that that dam will open in spring.',
      'that that dam will open in spring',
    ],
  ])('%s', (_, text, words) => {
    expect(quotesIn(text).map((quote) => quote.replace(/[.,]$/, ''))).toEqual([words])
  })
})
