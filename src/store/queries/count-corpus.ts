import { sql } from 'kysely'
import type { Queries } from '../dialects/dialect.ts'
import { spellMs } from './index-moment.ts'
import { inPrivateSight, type Sight, visibleArticle, wanted } from './sight.ts'

/**
 * Articles and outlets with moments from `from` to `to`, both inclusive, known at `to`.
 *
 * Whole spells are counted beforehand; the two incomplete spells at the ends are counted row by row. Where an article
 * of the window was first seen after `to`, the window is a past one, and all of it is counted row by row. So are
 * articles that are not common: there are few.
 */
export async function countCorpus(
  db: Queries,
  sight: Sight,
  from: number,
  to: number,
): Promise<{ readonly articles: number; readonly outletIds: readonly string[] }> {
  const outletIds = await outletsIn(db, sight, from, to)
  const articles = (await countCommon(db, sight, from, to)) + (await countPrivate(db, sight, from, to))
  return { articles, outletIds }
}

async function countCommon(db: Queries, sight: Sight, from: number, to: number): Promise<number> {
  const first = Math.ceil(from / spellMs)
  const end = Math.floor((to + 1) / spellMs)
  if (first >= end) return await countRows(db, sight, from, to, to)
  const whole = await db
    .selectFrom('corpus_spell')
    .select(({ fn }) => [fn.sum<number | null>('articles').as('articles'), fn.max('last_seen_at').as('lastSeenAt')])
    .where('spell', '>=', first)
    .where('spell', '<', end)
    .where(wanted(sight, 'corpus_spell.outlet_id'))
    .executeTakeFirst()
  if ((whole?.lastSeenAt ?? 0) > to) return await countRows(db, sight, from, to, to)
  const before = await countRows(db, sight, from, first * spellMs - 1, to)
  return (whole?.articles ?? 0) + before + (await countRows(db, sight, end * spellMs, to, to))
}

async function countRows(db: Queries, sight: Sight, from: number, to: number, knownAt: number): Promise<number> {
  if (from > to) return 0
  const row = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('moment', '>=', from)
    .where('moment', '<=', to)
    .where('first_seen_at', '<=', knownAt)
    .where('audience', '=', 0)
    .where(wanted(sight, 'article.outlet_id'))
    .executeTakeFirstOrThrow()
  return row.articles
}

async function countPrivate(db: Queries, sight: Sight, from: number, to: number): Promise<number> {
  const seen = inPrivateSight(sight, 'article.audience')
  if (seen === null) return 0
  const row = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where(seen)
    .where('moment', '>=', from)
    .where('moment', '<=', to)
    .where('first_seen_at', '<=', to)
    .executeTakeFirstOrThrow()
  return row.articles
}

/** Goes from outlet to outlet in the index and looks for one article of each. No other rows are read. */
export async function outletsIn(db: Queries, sight: Sight, from: number, to: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive publisher (id) as (
      select min(outlet_id) from article
      union all
      select (select min(outlet_id) from article where outlet_id > publisher.id) from publisher
      where publisher.id is not null
    )
    select publisher.id as id from publisher where publisher.id is not null and exists (
      select 1 from article where outlet_id = publisher.id
        and moment between ${from} and ${to} and first_seen_at <= ${to} and ${visibleArticle(sight)}
    )`.execute(db)
  return rows.map(({ id }) => id)
}
