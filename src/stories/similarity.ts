import type { FeatureKind } from './features.ts'
import type { TermBag, Vocabulary } from './vocabulary.ts'

/** A sparse vector of length 1: term numbers in rising order, and their weights. */
export type TermVector = { readonly terms: Int32Array; readonly weights: Float32Array }

/** How much words, names and numbers each count: every kind is a vector of its own, scaled to length 1 before. */
export const kindWeights: Record<FeatureKind, number> = { word: 0.75, name: 0.2, number: 0.05 }

/** tf-idf of an article, the kinds as vectors of their own, laid side by side so that one product compares all. */
export function vectorOf(bag: TermBag, vocabulary: Vocabulary): TermVector {
  const all: { readonly id: number; readonly weight: number }[] = []
  let squares = 0
  for (const kind of ['word', 'name', 'number'] as const) {
    const { ids, counts } = bag[kind]
    if (ids.length === 0) continue
    const weights = Array.from(ids, (id, place) => (1 + Math.log(counts[place]!)) * vocabulary.idf(id))
    const scale = Math.sqrt(kindWeights[kind]) / Math.hypot(...weights)
    squares += kindWeights[kind]
    for (const [place, weight] of weights.entries()) all.push({ id: ids[place]!, weight: weight * scale })
  }
  all.sort((a, b) => a.id - b.id)
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares)
  return {
    terms: Int32Array.from(all, ({ id }) => id),
    weights: Float32Array.from(all, ({ weight }) => weight * scale),
  }
}

/** Where a vector's heaviest terms stand in it. */
export function heaviestPlaces({ terms, weights }: TermVector, most: number): readonly number[] {
  const places = Array.from(terms.keys())
  if (places.length <= most) return places
  return places.sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, most)
}

/** Cosine of two vectors of length 1. */
export function similarity(a: TermVector, b: TermVector): number {
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
