import type { Engine } from '../dialects/dialect.ts'
import type { NoticeStore } from '../ports/notice-store.ts'
import { dateOf } from './columns.ts'

export function noticeStore({ db, writeDurably }: Engine): NoticeStore {
  return {
    async keep({ key, content, keptAt }) {
      await writeDurably((queries) =>
        queries
          .insertInto('notice')
          .values({ key, content, kept_at: keptAt.getTime() })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    },

    async pending() {
      const rows = await db.selectFrom('notice').selectAll().orderBy('kept_at').orderBy('key').execute()
      return rows.map(({ key, content, kept_at }) => ({ key, content, keptAt: dateOf(kept_at) }))
    },

    async done(key) {
      await writeDurably((queries) => queries.deleteFrom('notice').where('key', '=', key).execute())
    },
  }
}
