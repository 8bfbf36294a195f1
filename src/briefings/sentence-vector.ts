import { stopWords } from '#src/analysis/english/lexicon/background-words.ts'
import { rarityOf, wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'

/** The stems of a sentence as numbers, ascending, with tf × idf scaled to length 1: the quickest to compare. */
export type SentenceVector = { readonly stems: readonly number[]; readonly weights: readonly number[] }

type Term = { readonly stem: number; readonly rarity: number }

/** A cache from word to stem number, large enough for everyday vocabulary. Null for words that tell nothing. */
const terms = new Map<string, Term | null>()
const mostTerms = 50_000

function termOf(word: string): Term | null {
  const known = terms.get(word)
  if (known !== undefined) return known
  const stem = stemOf(word)
  const term = word.length > 1 && !stopWords.has(word) ? { stem: numberOf(stem), rarity: rarityOf(stem) } : null
  if (terms.size >= mostTerms) terms.clear()
  terms.set(word, term)
  return term
}

/**
 * A number of 53 bits for a stem, the same in every process. Among a million stems the chance that two share a number
 * is 1 in 20,000.
 */
function numberOf(stem: string): number {
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let place = 0; place < stem.length; place += 1) {
    const code = stem.charCodeAt(place)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 15
  }
  return ((high >>> 0) & 0x1fffff) * 2 ** 32 + ((low ^ (high >>> 21)) >>> 0)
}

export function sentenceVector(sentence: string): SentenceVector {
  const stems: number[] = []
  const weights: number[] = []
  for (const word of wordsOf(sentence)) {
    const term = termOf(word)
    if (term !== null) insert(term, stems, weights)
  }
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  for (let place = 0; place < weights.length; place += 1) weights[place]! /= length
  return { stems, weights }
}

/** Inserts a term in order, or adds its weight to the same term. A plain search will do: sentences are short. */
function insert({ stem, rarity }: Term, stems: number[], weights: number[]): void {
  let place = stems.length
  while (place > 0 && stems[place - 1]! > stem) place -= 1
  if (place > 0 && stems[place - 1] === stem) {
    weights[place - 1]! += rarity
    return
  }
  for (let moved = stems.length; moved > place; moved -= 1) {
    stems[moved] = stems[moved - 1]!
    weights[moved] = weights[moved - 1]!
  }
  stems[place] = stem
  weights[place] = rarity
}

/** Cosine of two vectors. */
export function likeness(one: SentenceVector, other: SentenceVector): number {
  const { stems, weights } = one
  const { stems: otherStems, weights: otherWeights } = other
  let sum = 0
  let place = 0
  let otherPlace = 0
  while (place < stems.length && otherPlace < otherStems.length) {
    const difference = stems[place]! - otherStems[otherPlace]!
    if (difference === 0) sum += weights[place]! * otherWeights[otherPlace]!
    if (difference <= 0) place += 1
    if (difference >= 0) otherPlace += 1
  }
  return sum
}
