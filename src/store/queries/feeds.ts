import type { Selectable, Updateable } from 'kysely'
import { z } from 'zod'
import { clipName } from '#src/base/clip-name.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { FeedStore } from '../ports/feed-store.ts'
import { CorruptRowError } from '../store-error.ts'
import type { FeedTable } from '../tables/feed-tables.ts'
import { dateOf, momentOrNull } from './columns.ts'
import { followFeed, leaveFeed, removeFeed } from './followers.ts'
import { ofShownOutlet } from './hidden-rules.ts'

/** Share of a round that goes to feeds that answered last time, where failing feeds are due too. */
const soundShare = 0.8

export function feedStore(engine: Engine): FeedStore {
  const { db, write } = engine
  return {
    async all() {
      const rows = await db.selectFrom('feed').selectAll().orderBy('id').execute()
      return rows.map(feedOf)
    },
    async active() {
      const rows = await db
        .selectFrom('feed')
        .selectAll()
        .where('state', '=', 'active')
        .where(ofShownOutlet('outlet_id'))
        .orderBy('id')
        .execute()
      return rows.map(feedOf)
    },
    async find(urlOrId) {
      const row = await db
        .selectFrom('feed')
        .selectAll()
        .where((is) => (typeof urlOrId === 'number' ? is('id', '=', urlOrId) : is('url', '=', urlOrId)))
        .executeTakeFirst()
      return row ? feedOf(row) : null
    },
    async add(address, options) {
      const added = await write((queries) => followFeed(queries, address, options))
      if ('quota' in added) throw new TypeError('A limit was reached where there is none')
      return feedOf(added.row)
    },
    follow: (address, options) =>
      write(async (queries) => {
        await engine.lock(queries, 'feeds')
        const added = await followFeed(queries, address, options)
        return 'quota' in added ? added : { feed: feedOf(added.row) }
      }),
    remove: (id) => write((queries) => removeFeed(queries, id)),
    leave: (guildId, id) => write((queries) => leaveFeed(queries, guildId, id)),
    async restore(guildId, outletId) {
      await write((queries) =>
        queries
          .deleteFrom('removed_outlet')
          .where('guild_id', '=', guildId)
          .where('outlet_id', '=', outletId)
          .execute(),
      )
    },
    async due(now, limit, farthest) {
      const dueFeeds = db
        .selectFrom('feed')
        .selectAll()
        .where('state', '=', 'active')
        .where(ofShownOutlet('outlet_id'))
        .where((is) =>
          is.or([
            is('next_check_at', '<=', now.getTime()),
            ...(farthest ? [is('next_check_at', '>', farthest.getTime())] : []),
          ]),
        )
        .orderBy('next_check_at')
        .orderBy('id')
        .limit(limit)
      const sound = await dueFeeds.where('failures', '=', 0).where('last_success_at', 'is not', null).execute()
      const doubtful = await dueFeeds
        .where((is) => is.or([is('failures', '>', 0), is('last_success_at', 'is', null)]))
        .execute()
      const places = Math.max(limit - doubtful.length, Math.ceil(limit * soundShare))
      return [...sound.slice(0, places), ...doubtful].slice(0, limit).map(feedOf)
    },
    async claim({ id, nextCheckAt }, until) {
      const { numUpdatedRows } = await write((queries) =>
        queries
          .updateTable('feed')
          .set({ next_check_at: until.getTime() })
          .where('id', '=', id)
          .where('state', '=', 'active')
          .where('next_check_at', '=', nextCheckAt.getTime())
          .executeTakeFirstOrThrow(),
      )
      return numUpdatedRows > 0n
    },
    async save(id, change) {
      const row = changeOf(change)
      if (Object.keys(row).length === 0) return
      await write((queries) => queries.updateTable('feed').set(row).where('id', '=', id).execute())
    },
  }
}

const packsSchema = z.array(z.string())
const skipsSchema = z.object({ hours: z.array(z.number()), days: z.array(z.number()) })
const stateSchema = z.enum(['active', 'stopped', 'unfollowed'])

export function feedOf(row: Selectable<FeedTable>): Feed {
  return {
    id: row.id,
    outletId: row.outlet_id,
    byOperator: row.by_operator !== 0,
    url: row.url,
    title: clipName(row.title),
    packs: checked(() => packsSchema.parse(JSON.parse(row.packs))),
    state: checked(() => stateSchema.parse(row.state)),
    isCommon: row.is_common === 1,
    etag: row.etag,
    lastModified: row.last_modified,
    intervalMs: row.interval_ms,
    skips: row.skips === null ? null : checked(() => skipsSchema.parse(JSON.parse(row.skips ?? ''))),
    nextCheckAt: dateOf(row.next_check_at),
    lastSuccessAt: dateOf(row.last_success_at),
    firstSuccessAt: dateOf(row.first_success_at),
    lastError: row.last_error,
    failures: row.failures,
    firstFailureAt: dateOf(row.first_failure_at),
    movedTo: row.moved_to_url === null ? null : { url: row.moved_to_url, sightings: row.moved_sightings },
    articles: row.articles,
  }
}

function checked<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw new CorruptRowError('feed', cause)
  }
}

function changeOf(change: Partial<Omit<Feed, 'id' | 'articles' | 'isCommon'>>): Updateable<FeedTable> {
  return {
    ...(change.outletId !== undefined && { outlet_id: change.outletId }),
    ...(change.url !== undefined && { url: change.url }),
    ...(change.byOperator !== undefined && { by_operator: change.byOperator ? 1 : 0 }),
    ...(change.title !== undefined && { title: change.title }),
    ...(change.packs !== undefined && { packs: JSON.stringify(change.packs) }),
    ...(change.state !== undefined && { state: change.state }),
    ...(change.etag !== undefined && { etag: change.etag }),
    ...(change.lastModified !== undefined && { last_modified: change.lastModified }),
    ...(change.intervalMs !== undefined && { interval_ms: change.intervalMs }),
    ...(change.skips !== undefined && { skips: change.skips && JSON.stringify(change.skips) }),
    ...(change.nextCheckAt !== undefined && { next_check_at: change.nextCheckAt.getTime() }),
    ...(change.lastSuccessAt !== undefined && { last_success_at: momentOrNull(change.lastSuccessAt) }),
    ...(change.firstSuccessAt !== undefined && { first_success_at: momentOrNull(change.firstSuccessAt) }),
    ...(change.lastError !== undefined && { last_error: change.lastError }),
    ...(change.failures !== undefined && { failures: change.failures }),
    ...(change.firstFailureAt !== undefined && { first_failure_at: momentOrNull(change.firstFailureAt) }),
    ...(change.movedTo !== undefined && {
      moved_to_url: change.movedTo?.url ?? null,
      moved_sightings: change.movedTo?.sightings ?? 0,
    }),
  }
}
