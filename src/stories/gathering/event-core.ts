import { agglomerate, meanAlone, type PairLikeness } from './agglomerate.ts'
import type { EventEvidence } from './event-evidence.ts'
import type { ArticleVector } from './similarity.ts'

/** Terms of an article that tell its event, as numbers, with weights; scaled to length 1. */
export type EventTerms = ReadonlyMap<number, number>

/** Least likeness of an article to all others of its group, by the number of articles in the group. */
export type LeastLikeness = (size: number) => number

const rule = {
  /** Up to so many articles have no core: each of them is as good as the others. */
  without: 6,
  /** With so many more the most is asked, */
  full: 15,
  /** and this is the most. One event told by many outlets has a mean likeness of 0.4 and more. */
  most: 0.3,
  /** The share of it that the parts of a group need between them. */
  between: 0.5,
} as const

/**
 * The more articles a story has, the more is known of its event, and the more an article must have of it: of twenty
 * reports on a lawsuit the letter that mentions it in half a sentence has almost nothing.
 */
export const leastInGroup: LeastLikeness = (size) =>
  rule.most * Math.min(1, Math.max(0, (size - rule.without) / rule.full))

/** Least mean likeness between the parts of a group of so many articles. */
export const leastBetween: LeastLikeness = (size) => rule.between * leastInGroup(size)

/** The words, figures and own names of an event. States, capitals and everyday names are in many events. */
export function eventTermsOf({ terms, weights }: ArticleVector, { words, own, figures }: EventEvidence): EventTerms {
  const told = new Map<number, number>()
  for (const [place, term] of terms.entries()) {
    if (words.has(term) || own.has(term) || figures.has(term)) told.set(term, weights[place]!)
  }
  return toLengthOne(told)
}

/** Scales the weights, in place. */
export function toLengthOne(terms: Map<number, number>): EventTerms {
  let squares = 0
  for (const weight of terms.values()) squares += weight ** 2
  const length = Math.sqrt(squares)
  for (const [term, weight] of terms) terms.set(term, weight / length)
  return terms
}

/** A group of articles summed up, with the square of its length. */
type Summed = { readonly articles: readonly EventTerms[]; readonly terms: EventTerms; readonly square: number }

/** By the first article: of a group the last sum, since it is compared with many others. */
const summed = new WeakMap<EventTerms, Summed>()

function sumOf(articles: readonly EventTerms[]): Summed {
  const [first] = articles
  const known = first && summed.get(first)
  if (known && known.articles.length === articles.length && articles.every((one, at) => one === known.articles[at]))
    return known
  const terms = new Map<number, number>()
  for (const article of articles) for (const [term, weight] of article) terms.set(term, (terms.get(term) ?? 0) + weight)
  const sum = { articles, terms, square: product(terms, terms) }
  if (first) summed.set(first, sum)
  return sum
}

/** Cosine of the sums of two groups; 0 where they share nothing but everyday names. */
export function likenessOfSums(some: readonly EventTerms[], others: readonly EventTerms[]): number {
  const [one, other] = [sumOf(some), sumOf(others)]
  const squares = one.square * other.square
  return squares === 0 ? 0 : product(one.terms, other.terms) / Math.sqrt(squares)
}

/** The same for one article. */
export function likenessToAll(article: EventTerms, others: readonly EventTerms[]): number {
  return likenessOfSums([article], others)
}

export type EventCore = {
  /** Places of the articles that tell one event. */
  readonly core: readonly number[]
  /** Places of the others, the least like ones first. */
  readonly strays: readonly number[]
}

/**
 * Parts the articles that tell the event of a group from those that only share its people and places. The article that
 * is least like all others goes first; then what is left is looked at again.
 *
 * @param articles - The event terms of each article.
 */
