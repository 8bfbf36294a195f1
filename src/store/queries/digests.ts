import type { Selectable, Updateable } from 'kysely'
import { z } from 'zod'
import { foldName } from '#src/base/fold-name.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { DigestStore, NewEdition, ShownStory } from '../ports/digest-store.ts'
import { CorruptRowError } from '../store-error.ts'
import type { DigestTable } from '../tables/subscription-tables.ts'
import { dropDeliveriesOf, keepCitations } from './citations.ts'
import { dateOf, momentOrNull } from './columns.ts'
import { ofShards } from './of-shards.ts'
import { keptReason, reasonOf } from './rest-reason.ts'

export function digestStore({ db, lock, writeDurably }: Engine): DigestStore {
  return {
    async list(guildId) {
      const rows = await db.selectFrom('digest').selectAll().where('guild_id', '=', guildId).orderBy('id').execute()
      return rows.map(digestOf)
    },

    async find(id) {
      const row = await db.selectFrom('digest').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? digestOf(row) : null
    },

    async add(digest) {
      return await writeDurably((queries) => insertDigest(queries, digest))
    },
    addWithin: (most, digest) =>
      writeDurably(async (queries) => {
        await lock(queries, `digest ${digest.guildId}`)
        const { count } = await queries
          .selectFrom('digest')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('guild_id', '=', digest.guildId)
          .executeTakeFirstOrThrow()
        return count >= most ? 'full' : await insertDigest(queries, digest)
      }),

    async save(id, change) {
      const row = changeOf(change)
      if (Object.keys(row).length === 0) return
      await writeDurably((queries) => queries.updateTable('digest').set(row).where('id', '=', id).execute())
    },

    remove: (id) =>
      writeDurably(async (queries) => {
        await queries.deleteFrom('told').where('digest_id', '=', id).execute()
        await dropDeliveriesOf(queries, { kind: 'digest', id })
        const { numDeletedRows } = await queries.deleteFrom('digest').where('id', '=', id).executeTakeFirst()
        return numDeletedRows > 0n
      }),

    async due(now, limit, shards = null) {
      const rows = await db
        .selectFrom('digest')
        .selectAll()
        .where('state', '=', 'active')
        .where('next_run_at', '<=', now.getTime())
        .where(ofShards('guild_id', shards))
        .orderBy('next_run_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(digestOf)
    },

    async countPaused() {
      const row = await db
        .selectFrom('digest')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'paused')
        .executeTakeFirstOrThrow()
      return row.count
    },

    async topics() {
      const rows = await db.selectFrom('digest').select('topic').where('state', '=', 'active').execute()
      return rows.map(({ topic }) => topic)
    },

    async shown(id) {
      const rows = await db.selectFrom('told').selectAll().where('digest_id', '=', id).orderBy('story_id').execute()
      return rows.map((row) => ({
        storyId: row.story_id,
        firstShownAt: dateOf(row.first_told_at),
        lastShownAt: dateOf(row.last_told_at),
        articleIds: checked('told', () => z.array(z.string()).parse(JSON.parse(row.article_ids))),
      }))
    },

    async everShown() {
      const rows = await db.selectFrom('told').select('story_id').distinct().execute()
      return new Set(rows.map(({ story_id }) => story_id))
    },

    async publish(...editions) {
      if (editions.length === 0) return
      await writeDurably(async (queries) => {
        for (const edition of editions) await publishOne(queries, edition)
      })
    },
  }
}

