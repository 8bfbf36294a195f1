import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { statementAsText } from '#src/briefings/statement-form.ts'

/** The fields of an exported statement, in order; `docs/export.md` explains each. */
export const ledgerFields = [
  'moment',
  'speaker',
  'office',
  'grade',
  'act',
  'target',
  'words',
  'via',
  'outlet',
  'url',
  'id',
] as const

/** A statement as it is exported: every field a text, empty where nothing is known. */
export type LedgerRow = Readonly<Record<(typeof ledgerFields)[number], string>>

/** Fields in the order of `ledgerFields`. */
export function ledgerRow(statement: BriefedStatement): LedgerRow {
  const citation = statement.pieces[0]?.citation
  return {
    moment: statement.at.toISOString(),
    speaker: statement.speaker?.name ?? '',
    office: statement.office ?? '',
    grade: statement.grade,
    act: statement.act,
    target: statement.target ?? '',
    words: statementAsText(statement),
    via: statement.via ?? '',
    outlet: citation?.outlet.name ?? '',
    url: citation?.url ?? '',
    id: statement.id,
  }
}
