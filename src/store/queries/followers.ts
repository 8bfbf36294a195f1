import type { Selectable } from 'kysely'
import type { FeedAddress } from '#src/feeds/outlet.ts'
import type { Queries } from '../dialects/dialect.ts'
import type { FeedQuota, FeedStore } from '../ports/feed-store.ts'
import type { FeedTable } from '../tables/feed-tables.ts'
import { moveToCircle } from './circles.ts'
import { ofShownOutlet } from './hidden-rules.ts'
import { privateFeedsOf } from './sight.ts'

type AddOptions = Parameters<FeedStore['follow']>[1]
type FeedRow = Selectable<FeedTable>

/** Adds a feed, or a follower to an existing feed. Needs a transaction in which nobody else can add a feed. */
export async function followFeed(
  queries: Queries,
  address: FeedAddress,
  options: AddOptions,
): Promise<{ readonly row: FeedRow } | { readonly quota: FeedQuota }> {
  const { follower = null, isCommon = follower === null } = options
  const known = await queries.selectFrom('feed').selectAll().where('url', '=', address.url).executeTakeFirst()
  const quota = await quotaReached(queries, known ?? null, { ...options, follower, isCommon })
  if (quota) return { quota }
  const before = follower ? await privateFeedsOf(queries, follower.guildId) : []
  const row = known
    ? await renewed(queries, known, address, { ...options, follower, isCommon })
    : await inserted(queries, address, { ...options, follower, isCommon })
  if (follower) {
    await queries
      .insertInto('follow')
      .values({
        guild_id: follower.guildId,
        feed_id: row.id,
        added_by: follower.userId,
        followed_at: options.nextCheckAt.getTime(),
        is_inherited: 0,
      })
      .onConflict((conflict) => conflict.columns(['guild_id', 'feed_id']).doUpdateSet({ is_inherited: 0 }))
      .execute()
    await queries
      .deleteFrom('removed_outlet')
      .where('guild_id', '=', follower.guildId)
      .where('outlet_id', '=', row.outlet_id)
      .execute()
    await moveToCircle(queries, follower.guildId, before)
  }
  return { row }
}

type Wish = AddOptions & { readonly follower: NonNullable<AddOptions['follower']> | null; readonly isCommon: boolean }

async function quotaReached(
  queries: Queries,
  known: FeedRow | null,
  { follower, isCommon, limits = {} }: Wish,
): Promise<FeedQuota | null> {
  const isPolled = known !== null && known.state !== 'unfollowed'
  if (limits.inAll !== undefined && !isPolled) {
    const { count } = await queries
      .selectFrom('feed')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '<>', 'unfollowed')
      .where(ofShownOutlet('outlet_id'))
      .executeTakeFirstOrThrow()
    if (count >= limits.inAll) return { kind: 'all', most: limits.inAll }
  }
  if (!follower || isCommon || known?.is_common === 1) return null
  const own = await privateFeedsOf(queries, follower.guildId)
  if (known && own.includes(known.id)) return null
  const shown = await shownAmong(queries, own)
  if (limits.ofServer !== undefined && shown >= limits.ofServer) return { kind: 'server', most: limits.ofServer }
  if (limits.ofAccount === undefined || follower.userId === null) return null
  const { count } = await queries
    .selectFrom('follow')
    .innerJoin('feed', 'feed.id', 'follow.feed_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('follow.added_by', '=', follower.userId)
    .where('feed.is_common', '=', 0)
    .where(ofShownOutlet('feed.outlet_id'))
    .executeTakeFirstOrThrow()
  return count >= limits.ofAccount ? { kind: 'account', most: limits.ofAccount } : null
}

/** How many of these feeds are polled and listed. A server cannot remove a feed that the operator has hidden. */
async function shownAmong(queries: Queries, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0
  const { count } = await queries
    .selectFrom('feed')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('id', 'in', ids)
    .where(ofShownOutlet('outlet_id'))
    .executeTakeFirstOrThrow()
  return count
}

