import { sql } from 'kysely'
import type { Engine, Queries } from '#src/store/dialects/dialect.ts'
import { StoreError } from '#src/store/store-error.ts'

/**
 * How far a copy has come. The table stands in a store only until the copy is whole: a store that has it is half of one.
 */
type ProgressRow = { part: string; cursor: string | null; rows: number; is_done: number }

const table = 'copy_progress'
const progress = (queries: Queries) => queries.withTables<{ copy_progress: ProgressRow }>()

/** @throws StoreError where the store is a copy that was not finished. */
export async function refuseHalfCopied(engine: Pick<Engine, 'db' | 'schema'>): Promise<void> {
  if (!(await isHalfCopied(engine))) return
  throw new StoreError(
    'half-copied',
    'The database is a copy that is not finished; run attache copy again, with the same --from and --to.',
  )
}

export async function isHalfCopied({ db, schema }: Pick<Engine, 'db' | 'schema'>): Promise<boolean> {
  return (await schema.columnsOf(db, table)) !== null
}

/** @param source - Where the rows come from. */
export async function beginProgress(queries: Queries, source: string): Promise<void> {
  await queries.schema
    .createTable(table)
    .addColumn('part', 'text', (column) => column.notNull().primaryKey())
    .addColumn('cursor', 'text')
    .addColumn('rows', 'bigint', (column) => column.notNull())
    .addColumn('is_done', 'integer', (column) => column.notNull())
    .execute()
  await progress(queries).insertInto(table).values({ part: 'source', cursor: source, rows: 0, is_done: 1 }).execute()
}

export async function sourceOfCopy(queries: Queries): Promise<string | null> {
  return (await progressOf(queries, 'source')).cursor
}

/** @param part - A table, or words. */
export async function progressOf(queries: Queries, part: string): Promise<Omit<ProgressRow, 'part'>> {
  const row = await progress(queries).selectFrom(table).selectAll().where('part', '=', part).executeTakeFirst()
  return row ?? { cursor: null, rows: 0, is_done: 0 }
}

/** In the transaction of the rows themselves: killed at any moment, the copy goes on behind the last whole one. */
export async function saveProgress(queries: Queries, part: string, row: Omit<ProgressRow, 'part'>): Promise<void> {
  await progress(queries)
    .insertInto(table)
    .values({ part, ...row })
    .onConflict((conflict) => conflict.column('part').doUpdateSet(row))
    .execute()
}

export async function endProgress({ db }: Pick<Engine, 'db'>): Promise<void> {
  await sql`drop table ${sql.table(table)}`.execute(db)
}
