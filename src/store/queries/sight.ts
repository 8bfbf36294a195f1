import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '#src/base/viewer.ts'
import type { Queries } from '../dialects/dialect.ts'

/**
 * What a viewer sees, as queries need it. Every query that reads articles or findings uses one of the conditions in
 * this file.
 */
export type Sight = {
  /** The feeds that are not common and that the viewer sees; `all`: every feed. */
  readonly feedIds: readonly number[] | 'all'
  /** The circle whose stories the viewer sees beside the common ones; 0 for none. */
  readonly circleId: number
  readonly removedOutlets: readonly string[]
}

export const commonSight: Sight = { feedIds: [], circleId: 0, removedOutlets: [] }

export async function sightOf(db: Queries, viewer: Viewer): Promise<Sight> {
  if (viewer === 'common') return commonSight
  if (viewer === 'operator') {
    const all = await db.selectFrom('feed').select('id').where('is_common', '=', 0).orderBy('id').execute()
    const circleId = await circleIdOf(
      db,
      all.map(({ id }) => id),
    )
    return { feedIds: 'all', circleId, removedOutlets: [] }
  }
  const feedIds = await privateFeedsOf(db, viewer.guildId)
  const removed = await db
    .selectFrom('removed_outlet')
    .select('outlet_id')
    .where('guild_id', '=', viewer.guildId)
    .orderBy('outlet_id')
    .execute()
  return {
    feedIds,
    circleId: await circleIdOf(db, feedIds),
    removedOutlets: removed.map(({ outlet_id }) => outlet_id),
  }
}

/** A key that is the same for viewers who see the same. */
export function sightKey({ feedIds, removedOutlets }: Sight): string {
  return feedIds === 'all' ? 'all' : [feedIds.join(','), ...removedOutlets].join(' ')
}

/** Feeds that a server follows and that are not common, by id. */
export async function privateFeedsOf(db: Queries, guildId: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('follow')
    .innerJoin('feed', 'feed.id', 'follow.feed_id')
    .select('feed.id')
    .where('follow.guild_id', '=', guildId)
    .where('feed.is_common', '=', 0)
    .orderBy('feed.id')
    .execute()
  return rows.map(({ id }) => id)
}

async function circleIdOf(db: Queries, feedIds: readonly number[]): Promise<number> {
  if (feedIds.length === 0) return 0
  const row = await db.selectFrom('circle').select('id').where('feeds', '=', feedIds.join(',')).executeTakeFirst()
  return row?.id ?? 0
}

/** Whether a row is of an audience to which the viewer belongs. `column`: `article.audience`, `audience`. */
export function inSight({ feedIds }: Sight, column: Column): RawBuilder<SqlBool> {
  // Articles that the operator has hidden have an audience below 0.
  if (feedIds === 'all') return sql`${sqlOf(column)} >= 0`
  if (feedIds.length === 0) return sql`${sqlOf(column)} = 0`
  return sql`${sqlOf(column)} in (0, ${sql.join(feedIds)})`
}

/** The name of a column, or what gives its value. */
type Column = string | RawBuilder<unknown>

function sqlOf(column: Column): RawBuilder<unknown> {
  return typeof column === 'string' ? sql.ref(column) : column
}

/** The same condition for articles that are not common only; null where the viewer sees only common ones. */
export function inPrivateSight({ feedIds }: Sight, column: string): RawBuilder<SqlBool> | null {
  if (feedIds === 'all') return sql`${sql.ref(column)} <> 0 and ${sql.ref(column)} > 0`
  // The first condition follows from the second one. It lets the engine use the index of articles that are not common.
  return feedIds.length === 0 ? null : sql`${sql.ref(column)} <> 0 and ${sql.ref(column)} in (${sql.join(feedIds)})`
}

/** Whether the viewer still wants the outlet. */
export function wanted({ removedOutlets }: Sight, column: Column): RawBuilder<SqlBool> {
  return removedOutlets.length === 0 ? sql`1 = 1` : sql`${sqlOf(column)} not in (${sql.join(removedOutlets)})`
}

/** Whether the viewer may see an article: both conditions on the table `article`, or on an alias of it. */
export function visibleArticle(sight: Sight, table = 'article'): RawBuilder<SqlBool> {
  return sql`${inSight(sight, `${table}.audience`)} and ${wanted(sight, `${table}.outlet_id`)}`
}

/** Placements of the stories that the viewer sees. */
export function inCircle({ circleId }: Sight, column: Column): RawBuilder<SqlBool> {
  return circleId === 0 ? sql`${sqlOf(column)} = 0` : sql`${sqlOf(column)} in (0, ${circleId})`
}

/** Row ids of actors, of every audience to which the viewer belongs. */
export async function actorRowIds(db: Queries, keys: readonly string[], sight: Sight): Promise<number[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('actor')
    .select('id')
    .where('key', 'in', keys)
    .where(inSight(sight, 'actor.audience'))
    .execute()
  return rows.map(({ id }) => id)
}