async function inserted(
  queries: Queries,
  { outletId, url, title, packs }: FeedAddress,
  { follower, isCommon, byOperator = false, nextCheckAt, intervalMs }: Wish,
): Promise<FeedRow> {
  return await queries
    .insertInto('feed')
    .values({
      outlet_id: outletId,
      url,
      title,
      packs: JSON.stringify(packs),
      state: 'active',
      etag: null,
      last_modified: null,
      interval_ms: intervalMs,
      skips: null,
      next_check_at: nextCheckAt.getTime(),
      last_success_at: null,
      first_success_at: null,
      last_error: null,
      failures: 0,
      first_failure_at: null,
      moved_to_url: null,
      moved_sightings: 0,
      articles: 0,
      is_common: isCommon ? 1 : 0,
      is_kept: follower === null ? 1 : 0,
      by_operator: byOperator ? 1 : 0,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** What the operator says about a feed counts for everybody. A server that follows it cannot read or change that. */
async function renewed(
  queries: Queries,
  known: FeedRow,
  { outletId, title, packs }: FeedAddress,
  { follower, isCommon, byOperator, nextCheckAt }: Wish,
): Promise<FeedRow> {
  const wakes = known.state === 'unfollowed' ? { state: 'active', next_check_at: nextCheckAt.getTime() } : {}
  const facts = { outlet_id: outletId, title, packs: JSON.stringify(packs) }
  const change = {
    ...wakes,
    ...(follower === null ? { ...facts, is_kept: 1 } : {}),
    ...(byOperator ? { by_operator: 1 } : {}),
    ...(isCommon && known.is_common === 0 ? { ...facts, is_common: 1 } : {}),
  }
  if (Object.keys(change).length === 0) return known
  return await queries
    .updateTable('feed')
    .set(change)
    .where('id', '=', known.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** For everybody. */
export async function removeFeed(queries: Queries, id: number): Promise<boolean> {
  const followers = await queries.selectFrom('follow').select('guild_id').where('feed_id', '=', id).execute()
  const seenBefore = await Promise.all(
    followers.map(async ({ guild_id }) => [guild_id, await privateFeedsOf(queries, guild_id)] as const),
  )
  const { numDeletedRows } = await queries.deleteFrom('feed').where('id', '=', id).executeTakeFirst()
  await queries.deleteFrom('follow').where('feed_id', '=', id).execute()
  for (const [guildId, before] of seenBefore) await moveToCircle(queries, guildId, before)
  return numDeletedRows > 0n
}

export async function leaveFeed(
  queries: Queries,
  guildId: string,
  id: number,
): Promise<'left' | 'removed-outlet' | null> {
  const feed = await queries.selectFrom('feed').selectAll().where('id', '=', id).executeTakeFirst()
  if (!feed) return null
  const before = await privateFeedsOf(queries, guildId)
  if (feed.is_common === 0 && !before.includes(id)) return null
  await queries.deleteFrom('follow').where('guild_id', '=', guildId).where('feed_id', '=', id).execute()
  await restWhereUnfollowed(queries, [id])
  if (feed.is_common === 0) {
    await moveToCircle(queries, guildId, before)
    return 'left'
  }
  await queries
    .insertInto('removed_outlet')
    .values({ guild_id: guildId, outlet_id: feed.outlet_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'removed-outlet'
}

/** Removes a server from all feeds that it follows. */
export async function leaveAll(queries: Queries, guildId: string): Promise<void> {
  const follows = await queries.selectFrom('follow').select('feed_id').where('guild_id', '=', guildId).execute()
  await queries.deleteFrom('follow').where('guild_id', '=', guildId).execute()
  await queries.deleteFrom('removed_outlet').where('guild_id', '=', guildId).execute()
  await restWhereUnfollowed(
    queries,
    follows.map(({ feed_id }) => feed_id),
  )
}

/** Stops polling of feeds that the operator does not keep and nobody follows. */
async function restWhereUnfollowed(queries: Queries, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await queries
    .updateTable('feed')
    .set({ state: 'unfollowed' })
    .where('id', 'in', ids)
    .where('is_kept', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('follow').select('follow.feed_id').whereRef('follow.feed_id', '=', 'feed.id'))),
    )
    .execute()
}
