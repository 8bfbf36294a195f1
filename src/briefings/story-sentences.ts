import { contentStems, cosine, vectorOfStems, wordsOf } from '#src/analysis/summary/sentence-terms.ts'
import type { Article } from '#src/articles/article.ts'
import { remembering } from '#src/base/remember.ts'
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

/** One story is told many times a day: what was made of its articles' sentences is kept as long as the articles are. */
const vectorsOf = remembering((_: Article) => new Map<string, ReadonlyMap<string, number>>())

export function storySentence(read: ReadArticle, span: Span): StorySentence {
  const vectors = vectorsOf(read.article)
  const place = `${span.start}-${span.end}`
  const vector = vectors.get(place) ?? vectorOfStems(contentStems(wordsOf(sliceOf(read.article.text, span))))
  vectors.set(place, vector)
  return { read, span, vector }
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
