/** Pieces of evidence by name, each with how much of it there is, above 0. */
export type Evidenced = ReadonlyMap<string, number>

/** How much each piece of evidence speaks for something (above 0) or against it, in log odds. */
export type Weights = Readonly<Record<string, number>>

/** The piece of evidence that everything has. */
export const always = 'always'

/** How likely something is, 0 to 1, by the weighted sum of its evidence. */
export const chanceOf = (evidence: Evidenced, weights: Weights): number => chanceFrom(weighed(evidence, weights))

/** The weighted sum of evidence, in log odds. Evidence without a weight counts for nothing. */
export function weighed(evidence: Evidenced, weights: Weights): number {
  let sum = 0
  for (const [name, amount] of evidence) sum += (weights[name] ?? 0) * amount
  return sum
}

/** @param logOdds - As `weighed` gives them. */
export const chanceFrom = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** The mean of several, piece by piece. */
export function meanOf(several: readonly Evidenced[]): Map<string, number> {
  const mean = new Map<string, number>()
  for (const evidence of several) {
    for (const [name, amount] of evidence) mean.set(name, (mean.get(name) ?? 0) + amount / several.length)
  }
  return mean
}
