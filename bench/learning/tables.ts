import { wilson } from '#bench/grade/sum-up.ts'
import type { JudgedCase, LearntReport, Measured } from './leave-out.ts'

type Cases = readonly Measured<JudgedCase>[]

export const percent = (share: number): string => (100 * share).toFixed(1)
export const rowOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
export const headOf = (cells: readonly string[]): readonly string[] => [rowOf(cells), rowOf(cells.map(() => '---'))]

/**
 * A page of Markdown with the tables of a measure put between its two marks.
 *
 * @param command - The npm script that writes them.
 * @throws Error where the marks are missing.
 */
export function betweenMarks(page: string, name: string, command: string, tables: string): string {
  const opening = `<!-- ${name}: written by npm run ${command} -->`
  const start = page.indexOf(opening)
  const end = page.indexOf(`<!-- end of ${name} -->`)
  if (start < 0 || end < start) throw new Error(`The page has no place for the tables of ${name}`)
  return `${page.slice(0, start + opening.length)}\n\n${tables}\n\n${page.slice(end)}`
}

const bands = [0, 0.5, 0.7, 0.8, 0.9, 0.95]

/** A row for each band of chances: how many cases it has, their mean chance and the share that is right, left out and fitted. */
export function reliabilityRows({ leftOut, fitted }: LearntReport<JudgedCase>): readonly string[] {
  return bands.map((from, at) => {
    const to = bands[at + 1] ?? 1.01
    const within = (cases: Cases) => cases.filter(({ chance }) => chance >= from && chance < to)
    return rowOf([`${from} to ${Math.min(1, to)}`, ...bandOf(within(leftOut)), ...bandOf(within(fitted))])
  })
}

const rightOf = (cases: Cases): number => cases.filter(({ isRight }) => isRight).length

function bandOf(cases: Cases): readonly (string | number)[] {
  if (cases.length === 0) return [0, '–', '–']
  const mean = cases.reduce((sum, { chance }) => sum + chance, 0) / cases.length
  return [cases.length, percent(mean), percent(rightOf(cases) / cases.length)]
}

/** Of what the rules tell: the share of the right ones that stays from a least chance on, and how many of those told are wrong. */
export function toldFrom(cases: Cases, least: number): readonly string[] {
  const ruled = cases.filter(({ one }) => one.isToldByRules)
  const told = ruled.filter(({ chance }) => chance >= least)
  const wrong = told.length - rightOf(told)
  const { low, high } = wilson(wrong, told.length)
  return [
    `${percent(rightOf(told) / Math.max(1, rightOf(ruled)))} %`,
    `${wrong} of ${told.length}, ${percent(wrong / Math.max(1, told.length))} % (${percent(low)} to ${percent(high)})`,
  ]
}
