import { readFile } from 'node:fs/promises'

/** A line of a filled sheet of `npm run grade` that has a verdict. */
export type JudgedLine = {
  readonly row: string
  readonly isRight: boolean
  readonly line: string
  readonly context: string
  readonly briefing: string
}

/** The lines of some rows that a reader judged, in the order of the files; columns are found by their names. */
export async function readJudgedLines(
  files: readonly string[],
  rows: readonly string[],
): Promise<readonly JudgedLine[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return texts.flatMap((text) => {
    const [head = '', ...lines] = text.split(/\r?\n/)
    const columns = head.split('\t')
    return lines.flatMap((written): JudgedLine[] => {
      const cells = written.split('\t')
      const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? ''
      const verdict = cell('verdict').charAt(0).toLowerCase()
      const row = cell('row')
      if (!/^[rw]$/.test(verdict) || !rows.includes(row)) return []
      return [
        { row, isRight: verdict === 'r', line: cell('line'), context: cell('context'), briefing: cell('briefing') },
      ]
    })
  })
}
