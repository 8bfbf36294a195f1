import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ActType } from '#src/analysis/findings.ts'
import { byText } from '#src/base/by-text.ts'
import type { Watch, WatchSubject } from '#src/subscriptions/watch.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { StoredWatch, WatchNews, WatchStore } from '../ports/watch-store.ts'
import { CorruptRowError } from '../store-error.ts'
import type { WatchTable } from '../tables/subscription-tables.ts'
import { dropDeliveriesOf, keepCitations } from './citations.ts'
import { dateOf, momentOrNull } from './columns.ts'
import { inChunks } from './in-chunks.ts'
import { ofShards } from './of-shards.ts'
import { keptReason, reasonOf } from './rest-reason.ts'

export function watchStore({ db, lock, writeDurably }: Engine): WatchStore {
  return {
    async list(guildId) {
      const rows = await db.selectFrom('watch').selectAll().where('guild_id', '=', guildId).orderBy('id').execute()
      return rows.map(watchOf)
    },

    async find(id) {
      const row = await db.selectFrom('watch').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? watchOf(row) : null
    },

    add: (watch, most = Number.POSITIVE_INFINITY) =>
      writeDurably(async (queries) => {
        await lock(queries, `watch ${watch.guildId}`)
        const { count } = await queries
          .selectFrom('watch')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('guild_id', '=', watch.guildId)
          .executeTakeFirstOrThrow()
        if (count >= most) return 'full'
        const row = await queries
          .insertInto('watch')
          .values({
            guild_id: watch.guildId,
            channel_id: watch.channelId,
            subject: subjectJson(watch.subject),
            pace: watch.pace,
            daily_cap: watch.dailyCap,
            quiet_from: watch.quietHours?.from ?? null,
            quiet_to: watch.quietHours?.to ?? null,
            zone: watch.zone,
            locale: watch.locale,
            created_by: watch.createdBy,
            state: 'active',
            paused_because: null,
            looked_at: null,
          })
          .onConflict((conflict) => conflict.columns(['guild_id', 'channel_id', 'subject']).doNothing())
          .returningAll()
          .executeTakeFirst()
        return row ? watchOf(row) : null
      }),

    remove: (id) =>
      writeDurably(async (queries) => {
        await queries.deleteFrom('alerted').where('watch_id', '=', id).execute()
        await dropDeliveriesOf(queries, { kind: 'watch', id })
        const { numDeletedRows } = await queries.deleteFrom('watch').where('id', '=', id).executeTakeFirst()
        return numDeletedRows > 0n
      }),

    async save(id, { state, pausedBecause }) {
      await writeDurably((queries) =>
        queries
          .updateTable('watch')
          .set({ state, paused_because: keptReason(pausedBecause) })
          .where('id', '=', id)
          .execute(),
      )
    },

    async active(shards = null) {
      const rows = await db
        .selectFrom('watch')
        .selectAll()
        .where('state', '=', 'active')
        .where(ofShards('guild_id', shards))
        .orderBy('id')
        .execute()
      return rows.map((row): StoredWatch => ({ ...watchOf(row), lookedAt: dateOf(row.looked_at) }))
    },

    async untold(id, what) {
      const rows = await inChunks(what, (some) =>
        db.selectFrom('alerted').select('what').where('watch_id', '=', id).where('what', 'in', some).execute(),
      )
      const told = new Set(rows.map((row) => row.what))
      return what.filter((one) => !told.has(one))
    },

    async alertsOn(id, localDate) {
      const row = await db
        .selectFrom('delivery')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('kind', '=', 'watch')
        .where('subject_id', '=', id)
        .where('local_date', 'like', `${localDate}/%`)
        .executeTakeFirstOrThrow()
      return row.count
    },

    tell: (watch, { what, at, delivery }) =>
      writeDurably(async (queries) => {
        const { numUpdatedRows } = await queries
          .updateTable('watch')
          .set({ looked_at: at.getTime() })
          .where('id', '=', watch.id)
          // Another process that checked it meanwhile has set another moment.
          .where('looked_at', watch.lookedAt === null ? 'is' : '=', momentOrNull(watch.lookedAt))
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return false
        if (what.length > 0) {
          await queries
            .insertInto('alerted')
            .values(what.map((one) => ({ watch_id: watch.id, what: one, at: at.getTime() })))
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        }
        if (delivery) {
          const row = await queries
            .insertInto('delivery')
            .values(deliveryRow(watch, delivery, at))
            .returning('id')
            .executeTakeFirstOrThrow()
          await keepCitations(queries, row.id, delivery.cites ?? [], at)
        }
        return true
      }),
  }
}

function deliveryRow(
  { id, guildId, channelId }: Watch,
  { localDate, number, nonce, payload }: NonNullable<WatchNews['delivery']>,
  at: Date,
) {
  return {
    kind: 'watch',
    subject_id: id,
    guild_id: guildId,
    channel_id: channelId,
    local_date: `${localDate}/${number}`,
    part: 0,
    nonce,
    payload,
    state: 'pending',
    attempts: 0,
    due_at: at.getTime(),
    lease_until: null,
    lease_owner: null,
    message_id: null,
    problem: null,
    created_at: at.getTime(),
    sent_at: null,
  }
}

/** The subject as text; equal subjects give equal texts. */
function subjectJson(subject: WatchSubject): string {
  return JSON.stringify(Object.entries(subject).sort(([a], [b]) => byText(a, b)))
}

const name = z.string()
const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('actor'), name }),
  z.object({ kind: z.literal('topic'), topic: name }),
  z.object({
    kind: z.literal('act'),
    act: name.transform((act) => act as ActType),
    by: name.nullable(),
    against: name.nullable(),
  }),
  z.object({ kind: z.literal('origins'), topic: name, atLeast: z.int() }),
])
const rowSchema = z.object({ pace: z.enum(['instant', 'hourly']), state: z.enum(['active', 'paused']) })

function watchOf(row: Selectable<WatchTable>): Watch {
  try {
    const { pace, state } = rowSchema.parse(row)
    return {
      id: row.id,
      guildId: row.guild_id,
      channelId: row.channel_id,
      subject: subjectSchema.parse(Object.fromEntries(JSON.parse(row.subject))),
      pace,
      dailyCap: row.daily_cap,
      quietHours: row.quiet_from !== null && row.quiet_to !== null ? { from: row.quiet_from, to: row.quiet_to } : null,
      zone: row.zone,
      locale: row.locale,
      createdBy: row.created_by,
      state,
      pausedBecause: reasonOf(row.paused_because),
    }
  } catch (cause) {
    throw new CorruptRowError('watch', cause)
  }
}
