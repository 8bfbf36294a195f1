import type { Queries } from '../dialects/dialect.ts'
import { spellMs } from './index-moment.ts'

type Count = { readonly outletId: string; readonly articles: number }

/**
 * Articles and outlets with moments from `from` to `to`, both inclusive, known at `to`.
 *
 * Whole spells are counted beforehand; only the two broken ones at the ends are counted row by row. Where an article
 * of the window was first seen after `to`, the window is one of the past, and all of it is counted so.
 */
export async function countCorpus(
  db: Queries,
  from: number,
  to: number,
): Promise<{ readonly articles: number; readonly outlets: number }> {
  const first = Math.ceil(from / spellMs)
  const end = Math.floor((to + 1) / spellMs)
  if (first >= end) return sumOf(await countRows(db, from, to, to))
  const whole = await db
    .selectFrom('corpus_spell')
    .select(({ fn }) => [
      'outlet_id as outletId',
      fn.sum<number>('articles').as('articles'),
      fn.max('last_seen_at').as('lastSeenAt'),
    ])
    .where('spell', '>=', first)
    .where('spell', '<', end)
    .groupBy('outlet_id')
    .execute()
  if (whole.some(({ lastSeenAt }) => lastSeenAt > to)) return sumOf(await countRows(db, from, to, to))
  return sumOf([
    ...whole,
    ...(await countRows(db, from, first * spellMs - 1, to)),
    ...(await countRows(db, end * spellMs, to, to)),
  ])
}

async function countRows(db: Queries, from: number, to: number, knownAt: number): Promise<readonly Count[]> {
  if (from > to) return []
  return await db
    .selectFrom('article')
    .select(({ fn }) => ['outlet_id as outletId', fn.countAll<number>().as('articles')])
    .where('moment', '>=', from)
    .where('moment', '<=', to)
    .where('first_seen_at', '<=', knownAt)
    .groupBy('outlet_id')
    .execute()
}

function sumOf(counts: readonly Count[]): { readonly articles: number; readonly outlets: number } {
  return {
    articles: counts.reduce((sum, { articles }) => sum + articles, 0),
    outlets: new Set(counts.map(({ outletId }) => outletId)).size,
  }
}
