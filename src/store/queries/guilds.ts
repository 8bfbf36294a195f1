import { sql } from 'kysely'
import { z } from 'zod'
import { byText } from '#src/base/by-text.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { GuildHoldings, GuildStore, KnownGuild } from '../ports/guild-store.ts'
import { CorruptRowError } from '../store-error.ts'
import { dropDeliveries } from './citations.ts'
import { leaveAll } from './followers.ts'

const nothingSet = '{}'

export function guildStore({ db, writeDurably }: Engine): GuildStore {
  return {
    async settings(guildId) {
      const row = await db.selectFrom('guild').select('settings').where('id', '=', guildId).executeTakeFirst()
      return row?.settings ?? null
    },

    async saveSettings(guildId, settings) {
      await writeDurably((queries) =>
        queries
          .insertInto('guild')
          .values({ id: guildId, settings, left_at: null })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
          .execute(),
      )
    },

    async markLeft(guildId, at) {
      await writeDurably((queries) =>
        queries
          .insertInto('guild')
          .values({ id: guildId, settings: nothingSet, left_at: at.getTime() })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ left_at: at.getTime() }))
          .execute(),
      )
    },

    async markPresent(guildId) {
      await db.updateTable('guild').set({ left_at: null }).where('id', '=', guildId).execute()
    },

    async showOut(guildId, how) {
      await writeDurably((queries) =>
        queries
          .insertInto('guild')
          .values({ id: guildId, settings: nothingSet, left_at: null, show_out: how })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ show_out: how }))
          .execute(),
      )
    },

    async holdings() {
      const { rows } = await sql<GuildHoldings>`
        select id, sum(feeds) as feeds, sum(digests) as digests, sum(watches) as watches from (
          select guild_id as id, 1 as feeds, 0 as digests, 0 as watches from follow
          union all select guild_id, 0, 1, 0 from digest
          union all select guild_id, 0, 0, 1 from watch
        ) as held group by id order by id`.execute(db)
      return rows.map(({ id, feeds, digests, watches }) => ({
        id,
        feeds: Number(feeds),
        digests: Number(digests),
        watches: Number(watches),
      }))
    },

    async erase(guildId) {
      await writeDurably(async (queries) => {
        const digests = queries.selectFrom('digest').select('id').where('guild_id', '=', guildId)
        await queries.deleteFrom('told').where('digest_id', 'in', digests).execute()
        await dropDeliveries(queries, (is) => is('guild_id', '=', guildId))
        const watches = queries.selectFrom('watch').select('id').where('guild_id', '=', guildId)
        await queries
          .deleteFrom('forum_post')
          .where((is) =>
            is.or([
              is.and([is('kind', '=', 'digest'), is('subject_id', 'in', digests)]),
              is.and([is('kind', '=', 'watch'), is('subject_id', 'in', watches)]),
            ]),
          )
          .execute()
        await queries.deleteFrom('alerted').where('watch_id', 'in', watches).execute()
        await queries.deleteFrom('watch').where('guild_id', '=', guildId).execute()
        await queries.deleteFrom('digest').where('guild_id', '=', guildId).execute()
        await leaveAll(queries, guildId)
        await queries.updateTable('report').set({ guild_id: null }).where('guild_id', '=', guildId).execute()
        await queries
          .deleteFrom('guild')
          .where('id', '=', guildId)
          .where((is) => is.or([is('show_out', 'is', null), is('show_out', '<>', 'block')]))
          .execute()
        await queries.updateTable('guild').set({ settings: nothingSet }).where('id', '=', guildId).execute()
      })
    },

    async known() {
      const kept = await db.selectFrom('guild').select(['id', 'left_at', 'settings', 'show_out']).execute()
      const others = await db
        .selectFrom('digest')
        .select('guild_id as id')
        .union(db.selectFrom('watch').select('guild_id as id'))
        .union(db.selectFrom('follow').select('guild_id as id'))
        .execute()
      const byId = new Map<string, KnownGuild>(
        others.map(({ id }) => [id, { id, hasLeft: false, settings: null, showOut: null }]),
      )
      for (const { id, left_at, settings, show_out } of kept) {
        byId.set(id, { id, hasLeft: left_at !== null, settings, showOut: showOutOf(show_out) })
      }
      return [...byId.values()].sort((a, b) => byText(a.id, b.id))
    },

    async leftBefore(moment) {
      const rows = await db
        .selectFrom('guild')
        .select('id')
        .where('left_at', '<', moment.getTime())
        .orderBy('left_at')
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}

const showOutSchema = z.enum(['leave', 'block']).nullable()

function showOutOf(stored: string | null): KnownGuild['showOut'] {
  const read = showOutSchema.safeParse(stored)
  if (read.success) return read.data
  throw new CorruptRowError('guild', read.error)
}
