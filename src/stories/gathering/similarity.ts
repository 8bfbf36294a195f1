import type { FeatureKind } from './features.ts'
import type { TermBag, Vocabulary } from './vocabulary.ts'

/** A sparse vector of length 1: term numbers in rising order, and their weights. */
export type ArticleVector = {
  readonly terms: Int32Array
  readonly weights: Float32Array
  /** Positions of its heaviest terms, the heaviest first. */
  readonly heaviest: Int32Array
}

export const noVector: ArticleVector = {
  terms: new Int32Array(),
  weights: new Float32Array(),
  heaviest: new Int32Array(),
}

/** How many terms of a vector can be used to look it up. */
const mostHeaviest = 40

/** The weights of words, names and numbers. Each kind is a vector of its own, scaled to length 1. */
export const kindWeights: Record<FeatureKind, number> = { word: 0.75, name: 0.2, number: 0.05 }

/** tf-idf of an article. The vectors of the kinds are joined to one, so that one product compares all of them. */
export function vectorOf(bag: TermBag, vocabulary: Pick<Vocabulary, 'idf'>): ArticleVector {
  const kinds = (['word', 'name', 'number'] as const).filter((kind) => bag[kind].ids.length > 0)
  const size = kinds.reduce((sum, kind) => sum + bag[kind].ids.length, 0)
  const ids = new Int32Array(size)
  const raw = new Float64Array(size)
  let filled = 0
  for (const kind of kinds) {
    const { ids: own, counts } = bag[kind]
    const from = filled
    let ownSquares = 0
    for (let place = 0; place < own.length; place += 1) {
      const weight = (1 + Math.log(counts[place]!)) * vocabulary.idf(own[place]!)
      ids[filled] = own[place]!
      raw[filled] = weight
      ownSquares += weight * weight
      filled += 1
    }
    const scale = Math.sqrt(kindWeights[kind] / ownSquares)
    for (let place = from; place < filled; place += 1) raw[place]! *= scale
  }
  return unitVector(ids, raw)
}

/** More terms than a text has: a term and its place make one number that sorts by the term. */
const placesInKey = 2 ** 20

/**
 * Term numbers in any order, each once, with their weights: put in order and scaled to length 1. Plain loops and numbers
 * that sort without a function, since this is most of the work of comparing articles.
 */
function unitVector(ids: Int32Array, raw: Float64Array): ArticleVector {
  const size = ids.length
  const keys = new Float64Array(size)
  let squares = 0
  for (let place = 0; place < size; place += 1) {
    keys[place] = ids[place]! * placesInKey + place
    squares += raw[place]! * raw[place]!
  }
  keys.sort()
  const length = Math.sqrt(squares)
  const terms = new Int32Array(size)
  const weights = new Float32Array(size)
  for (let at = 0; at < size; at += 1) {
    const place = keys[at]! % placesInKey
    terms[at] = ids[place]!
    weights[at] = length === 0 ? 0 : raw[place]! / length
  }
  return { terms, weights, heaviest: heaviestOf(weights) }
}

/** Positions of the heaviest weights, the heaviest first; of equal ones the first. */
function heaviestOf(weights: Float32Array): Int32Array {
  const heaviest = new Int32Array(Math.min(mostHeaviest, weights.length))
  let filled = 0
  for (let position = 0; position < weights.length; position += 1) {
    const weight = weights[position]!
    const isFull = filled === heaviest.length
    if (isFull && weight <= weights[heaviest[filled - 1]!]!) continue
    let at = isFull ? filled - 1 : filled
    filled = at + 1
    for (; at > 0 && weights[heaviest[at - 1]!]! < weight; at -= 1) heaviest[at] = heaviest[at - 1]!
    heaviest[at] = position
  }
  return heaviest
}

/** Their sum, each counted by its share, scaled to length 1. */
export function blend(parts: readonly { readonly vector: ArticleVector; readonly share: number }[]): ArticleVector {
  const sum = new Map<number, number>()
  for (const { vector, share } of parts) {
    for (const [place, term] of vector.terms.entries()) {
      sum.set(term, (sum.get(term) ?? 0) + share * vector.weights[place]!)
    }
  }
  return unitVector(Int32Array.from(sum.keys()), Float64Array.from(sum.values()))
}

/** Positions of a vector's heaviest terms: `most` of them, at most 40. */
export function heaviestPlaces({ heaviest }: ArticleVector, most: number): Int32Array {
  return heaviest.subarray(0, most)
}

/** Cosine of two vectors of length 1. */
export function similarity(a: ArticleVector, b: ArticleVector): number {
  let sum = 0
  let left = 0
  let right = 0
  while (left < a.terms.length && right < b.terms.length) {
    const difference = a.terms[left]! - b.terms[right]!
    if (difference === 0) {
      sum += a.weights[left]! * b.weights[right]!
      left += 1
      right += 1
    } else if (difference < 0) left += 1
    else right += 1
  }
  return sum
}
