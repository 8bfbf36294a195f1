import { chanceOf } from '#src/base/measure.ts'
import { type Case, fitLogistic, type LogisticOptions } from './logistic.ts'

/** What readers judged, with its evidence. */
export type JudgedCase = Case & {
  /** Whether the rules alone would tell it. */
  readonly isToldByRules: boolean
}

/** A case with the chance that the measure gives it. */
export type Measured<One extends JudgedCase> = {
  readonly one: One
  readonly chance: number
  readonly isRight: boolean
}

/** What a measure says of the cases that it was learnt from, and of those that were left out. */
export type LearntReport<One extends JudgedCase> = {
  readonly leftOut: readonly Measured<One>[]
  readonly fitted: readonly Measured<One>[]
}

/** Cases that a measure is learnt from, and those among them that it is judged by. */
export type Learning<One extends JudgedCase> = { readonly cases: readonly One[]; readonly judged: ReadonlySet<One> }

function measured<One extends JudgedCase>(
  cases: readonly One[],
  weights: ReadonlyMap<string, number>,
): readonly Measured<One>[] {
  const table = Object.fromEntries(weights)
  return cases.map((one) => ({ one, chance: chanceOf(one.terms, table), isRight: one.right >= 0.5 }))
}

/** The judged cases by the weights that all of them give. */
export function measureFitted<One extends JudgedCase>(
  { cases, judged }: Learning<One>,
  options: LogisticOptions,
): readonly Measured<One>[] {
  return measured([...judged], fitLogistic(cases, options))
}

/**
 * The judged cases of each part by weights that were learnt without it.
 *
 * @param partOf - The cases of a part are learnt from, or left out, together.
 */
export function measureLeftOut<One extends JudgedCase>(
  { cases, judged }: Learning<One>,
  options: LogisticOptions,
  partOf: (one: One) => string | number,
): readonly Measured<One>[] {
  return [...new Set(cases.map(partOf))].flatMap((part) => {
    const weights = fitLogistic(
      cases.filter((one) => partOf(one) !== part),
      options,
    )
    return measured(
      cases.filter((one) => partOf(one) === part && judged.has(one)),
      weights,
    )
  })
}
