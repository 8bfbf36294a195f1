import type { Viewer } from '#src/base/viewer.ts'
import type { Engine } from '#src/store/dialects/dialect.ts'
import { openPostgres } from '#src/store/dialects/postgres.ts'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import { type BackfillProgress, runBackfills } from '#src/store/migrations/backfill.ts'
import { migrate } from '#src/store/migrations/migrate.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'
import { actorStore } from '#src/store/queries/actors.ts'
import { articleStore, articleView } from '#src/store/queries/articles.ts'
import { deliveryStore } from '#src/store/queries/deliveries.ts'
import { digestStore } from '#src/store/queries/digests.ts'
import { feedView, outletView } from '#src/store/queries/feed-view.ts'
import { feedStore } from '#src/store/queries/feeds.ts'
import { forgettingStore } from '#src/store/queries/forgetting.ts'
import { guildStore } from '#src/store/queries/guilds.ts'
import { hiddenStore } from '#src/store/queries/hidden.ts'
import { leaseStore } from '#src/store/queries/leases.ts'
import { noticeStore } from '#src/store/queries/notices.ts'
import { outletStore } from '#src/store/queries/outlets.ts'
import { paceStore } from '#src/store/queries/pace.ts'
import { reanalysisStore } from '#src/store/queries/reanalysis.ts'
import { reportStore } from '#src/store/queries/reports.ts'
import { scopeStore } from '#src/store/queries/scope.ts'
import { sightKey, sightOf } from '#src/store/queries/sight.ts'
import { statementStore } from '#src/store/queries/statements.ts'
import { storyStore, storyView } from '#src/store/queries/stories.ts'
import { waitingArticleStore } from '#src/store/queries/waiting-articles.ts'
import { watchStore } from '#src/store/queries/watches.ts'
import type { Store } from '#src/store/store.ts'
import { backfills } from './backfills.ts'
import { refuseHalfCopied } from './copy-progress.ts'

/** Where everything is kept: a file of SQLite (`:memory:` for a test), or a `postgres://` address. */
export type StorePlace =
  | {
      readonly path: string
      /** A ceiling for the file, in pages of 4 KiB; none unless given. */
      readonly mostPages?: number
      /** `asker`: reading is enough where the disk is full or can only be read. */
      readonly mode?: 'writer' | 'asker'
      /** False where another connection answers the questions: this one then keeps no second map of the file. */
      readonly isMapped?: boolean
      /** Bytes of a database, of which the one at `:memory:` becomes a copy. */
      readonly contents?: Uint8Array
    }
  | {
      readonly databaseUrl: string
      /** Most connections at a time; 8 unless given. Threads that answer questions have two more. */
      readonly mostConnections?: number
    }

/**
 * Opens the store and brings its schema to the newest version.
 *
 * @param onBackfill - Told how far a long change of rows is.
 * @throws StoreError in one clear sentence: no such folder, locked, damaged, full, or of a newer version.
 */
export async function openStore(
  place: StorePlace,
  { onBackfill }: { readonly onBackfill?: (progress: BackfillProgress) => void } = {},
): Promise<Store> {
  const engine = await openEngine(place, onBackfill)
  try {
    await refuseHalfCopied(engine)
    return storeOf(engine, engine.migrated)
  } catch (cause) {
    await engine.close()
    throw cause
  }
}

/** An engine with the newest schema, which may be half of a copy, and the steps that this took. */
export async function openEngine(
  place: StorePlace,
  onBackfill?: (progress: BackfillProgress) => void,
): Promise<Engine & { readonly migrated: readonly string[] }> {
  const engine = 'path' in place ? openSqlite(place.path, place) : openPostgres(place.databaseUrl, place)
  try {
    await engine.checkServer()
    const migrated = await migrate(engine)
    await runBackfills(engine, backfills, onBackfill)
    return { ...engine, migrated }
  } catch (cause) {
    await engine.close()
    throw cause
  }
}

/**
 * A second view of a store that is open already, for reading: with SQLite it cannot write, and neither waits for the
 * writer nor keeps it waiting.
 *
 * @throws StoreError, also from its methods where they would write.
 */
export function openForReading(place: StorePlace): Store {
  const engine =
    'path' in place
      ? openSqlite(place.path, { mode: 'reader' })
      : openPostgres(place.databaseUrl, { mostConnections: 2 })
  return storeOf(engine, [])
}

function storeOf(engine: Engine, migrated: readonly string[]): Store {
  return {
    viewedBy: (viewer) => viewOf(engine, viewer),
    outlets: outletStore(engine),
    feeds: feedStore(engine),
    articles: articleStore(engine),
    reanalysis: reanalysisStore(engine),
    forgetting: forgettingStore(engine),
    stories: storyStore(engine),
    digests: digestStore(engine),
    deliveries: deliveryStore(engine),
    guilds: guildStore(engine),
    notices: noticeStore(engine),
    watches: watchStore(engine),
    hidden: hiddenStore(engine),
    reports: reportStore(engine),
    leases: leaseStore(engine),
    pace: paceStore(engine),
    waiting: waitingArticleStore(engine),
    migrated,
    size: engine.size,
    used: engine.used,
    backup: engine.backup,
    close: engine.close,
  }
}

async function viewOf(engine: Engine, viewer: Viewer): Promise<StoreView> {
  const sight = await sightOf(engine.db, viewer)
  return {
    key: sightKey(sight),
    outlets: outletView(engine, sight),
    feeds: feedView(engine, sight, typeof viewer === 'object' ? viewer.guildId : null),
    articles: articleView(engine, sight),
    scope: scopeStore(engine, sight),
    stories: storyView(engine, sight),
    statements: statementStore(engine, sight),
    actors: actorStore(engine, sight),
  }
}
