import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'

/** An article with all that was found in it. The analysis is that of exactly this text. */
export type Reading = { readonly article: Article; readonly analysis: Analysis }
