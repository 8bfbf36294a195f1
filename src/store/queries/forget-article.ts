import type { Engine, Queries } from '../dialects/dialect.ts'
import { dropArticleFindings, type FiledArticle } from './drop-article-findings.ts'

/** Deletes an article with all that was found in it, and remembers its id, so that it is not filed again. */
export async function forgetArticle(queries: Queries, key: string, at: Date, engine: Engine): Promise<void> {
  const waited = await dropWaiting(queries, key)
  const article = await filedArticle(queries, key)
  if (!article && !waited) return
  if (article) await dropArticle(queries, article, engine)
  await queries
    .insertInto('forgotten')
    .values({ key, forgotten_at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function dropArticle(queries: Queries, article: FiledArticle, engine: Engine): Promise<void> {
  if (article.removed_at === null) await dropArticleFindings(queries, article, engine)
  await queries.deleteFrom('delivery_citation').where('article_id', '=', article.id).execute()
  await queries.deleteFrom('revision').where('article_id', '=', article.id).execute()
  await queries.deleteFrom('article').where('id', '=', article.id).execute()
}

export async function filedArticle(queries: Queries, key: string): Promise<FiledArticle | null> {
  const row = await queries
    .selectFrom('article')
    .select(['id', 'key', 'audience', 'outlet_id', 'moment', 'removed_at'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** A text that waits to be analysed is not filed any more. @returns Whether one waited. */
export async function dropWaiting(queries: Queries, key: string): Promise<boolean> {
  const { numDeletedRows } = await queries.deleteFrom('waiting_article').where('key', '=', key).executeTakeFirst()
  return numDeletedRows > 0n
}
