import type { Engine } from '../dialects/dialect.ts'
import type { LeaseStore } from '../ports/lease-store.ts'
import { dateOf } from './columns.ts'

export function leaseStore({ db, write }: Engine): LeaseStore {
  return {
    async take(names, { owner, now, until, farthest }) {
      if (names.length === 0) return new Set()
      const rows = await write((queries) =>
        queries
          .insertInto('lease')
          // In one order, so that two processes that want the same names do not wait for each other.
          .values(names.toSorted().map((name) => ({ name, owner, until: until.getTime() })))
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet({ owner, until: until.getTime() })
              .where((is) =>
                is.or([
                  is('lease.owner', '=', owner),
                  is('lease.until', '<=', now.getTime()),
                  is('lease.until', '>', farthest.getTime()),
                ]),
              ),
          )
          .returning('name')
          .execute(),
      )
      return new Set(rows.map(({ name }) => name))
    },

    async release(names, owner) {
      if (names.length === 0) return
      await write((queries) =>
        queries.deleteFrom('lease').where('name', 'in', names).where('owner', '=', owner).execute(),
      )
    },

    async held(prefix, now) {
      const rows = await db
        .selectFrom('lease')
        .selectAll()
        .where('until', '>', now.getTime())
        .where('name', '>=', prefix)
        .orderBy('name')
        .execute()
      return rows
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ name, owner, until }) => ({ name, owner, until: dateOf(until) }))
    },

    async endAll(owner) {
      await write((queries) => queries.deleteFrom('lease').where('owner', '=', owner).execute())
    },
  }
}
