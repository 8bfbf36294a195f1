import { printedFrom } from '#src/analysis/shared/certainty.ts'
import { certaintyWeights } from '#src/analysis/shared/certainty-weights.ts'
import type { Reading } from './cases.ts'
import { calibrationError, knownOf, printedRates, tenthsOf } from './trust.ts'

export type Half = { readonly name: string; readonly readings: readonly Reading[] }

const opening = '<!-- certainty: written by npm run fit:certainty -->'
const closing = '<!-- end of certainty -->'

const percent = (share: number): string => (100 * share).toFixed(1)
const rowOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** A page of Markdown with the tables of certainty put between their two marks. @throws Error where the marks are missing. */
export function withTables(page: string, halves: readonly Half[]): string {
  const start = page.indexOf(opening)
  const end = page.indexOf(closing)
  if (start < 0 || end < start) throw new Error('The page has no place for the tables of certainty')
  return `${page.slice(0, start + opening.length)}\n\n${tablesOf(halves)}\n\n${page.slice(end)}`
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
  const head = (cells: readonly string[]) => [rowOf(cells), rowOf(cells.map(() => '---'))]
  const errors = halves.map(({ name }, at) => `${name} ${percent(calibrationError(tenths[at]!))}`).join(', ')
  return [
    ...head(['certainty', ...columns(['statements', 'mean certainty', 'right'])]),
    ...reliability,
    '',
    `${Object.keys(certaintyWeights).length} weights. Expected calibration error, in points: ${errors}.`,
    '',
    ...head(['printed', 'from, article', 'from, teaser', ...columns(['right', 'recall'])]),
    ...lines,
  ].join('\n')
}
