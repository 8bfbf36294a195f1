import { fitLogistic, type LogisticOptions } from '#bench/certainty/logistic.ts'
import { chanceOf } from '#src/base/measure.ts'
import type { ToldCase } from './cases.ts'

/** A case with the chance that the measure gives it. */
export type Measured = Pick<ToldCase, 'isToldByRules' | 'isTeaser'> & {
  readonly chance: number
  readonly isRight: boolean
}

/** Parts of the weeks that are left out in turn. */
const parts = 10

const measured = (cases: readonly ToldCase[], weights: ReadonlyMap<string, number>): readonly Measured[] => {
  const table = Object.fromEntries(weights)
  return cases.map(({ terms, right, isToldByRules, isTeaser }) => ({
    chance: chanceOf(terms, table),
    isRight: right >= 0.5,
    isToldByRules,
    isTeaser,
  }))
}

/** Cases that a measure is learnt from, and those among them that it is judged by. */
export type Learning = { readonly cases: readonly ToldCase[]; readonly judged: ReadonlySet<ToldCase> }

/** The judged cases by the weights that all of them give. */
export function measureFitted({ cases, judged }: Learning, options: LogisticOptions): readonly Measured[] {
  return measured([...judged], fitLogistic(cases, options))
}

/** The judged cases of each week by weights that were learnt without it. */
export function measureLeftOut({ cases, judged }: Learning, options: LogisticOptions): readonly Measured[] {
  const weeks = [...new Set(cases.map(({ week }) => week))].sort((a, b) => a - b)
  const partOf = new Map(weeks.map((week, at) => [week, at % parts]))
  return Array.from({ length: parts }, (_, part) => {
    const isLeftOut = ({ week }: ToldCase) => partOf.get(week) === part
    const weights = fitLogistic(
      cases.filter((one) => !isLeftOut(one)),
      options,
    )
    return measured(
      cases.filter((one) => isLeftOut(one) && judged.has(one)),
      weights,
    )
  }).flat()
}
