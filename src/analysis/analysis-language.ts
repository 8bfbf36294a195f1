import type { Pass } from './findings.ts'

/**
 * All that the analysis knows of one language. Each pass reads what the passes before it found, in the order in which they
 * stand here; what needs no language, quotation marks for one, is found in between.
 */
export type AnalysisLanguage = {
  /** BCP 47, primary subtag alone: `en`. */
  readonly tag: string
  /** Adds `sentences`, in reading order. */
  readonly markSentences: Pass
  /** Adds `layout`; may take sentences out that belong to neither headline nor body. */
  readonly markLayout: Pass
  /** Adds `mentions`; `quotations` are known. */
  readonly markMentions: Pass
  /** Adds `actors`, and to each mention whose it is. */
  readonly resolveActors: Pass
  /** Adds `statements`. */
  readonly markStatements: Pass
  /** Adds `acts`, and to statements the act that they do. */
  readonly markActs: Pass
  /** Adds `summary`. */
  readonly condense: Pass
}
