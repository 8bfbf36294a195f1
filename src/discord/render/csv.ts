import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { statementAsText } from '#src/briefings/statement-form.ts'

/**
 * Statements as RFC 4180 text with a byte order mark, so that spreadsheets read its letters right. What a spreadsheet
 * would take for a formula begins with an apostrophe, also where its lists are parted by `;` and a cell ends there.
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
      statementAsText(statement),
      statement.via ?? '',
      citation?.outlet.name ?? '',
      citation?.url ?? '',
    ]
  })
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`
}

/** Signs that begin a formula, full-width ones too. */
const formulaSigns = new Set('=+-@\uff1d\uff0b\uff0d\uff20')
/** Where a cell may begin. In a list separated by semicolons or tabs our quotation marks have no effect. */
const partings = new Set(';\t\r\n')
/** What a spreadsheet drops or does not show before a formula. */
const unseen = /[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u

function cellOf(value: string): string {
  const whole = value.toWellFormed().replaceAll('\0', '')
  const safe = `${/^[\t\r]/.test(whole) ? "'" : ''}${withoutFormulas(whole)}`
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function withoutFormulas(text: string): string {
  let atStart = true
  let safe = ''
  for (const letter of text) {
    if (atStart && formulaSigns.has(letter)) safe += "'"
    safe += letter
    atStart = partings.has(letter) || (atStart && unseen.test(letter))
  }
  return safe
}
