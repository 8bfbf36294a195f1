import { cosine, type SentenceTerms } from './sentence-terms.ts'
import type { SentenceTraits } from './sentence-traits.ts'
import type { WordImportance } from './word-importance.ts'
import type { WordTable } from './word-table.ts'

/** Two sentences this alike say the same: only one of them stands. */
export const sameFrom = 0.6

/** Words of a summary of three sentences that people write; longer ones pay for their length. */
const wantedWords = 56

/** How much the sentences' own worth counts beside what their words cover. */
const worthWeight = 0.03

/** Sentences tried, best first alone: beyond these none was ever chosen. */
const mostTried = 40

export type SummaryMaterial = {
  readonly table: WordTable
  readonly importance: WordImportance
  readonly traits: readonly SentenceTraits[]
  readonly terms: readonly SentenceTerms[]
}

/** Sums what a set of rows covers, each number once. */
function createCoverage(
  rows: readonly Int32Array[],
  chances: Float64Array,
): (chosen: readonly number[], wanted: number) => number {
  const stamps = new Int32Array(chances.length)
  let stamp = 0
  return (chosen, wanted) => {
    stamp += 1
    let covered = 0
    let length = 0
    for (const sentence of chosen) {
      const row = rows[sentence]!
      length += row.length
      for (const id of row) {
        if (stamps[id] === stamp) continue
        stamps[id] = stamp
        covered += chances[id]!
      }
    }
    return (2 * covered) / (length + wanted)
  }
}

/**
 * The sentences whose words together cover most of what a person would put in a summary, for their length: each word
 * counts once, so that repeating is no gain. A sentence that opens with a pronoun stands only right after the one
 * before it. Fewer than `most` only where the text has no more that may stand.
 *
 * @returns Indices, rising.
 *
 * Sources: Gillick & Favre (2009), coverage of word pairs; Hong & Nenkova (2014), importance of words.
 */
export function chooseSentences(
  { table, importance, traits, terms }: SummaryMaterial,
  most: number,
): readonly number[] {
  const coverWords = createCoverage(table.sentences, importance.words)
  const coverPairs = createCoverage(table.pairs, importance.pairs)
  const wanted = (wantedWords * Math.max(1, most)) / 3
  const gainOf = (chosen: readonly number[]) =>
    coverWords(chosen, wanted) +
    coverPairs(chosen, wanted) +
    worthWeight * chosen.reduce((sum, index) => sum + traits[index]!.worth, 0)
  const alone = traits.map((_, index) => gainOf([index]))
  const fit = [...traits.keys()].filter((index) => !traits[index]!.unfit)
  const tried = fit
    .sort((a, b) => alone[b]! - alone[a]! || a - b)
    .slice(0, Math.max(mostTried, most * 4))
    .sort((a, b) => a - b)
  const isNews = (index: number, others: readonly number[]) =>
    others.every((other) => other === index || cosine(terms[index]!.vector, terms[other]!.vector) < sameFrom)
  const mayStand = (index: number, chosen: readonly number[]) =>
    (!traits[index]!.pointsBack || chosen.includes(index - 1)) && isNews(index, chosen)
  let chosen: number[] = []
  while (chosen.length < most) {
    const next = bestOf(
      tried.filter((index) => !chosen.includes(index)).map((index) => [...chosen, index]),
      gainOf,
      (set) => mayStand(set.at(-1)!, set.slice(0, -1)),
    )
    if (next === null) break
    chosen = next
  }
  if (chosen.length <= mostSwapped) chosen = improve(chosen, tried, mayStand, gainOf)
  return chosen.sort((a, b) => a - b)
}

/** Longer summaries gain nothing from exchanging single sentences that would be worth the time. */
const mostSwapped = 8

/** Best set that may stand; whether one may is asked only of those that gain, as it costs more than to tell the gain. */
function bestOf(
  sets: readonly number[][],
  gainOf: (chosen: readonly number[]) => number,
  stands: (chosen: readonly number[]) => boolean,
): number[] | null {
  let best: number[] | null = null
  let bestValue = Number.NEGATIVE_INFINITY
  for (const set of sets) {
    const value = gainOf(set)
    if (value > bestValue && stands(set)) {
      best = set
      bestValue = value
    }
  }
  return best
}

/** Exchanges one sentence for another while that makes the whole better. */
function improve(
  first: readonly number[],
  tried: readonly number[],
  mayStand: (index: number, chosen: readonly number[]) => boolean,
  gainOf: (chosen: readonly number[]) => number,
): number[] {
  let chosen = [...first]
  let value = gainOf(chosen)
  for (let round = 0; round < 10; round += 1) {
    const exchanges = chosen.flatMap((_, place) =>
      tried.filter((index) => !chosen.includes(index)).map((index) => chosen.with(place, index)),
    )
    const better = bestOf(exchanges, gainOf, (set) => set.every((index) => mayStand(index, set)))
    if (better === null || gainOf(better) <= value + 1e-9) break
    chosen = better
    value = gainOf(chosen)
  }
  return chosen
}
