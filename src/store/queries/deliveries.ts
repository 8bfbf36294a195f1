import type { Selectable } from 'kysely'
import type { Engine } from '../dialects/dialect.ts'
import type { CitedArticle, Delivery, DeliveryStore, DeliverySubject } from '../ports/delivery-store.ts'
import type { DeliveryTable } from '../tables/message-tables.ts'
import { hiddenCitations, outdatedCitations, renewCitations } from './citations.ts'
import { dateOf } from './columns.ts'
import { inChunks } from './in-chunks.ts'
import { ofShards } from './of-shards.ts'

const unleased = { lease_until: null, lease_owner: null } as const

export function deliveryStore({ db, writeDurably, lockingFreeRows }: Engine): DeliveryStore {
  async function withCitations(cited: ReadonlyMap<number, readonly CitedArticle[]>) {
    const rows = await inChunks([...cited.keys()], (some) =>
      db.selectFrom('delivery').selectAll().where('id', 'in', some).execute(),
    )
    return rows.map(deliveryOf).map((delivery) => ({ delivery, cites: cited.get(delivery.id) ?? [] }))
  }

  return {
    lease: ({ owner, now, leaseUntil, farthest, limit, shards = null }) =>
      writeDurably(async (queries) => {
        const moment = now.getTime()
        const latest = { lease: farthest.lease.getTime(), retry: farthest.retry.getTime() }
        const rows = await queries
          .updateTable('delivery')
          .set((is) => ({
            lease_owner: owner,
            lease_until: leaseUntil.getTime(),
            attempts: is('attempts', '+', 1),
          }))
          .where('id', 'in', (nested) =>
            nested
              .selectFrom('delivery as waiting')
              .select('waiting.id')
              .where('waiting.state', '=', 'pending')
              .where(ofShards('waiting.guild_id', shards))
              .where((is) => is.or([is('waiting.due_at', '<=', moment), is('waiting.due_at', '>', latest.retry)]))
              .where((is) =>
                is.or([
                  is('waiting.lease_until', 'is', null),
                  is('waiting.lease_until', '<=', moment),
                  is('waiting.lease_until', '>', latest.lease),
                ]),
              )
              .where(({ not, exists, selectFrom }) =>
                not(
                  exists(
                    selectFrom('delivery as before')
                      .select('before.id')
                      .whereRef('before.kind', '=', 'waiting.kind')
                      .whereRef('before.subject_id', '=', 'waiting.subject_id')
                      .whereRef('before.local_date', '=', 'waiting.local_date')
                      .whereRef('before.part', '<', 'waiting.part')
                      .where('before.state', '=', 'pending'),
                  ),
                ),
              )
              .orderBy('waiting.due_at')
              .orderBy('waiting.id')
              .limit(limit)
              .modifyEnd(lockingFreeRows),
          )
          // The condition is checked again on the row itself. Where two processes chose it at the same time, the second one finds it taken.
          .where('state', '=', 'pending')
          .where((is) =>
            is.or([
              is('lease_until', 'is', null),
              is('lease_until', '<=', moment),
              is('lease_until', '>', latest.lease),
            ]),
          )
          .returningAll()
          .execute()
        return rows.map(deliveryOf).sort((a, b) => a.id - b.id)
      }),

    async markSent(id, { messageId, at, payload }) {
      const sent = { state: 'sent', message_id: messageId, sent_at: at.getTime(), problem: null }
      await db
        .updateTable('delivery')
        .set({ ...unleased, ...sent, ...(payload === undefined ? {} : { payload }) })
        .where('id', '=', id)
        .execute()
    },

    async postpone(id, { dueAt, problem }) {
      await writeDurably((queries) =>
        queries
          .updateTable('delivery')
          .set({ ...unleased, due_at: dueAt.getTime(), problem })
          .where('id', '=', id)
          .where('state', '=', 'pending')
          .execute(),
      )
    },

    async release(...ids) {
      if (ids.length === 0) return
      await writeDurably(async (queries) => {
        for (const id of ids)
          await queries
            .updateTable('delivery')
            .set((is) => ({ ...unleased, attempts: is('attempts', '-', 1) }))
            .where('id', '=', id)
            .where('state', '=', 'pending')
            .execute()
      })
    },

    async markFailed(id, problem) {
      await writeDurably((queries) =>
        queries
          .updateTable('delivery')
          .set({ ...unleased, state: 'failed', problem })
          .where('id', '=', id)
          .where('state', '=', 'pending')
          .execute(),
      )
    },

    async hasten(problem, now) {
      await writeDurably((queries) =>
        queries
          .updateTable('delivery')
          .set({ due_at: now.getTime() })
          .where('state', '=', 'pending')
          .where('due_at', '>', now.getTime())
          .where('problem', 'like', `${problem}%`)
          .execute(),
      )
    },

    async lastFailure(of) {
      const row = await db
        .selectFrom('delivery')
        .select(['problem', 'created_at'])
        .where('kind', '=', of.kind)
        .where('subject_id', '=', of.id)
        .where('state', '=', 'failed')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? { problem: row.problem ?? '', createdAt: dateOf(row.created_at) } : null
    },

    async failures(guildId) {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin(
          (nested) =>
            nested
              .selectFrom('delivery as edition')
              .select(({ fn }) => ['edition.subject_id', fn.max('edition.local_date').as('newest')])
              .where('edition.guild_id', '=', guildId)
              .where('edition.kind', '=', 'digest')
              .groupBy('edition.subject_id')
              .as('last'),
          (join) =>
            join.onRef('last.subject_id', '=', 'delivery.subject_id').onRef('last.newest', '=', 'delivery.local_date'),
        )
        .select(({ fn }) => [
          'delivery.subject_id as digestId',
          'delivery.local_date as localDate',
          fn.countAll<number>().as('messages'),
        ])
        .where('delivery.kind', '=', 'digest')
        .where('delivery.state', '=', 'failed')
        .groupBy(['delivery.subject_id', 'delivery.local_date'])
        .orderBy('delivery.subject_id')
        .execute()
      return rows.map((row) => ({ ...row, messages: Number(row.messages) }))
    },

    async owners() {
      const rows = await db
        .selectFrom('delivery')
        .select('lease_owner')
        .distinct()
        .where('state', '=', 'pending')
        .where('lease_owner', 'is not', null)
        .execute()
      return rows.flatMap(({ lease_owner }) => lease_owner ?? [])
    },

    async endLeases(owner) {
      await writeDurably((queries) =>
        queries
          .updateTable('delivery')
          .set(unleased)
          .where('lease_owner', '=', owner)
          .where('state', '=', 'pending')
          .execute(),
      )
    },

    async cancel(of, problem) {
      await writeDurably((queries) =>
        queries
          .updateTable('delivery')
          .set({ ...unleased, state: 'cancelled', problem })
          .where('kind', '=', of.kind)
          .where('subject_id', '=', of.id)
          .where('state', '=', 'pending')
          .execute(),
      )
    },

    async nextDue() {
      const row = await db
        .selectFrom('delivery')
        .select((is) => is.fn.min(is.fn.coalesce('lease_until', 'due_at')).as('at'))
        .where('state', '=', 'pending')
        .executeTakeFirst()
      return dateOf(row?.at ?? null)
    },

    async counts(since) {
      const row = await db
        .selectFrom('delivery')
        .select(({ fn, ref }) => [
          fn.countAll<number>().filterWhere('state', '=', 'pending').as('pending'),
          fn.count<number>(ref('sent_at')).filterWhere('sent_at', '>=', since.getTime()).as('sent'),
        ])
        .executeTakeFirstOrThrow()
      return row
    },

    outdated: async ({ revisedSince, limit, shards = null }) =>
      withCitations(await outdatedCitations(db, { revisedSince, limit, shards })),

    hiddenWaiting: async (options) => withCitations(await hiddenCitations(db, options)),

    saveCorrected: (id, { payload, articles }) =>
      writeDurably(async (queries) => {
        await queries.updateTable('delivery').set({ payload }).where('id', '=', id).execute()
        await renewCitations(queries, id, articles)
      }),

    async forgetCitations(before) {
      await db.deleteFrom('delivery_citation').where('kept_at', '<', before.getTime()).execute()
    },

    async ofEdition(digestId, localDate) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('kind', '=', 'digest')
        .where('subject_id', '=', digestId)
        .where('local_date', '=', localDate)
        .orderBy('part')
        .execute()
      return rows.map(deliveryOf)
    },

    async forumPost({ kind, id }, storyId) {
      const row = await db
        .selectFrom('forum_post')
        .select('thread_id')
        .where('kind', '=', kind)
        .where('subject_id', '=', id)
        .where('story_id', '=', storyId)
        .executeTakeFirst()
      return row?.thread_id ?? null
    },

    async saveForumPost({ kind, id }, storyId, threadId) {
      await writeDurably((queries) =>
        queries
          .insertInto('forum_post')
          .values({ kind, subject_id: id, story_id: storyId, thread_id: threadId })
          .onConflict((conflict) =>
            conflict.columns(['kind', 'subject_id', 'story_id']).doUpdateSet({ thread_id: threadId }),
          )
          .execute(),
      )
    },
  }
}

function deliveryOf(row: Selectable<DeliveryTable>): Delivery {
  return {
    id: row.id,
    subject: { kind: row.kind as DeliverySubject['kind'], id: row.subject_id },
    guildId: row.guild_id,
    channelId: row.channel_id,
    localDate: row.local_date,
    part: row.part,
    nonce: row.nonce,
    payload: row.payload,
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    messageId: row.message_id,
    createdAt: dateOf(row.created_at),
  }
}
