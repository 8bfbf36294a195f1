import { similarity, type TermVector } from './similarity.ts'

export type IndexLimits = {
  /** Weightiest terms of an item under which it is looked up. */
  readonly keyTerms: number
  /** A term that more items have is passed over when looking up. */
  readonly mostPostings: number
  /** Items compared in full, best promise first. */
  readonly mostCandidates: number
}

export const indexLimits: IndexLimits = { keyTerms: 40, mostPostings: 1500, mostCandidates: 150 }

export type Neighbour = { readonly item: number; readonly likeness: number }

/** Finds the vectors that share rare terms with another, without comparing with all. */
export type NeighbourIndex = {
  add(item: number, vector: TermVector): void
  near(vector: TermVector): readonly Neighbour[]
}

function heaviest(vector: TermVector, most: number): number[] {
  const places = Array.from(vector.terms.keys())
  if (places.length <= most) return places
  return places.sort((a, b) => vector.weights[b]! - vector.weights[a]! || a - b).slice(0, most)
}

/** An inverted index with frequent terms pruned and candidates capped, so that the work per item stays bounded. */
export function createNeighbourIndex(limits: IndexLimits = indexLimits): NeighbourIndex {
  const postings = new Map<number, { items: number[]; weights: number[] }>()
  const vectors = new Map<number, TermVector>()
  return {
    add(item, vector) {
      vectors.set(item, vector)
      for (const place of heaviest(vector, limits.keyTerms)) {
        const term = vector.terms[place]!
        const list = postings.get(term) ?? { items: [], weights: [] }
        list.items.push(item)
        list.weights.push(vector.weights[place]!)
        postings.set(term, list)
      }
    },
    near(vector) {
      const promise = new Map<number, number>()
      for (const place of heaviest(vector, limits.keyTerms)) {
        const list = postings.get(vector.terms[place]!)
        if (!list || list.items.length > limits.mostPostings) continue
        const weight = vector.weights[place]!
        for (let at = 0; at < list.items.length; at += 1) {
          const item = list.items[at]!
          promise.set(item, (promise.get(item) ?? 0) + weight * list.weights[at]!)
        }
      }
      return [...promise]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, limits.mostCandidates)
        .map(([item]) => ({ item, likeness: similarity(vector, vectors.get(item)!) }))
    },
  }
}