async function insertDigest(queries: Queries, digest: Parameters<DigestStore['add']>[0]): Promise<Digest | null> {
  const row = await queries
    .insertInto('digest')
    .values({
      guild_id: digest.guildId,
      channel_id: digest.channelId,
      topic: digest.topic,
      topic_key: foldName(digest.topic),
      time: digest.time,
      zone: digest.zone,
      days: JSON.stringify(digest.days),
      style: digest.style,
      when_quiet: digest.whenQuiet,
      has_picture: digest.hasPicture ? 1 : 0,
      role_id: digest.roleId,
      locale: digest.locale,
      created_by: digest.createdBy,
      state: 'active',
      paused_because: null,
      next_run_at: digest.nextRunAt.getTime(),
      last_run_at: null,
    })
    .onConflict((conflict) => conflict.columns(['guild_id', 'channel_id', 'topic_key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? digestOf(row) : null
}

async function publishOne(queries: Queries, edition: NewEdition): Promise<void> {
  const { numUpdatedRows } = await queries
    .updateTable('digest')
    .set({ next_run_at: edition.nextRunAt.getTime(), last_run_at: edition.now.getTime() })
    .where('id', '=', edition.digest.id)
    .where('state', '=', 'active')
    // Another process that wrote this run has set the next one.
    .where('next_run_at', edition.digest.nextRunAt === null ? 'is' : '=', momentOrNull(edition.digest.nextRunAt))
    .executeTakeFirst()
  const isNew = numUpdatedRows > 0n && (await enqueue(queries, edition))
  if (isNew) for (const story of edition.shown) await tell(queries, edition.digest.id, story)
}

/** @returns False where another process has already put that edition into the outbox. */
async function enqueue(queries: Queries, { digest, localDate, deliveries, now }: NewEdition): Promise<boolean> {
  if (deliveries.length === 0) return true
  const rows = await queries
    .insertInto('delivery')
    .values(
      deliveries.map(({ part, nonce, payload }) => ({
        kind: 'digest',
        subject_id: digest.id,
        guild_id: digest.guildId,
        channel_id: digest.channelId,
        local_date: localDate,
        part,
        nonce,
        payload,
        state: 'pending',
        attempts: 0,
        due_at: now.getTime(),
        lease_until: null,
        lease_owner: null,
        message_id: null,
        problem: null,
        created_at: now.getTime(),
        sent_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'part'])
    .execute()
  const cites = new Map(deliveries.map((delivery) => [delivery.part, delivery.cites ?? []]))
  for (const { id, part } of rows) await keepCitations(queries, id, cites.get(part) ?? [], now)
  return rows.length > 0
}

async function tell(queries: Queries, digestId: number, story: ShownStory): Promise<void> {
  const shown = { last_told_at: story.lastShownAt.getTime(), article_ids: JSON.stringify(story.articleIds) }
  await queries
    .insertInto('told')
    .values({ digest_id: digestId, story_id: story.storyId, first_told_at: story.firstShownAt.getTime(), ...shown })
    .onConflict((conflict) => conflict.columns(['digest_id', 'story_id']).doUpdateSet(shown))
    .execute()
}

const schema = z.object({
  days: z.array(z.int().min(1).max(7)),
  style: z.enum(['short', 'full']),
  whenQuiet: z.enum(['silent', 'say-so']),
  state: z.enum(['active', 'paused']),
})

function digestOf(row: Selectable<DigestTable>): Digest {
  const { days, style, whenQuiet, state } = checked('digest', () =>
    schema.parse({ days: JSON.parse(row.days), style: row.style, whenQuiet: row.when_quiet, state: row.state }),
  )
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    topic: row.topic,
    time: row.time,
    zone: row.zone,
    days,
    style,
    whenQuiet,
    hasPicture: row.has_picture === 1,
    roleId: row.role_id,
    locale: row.locale,
    createdBy: row.created_by,
    state,
    pausedBecause: checked('digest', () => reasonOf(row.paused_because)),
    nextRunAt: dateOf(row.next_run_at),
    lastRunAt: dateOf(row.last_run_at),
  }
}

function checked<Value>(table: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw new CorruptRowError(table, cause)
  }
}

function changeOf(change: Partial<Omit<Digest, 'id' | 'guildId'>>): Updateable<DigestTable> {
  return {
    ...(change.channelId !== undefined && { channel_id: change.channelId }),
    ...(change.topic !== undefined && { topic: change.topic, topic_key: foldName(change.topic) }),
    ...(change.time !== undefined && { time: change.time }),
    ...(change.zone !== undefined && { zone: change.zone }),
    ...(change.days !== undefined && { days: JSON.stringify(change.days) }),
    ...(change.style !== undefined && { style: change.style }),
    ...(change.whenQuiet !== undefined && { when_quiet: change.whenQuiet }),
    ...(change.hasPicture !== undefined && { has_picture: change.hasPicture ? 1 : 0 }),
    ...(change.roleId !== undefined && { role_id: change.roleId }),
    ...(change.locale !== undefined && { locale: change.locale }),
    ...(change.createdBy !== undefined && { created_by: change.createdBy }),
    ...(change.state !== undefined && { state: change.state }),
    ...(change.pausedBecause !== undefined && { paused_because: keptReason(change.pausedBecause) }),
    ...(change.nextRunAt !== undefined && { next_run_at: momentOrNull(change.nextRunAt) }),
    ...(change.lastRunAt !== undefined && { last_run_at: momentOrNull(change.lastRunAt) }),
  }
}