export function eventCore(articles: readonly EventTerms[], least: LeastLikeness): EventCore {
  const sum = new Map<number, number>()
  for (const article of articles) add(article, 1)
  const core = new Set(articles.keys())
  const strays: number[] = []
  while (core.size > 1) {
    const worst = leastLike()
    if (worst === null) break
    core.delete(worst)
    strays.push(worst)
    add(articles[worst]!, -1)
  }
  return { core: [...core], strays }

  function add(article: EventTerms, sign: 1 | -1): void {
    for (const [term, weight] of article) sum.set(term, (sum.get(term) ?? 0) + sign * weight)
  }

  /** The article with the least cosine with the sum of all others, where that is too little. */
  function leastLike(): number | null {
    let squares = 0
    for (const weight of sum.values()) squares += weight * weight
    let worst: number | null = null
    let lowest = least(core.size)
    for (const place of core) {
      const article = articles[place]!
      const isEmpty = article.size === 0
      let together = 0
      for (const [term, weight] of article) together += weight * sum.get(term)!
      const others = Math.sqrt(Math.max(0, squares - 2 * together + 1))
      const likeness = isEmpty || others < 1e-9 ? 0 : (together - 1) / others
      if (likeness < lowest - 1e-12) {
        worst = place
        lowest = likeness
      }
    }
    return worst
  }
}

/**
 * Places of articles in groups by event: the strike on the capital and the strike on a shopping centre, where reports on
 * a war hold both together. Average linkage of the event terms.
 *
 * @param threshold - Least mean likeness between two groups that become one.
 * @param likenessOf - Changes the likeness of the articles at two places by other evidence than their terms.
 */
export function byEvent(
  articles: readonly EventTerms[],
  threshold: number,
  likenessOf: (inTerms: number, a: number, b: number) => number = (inTerms) => inTerms,
): readonly (readonly number[])[] {
  const pairs = likePairs(articles).map(({ a, b, value }) => ({ a, b, value: likenessOf(value, a, b) }))
  const roots = agglomerate(articles.length, pairs, { ...meanAlone, threshold, windowMs: Number.POSITIVE_INFINITY })
  return [...Map.groupBy(articles.keys(), (place) => roots[place]!).values()]
}

/** Of each article its likeness to the one that is most like it; 0 where no other shares a term. */
export function nearestOfEach(articles: readonly EventTerms[]): readonly number[] {
  const nearest = articles.map(() => 0)
  for (const { a, b, value } of likePairs(articles)) {
    nearest[a] = Math.max(nearest[a]!, value)
    nearest[b] = Math.max(nearest[b]!, value)
  }
  return nearest
}

/** The likeness of each pair, which is the sum over the terms that both have. */
function likePairs(articles: readonly EventTerms[]): readonly PairLikeness[] {
  const places = new Map<number, number>()
  for (const article of articles) for (const term of article.keys()) places.set(term, places.get(term) ?? places.size)
  const rows = articles.map((article) => rowOf(article, places))
  /** The weights of one article by the places of its terms. */
  const written = new Float64Array(places.size)
  const pairs: PairLikeness[] = []
  for (let b = 1; b < rows.length; b += 1) {
    const other = rows[b]!
    for (let at = 0; at < other.places.length; at += 1) written[other.places[at]!] = other.weights[at]!
    for (let a = 0; a < b; a += 1) {
      const { places, weights } = rows[a]!
      let value = 0
      for (let at = 0; at < places.length; at += 1) value += weights[at]! * written[places[at]!]!
      pairs.push({ a, b, value })
    }
    for (const place of other.places) written[place] = 0
  }
  return pairs
}

/** The terms of an article as lists: `Int32Array.from` a map's keys takes ten times as long. */
function rowOf(article: EventTerms, placeOf: ReadonlyMap<number, number>) {
  const places = new Int32Array(article.size)
  const weights = new Float64Array(article.size)
  let at = 0
  for (const [term, weight] of article) {
    places[at] = placeOf.get(term)!
    weights[at] = weight
    at += 1
  }
  return { places, weights }
}

function product(a: EventTerms, b: EventTerms): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}
