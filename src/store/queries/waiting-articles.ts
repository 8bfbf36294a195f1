import { sql } from 'kysely'
import { z } from 'zod'
import type { Article } from '#src/articles/article.ts'
import type { MarkedKind } from '#src/articles/article-kind-words.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { Filing, KnownArticle } from '../ports/article-store.ts'
import type { WaitingArticleStore } from '../ports/waiting-article-store.ts'
import { CorruptRowError } from '../store-error.ts'
import { audienceOf } from './audience.ts'
import { dateOf } from './columns.ts'
import { articleFiler } from './file-article.ts'
import { hiddenRules } from './hidden-rules.ts'

const free = { lease_owner: null, lease_until: null } as const

export function waitingArticleStore(engine: Engine): WaitingArticleStore {
  const { db, write, lockingFreeRows } = engine
  const fileOne = articleFiler(engine)

  return {
    add: (articles, at) =>
      write(async (queries) => {
        const filings: Filing[] = []
        for (const article of articles) filings.push(await addOne(queries, article, at))
        return filings
      }),

    async take({ owner, now, leaseUntil, farthest, limit }) {
      const moment = now.getTime()
      const rows = await write((queries) =>
        queries
          .updateTable('waiting_article')
          .set((is) => ({ lease_owner: owner, lease_until: leaseUntil.getTime(), attempts: is('attempts', '+', 1) }))
          .where('id', 'in', (nested) =>
            nested
              .selectFrom('waiting_article as waiting')
              .select('waiting.id')
              .where((is) =>
                is.or([
                  is('waiting.lease_until', 'is', null),
                  is('waiting.lease_until', '<=', moment),
                  is('waiting.lease_until', '>', farthest.getTime()),
                ]),
              )
              .orderBy('waiting.id')
              .limit(limit)
              .modifyEnd(lockingFreeRows),
          )
          .returning(['id', 'article', 'attempts'])
          .execute(),
      )
      return rows
        .sort((a, b) => a.id - b.id)
        .map(({ id, article, attempts }) => ({ id, article: articleIn(article), attempts }))
    },

    file: (readings, owner) =>
      write(async (queries) => {
        const rules = await hiddenRules(queries)
        const filings: Filing[] = []
        for (const { id, reading } of readings) {
          // Written, not only read, so that whoever changes it, withdraws it or forgets it meanwhile comes afterwards.
          const row = await queries
            .updateTable('waiting_article')
            .set({ lease_owner: owner })
            .where('id', '=', id)
            .where('lease_owner', '=', owner)
            .returning('content_hash')
            .executeTakeFirst()
          filings.push(row ? await fileOne(queries, reading, rules) : 'known')
          if (!row) continue
          if (row.content_hash === reading.article.contentHash)
            await queries.deleteFrom('waiting_article').where('id', '=', id).execute()
          else await queries.updateTable('waiting_article').set(free).where('id', '=', id).execute()
        }
        return filings
      }),

    async release(ids, owner) {
      if (ids.length === 0) return
      await write((queries) =>
        queries
          .updateTable('waiting_article')
          .set((is) => ({ ...free, attempts: is('attempts', '-', 1) }))
          .where('id', 'in', ids)
          .where('lease_owner', '=', owner)
          .execute(),
      )
    },

    async drop({ outletId, feedId }, guids) {
      if (guids.length === 0) return
      await write((queries) =>
        queries
          .deleteFrom('waiting_article')
          .where('outlet_id', '=', outletId)
          .where('feed_id', '=', feedId)
          .where('guid', 'in', guids)
          .execute(),
      )
    },

    async backlog() {
      const row = await db
        .selectFrom('waiting_article')
        .select(({ fn }) => [fn.countAll<number>().as('articles'), fn.min('filed_at').as('since')])
        .executeTakeFirstOrThrow()
      return { articles: Number(row.articles), since: dateOf(row.since) }
    },

    async owners() {
      const rows = await db
        .selectFrom('waiting_article')
        .select('lease_owner')
        .distinct()
        .where('lease_owner', 'is not', null)
        .execute()
      return rows.flatMap(({ lease_owner }) => lease_owner ?? [])
    },

    async endLeases(owner) {
      await write((queries) =>
        queries.updateTable('waiting_article').set(free).where('lease_owner', '=', owner).execute(),
      )
    },
  }
}

async function addOne(queries: Queries, article: Article, at: Date): Promise<Filing> {
  const { id: key, outletId, feedId, guid, url, contentHash } = article
  const audience = await audienceOf(queries, feedId)
  if (audience === null) return 'known'
  const text = { guid, url, content_hash: contentHash, article: JSON.stringify(article) }
  const row = await queries
    .insertInto('waiting_article')
    .values({
      key,
      audience,
      outlet_id: outletId,
      feed_id: feedId,
      ...text,
      filed_at: at.getTime(),
      attempts: 0,
      ...free,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'audience'])
        .doUpdateSet(text)
        .where('waiting_article.content_hash', '<>', contentHash)
        // Another feed's version of an article is not its text.
        .where(sql<boolean>`coalesce(waiting_article.feed_id, 0) = ${feedId ?? 0}`),
    )
    .returning('id')
    .executeTakeFirst()
  return row ? 'new' : 'known'
}

/** Those of an outlet's waiting articles that have one of these marks, as filing compares them with what it reads. */
export async function waitingAlike(
  queries: Queries,
  source: { readonly outletId: string; readonly audience: number },
  column: 'guid' | 'url' | 'content_hash',
  values: readonly string[],
): Promise<readonly KnownArticle[]> {
  return await queries
    .selectFrom('waiting_article')
    .select(['key as id', 'guid', 'url', 'feed_id as feedId', 'content_hash as contentHash'])
    .where('outlet_id', '=', source.outletId)
    .where('audience', '=', source.audience)
    .where(column, 'in', values)
    .execute()
}

/** A waiting article goes by another guid from now on. */
export async function renameWaiting(queries: Queries, key: string, guid: string): Promise<void> {
  const rows = await queries.selectFrom('waiting_article').select(['id', 'article']).where('key', '=', key).execute()
  for (const { id, article } of rows) {
    const renamed = JSON.stringify({ ...articleIn(article), guid })
    await queries.updateTable('waiting_article').set({ guid, article: renamed }).where('id', '=', id).execute()
  }
}

const moment = z.iso.datetime().transform((text) => new Date(text))
const span = z.object({ start: z.int(), end: z.int() })
/** What an article has and this lacks would be lost while it waits; it does not compile. */
const articleSchema = z.object({
  id: z.string(),
  outletId: z.string(),
  feedId: z.int().nullable(),
  url: z.string().nullable(),
  guid: z.string().nullable(),
  statedKind: z.exactOptional(z.string().transform((kind) => kind as MarkedKind)),
  contentHash: z.string(),
  text: z.string(),
  title: span,
  language: z.string(),
  publishedAt: moment.nullable(),
  dateQuality: z.enum(['stated', 'missing', 'future']),
  firstSeenAt: moment,
  revision: z.int(),
  isExcerpt: z.exactOptional(z.literal(true)),
} satisfies { readonly [Part in keyof Required<Article>]: z.ZodType })

function articleIn(json: string): Article {
  try {
    return articleSchema.parse(JSON.parse(json))
  } catch (cause) {
    throw new CorruptRowError('waiting_article', cause)
  }
}
