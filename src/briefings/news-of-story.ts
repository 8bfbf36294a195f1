import { type ArticleKind, articleKind } from '#src/articles/article-kind.ts'
import type { ReadArticle } from './dossier.ts'
import { isReport } from './opinion.ts'

type WithArticle = Pick<ReadArticle, 'article'>

/** The articles that tell news: headline, summary, actors and counts of a story come from these alone. */
export function newsIn<Read extends WithArticle>(articles: readonly Read[]): readonly Read[] {
  return articles.filter(({ article }) => articleKind(article) === 'news' && isReport({ article }))
}

/** The same, but all articles where none tells news, so that a story always has articles. */
export function newsOrAll<Read extends WithArticle>(articles: readonly Read[]): readonly Read[] {
  const news = newsIn(articles)
  return news.length > 0 ? news : articles
}

/**
 * Kinds whose quotations count as statements. An opinion piece quotes in order to argue, and a newsletter only
 * summarises.
 */
const quoting: ReadonlySet<ArticleKind> = new Set(['news', 'live', 'explainer', 'programme'])

/** The articles whose statements are shown as such. */
export function quotingIn<Read extends WithArticle>(articles: readonly Read[]): readonly Read[] {
  return articles.filter(({ article }) => quoting.has(articleKind(article)))
}
