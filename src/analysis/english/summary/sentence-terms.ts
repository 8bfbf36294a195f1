import { backgroundShare, stopWords } from '#src/analysis/english/lexicon/background-words.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { hasPlainLetters } from '#src/base/plain-letters.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

/** Stems by their numbers in the text, each once, with tf × idf, scaled to length 1. */
export type TermVector = { readonly stems: readonly number[]; readonly weights: Float64Array }

/** A sentence as numbers: its words, and the weights of its terms. */
export type SentenceTerms = {
  readonly words: readonly string[]
  /** Its words by their numbers in `TextTerms.words`. */
  readonly numbers: Int32Array
  /** Stems of its content words, by their numbers in the text. */
  readonly stems: readonly number[]
  readonly vector: TermVector
  /** Length of the vector before it was scaled. */
  readonly weight: number
}

export type TextTerms = {
  readonly sentences: readonly SentenceTerms[]
  /** Each word of the text once. */
  readonly words: readonly string[]
  /** How many stems the text has. */
  readonly stems: number
  /** The length-1 vector of a bag of stems. */
  readonly vectorOf: (stems: readonly number[]) => TermVector
}

const noStem = -1

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

export function contentStems(words: readonly string[]): string[] {
  return words.filter(isContent).map(stemOf)
}

const isContent = (word: string): boolean => word.length > 1 && !stopWords.has(word)

/** The terms of all sentences: every distinct word and every distinct stem of the text is looked at once and has a number. */
export function termsOf(text: string, sentences: readonly Span[]): TextTerms {
  const numberOfWord = new Map<string, number>()
  const numberOfStem = new Map<string, number>()
  const words: string[] = []
  const stemOfWord: number[] = []
  const rarities: number[] = []
  const addWord = (word: string): number => {
    numberOfWord.set(word, words.length)
    stemOfWord.push(isContent(word) ? addStem(stemOf(word)) : noStem)
    return words.push(word) - 1
  }
  const addStem = (stem: string): number => {
    const known = numberOfStem.get(stem)
    if (known !== undefined) return known
    numberOfStem.set(stem, rarities.length)
    return rarities.push(rarityOf(stem)) - 1
  }
  const numbered = sentences.map((sentence) => {
    const written = wordsOf(sliceOf(text, sentence))
    const numbers = new Int32Array(written.length)
    for (let at = 0; at < written.length; at += 1) numbers[at] = numberOfWord.get(written[at]!) ?? addWord(written[at]!)
    return { written, numbers }
  })
  const counts = new Int32Array(rarities.length)
  return {
    words,
    stems: rarities.length,
    sentences: numbered.map(({ written, numbers }): SentenceTerms => {
      const stems: number[] = []
      for (const number of numbers) if (stemOfWord[number] !== noStem) stems.push(stemOfWord[number]!)
      return { words: written, numbers, stems, ...weighed(stems, rarities, counts) }
    }),
    vectorOf: (stems) => weighed(stems, rarities, counts).vector,
  }
}

/**
 * The vector of a bag of stems, scaled to length 1, and the length that it had.
 *
 * @param counts - By stem; all 0, and left so.
 */
function weighed(
  stems: readonly number[],
  rarities: readonly number[],
  counts: Int32Array,
): { readonly vector: TermVector; readonly weight: number } {
  const distinct: number[] = []
  for (const stem of stems) {
    if (counts[stem] === 0) distinct.push(stem)
    counts[stem]! += 1
  }
  const weights = new Float64Array(distinct.length)
  let squares = 0
  for (let at = 0; at < distinct.length; at += 1) {
    const stem = distinct[at]!
    const share = counts[stem]! * rarities[stem]!
    weights[at] = share
    squares += share * share
    counts[stem] = 0
  }
  const weight = Math.sqrt(squares)
  for (let at = 0; at < weights.length; at += 1) weights[at]! /= weight || 1
  return { vector: { stems: distinct, weights }, weight }
}

/** Adds a vector to a row with a place for every stem. */
export function addTo(row: Float64Array, { stems, weights }: TermVector, factor = 1): void {
  for (let at = 0; at < stems.length; at += 1) row[stems[at]!]! += weights[at]! * factor
}

/** Product of a row that has a place for every stem with a vector: their cosine where both are of length 1. */
export function along(row: Float64Array, { stems, weights }: TermVector): number {
  let sum = 0
  for (let at = 0; at < stems.length; at += 1) sum += weights[at]! * row[stems[at]!]!
  return sum
}
