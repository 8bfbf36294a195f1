import { momentOf } from '#src/articles/article.ts'
import type { ReadArticle } from './dossier.ts'

/** Earliest first; articles of one moment by id, so that the order is always the same. */
export function byMoment(a: ReadArticle, b: ReadArticle): number {
  return (
    momentOf(a.article).getTime() - momentOf(b.article).getTime() ||
    (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0)
  )
}
