import { betweenMarks, headOf, percent, rowOf } from '#bench/learning/tables.ts'
import { printedFrom } from '#src/analysis/shared/certainty.ts'
import { certaintyWeights } from '#src/analysis/shared/certainty-weights.ts'
import type { Reading } from './cases.ts'
import { calibrationError, knownOf, printedRates, tenthsOf } from './trust.ts'

export type Half = { readonly name: string; readonly readings: readonly Reading[] }

/** A page of Markdown with the tables of certainty put between their two marks. @throws Error where the marks are missing. */
export function withTables(page: string, halves: readonly Half[]): string {
  return betweenMarks(page, 'certainty', 'fit:certainty', tablesOf(halves))
}

function tablesOf(halves: readonly Half[]): string {
  const tenths = halves.map(({ readings }) => tenthsOf(knownOf(readings)))
  const froms = Array.from({ length: 10 }, (_, tenth) => tenth / 10)
  const reliability = froms.map((from) =>
    rowOf([
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      ...tenths.flatMap((half) => {
        const tenth = half.find((one) => one.from === from)
        return tenth ? [tenth.count, percent(tenth.said), percent(tenth.right)] : ['0', '–', '–']
      }),
    ]),
  )
  const kinds = ['direct', 'mixed', 'indirect'] as const
  const lines = [...kinds, 'direct+mixed' as const].map((kind) =>
    rowOf([
      kind,
      kind === 'direct+mixed' ? '' : printedFrom.article[kind].toFixed(2),
      kind === 'direct+mixed' ? '' : printedFrom.teaser[kind].toFixed(2),
      ...halves.flatMap(({ readings }) => {
        const { precision, recall } = printedRates(readings, kind)
        return [percent(precision), percent(recall)]
      }),
    ]),
  )
  const columns = (each: readonly string[]) => halves.flatMap(({ name }) => each.map((what) => `${name}: ${what}`))
  const errors = halves.map(({ name }, at) => `${name} ${percent(calibrationError(tenths[at]!))}`).join(', ')
  return [
    ...headOf(['certainty', ...columns(['statements', 'mean certainty', 'right'])]),
    ...reliability,
    '',
    `${Object.keys(certaintyWeights).length} weights. Expected calibration error, in points: ${errors}.`,
    '',
    ...headOf(['printed', 'from, article', 'from, teaser', ...columns(['right', 'recall'])]),
    ...lines,
  ].join('\n')
}
