import type { Engine, Queries } from '../dialects/dialect.ts'

/**
 * A change of rows that is too long for one transaction. A schema step makes room for it; it fills that room in batches,
 * and each is committed with the place where the next one begins: killed at any moment, it goes on there.
 */
export type Backfill = {
  /** The name under which the database remembers the backfill. */
  readonly name: string
  /**
   * Changes the rows behind `cursor`, some hundred of them.
   *
   * @param cursor - What the batch before gave; null for the first one.
   */
  batch(queries: Queries, cursor: string | null): Promise<BackfillBatch>
}

/** `cursor` null: there are no more rows. */
export type BackfillBatch = { readonly rows: number; readonly cursor: string | null }

export type BackfillProgress = { readonly name: string; readonly rows: number }

/**
 * Runs every backfill to its end, in the order of the list. Several processes that do this at once take turns, batch by
 * batch.
 *
 * @param onProgress - Called after each committed batch with the number of rows so far; not where there are none.
 */
export async function runBackfills(
  { db, changeSchema }: Pick<Engine, 'db' | 'changeSchema'>,
  backfills: readonly Backfill[],
  onProgress: (progress: BackfillProgress) => void = () => {},
): Promise<void> {
  for (const backfill of backfills) {
    // A backfill without work takes no lock.
    while (!(await isDone(db, backfill))) {
      const rows = await changeSchema((queries) => runBatch(queries, backfill))
      if (rows === null) break
      if (rows > 0) onProgress({ name: backfill.name, rows })
    }
  }
}

async function isDone(queries: Queries, { name }: Backfill): Promise<boolean> {
  const kept = await queries.selectFrom('backfill').select('is_done').where('name', '=', name).executeTakeFirst()
  return kept?.is_done === 1
}

/** @returns All rows changed so far; null where another process has done the last ones. */
async function runBatch(queries: Queries, { name, batch }: Backfill): Promise<number | null> {
  const kept = await queries.selectFrom('backfill').selectAll().where('name', '=', name).executeTakeFirst()
  if (kept?.is_done === 1) return null
  const { rows, cursor } = await batch(queries, kept?.cursor ?? null)
  const state = { cursor, rows_done: (kept?.rows_done ?? 0) + rows, is_done: cursor === null ? 1 : 0 }
  await queries
    .insertInto('backfill')
    .values({ name, ...state })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(state))
    .execute()
  return state.rows_done
}
