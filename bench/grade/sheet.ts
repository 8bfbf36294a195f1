import { type BriefingLine, type GradedRow, gradedRows } from './briefing-lines.ts'

/** A line as a grader left it; `null` where it was not graded. */
export type GradedLine = {
  readonly number: number
  readonly row: GradedRow
  readonly verdict: 'right' | 'wrong' | null
}

const columns = ['number', 'row', 'verdict', 'line', 'context', 'briefing', 'note'] as const

const cell = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Tab-separated, a line each, opened by every table program; `verdict` and `note` wait for the grader. */
export function sheetOf(lines: readonly BriefingLine[]): string {
  const rows = lines.map(({ row, line, context, briefing }, index) =>
    [String(index + 1), row, '', line, context, briefing, ''].map(cell).join('\t'),
  )
  return `${[columns.join('\t'), ...rows].join('\n')}\n`
}

/**
 * A sheet as graders hand it back: `r` or `right`, `w` or `wrong`; empty where they could not tell.
 *
 * @throws Error naming the line whose verdict or row is none of these.
 */
export function readSheet(text: string): readonly GradedLine[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line): GradedLine => {
      const [number = '', row = '', verdict = ''] = line.split('\t')
      const known = gradedRows.find((one) => one === row)
      const judged = verdictOf(verdict)
      if (known === undefined || judged === undefined) throw new Error(`Line ${number}: “${row}”, “${verdict}”`)
      return { number: Number(number), row: known, verdict: judged }
    })
}

function verdictOf(written: string): GradedLine['verdict'] | undefined {
  switch (written.trim().toLowerCase()) {
    case '':
      return null
    case 'r':
    case 'right':
      return 'right'
    case 'w':
    case 'wrong':
      return 'wrong'
  }
}
