import { hasPlainLetters } from '#src/base/plain-letters.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { stemOf } from '../language/stem.ts'
import { backgroundShare, stopWords } from '../lexicon/background-words.ts'

/** A sentence as numbers: its words, and the weights of its terms. */
export type SentenceTerms = {
  readonly words: readonly string[]
  /** Stems of its content words. */
  readonly stems: readonly string[]
  /** Stem → tf × idf, scaled to length 1. */
  readonly vector: ReadonlyMap<string, number>
  /** Length of the vector before it was scaled. */
  readonly weight: number
}

const wordPattern = /[\p{L}\p{N}]+(?:[-'’.,&][\p{L}\p{N}]+)*/gu
const plainPattern = /[a-z0-9]+(?:[-'’.,&][a-z0-9]+)*/g

export function wordsOf(text: string): string[] {
  const words: string[] = text.toLowerCase().match(hasPlainLetters(text) ? plainPattern : wordPattern) ?? []
  return text.includes('’') ? words.map((word) => word.replace('’', "'")) : words
}

const backgroundOfStem = new Map<string, number>()
for (const [word, share] of backgroundShare) {
  const stem = stemOf(word)
  backgroundOfStem.set(stem, Math.max(share, backgroundOfStem.get(stem) ?? 0))
}

const rarity = new Map([...backgroundOfStem].map(([stem, share]) => [stem, -Math.log(share)]))
const unknownRarity = -Math.log(0.007)

/** Rarity of a stem in the news at large: about 1 for everyday words, 5 for words of none of our tables. */
export function rarityOf(stem: string): number {
  return rarity.get(stem) ?? unknownRarity
}

/** The vector of a bag of stems, scaled to length 1, and the length that it had. */
function weighedStems(stems: readonly string[]): {
  readonly vector: ReadonlyMap<string, number>
  readonly weight: number
} {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  let squares = 0
  for (const [stem, count] of counts) {
    const weight = count * rarityOf(stem)
    counts.set(stem, weight)
    squares += weight * weight
  }
  const weight = Math.sqrt(squares)
  for (const [stem, value] of counts) counts.set(stem, value / (weight || 1))
  return { vector: counts, weight }
}

/** The length-1 vector of a bag of stems. */
export function vectorOfStems(stems: readonly string[]): ReadonlyMap<string, number> {
  return weighedStems(stems).vector
}

export function contentStems(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 1 && !stopWords.has(word)).map(stemOf)
}

export function termsOf(text: string, sentences: readonly Span[]): readonly SentenceTerms[] {
  return sentences.map((sentence) => {
    const words = wordsOf(sliceOf(text, sentence))
    const stems = contentStems(words)
    return { words, stems, ...weighedStems(stems) }
  })
}

/** Cosine of two vectors of length 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}
