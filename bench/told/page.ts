import type { LearntReport, Measured } from '#bench/learning/leave-out.ts'
import { betweenMarks, headOf, reliabilityRows, rowOf, toldFrom } from '#bench/learning/tables.ts'
import type { ToldCase } from './cases.ts'

/** Least chances with which a measure tells. */
export type Lines = { readonly teaser: number; readonly article: number }

/**
 * A page of Markdown with the tables of a measure put between its two marks.
 *
 * @throws Error where the marks are missing.
 */
export function withTables(page: string, name: string, report: LearntReport<ToldCase>, lines: Lines): string {
  return betweenMarks(page, name, 'fit:told', tablesOf(report, lines))
}

function tablesOf(report: LearntReport<ToldCase>, { teaser, article }: Lines): string {
  const isIn = { teasers: true, 'whole articles': false }
  const told = Object.entries(isIn).flatMap(([what, isTeaser]) => {
    const some = (cases: readonly Measured<ToldCase>[]) => cases.filter(({ one }) => one.isTeaser === isTeaser)
    const line = isTeaser ? teaser : article
    return [...new Set([0, 0.7, 0.8, line, 0.9, 0.95])]
      .sort((a, b) => a - b)
      .map((least) =>
        rowOf([
          what,
          least === 0 ? 'by the rules alone' : `from ${least}${least === line ? ', the line' : ''}`,
          ...toldFrom(some(report.leftOut), least),
          ...toldFrom(some(report.fitted), least),
        ]),
      )
  })
  return [
    ...headOf(['chance', 'left-out weeks', 'mean chance, %', 'right, %', 'fitted weeks', 'mean chance, %', 'right, %']),
    ...reliabilityRows(report),
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
