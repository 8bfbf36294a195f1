import { analysedAs } from '#src/analysis/analysed-languages.ts'
import type { Analysis } from '#src/analysis/findings.ts'
import { AnalysisError } from '#src/analysis/running/analysis-pool.ts'
import type { Article } from '#src/articles/article.ts'
import { isWithdrawal } from '#src/articles/withdrawal.ts'
import type { JobOptions } from '#src/base/workers/worker-pool.ts'

export type AnalysingEffects = {
  /** Rejects where the analysis fails or takes too long, or where the time of `options.budget` is used up. */
  readonly analyse: (article: Article, signal: AbortSignal, options?: JobOptions) => Promise<Analysis>
  readonly log: { warn(facts: object, sentence: string): void }
}

/**
 * The findings; or `failed`, and the text is not tried again; or `no time`, when the time of its feed in this poll is
 * used up.
 */
export type FoundIn = Analysis | 'failed' | 'no time'

/** Analyses an article. Rejects only when `signal` aborts. */
export async function findingsOf(
  article: Article,
  { analyse, log }: AnalysingEffects,
  { turn, signal }: { readonly turn?: JobOptions; readonly signal: AbortSignal },
): Promise<FoundIn> {
  if (analysedAs(article.language) === null) return noFindings(article)
  // “RETRACTED: Minister resigns” is nobody's statement.
  if (isWithdrawal(article)) return noFindings(article)
  try {
    return await analyse(article, signal, turn)
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof AnalysisError && cause.kind === 'budget') return 'no time'
    log.warn({ articleId: article.id, url: article.url, err: cause }, 'article could not be analysed')
    return 'failed'
  }
}

/** Nothing found: the article is in a language that we do not read, was withdrawn, or its analysis failed. */
export function noFindings({ language }: Pick<Article, 'language'>): Analysis {
  return { language, sentences: [], statements: [], actors: [], acts: [], summary: [] }
}
