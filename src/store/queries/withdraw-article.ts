import { removedHash } from '#src/articles/withdrawal.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import { encodeAnalysis } from './analysis-codec.ts'
import { dropArticleFindings } from './drop-article-findings.ts'
import { dropWaiting, filedArticle } from './forget-article.ts'
import { noNewsFacts } from './news-facts.ts'

/** Nothing of it is found any more; an empty last text makes the messages that print it outdated. */
export async function withdrawArticle(queries: Queries, key: string, at: Date, engine: Engine): Promise<void> {
  const article = await filedArticle(queries, key)
  if (!article) return
  await dropWaiting(queries, key)
  await dropArticleFindings(queries, article, engine)
  const newest = await queries
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', article.id)
    .orderBy('revision', 'desc')
    .executeTakeFirstOrThrow()
  await queries.updateTable('revision').set({ superseded_at: at.getTime() }).where('id', '=', newest.id).execute()
  await queries
    .updateTable('revision')
    .set({ analysis_version: neverOutdated })
    .where('article_id', '=', article.id)
    .execute()
  const { id: _, ...rest } = newest
  const { id } = await queries
    .insertInto('revision')
    .values({
      ...rest,
      revision: newest.revision + 1,
      seen_at: at.getTime(),
      superseded_at: null,
      content_hash: removedHash,
      title_end: 0,
      text: '',
      analysis: encodeAnalysis(nothing),
      analysis_version: neverOutdated,
      ...noNewsFacts,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await queries
    .updateTable('article')
    .set({ revision_id: id, official_statements: 0, removed_at: at.getTime() })
    .where('id', '=', article.id)
    .execute()
}

/** No version of the engine is newer: what is being removed is not analysed again. */
const neverOutdated = 2 ** 31 - 1

const nothing = { language: 'und', sentences: [], statements: [], actors: [], acts: [], summary: [] }

/** Whether a message that is sent, or waits to be, prints an article. */
export async function isPrinted(queries: Queries, key: string): Promise<boolean> {
  const row = await queries
    .selectFrom('delivery_citation as cited')
    .innerJoin('delivery', 'delivery.id', 'cited.delivery_id')
    .innerJoin('article', 'article.id', 'cited.article_id')
    .select('cited.delivery_id')
    .where('article.key', '=', key)
    .where('delivery.state', 'in', ['pending', 'sent'])
    .executeTakeFirst()
  return row !== undefined
}
