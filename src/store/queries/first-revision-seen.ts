import type { Queries } from '../dialects/dialect.ts'

/** Within one batch, or where a clock was set back, rows may be numbered a little out of order. */
const disorder = 500

/**
 * The lowest row id that a window of moments can need. Rows are numbered in the order of filing, and no article is
 * filed before its moment. So a search for words can begin at this row.
 */
export async function firstRevisionSeen(db: Queries, moment: number): Promise<number> {
  const row = await db
    .selectFrom((nested) =>
      nested
        .selectFrom('revision')
        .select('id')
        .where('seen_at', '>=', moment)
        .orderBy('seen_at')
        .limit(disorder)
        .as('earliest'),
    )
    .select(({ fn }) => fn.min('earliest.id').as('id'))
    .executeTakeFirst()
  return row?.id ?? Number.MAX_SAFE_INTEGER
}
