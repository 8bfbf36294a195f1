import { createLikeness, createSetMarks, setWeights } from './set-value.ts'
import type { SummaryMaterial } from './summary-material.ts'

/** Two sentences this alike say the same: only one of them stands. */
export const sameFrom = 0.6

/** Sentences tried, best first alone: beyond these none was ever chosen. */
const mostTried = 30

/**
 * The sentences that together are worth most: their words cover what a person would put in a summary, for their length,
 * each word once, so that repeating is no gain. A sentence that opens with a pronoun stands only right after the one
 * before it. Fewer than `most` only where the text has no more that may stand.
 *
 * @returns Indices, rising.
 */
export function chooseSentences(material: SummaryMaterial, most: number): readonly number[] {
  const { traits } = material
  const likeness = createLikeness(material)
  const marksOf = createSetMarks(material, most, likeness)
  const gainOf = (chosen: readonly number[]) => {
    const marks = marksOf(chosen)
    return (
      setWeights.words * marks.words +
      setWeights.pairs * marks.pairs +
      setWeights.length * marks.length +
      setWeights.central * marks.central +
      chosen.reduce((sum, index) => sum + traits[index]!.worth, 0)
    )
  }
  const alone = traits.map((_, index) => gainOf([index]))
  const fit = [...traits.keys()].filter((index) => !traits[index]!.unfit)
  const tried = fit
    .sort((a, b) => alone[b]! - alone[a]! || a - b)
    .slice(0, Math.max(mostTried, most * 4))
    .sort((a, b) => a - b)
  const isNews = (index: number, others: readonly number[]) =>
    others.every((other) => other === index || likeness(index, other) < sameFrom)
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
