import { sql } from 'kysely'
import type { Engine } from '../dialects/dialect.ts'
import type { PaceStore } from '../ports/pace-store.ts'

/** The clock is the database's, so that those of the machines may differ. */
export function paceStore({ write, microseconds }: Engine): PaceStore {
  return {
    reserve: (name, turns, perSecond) =>
      write(async (queries) => {
        const lengthUs = Math.ceil((turns * 1_000_000) / perSecond)
        const { rows } = await sql<{ first: number; clock: number }>`
          insert into pace (name, next_at) values (${name}, ${microseconds} + ${lengthUs})
          on conflict (name) do update set next_at =
            case when pace.next_at > ${microseconds} then pace.next_at else ${microseconds} end + ${lengthUs}
          returning next_at - ${lengthUs} as first, ${microseconds} as clock`.execute(queries)
        const { first, clock } = rows[0]!
        return { firstMs: Number(first) / 1000, clockMs: Number(clock) / 1000 }
      }),
  }
}
