import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { ledgerFields, ledgerRow } from '#src/briefings/ledger-row.ts'

/**
 * Statements as RFC 4180 text with a byte order mark, so that spreadsheets read its letters right. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, also for spreadsheets that separate cells by `;`.
 */
export function csvOf(statements: readonly BriefedStatement[]): string {
  return `${csvHead()}${csvRows(statements)}`
}

/** The byte order mark and the line of names. */
export function csvHead(): string {
  return `\ufeff${lineOf(ledgerFields)}`
}

/** A line for each statement, without the head. */
export function csvRows(statements: readonly BriefedStatement[]): string {
  return statements.map((statement) => lineOf(Object.values(ledgerRow(statement)))).join('')
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
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
