import { wilson } from '#bench/grade/sum-up.ts'
import type { Measured } from './leave-out.ts'

const opening = '<!-- actors: written by npm run fit:actors -->'
const closing = '<!-- end of actors -->'

/** What a measure says of the cases of folders that were left out, and of those that it was learnt from. */
export type ActorReport = { readonly leftOut: readonly Measured[]; readonly fitted: readonly Measured[] }

const percent = (share: number): string => (100 * share).toFixed(1)
const rowOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const headOf = (cells: readonly string[]): readonly string[] => [rowOf(cells), rowOf(cells.map(() => '---'))]
const rightOf = (cases: readonly Measured[]): number => cases.filter(({ isRight }) => isRight).length

/**
 * A page of Markdown with the tables of key actors put between their two marks.
 *
 * @param line - Least chance with which an actor is shown.
 * @throws Error where the marks are missing.
 */
export function withActorTables(page: string, report: ActorReport, line: number): string {
  const start = page.indexOf(opening)
  const end = page.indexOf(closing)
  if (start < 0 || end < start) throw new Error('The page has no place for the tables of key actors')
  return `${page.slice(0, start + opening.length)}\n\n${tablesOf(report, line)}\n\n${page.slice(end)}`
}

function tablesOf({ leftOut, fitted }: ActorReport, line: number): string {
  const bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95]
  const reliability = bands.map((from, at) => {
    const to = bands[at + 1] ?? 1.01
    const within = (cases: readonly Measured[]) => cases.filter(({ chance }) => chance >= from && chance < to)
    return rowOf([`${from} to ${Math.min(1, to)}`, ...bandOf(within(leftOut)), ...bandOf(within(fitted))])
  })
  const lines = [...new Set([0, 0.7, 0.8, line, 0.9])].sort((a, b) => a - b)
  const shown = lines.map((least) => {
    const name = least === 0 ? 'by the rules alone' : `${least}${least === line ? ', the line' : ''}`
    return rowOf([name, ...shownFrom(leftOut, least), ...shownFrom(fitted, least)])
  })
  const columns = (names: readonly string[]) =>
    ['left-out folders', 'fitted folders'].flatMap((set) => names.map((name) => `${set}: ${name}`))
  return [
    ...headOf(['chance', ...columns(['actors', 'mean chance, %', 'right, %'])]),
    ...reliability,
    '',
    ...headOf(['shown from', ...columns(['right ones kept', 'wrong'])]),
    ...shown,
  ].join('\n')
}

function bandOf(cases: readonly Measured[]): readonly (string | number)[] {
  if (cases.length === 0) return [0, '–', '–']
  const mean = cases.reduce((sum, { chance }) => sum + chance, 0) / cases.length
  return [cases.length, percent(mean), percent(rightOf(cases) / cases.length)]
}

/** Of the actors that the rules show: the share of the right ones that stays, and how many of those shown are wrong. */
function shownFrom(cases: readonly Measured[], least: number): readonly string[] {
  const ruled = cases.filter(({ isShownByRules }) => isShownByRules)
  const shown = ruled.filter(({ chance }) => chance >= least)
  const wrong = shown.length - rightOf(shown)
  const { low, high } = wilson(wrong, shown.length)
  return [
    `${percent(rightOf(shown) / Math.max(1, rightOf(ruled)))} %`,
    `${wrong} of ${shown.length}, ${percent(wrong / Math.max(1, shown.length))} % (${percent(low)} to ${percent(high)})`,
  ]
}
