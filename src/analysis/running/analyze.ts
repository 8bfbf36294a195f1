import { blankFindings } from '#src/analysis/blank-findings.ts'
import { markActs } from '#src/analysis/english/acts/mark-acts.ts'
import { markLayout } from '#src/analysis/english/layout/mark-layout.ts'
import { markMentions } from '#src/analysis/english/names/mark-mentions.ts'
import { resolveActors } from '#src/analysis/english/names/resolve-actors.ts'
import { markSentences } from '#src/analysis/english/sentences/sentences.ts'
import { markStatements } from '#src/analysis/english/sieves/mark-statements.ts'
import { condense } from '#src/analysis/english/summary/condense.ts'
import type { Analysis, Findings, Pass } from '#src/analysis/findings.ts'
import { markQuotations } from '#src/analysis/shared/mark-quotations.ts'
import type { Span } from '#src/base/span.ts'

/** In order: each pass reads what came before it and adds one kind of finding. */
export const passes: readonly Pass[] = [
  markSentences,
  markLayout,
  markQuotations,
  markMentions,
  resolveActors,
  markStatements,
  markActs,
  condense,
]

export type AnalyzeOptions = {
  /** Where the headline stands, if the text begins with one. */
  readonly title?: Span
  /** How many sentences the summary has; default 3. */
  readonly summarySentences?: number
  /** Whether each statement keeps what it was judged by; default no. */
  readonly keepEvidence?: boolean
}

/** Who said what in a text, who acts in it, and its most telling sentences. Pure; never throws on any string. */
export function analyze(
  text: string,
  { title, summarySentences = 3, keepEvidence = false }: AnalyzeOptions = {},
): Analysis {
  const nothing: Findings = { ...blankFindings(text), title: title ?? null, summarySentences }
  const { language, layout, sentences, statements, actors, acts, summary } = passes.reduce(
    (found, pass) => pass(found),
    nothing,
  )
  const kept = keepEvidence ? statements : statements.map(({ evidence, ...statement }) => statement)
  return { language, layout, sentences, statements: kept, actors, acts, summary }
}
