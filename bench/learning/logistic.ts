import { solve } from '#bench/summary/solve.ts'

/** The term that every case has; it is not pulled towards 0. */
export const everyCase = 'every statement'

/** One case to learn from: its terms, how likely it is right (0 or 1, or between where gold itself is in doubt), and its share. */
export type Case = {
  readonly terms: ReadonlyMap<string, number>
  readonly right: number
  readonly share: number
}

export type LogisticOptions = {
  /** Strength of the pull towards 0, for all weights but the constant term. */
  readonly ridge: number
  /** Terms with fewer cases than this are left out. */
  readonly fewest: number
  /** Terms that may only speak against it. */
  readonly against: ReadonlySet<string>
  /** The term that every case has, where it has another name than `everyCase`. */
  readonly constant?: string
}

const chance = (score: number): number => 1 / (1 + Math.exp(-score))

/** Weights that make the cases likeliest, by Newton's method. The same cases give the same weights. */
export function fitLogistic(cases: readonly Case[], options: LogisticOptions): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { terms } of cases)
    for (const [name, value] of terms) if (value) counts.set(name, (counts.get(name) ?? 0) + 1)
  let names = [...counts.keys()].filter((name) => counts.get(name)! >= options.fewest).sort()
  for (;;) {
    const weights = newton(cases, names, options)
    const wrong = new Set(names.filter((name, at) => options.against.has(name) && weights[at]! > 0))
    if (wrong.size === 0) return new Map(names.map((name, at) => [name, weights[at]!]))
    names = names.filter((name) => !wrong.has(name))
  }
}

function newton(
  cases: readonly Case[],
  names: readonly string[],
  { ridge, constant = everyCase }: LogisticOptions,
): number[] {
  const places = new Map(names.map((name, at) => [name, at]))
  const rows = cases.map(({ terms, right, share }) => ({
    right,
    share,
    terms: [...terms].flatMap(([name, value]) =>
      places.has(name) && value ? [[places.get(name)!, value] as const] : [],
    ),
  }))
  let weights = names.map(() => 0)
  for (let round = 0; round < 30; round++) {
    const slope = weights.map((weight, at) => (names[at] === constant ? 0 : -ridge * weight))
    const curve = weights.map((_, at) => {
      const row = names.map(() => 0)
      row[at] = names[at] === constant ? 1e-6 : ridge
      return row
    })
    for (const { right, share, terms } of rows) {
      const p = chance(terms.reduce((sum, [at, value]) => sum + weights[at]! * value, 0))
      for (const [at, value] of terms) {
        slope[at]! += share * (right - p) * value
        const row = curve[at]!
        for (const [other, otherValue] of terms) row[other]! += share * p * (1 - p) * value * otherValue
      }
    }
    const step = solve(curve, slope)
    weights = weights.map((weight, at) => weight + step[at]!)
    if (Math.max(...step.map(Math.abs)) < 1e-7) break
  }
  return weights
}
