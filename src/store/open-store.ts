import type { Engine } from './dialects/dialect.ts'
import { openPostgres } from './dialects/postgres.ts'
import { openSqlite } from './dialects/sqlite.ts'
import { migrate } from './migrations/migrate.ts'
import { articleStore } from './queries/articles.ts'
import { feedStore } from './queries/feeds.ts'
import { outletStore } from './queries/outlets.ts'
import type { Store } from './store.ts'

/** Where everything is kept: a file of SQLite (`:memory:` for a test), or a `postgres://` address. */
export type StorePlace = { readonly path: string } | { readonly databaseUrl: string }

/**
 * Opens the store and brings its schema to the newest version.
 *
 * @throws StoreError in one clear sentence: no such folder, locked, damaged, full, or of a newer version.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const engine = 'path' in place ? openSqlite(place.path) : openPostgres(place.databaseUrl)
  try {
    const migrated = await migrate(engine)
    return storeOf(engine, migrated)
  } catch (cause) {
    await engine.close()
    throw cause
  }
}

function storeOf(engine: Engine, migrated: readonly string[]): Store {
  return {
    outlets: outletStore(engine),
    feeds: feedStore(engine),
    articles: articleStore(engine),
    migrated,
    size: engine.size,
    backup: engine.backup,
    close: engine.close,
  }
}
