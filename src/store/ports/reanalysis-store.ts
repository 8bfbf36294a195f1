import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'

/** A text whose analysis an older version of the engine made. An edited article has several texts. */
export type OutdatedText = { readonly textId: number; readonly article: Article }

/** Null: the text could not be analysed, and its old analysis stays. */
export type NewAnalysis = { readonly textId: number; readonly analysis: Analysis | null }

/** `since`: texts seen before then do not count; null: all do. */
export type ReanalysisStore = {
  /** How many texts have an analysis of an older version. */
  count(since: Date | null): Promise<number>
  /** Some of them, the newest first. Replaced ones do not come again. */
  next(since: Date | null, limit: number): Promise<readonly OutdatedText[]>
  /**
   * Puts analyses of this version of the engine in the place of older ones, and files what was found: statements,
   * mentions, offices. Texts, stories and what was sent stay, and the article does not count as edited. One transaction.
   */
  replace(analyses: readonly NewAnalysis[], at: Date): Promise<void>
  /**
   * Of these articles those whose newest text was seen before that moment and analysed anew since: what is found there
   * for the first time is no news.
   */
  amongRead(articleIds: readonly string[], seen: { readonly seenBefore: Date }): Promise<ReadonlySet<string>>
}
