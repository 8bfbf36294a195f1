import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { z } from 'zod'
import type { Shards } from '#src/base/shards.ts'
import type { Queries } from '../dialects/dialect.ts'
import type { CitedArticle, ComparedArticle, DeliverySubject } from '../ports/delivery-store.ts'
import type { Tables } from '../schema.ts'
import { CorruptRowError } from '../store-error.ts'
import { inChunks } from './in-chunks.ts'
import { ofShards } from './of-shards.ts'

/** Stores which parts of which articles a delivery prints. */
export async function keepCitations(
  queries: Queries,
  deliveryId: number,
  cites: readonly CitedArticle[],
  at: Date,
): Promise<void> {
  if (cites.length === 0) return
  const rowIds = await rowIdsOf(
    queries,
    cites.map(({ articleId }) => articleId),
  )
  const rows = cites.flatMap(({ articleId, revision, spans }) => {
    const rowId = rowIds.get(articleId)
    if (rowId === undefined) return []
    const pairs = JSON.stringify(spans.map(({ start, end }) => [start, end]))
    return [
      { article_id: rowId, delivery_id: deliveryId, revision, spans: pairs, kept_at: at.getTime(), hidden_at: null },
    ]
  })
  if (rows.length > 0)
    await queries
      .insertInto('delivery_citation')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Finds sent messages that print articles which were changed or hidden since, grouped by delivery. */
export async function outdatedCitations(
  queries: Queries,
  { revisedSince, limit, shards }: { readonly revisedSince: Date; readonly limit: number; readonly shards: Shards },
): Promise<ReadonlyMap<number, readonly CitedArticle[]>> {
  const since = revisedSince.getTime()
  const revised = queries
    .selectFrom('revision')
    .innerJoin('article', 'article.revision_id', 'revision.id')
    .innerJoin('delivery_citation as cited', 'cited.article_id', 'article.id')
    .innerJoin('delivery', 'delivery.id', 'cited.delivery_id')
    .select(['cited.delivery_id', 'article.key', 'cited.revision', 'cited.spans'])
    .where('revision.revision', '>', 1)
    .where('revision.seen_at', '>=', since)
    .whereRef('cited.revision', '<', 'revision.revision')
    .where('delivery.state', '=', 'sent')
    .where(ofShards('delivery.guild_id', shards))
    .orderBy('cited.delivery_id')
    .limit(limit)
  const hidden = queries
    .selectFrom('article')
    .innerJoin('delivery_citation as cited', 'cited.article_id', 'article.id')
    .innerJoin('delivery', 'delivery.id', 'cited.delivery_id')
    .select(['cited.delivery_id', 'article.key', 'cited.revision', 'cited.spans'])
    .where('article.hidden_at', '>=', since)
    .where((is) => is.or([is('cited.hidden_at', 'is', null), is('cited.hidden_at', '<', is.ref('article.hidden_at'))]))
    .where('delivery.state', '=', 'sent')
    .where(ofShards('delivery.guild_id', shards))
    .orderBy('cited.delivery_id')
    .limit(limit)
  return citationsByDelivery([...(await revised.execute()), ...(await hidden.execute())])
}

/** An edition is made of what was read so long ago, in ms, at most. */
const longestMakingMs = 15 * 60_000

/** Finds messages that wait to be sent and print what was hidden or removed since they were made, grouped by delivery. */
export async function hiddenCitations(
  queries: Queries,
  { limit, shards }: { readonly limit: number; readonly shards: Shards },
): Promise<ReadonlyMap<number, readonly CitedArticle[]>> {
  const rows = await queries
    .selectFrom('delivery')
    .innerJoin('delivery_citation as cited', 'cited.delivery_id', 'delivery.id')
    .innerJoin('article', 'article.id', 'cited.article_id')
    .innerJoin('revision', 'revision.id', 'article.revision_id')
    .select(['cited.delivery_id', 'article.key', 'cited.revision', 'cited.spans'])
    .where('delivery.state', '=', 'pending')
    .where(ofShards('delivery.guild_id', shards))
    .where((is) =>
      is.or([
        is.and([
          is('article.hidden_at', '>=', is('delivery.created_at', '-', longestMakingMs)),
          is.or([is('cited.hidden_at', 'is', null), is('cited.hidden_at', '<', is.ref('article.hidden_at'))]),
        ]),
        is.and([is('article.removed_at', 'is not', null), is('cited.revision', '<', is.ref('revision.revision'))]),
      ]),
    )
    .orderBy('cited.delivery_id')
    .limit(limit)
    .execute()
  return citationsByDelivery(rows)
}

type CitationRow = {
  readonly delivery_id: number
  readonly key: string
  readonly revision: number
  readonly spans: string
}

function citationsByDelivery(found: readonly CitationRow[]): ReadonlyMap<number, readonly CitedArticle[]> {
  const rows = [...new Map(found.map((row) => [`${row.delivery_id} ${row.key}`, row])).values()]
  const byDelivery = new Map<number, CitedArticle[]>()
  for (const { delivery_id, key, revision, spans } of rows) {
    const cites = byDelivery.get(delivery_id) ?? []
    cites.push({ articleId: key, revision, spans: spansOf(spans) })
    byDelivery.set(delivery_id, cites)
  }
  return byDelivery
}

/** Marks that a delivery has been compared with these texts. */
export async function renewCitations(
  queries: Queries,
  deliveryId: number,
  articles: readonly ComparedArticle[],
): Promise<void> {
  const rowIds = await rowIdsOf(
    queries,
    articles.map(({ articleId }) => articleId),
  )
  for (const { articleId, revision, hiddenAt } of articles) {
    await queries
      .updateTable('delivery_citation')
      .set({ revision, hidden_at: hiddenAt?.getTime() ?? null })
      .where('article_id', '=', rowIds.get(articleId) ?? 0)
      .where('delivery_id', '=', deliveryId)
      .execute()
  }
}

/** Deletes deliveries and the rows that belong to them. */
export async function dropDeliveries(
  queries: Queries,
  which: (is: ExpressionBuilder<Tables, 'delivery'>) => Expression<SqlBool>,
): Promise<void> {
  const ids = queries.selectFrom('delivery').select('id').where(which)
  await queries.deleteFrom('delivery_citation').where('delivery_id', 'in', ids).execute()
  await queries.deleteFrom('delivery').where(which).execute()
}

/** Deletes the deliveries of a digest or a watch, sent or not, and the rows of its forum posts. */
export async function dropDeliveriesOf(queries: Queries, { kind, id }: DeliverySubject): Promise<void> {
  await dropDeliveries(queries, (is) => is.and([is('kind', '=', kind), is('subject_id', '=', id)]))
  await queries.deleteFrom('forum_post').where('kind', '=', kind).where('subject_id', '=', id).execute()
}

async function rowIdsOf(queries: Queries, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await inChunks(keys, (some) =>
    queries.selectFrom('article').select(['id', 'key']).where('key', 'in', some).execute(),
  )
  return new Map(rows.map(({ id, key }) => [key, id]))
}

const spansSchema = z.array(z.tuple([z.int(), z.int()]))

function spansOf(stored: string): CitedArticle['spans'] {
  try {
    return spansSchema.parse(JSON.parse(stored)).map(([start, end]) => ({ start, end }))
  } catch (cause) {
    throw new CorruptRowError('delivery_citation', cause)
  }
}
