import { type Case, fitLogistic, type LogisticOptions } from '#bench/certainty/logistic.ts'
import { chanceOf } from '#src/base/measure.ts'

/** A case of a folder of news: the cases of a folder are learnt from, or left out, together. */
export type FolderCase = Case & {
  readonly folder: string
  /** Whether the rules alone would show it. */
  readonly isShownByRules: boolean
}

/** A case with the chance that the measure gives it. */
export type Measured = { readonly chance: number; readonly isRight: boolean; readonly isShownByRules: boolean }

function measured(cases: readonly FolderCase[], weights: ReadonlyMap<string, number>): readonly Measured[] {
  const table = Object.fromEntries(weights)
  return cases.map(({ terms, right, isShownByRules }) => ({
    chance: chanceOf(terms, table),
    isRight: right >= 0.5,
    isShownByRules,
  }))
}

/** The cases by the weights that all of them give. */
export const measureFitted = (cases: readonly FolderCase[], options: LogisticOptions): readonly Measured[] =>
  measured(cases, fitLogistic(cases, options))

/** The cases of each folder by weights that were learnt without it. */
export function measureLeftOut(cases: readonly FolderCase[], options: LogisticOptions): readonly Measured[] {
  return [...new Set(cases.map(({ folder }) => folder))].flatMap((left) => {
    const weights = fitLogistic(
      cases.filter(({ folder }) => folder !== left),
      options,
    )
    return measured(
      cases.filter(({ folder }) => folder === left),
      weights,
    )
  })
}
