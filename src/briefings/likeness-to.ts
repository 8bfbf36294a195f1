import type { SentenceVector } from './sentence-vector.ts'

type Posting = { readonly places: number[]; readonly weights: number[] }

/**
 * Prepares many sentences to be compared with others: by stem, which of them have it. One comparison then looks at the
 * stems that they share and at nothing else.
 *
 * @returns A function that gives the likeness of a sentence to each of them, in their order: as `likeness` does.
 */
export function likenessTo(
  sentences: readonly { readonly vector: SentenceVector }[],
): (vector: SentenceVector) => Float64Array {
  const postings = new Map<number, Posting>()
  for (const [place, { vector }] of sentences.entries()) {
    for (let at = 0; at < vector.stems.length; at += 1) {
      const stem = vector.stems[at]!
      const known = postings.get(stem)
      const posting = known ?? { places: [], weights: [] }
      if (!known) postings.set(stem, posting)
      posting.places.push(place)
      posting.weights.push(vector.weights[at]!)
    }
  }
  return ({ stems, weights }) => {
    const sums = new Float64Array(sentences.length)
    for (let at = 0; at < stems.length; at += 1) {
      const posting = postings.get(stems[at]!)
      if (!posting) continue
      const weight = weights[at]!
      for (let one = 0; one < posting.places.length; one += 1) {
        sums[posting.places[one]!]! += weight * posting.weights[one]!
      }
    }
    return sums
  }
}
