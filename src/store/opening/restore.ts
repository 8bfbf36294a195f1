import type { StorePlace } from './open-store.ts'
import { restorePostgres } from './restore-postgres.ts'
import { restoreSqlite } from './restore-sqlite.ts'

/**
 * Puts a copy that `Store.backup` made in the place of a store that nobody uses. Its schema may be older.
 *
 * @param now - Names what is put aside.
 * @returns Where the old database stands now; null where nothing was put aside.
 * @throws StoreError in one sentence; the store is then as it was.
 */
export async function restore(place: StorePlace, file: string, now: Date): Promise<string | null> {
  if ('path' in place) return restoreSqlite(place.path, file, now.toISOString().replaceAll(/[-:]|\.\d+/g, ''))
  await restorePostgres(place.databaseUrl, file)
  return null
}
