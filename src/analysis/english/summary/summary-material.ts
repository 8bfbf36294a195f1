import type { Findings } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { withoutFurniture } from './furniture.ts'
import { type TextTerms, termsOf } from './sentence-terms.ts'
import { type SentenceTraits, sentenceTraits } from './sentence-traits.ts'
import { importanceOf, type WordImportance } from './word-importance.ts'
import { type WordTable, wordTableOf } from './word-table.ts'

/** More sentences than this are the tail of a text that is no news article. */
const mostSentences = 400

/** All that is asked of a text to choose its summary; lists are by sentence, the headline's among them. */
export type SummaryMaterial = {
  readonly sentences: readonly Span[]
  readonly table: WordTable
  readonly importance: WordImportance
  readonly terms: TextTerms
  readonly traits: readonly SentenceTraits[]
}

export function summaryMaterial(found: Findings): SummaryMaterial {
  const { text, title } = found
  const sentences = withoutFurniture(found, found.sentences.slice(0, mostSentences))
  const bodyFrom = title === null ? 0 : sentences.filter(({ start }) => start < title.end).length
  const terms = termsOf(text, sentences)
  const table = wordTableOf(terms, bodyFrom)
  const importance = importanceOf(table)
  const traits = sentenceTraits({ ...found, sentences }, { terms, table, importance, bodyFrom })
  return { sentences, table, importance, terms, traits }
}
