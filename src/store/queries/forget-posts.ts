import { sql } from 'kysely'
import type { Queries } from '../dialects/dialect.ts'
import { dropDeliveries } from './citations.ts'

/** Deletes messages that are sent or given up, and what channels were told, from before a moment; `limit` of each at most. */
export async function forgetPosts(queries: Queries, before: number, limit: number): Promise<number> {
  const posts = await queries
    .selectFrom('delivery')
    .select('id')
    .where('state', 'in', ['sent', 'failed', 'cancelled'])
    .where('due_at', '<', before)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  const ids = posts.map(({ id }) => id)
  if (ids.length > 0) await dropDeliveries(queries, (is) => is('delivery.id', 'in', ids))
  const told = await sql`delete from told where (digest_id, story_id) in (
    select digest_id, story_id from told where last_told_at < ${before} limit ${limit})`.execute(queries)
  const alerted = await sql`delete from alerted where (watch_id, what) in (
    select watch_id, what from alerted where at < ${before} limit ${limit})`.execute(queries)
  return ids.length + Number(told.numAffectedRows ?? 0) + Number(alerted.numAffectedRows ?? 0)
}
