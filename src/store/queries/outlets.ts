import { clipName } from '#src/base/clip-name.ts'
import type { Outlet, Ownership } from '#src/feeds/outlet.ts'
import type { Engine } from '../dialects/dialect.ts'
import type { OutletStore } from '../ports/outlet-store.ts'
import type { OutletRow } from '../tables/feed-tables.ts'

export function outletStore({ db, write }: Engine): OutletStore {
  return {
    async all() {
      const rows = await db.selectFrom('outlet').selectAll().orderBy('id').execute()
      return rows.map(outletOf)
    },
    async save(outlets) {
      await write(async (queries) => {
        for (const outlet of outlets) {
          const { id, ...facts } = { ...rowOf(outlet), is_common: 1 }
          await queries
            .insertInto('outlet')
            .values({ id, ...facts })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
            .execute()
        }
      })
    },
    async rename({ id, name, country }) {
      await write((queries) => queries.updateTable('outlet').set({ name, country }).where('id', '=', id).execute())
    },
    async savePrivate(outlets) {
      if (outlets.length === 0) return
      await write((queries) =>
        queries
          .insertInto('outlet')
          .values(outlets.map((outlet) => ({ ...rowOf(outlet), is_common: 0 })))
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    },
  }
}

export function outletOf(row: OutletRow): Outlet {
  return {
    id: row.id,
    // A feed may give a name of any length, and every answer that cites the outlet prints it.
    name: clipName(row.name),
    homePage: row.home_page,
    country: row.country,
    language: row.language,
    ownership: row.ownership as Ownership | null,
    owner: row.owner,
    creditLine: row.credit_line,
  }
}

function rowOf(outlet: Outlet): OutletRow {
  return {
    id: outlet.id,
    name: outlet.name,
    home_page: outlet.homePage,
    country: outlet.country,
    language: outlet.language,
    ownership: outlet.ownership,
    owner: outlet.owner,
    credit_line: outlet.creditLine,
  }
}
