import { createLikeness, createSetMarks, setWeights } from './set-value.ts'
import type { SummaryMaterial } from './summary-material.ts'

/** Two sentences this alike say the same: only one of them stands. */
export const sameFrom = 0.6

/** Sentences tried, as those that the weights were fitted on: the first that may stand, and the best of the others alone. */
const firstTried = 8
const othersTried = 8

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
  const isNews = (index: number, others: readonly number[]) =>
    others.every((other) => other === index || likeness(index, other) < sameFrom)
  const mayStand = (index: number, chosen: readonly number[]) =>
    (!traits[index]!.pointsBack || chosen.includes(index - 1)) && isNews(index, chosen)
  const fit = [...traits.keys()].filter((index) => !traits[index]!.unfit)
  const few = promising(fit, most, gainOf)
  const chosen = bestSet(few, most, mayStand, gainOf)
  const enough = chosen.length === Math.min(most, fit.length) || few.length === fit.length
  return (enough ? chosen : bestSet(fit, most, mayStand, gainOf)).sort((a, b) => a - b)
}

function promising(fit: readonly number[], most: number, gainOf: GainOf): readonly number[] {
  const first = Math.max(firstTried, most * 2)
  const others = fit.slice(first).map((index) => ({ index, gain: gainOf([index]) }))
  others.sort((a, b) => b.gain - a.gain || a.index - b.index)
  const best = others.slice(0, Math.max(othersTried, most * 2)).map(({ index }) => index)
  return [...fit.slice(0, first), ...best].sort((a, b) => a - b)
}

function bestSet(tried: readonly number[], most: number, mayStand: MayStand, gainOf: GainOf): number[] {
  const grown = oneByOne(tried, most, mayStand, gainOf)
  if (grown.length > mostSwapped) return grown
  const one = improve(grown, tried, mayStand, gainOf)
  const other = improve(firstOf(tried, most, mayStand), tried, mayStand, gainOf)
  return other.length === one.length && gainOf(other) > gainOf(one) ? other : one
}

type MayStand = (index: number, chosen: readonly number[]) => boolean
type GainOf = (chosen: readonly number[]) => number

/** Adds the best sentence to those chosen until there are enough. */
function oneByOne(tried: readonly number[], most: number, mayStand: MayStand, gainOf: GainOf): number[] {
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
  return chosen
}

/** The first sentences that may stand: a second place to start from, since the best single ones may lead astray. */
function firstOf(tried: readonly number[], most: number, mayStand: MayStand): number[] {
  const chosen: number[] = []
  for (const index of tried) if (chosen.length < most && mayStand(index, chosen)) chosen.push(index)
  return chosen
}

/** Longer summaries gain nothing from exchanging single sentences that would be worth the time. */
const mostSwapped = 8

/** Best set that may stand; whether one may is asked only of those that gain, as it costs more than to tell the gain. */
function bestOf(
  sets: readonly number[][],
  gainOf: GainOf,
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
function improve(first: readonly number[], tried: readonly number[], mayStand: MayStand, gainOf: GainOf): number[] {
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
