import type { SentenceFeatures } from './sentence-features.ts'
import { cosine, type SentenceTerms } from './sentence-terms.ts'

export type SummaryWeights = Readonly<Record<keyof SentenceFeatures, number>>

/** Two sentences this alike say the same: only the better one stands. */
export const sameFrom = 0.6

export function scoreOf(features: SentenceFeatures, weights: SummaryWeights): number {
  let score = 0
  for (const name of Object.keys(weights) as (keyof SentenceFeatures)[]) score += weights[name] * features[name]
  return score
}

/**
 * The best sentences that do not repeat each other, in reading order. A sentence that opens with a pronoun may stand
 * only right after the one that explains it; one that opens with “But”, a question, or page furniture never. Fewer
 * than `most` only where the text has no more that could stand.
 *
 * @returns Indices, rising.
 */
export function chooseSentences(
  features: readonly SentenceFeatures[],
  terms: readonly SentenceTerms[],
  weights: SummaryWeights,
  most: number,
): readonly number[] {
  const scores = features.map((one) => scoreOf(one, weights))
  const order = [...features.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  const chosen = new Set<number>()
  const isNews = (index: number) =>
    [...chosen].every((other) => cosine(terms[index]!.vector, terms[other]!.vector) < sameFrom)
  const mayStand = (index: number) => {
    const { pointing, joining, question, furniture, length } = features[index]!
    return length > 0 && joining + question + furniture === 0 && (pointing === 0 || chosen.has(index - 1))
  }
  while (chosen.size < most) {
    const next = order.find((index) => !chosen.has(index) && mayStand(index) && isNews(index))
    if (next === undefined) break
    chosen.add(next)
  }
  return [...chosen].sort((a, b) => a - b)
}
