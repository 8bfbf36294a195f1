import type { BriefedStatement } from '#src/briefings/briefing.ts'

/**
 * Statements as RFC 4180 text with a byte order mark, so that spreadsheets read its letters right. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvOf(statements: readonly BriefedStatement[]): string {
  const head = ['moment', 'speaker', 'office', 'grade', 'act', 'target', 'words', 'via', 'outlet', 'url']
  const rows = statements.map((statement) => {
    const citation = statement.pieces[0]?.citation
    return [
      statement.at.toISOString(),
      statement.speaker?.name ?? '',
      statement.office ?? '',
      statement.grade,
      statement.act,
      statement.target ?? '',
      statement.pieces.map(({ text }) => text).join(' … '),
      statement.via ?? '',
      citation?.outlet.name ?? '',
      citation?.url ?? '',
    ]
  })
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
