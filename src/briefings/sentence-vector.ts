import { stemOf } from '#src/analysis/language/stem.ts'
import { stopWords } from '#src/analysis/lexicon/background-words.ts'
import { rarityOf, wordsOf } from '#src/analysis/summary/sentence-terms.ts'

/** The stems of a sentence as numbers, ascending, with tf × idf scaled to length 1: the quickest to compare. */
export type SentenceVector = { readonly stems: Float64Array; readonly weights: Float64Array }

type Term = { readonly stem: number; readonly rarity: number }

/** What words come to; a newsroom's everyday vocabulary. Null for words that tell nothing. */
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

/** A number of 53 bits for a stem, the same everywhere: among a million stems two share one once in 20,000 times. */
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
  const found = wordsOf(sentence)
    .map(termOf)
    .filter((term) => term !== null)
    .sort((a, b) => a.stem - b.stem)
  const stems: number[] = []
  const weights: number[] = []
  for (const { stem, rarity } of found) {
    if (stems.at(-1) === stem) weights[weights.length - 1]! += rarity
    else {
      stems.push(stem)
      weights.push(rarity)
    }
  }
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { stems: Float64Array.from(stems), weights: Float64Array.from(weights, (weight) => weight / length) }
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
