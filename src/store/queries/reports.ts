import type { Selectable } from 'kysely'
import type { Engine } from '../dialects/dialect.ts'
import type { ReportStore, StoredReport } from '../ports/report-store.ts'
import type { ReportTable } from '../tables/hidden-tables.ts'
import { dateOf } from './columns.ts'

export function reportStore({ db, writeDurably }: Engine): ReportStore {
  const all = db.selectFrom('report').selectAll()
  return {
    add: ({ statementId, words, speaker, url, guildId }, at) =>
      writeDurably(async (queries) => {
        const moment = at.getTime()
        const row = await queries
          .insertInto('report')
          .values({
            statement_id: statementId,
            words,
            speaker,
            url,
            guild_id: guildId,
            times: 1,
            first_at: moment,
            last_at: moment,
            posted_at: null,
          })
          .onConflict((conflict) =>
            conflict
              .column('statement_id')
              .doUpdateSet((is) => ({ times: is('report.times', '+', 1), last_at: moment })),
          )
          .returningAll()
          .executeTakeFirstOrThrow()
        return reportOf(row)
      }),

    async find(id) {
      const row = await all.where('id', '=', id).executeTakeFirst()
      return row ? reportOf(row) : null
    },

    async ofStatement(statementId) {
      const row = await all.where('statement_id', '=', statementId).executeTakeFirst()
      return row ? reportOf(row) : null
    },

    list: async () => (await all.orderBy('last_at', 'desc').orderBy('id', 'desc').execute()).map(reportOf),

    untold: async () => (await all.where('posted_at', 'is', null).orderBy('id').execute()).map(reportOf),

    async markTold(id, at) {
      await writeDurably((queries) =>
        queries.updateTable('report').set({ posted_at: at.getTime() }).where('id', '=', id).execute(),
      )
    },
  }
}

function reportOf(row: Selectable<ReportTable>): StoredReport {
  return {
    id: row.id,
    statementId: row.statement_id,
    words: row.words,
    speaker: row.speaker,
    url: row.url,
    guildId: row.guild_id,
    times: row.times,
    firstAt: dateOf(row.first_at),
    lastAt: dateOf(row.last_at),
    postedAt: dateOf(row.posted_at),
  }
}
