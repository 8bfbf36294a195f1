import type { Queries } from '../dialects/dialect.ts'
import { hourMs } from './index-moment.ts'

type Count = { readonly outletId: string; readonly articles: number }

/**
 * Articles and outlets with moments from `from` to `to`, both inclusive, known at `to`.
 *
 * Whole hours are counted beforehand; only the two broken hours at the ends, and hours that got an article after `to`,
 * are counted row by row. So a month costs no more than a day.
 */
export async function countCorpus(
  db: Queries,
  from: number,
  to: number,
): Promise<{ readonly articles: number; readonly outlets: number }> {
  const firstHour = Math.ceil(from / hourMs)
  const endHour = Math.floor((to + 1) / hourMs)
  if (firstHour >= endHour) return sumOf(await countRows(db, from, to, to))
  const hours = await db
    .selectFrom('corpus_hour')
    .select(['hour', 'outlet_id as outletId', 'articles', 'last_seen_at as lastSeenAt'])
    .where('hour', '>=', firstHour)
    .where('hour', '<', endHour)
    .execute()
  const late = new Set(hours.filter(({ lastSeenAt }) => lastSeenAt > to).map(({ hour }) => hour))
  const counts: Count[] = hours.filter(({ hour }) => !late.has(hour))
  counts.push(...(await countRows(db, from, firstHour * hourMs - 1, to)))
  counts.push(...(await countRows(db, endHour * hourMs, to, to)))
  for (const hour of late) counts.push(...(await countRows(db, hour * hourMs, (hour + 1) * hourMs - 1, to)))
  return sumOf(counts)
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
