import type { LearntReport } from '#bench/learning/leave-out.ts'
import { betweenMarks, headOf, reliabilityRows, rowOf, toldFrom } from '#bench/learning/tables.ts'
import type { ActorCase } from './cases.ts'

/**
 * A page of Markdown with the tables of key actors put between their two marks.
 *
 * @param line - Least chance with which an actor is shown.
 * @throws Error where the marks are missing.
 */
export function withActorTables(page: string, report: LearntReport<ActorCase>, line: number): string {
  return betweenMarks(page, 'actors', 'fit:actors', tablesOf(report, line))
}

function tablesOf(report: LearntReport<ActorCase>, line: number): string {
  const lines = [...new Set([0, 0.7, 0.8, line, 0.9])].sort((a, b) => a - b)
  const shown = lines.map((least) => {
    const name = least === 0 ? 'by the rules alone' : `${least}${least === line ? ', the line' : ''}`
    return rowOf([name, ...toldFrom(report.leftOut, least), ...toldFrom(report.fitted, least)])
  })
  const columns = (names: readonly string[]) =>
    ['left-out folders', 'fitted folders'].flatMap((set) => names.map((name) => `${set}: ${name}`))
  return [
    ...headOf(['chance', ...columns(['actors', 'mean chance, %', 'right, %'])]),
    ...reliabilityRows(report),
    '',
    ...headOf(['shown from', ...columns(['right ones kept', 'wrong'])]),
    ...shown,
  ].join('\n')
}
