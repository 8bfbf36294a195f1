import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Watch, WatchSubject } from '#src/newsroom/newsroom.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { WatchTable } from '../schema.ts'
import type { StoredWatch, WatchStore } from '../store.ts'
import { CorruptRowError } from '../store-error.ts'

export function watchStore({ db, writeDurably }: Engine): WatchStore {
  return {
    async list(guildId) {
      const rows = await db.selectFrom('watch').selectAll().where('guild_id', '=', guildId).orderBy('id').execute()
      return rows.map(watchOf)
    },

    async active() {
      const rows = await db.selectFrom('watch').selectAll().where('state', '=', 'active').orderBy('id').execute()
      return rows.map(watchOf)
    },

    add: (watch) =>
      writeDurably(async (queries) => {
        const row = await queries
          .insertInto('watch')
          .values({
            guild_id: watch.guildId,
            channel_id: watch.channelId,
            subject: JSON.stringify(watch.subject),
            pace: watch.pace,
            daily_cap: watch.dailyCap,
            quiet_hours: watch.quietHours ? JSON.stringify(watch.quietHours) : null,
            zone: watch.zone,
            locale: watch.locale,
            created_by: watch.createdBy,
            state: 'active',
            paused_because: null,
            last_run_at: null,
          })
          .onConflict((conflict) => conflict.columns(['guild_id', 'channel_id', 'subject']).doNothing())
          .returningAll()
          .executeTakeFirst()
        return row ? watchOf(row) : null
      }),

    remove: (id) =>
      writeDurably(async (queries) => {
        await queries.deleteFrom('alert').where('watch_id', '=', id).execute()
        await queries.deleteFrom('delivery').where('digest_id', '=', subscriptionOf(id)).execute()
        const { numDeletedRows } = await queries.deleteFrom('watch').where('id', '=', id).executeTakeFirst()
        return numDeletedRows > 0n
      }),

    async pauseChannel(channelId, because) {
      await writeDurably((queries) =>
        queries
          .updateTable('watch')
          .set({ state: 'paused', paused_because: because })
          .where('channel_id', '=', channelId)
          .execute(),
      )
    },

    async alertedOf(id, keys) {
      if (keys.length === 0) return new Set()
      const rows = await db
        .selectFrom('alert')
        .select('key')
        .where('watch_id', '=', id)
        .where('key', 'in', keys)
        .execute()
      return new Set(rows.map(({ key }) => key))
    },

    async sentOn(id, localDate) {
      const row = await db
        .selectFrom('delivery')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('digest_id', '=', subscriptionOf(id))
        .where('local_date', '=', localDate)
        .executeTakeFirstOrThrow()
      return row.count
    },

    raise: ({ watch, keys, at, delivery }) =>
      writeDurably(async (queries) => {
        const moment = at.getTime()
        for (const key of keys) {
          await queries
            .insertInto('alert')
            .values({ watch_id: watch.id, key, at: moment })
            .onConflict((conflict) => conflict.columns(['watch_id', 'key']).doNothing())
            .execute()
        }
        await queries.updateTable('watch').set({ last_run_at: moment }).where('id', '=', watch.id).execute()
        if (!delivery) return
        await queries
          .insertInto('delivery')
          .values({
            digest_id: subscriptionOf(watch.id),
            guild_id: watch.guildId,
            channel_id: watch.channelId,
            local_date: delivery.localDate,
            part: delivery.part,
            nonce: delivery.nonce,
            payload: delivery.payload,
            state: 'pending',
            attempts: 0,
            due_at: moment,
            lease_until: null,
            lease_owner: null,
            message_id: null,
            problem: null,
            created_at: moment,
            sent_at: null,
          })
          .onConflict((conflict) => conflict.columns(['digest_id', 'local_date', 'part']).doNothing())
          .execute()
      }),

    async findPost(digestId, storyId) {
      const row = await db
        .selectFrom('story_post')
        .select('thread_id')
        .where('digest_id', '=', digestId)
        .where('story_id', '=', storyId)
        .executeTakeFirst()
      return row?.thread_id ?? null
    },

    async savePost(digestId, storyId, threadId) {
      await writeDurably((queries) =>
        queries
          .insertInto('story_post')
          .values({ digest_id: digestId, story_id: storyId, thread_id: threadId })
          .onConflict((conflict) => conflict.columns(['digest_id', 'story_id']).doUpdateSet({ thread_id: threadId }))
          .execute(),
      )
    },
  }
}

/**
 * The outbox serves digests and watches alike; a watch stands in it under its number below zero, so that both keep
 * their own numbers.
 */
function subscriptionOf(watchId: number): number {
  return -watchId
}

const subject = z.custom<WatchSubject>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string',
)
const hours = z.object({ from: z.string(), to: z.string() })

function watchOf(row: Selectable<WatchTable>): StoredWatch {
  try {
    return {
      id: row.id,
      guildId: row.guild_id,
      channelId: row.channel_id,
      subject: subject.parse(JSON.parse(row.subject)),
      pace: row.pace === 'hourly' ? 'hourly' : 'instant',
      dailyCap: row.daily_cap,
      quietHours: row.quiet_hours ? hours.parse(JSON.parse(row.quiet_hours)) : null,
      zone: row.zone,
      locale: row.locale,
      createdBy: row.created_by,
      state: row.state === 'paused' ? 'paused' : ('active' satisfies Watch['state']),
      pausedBecause: row.paused_because,
      lastRunAt: row.last_run_at === null ? null : new Date(row.last_run_at),
    }
  } catch (cause) {
    throw new CorruptRowError('watch', cause)
  }
}
