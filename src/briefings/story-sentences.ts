import type { Article } from '#src/articles/article.ts'
import { remembering } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Citation, Sourced } from './briefing.ts'
import { cite, source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { likeness, type SentenceVector, sentenceVector } from './sentence-vector.ts'

/** From this likeness on two sentences say the same. */
export const sameSentenceFrom = 0.6

/** A text of a story, and who published it. */
export type StoryText = Pick<ReadArticle, 'article' | 'outlet'>

/** A sentence of a story, ready to be compared. */
export type StorySentence = {
  readonly read: StoryText
  readonly span: Span
  readonly vector: SentenceVector
}

/** A cache: a story is composed many times a day. An entry lives as long as its article's object. */
const vectorsOf = remembering((_: Article) => new Map<number, SentenceVector>())

/** More than any text is long. */
const longestText = 2 ** 24

export function storySentence(read: StoryText, span: Span): StorySentence {
  const vectors = vectorsOf(read.article)
  const place = span.start * longestText + span.end
  const known = vectors.get(place)
  if (known) return { read, span, vector: known }
  const vector = sentenceVector(sliceOf(read.article.text, span))
  vectors.set(place, vector)
  return { read, span, vector }
}

/** The first sentences of an article's body: other outlets may confirm these. */
const leadSentences = 8

export function leadOf(read: ReadArticle): readonly StorySentence[] {
  return read.analysis.sentences
    .filter(({ start }) => start >= read.article.title.end)
    .slice(0, leadSentences)
    .map((span) => storySentence(read, span))
}

export function saysSame(a: StorySentence, b: StorySentence): boolean {
  return likeness(a.vector, b.vector) >= sameSentenceFrom
}

const figure =
  /\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b/gi
const negation = /\b(?:not|no|never|nobody|none|without|den(?:y|ied|ies)|cannot)\b|n['’]t\b/i

function wordsIn({ read, span }: StorySentence): string {
  return sliceOf(read.article.text, span)
}

function figuresIn(sentence: StorySentence): ReadonlySet<string> {
  return new Set(wordsIn(sentence).toLowerCase().match(figure))
}

/**
 * Whether another sentence confirms a sentence: it has similar words and every figure of it, and both or neither have a
 * “not”. By likeness alone an outlet that says 23 would confirm 31.
 */
export function bearsOut(other: StorySentence, sentence: StorySentence): boolean {
  return (
    saysSame(sentence, other) &&
    figuresIn(sentence).isSubsetOf(figuresIn(other)) &&
    negation.test(wordsIn(sentence)) === negation.test(wordsIn(other))
  )
}

/** A sentence with the other outlets that confirm it, one citation each. */
export function sourceWithOthers(sentence: StorySentence, others: readonly StorySentence[]): Sourced {
  const alsoIn: Citation[] = []
  const seen = new Set([sentence.read.outlet.id])
  for (const other of others) {
    if (seen.has(other.read.outlet.id) || !bearsOut(other, sentence)) continue
    seen.add(other.read.outlet.id)
    alsoIn.push(cite(other.read, other.span))
  }
  return source(sentence.read, sentence.span, alsoIn)
}
