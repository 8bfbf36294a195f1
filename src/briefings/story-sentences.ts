import { contentStems, cosine, vectorOfStems, wordsOf } from '#src/analysis/summary/sentence-terms.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Citation, Sourced } from './briefing.ts'
import { cite, source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'

/** Two sentences this alike say the same. */
export const sameSentenceFrom = 0.6

/** A sentence of a story, ready to be compared. */
export type StorySentence = {
  readonly read: ReadArticle
  readonly span: Span
  readonly vector: ReadonlyMap<string, number>
}

export function storySentence(read: ReadArticle, span: Span): StorySentence {
  return { read, span, vector: vectorOfStems(contentStems(wordsOf(sliceOf(read.article.text, span)))) }
}

/** Sentences of an article's body that come first: what others may confirm stands there. */
const leadSentences = 8

export function leadOf(read: ReadArticle): readonly StorySentence[] {
  return read.analysis.sentences
    .filter(({ start }) => start >= read.article.title.end)
    .slice(0, leadSentences)
    .map((span) => storySentence(read, span))
}

export function saysSame(a: StorySentence, b: StorySentence): boolean {
  return cosine(a.vector, b.vector) >= sameSentenceFrom
}

/** A sentence with the other outlets that say the same, one citation each. */
export function sourceWithOthers(sentence: StorySentence, others: readonly StorySentence[]): Sourced {
  const alsoIn: Citation[] = []
  const seen = new Set([sentence.read.outlet.id])
  for (const other of others) {
    if (seen.has(other.read.outlet.id) || !saysSame(sentence, other)) continue
    seen.add(other.read.outlet.id)
    alsoIn.push(cite(other.read, other.span))
  }
  return source(sentence.read, sentence.span, alsoIn)
}
