import { type SqlBool, sql } from 'kysely'
import type { Shards } from '#src/base/shards.ts'

/** A condition: the server whose id stands in that column belongs to one of these shards. */
export function ofShards(column: string, shards: Shards) {
  if (shards === null) return sql<SqlBool>`1 = 1`
  if (shards.ids.length === 0) return sql<SqlBool>`1 = 0`
  const shard = sql`(cast(${sql.ref(column)} as bigint) >> 22) % ${sql.lit(shards.count)}`
  return sql<SqlBool>`${shard} in (${sql.join(shards.ids)})`
}
