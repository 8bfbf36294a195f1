import { sql } from 'kysely'
import type { Queries } from '../dialects/dialect.ts'
import { privateFeedsOf } from './sight.ts'

/**
 * The feeds of every circle that must exist: one for each server with feeds of its own, and the operator's with all
 * feeds.
 */
export async function wantedCircles(db: Queries): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('feed')
    .leftJoin('follow', 'follow.feed_id', 'feed.id')
    .select(['feed.id', 'follow.guild_id'])
    .where('feed.is_common', '=', 0)
    .orderBy('feed.id')
    .execute()
  const everyFeed = [...new Set(rows.map(({ id }) => id))].join(',')
  const ofServers = [...Map.groupBy(rows, ({ guild_id }) => guild_id)].flatMap(([guildId, follows]) =>
    guildId === null ? [] : [follows.map(({ id }) => id).join(',')],
  )
  return [...new Set([...ofServers, everyFeed])].filter((feeds) => feeds !== '')
}

export async function makeCircles(
  queries: Queries,
  feeds: readonly string[],
): Promise<readonly { readonly id: number; readonly feeds: string }[]> {
  await queries
    .insertInto('circle')
    .values(feeds.map((some) => ({ feeds: some })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return await queries.selectFrom('circle').select(['id', 'feeds']).where('feeds', 'in', feeds).execute()
}

/**
 * Moves a server to another circle after the feeds that it sees have changed. A new circle starts with a copy of the
 * old circle's stories, so that nothing that the server has been shown counts as new. Articles that the server no
 * longer sees are left out of the copy.
 *
 * @param before - What the server saw, by `privateFeedsOf`.
 */
export async function moveToCircle(queries: Queries, guildId: string, before: readonly number[]): Promise<void> {
  const after = await privateFeedsOf(queries, guildId)
  if (after.length === 0) return
  const feeds = after.join(',')
  const known = await queries.selectFrom('circle').select('id').where('feeds', '=', feeds).executeTakeFirst()
  if (known) return
  const [circle] = await makeCircles(queries, [feeds])
  const old = await queries.selectFrom('circle').select('id').where('feeds', '=', before.join(',')).executeTakeFirst()
  if (!circle || !old) return
  await sql`
    insert into placement (article_id, circle, since, until, story_id)
    select placement.article_id, ${circle.id}, placement.since, placement.until, placement.story_id
    from placement join article on article.id = placement.article_id
    where article.audience in (${sql.join(after)}) and placement.circle = ${old.id}`.execute(queries)
}
