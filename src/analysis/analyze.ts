import type { Span } from '#src/base/span.ts'
import { markMentions } from './actors/mark-mentions.ts'
import { resolveActors } from './actors/resolve-actors.ts'
import { markActs } from './acts/mark-acts.ts'
import { blankFindings } from './blank-findings.ts'
import type { Analysis, Findings, Pass } from './findings.ts'
import { markQuotations } from './language/mark-quotations.ts'
import { markSentences } from './language/sentences.ts'
import { markStatements } from './statements/mark-statements.ts'
import { condense } from './summary/condense.ts'

/** In order: each pass reads what came before it and adds one kind of finding. */
export const passes: readonly Pass[] = [
  markSentences,
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
}

/** Who said what in a text, who acts in it, and its most telling sentences. Pure; never throws on any string. */
export function analyze(text: string, { title, summarySentences = 3 }: AnalyzeOptions = {}): Analysis {
  const nothing: Findings = { ...blankFindings(text), title: title ?? null, summarySentences }
  const { language, sentences, statements, actors, acts, summary } = passes.reduce(
    (found, pass) => pass(found),
    nothing,
  )
  return { language, sentences, statements, actors, acts, summary }
}
