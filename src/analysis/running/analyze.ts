import type { AnalysisLanguage } from '#src/analysis/analysis-language.ts'
import { blankFindings } from '#src/analysis/blank-findings.ts'
import type { Analysis, Findings, Pass } from '#src/analysis/findings.ts'
import { markQuotations } from '#src/analysis/shared/mark-quotations.ts'
import type { Span } from '#src/base/span.ts'
import { languages } from './languages.ts'

export type AnalyzeOptions = {
  /** What reads the text; default English. */
  readonly language?: AnalysisLanguage
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
  { language = languages.en, title, summarySentences = 3, keepEvidence = false }: AnalyzeOptions = {},
): Analysis {
  const nothing: Findings = { ...blankFindings(text, language.tag), title: title ?? null, summarySentences }
  const { layout, sentences, statements, actors, acts, summary } = passesOf(language).reduce(
    (found, pass) => pass(found),
    nothing,
  )
  const kept = keepEvidence ? statements : statements.map(({ evidence, ...statement }) => statement)
  return { language: language.tag, layout, sentences, statements: kept, actors, acts, summary }
}

/** In order: each pass reads what came before it and adds one kind of finding. */
function passesOf(language: AnalysisLanguage): readonly Pass[] {
  return [
    language.markSentences,
    language.markLayout,
    markQuotations,
    language.markMentions,
    language.resolveActors,
    language.markStatements,
    language.markActs,
    language.condense,
  ]
}
