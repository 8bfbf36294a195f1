import { type ArticleVector, heaviestPlaces, similarity } from './similarity.ts'

export type IndexLimits = {
  /** How many of an item's weightiest terms are in the index. */
  readonly keyTerms: number
  /** A term that more items have is not used to look up. */
  readonly mostPostings: number
  /** Most items that are compared in full, the most promising first. */
  readonly mostCandidates: number
  /** Least share of the likeness that the indexed terms alone must give. */
  readonly leastPromise: number
}

/** The limits for so many articles: the more there are, the fewer each one is compared with. */
export function indexLimits(items: number): IndexLimits {
  return items <= 3000
    ? { keyTerms: 40, mostPostings: 1500, mostCandidates: 150, leastPromise: 0.01 }
    : { keyTerms: 30, mostPostings: 600, mostCandidates: 40, leastPromise: 0.05 }
}

export type Neighbour = { readonly item: number; readonly likeness: number }

/** Finds the vectors that share rare terms with a given one, without comparing all. */
export type NeighbourIndex = {
  /** Items are numbered in the order in which they are added, from 0. */
  add(vector: ArticleVector): void
  near(vector: ArticleVector): readonly Neighbour[]
}

/**
 * An inverted index without frequent terms and with a limit of items to compare, so that the work for one item is
 * bounded.
 */
export function createNeighbourIndex(limits: IndexLimits): NeighbourIndex {
  const postings = new Map<number, { readonly items: number[]; readonly weights: number[] }>()
  const vectors: ArticleVector[] = []
  let promise = new Float32Array(1024)
  return {
    add(vector) {
      const item = vectors.push(vector) - 1
      for (const place of heaviestPlaces(vector, limits.keyTerms)) {
        const term = vector.terms[place]!
        const list = postings.get(term) ?? { items: [], weights: [] }
        list.items.push(item)
        list.weights.push(vector.weights[place]!)
        postings.set(term, list)
      }
    },
    near(vector) {
      if (promise.length < vectors.length) promise = new Float32Array(2 * vectors.length)
      const touched: number[] = []
      for (const place of heaviestPlaces(vector, limits.keyTerms)) {
        const list = postings.get(vector.terms[place]!)
        if (!list || list.items.length > limits.mostPostings) continue
        const weight = vector.weights[place]!
        for (let at = 0; at < list.items.length; at += 1) {
          const item = list.items[at]!
          if (promise[item] === 0) touched.push(item)
          promise[item]! += weight * list.weights[at]!
        }
      }
      const hopeful = touched.filter((item) => promise[item]! >= limits.leastPromise)
      if (hopeful.length > limits.mostCandidates) {
        hopeful.sort((a, b) => promise[b]! - promise[a]! || a - b)
        hopeful.length = limits.mostCandidates
      }
      for (const item of touched) promise[item] = 0
      return hopeful.map((item) => ({ item, likeness: similarity(vector, vectors[item]!) }))
    },
  }
}
