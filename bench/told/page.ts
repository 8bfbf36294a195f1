import { wilson } from '#bench/grade/sum-up.ts'
import type { Measured } from './leave-out.ts'

/** What a measure says of the cases of the weeks that it was learnt from, and of left-out weeks. */
type LearntReport = { readonly leftOut: readonly Measured[]; readonly fitted: readonly Measured[] }

/** Least chances with which a measure tells. */
export type Lines = { readonly teaser: number; readonly article: number }

const bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95]
const percent = (share: number): string => (100 * share).toFixed(1)
const rowOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const headOf = (cells: readonly string[]): readonly string[] => [rowOf(cells), rowOf(cells.map(() => '---'))]

/**
 * A page of Markdown with the tables of a measure put between its two marks.
 *
 * @throws Error where the marks are missing.
 */
export function withTables(page: string, name: string, report: LearntReport, lines: Lines): string {
  const opening = `<!-- ${name}: written by npm run fit:told -->`
  const start = page.indexOf(opening)
  const end = page.indexOf(`<!-- end of ${name} -->`)
  if (start < 0 || end < start) throw new Error(`The page has no place for the tables of ${name}`)
  return `${page.slice(0, start + opening.length)}\n\n${tablesOf(report, lines)}\n\n${page.slice(end)}`
}

const rightOf = (cases: readonly Measured[]): number => cases.filter(({ isRight }) => isRight).length

/** How many there are, their mean chance, and the share that is right. */
function shareOf(cases: readonly Measured[]): readonly (string | number)[] {
  if (cases.length === 0) return [0, '–', '–']
  const mean = cases.reduce((sum, { chance }) => sum + chance, 0) / cases.length
  return [cases.length, percent(mean), percent(rightOf(cases) / cases.length)]
}

function tablesOf({ leftOut, fitted }: LearntReport, { teaser, article }: Lines): string {
  const reliability = bands.map((from, at) => {
    const to = bands[at + 1] ?? 1.01
    const within = (cases: readonly Measured[]) => cases.filter(({ chance }) => chance >= from && chance < to)
    return rowOf([`${from} to ${Math.min(1, to)}`, ...shareOf(within(leftOut)), ...shareOf(within(fitted))])
  })
  const isIn = { teasers: true, 'whole articles': false }
  const told = Object.entries(isIn).flatMap(([what, isTeaser]) => {
    const some = (cases: readonly Measured[]) => cases.filter((one) => one.isTeaser === isTeaser)
    const line = isTeaser ? teaser : article
    return [...new Set([0, 0.7, 0.8, line, 0.9, 0.95])]
      .sort((a, b) => a - b)
      .map((least) =>
        rowOf([
          what,
          least === 0 ? 'by the rules alone' : `from ${least}${least === line ? ', the line' : ''}`,
          ...toldFrom(some(leftOut), least),
          ...toldFrom(some(fitted), least),
        ]),
      )
  })
  return [
    ...headOf(['chance', 'left-out weeks', 'mean chance, %', 'right, %', 'fitted weeks', 'mean chance, %', 'right, %']),
    ...reliability,
    '',
    ...headOf([
      'news',
      'told',
      'right ones kept, left out',
      'wrong, left out',
      'right ones kept, fitted',
      'wrong, fitted',
    ]),
    ...told,
  ].join('\n')
}

/** Of what the rules tell: the share of the right ones that stays, and how many of those told are wrong. */
function toldFrom(cases: readonly Measured[], least: number): readonly string[] {
  const ruled = cases.filter(({ isToldByRules }) => isToldByRules)
  const told = ruled.filter(({ chance }) => chance >= least)
  const wrong = told.length - rightOf(told)
  const { low, high } = wilson(wrong, told.length)
  return [
    `${percent(rightOf(told) / Math.max(1, rightOf(ruled)))} %`,
    `${wrong} of ${told.length}, ${percent(wrong / Math.max(1, told.length))} % (${percent(low)} to ${percent(high)})`,
  ]
}
