import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import type { Engine } from '#src/store/dialects/dialect.ts'
import { openPostgres } from '#src/store/dialects/postgres.ts'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import type { SchemaChange } from '#src/store/migrations/schema-change.ts'
import { schemaWriter } from '#src/store/migrations/schema-writer.ts'
import { openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'

/** What a contract test is given: a store, and a way to leave it and come back as after a restart. */
export type Subject = {
  store: Store
  reopen(): Promise<Store>
  /** Takes a step of the schema again, over what is stored now, and all backfills after it. */
  redo(step: SchemaChange): Promise<Store>
  /** Works on the rows themselves, over a connection of its own. */
  within(work: (engine: Engine) => Promise<void>): Promise<void>
}

/** Runs one suite of tests on a fresh store of each dialect. */
export function describeOnBothDialects(story: string, suite: (subject: Subject) => void): void {
  describe(`${story}, in SQLite`, () => {
    let folder = ''
    const subject = withStore(async () => {
      folder = await mkdtemp(join(tmpdir(), 'attache-store-'))
      return { path: join(folder, 'attache.sqlite') }
    })
    afterEach(() => rm(folder, { recursive: true, force: true }))
    suite(subject)
  })

  describe(`${story}, in PostgreSQL`, () => {
    let server: PostgresServer
    let databaseUrl = ''
    beforeAll(async () => {
      server = await startPostgres()
      databaseUrl = await server.createDatabase('attache')
    })
    afterAll(() => server.stop())
    const subject = withStore(async () => {
      await server.empty('attache')
      // On a busy machine sixty writers in a row may wait longer for a connection than an installation would.
      return { databaseUrl: `${databaseUrl}?connect_timeout=300` }
    })
    suite(subject)
  })
}

function engineAt(place: StorePlace): Engine {
  return 'path' in place ? openSqlite(place.path) : openPostgres(place.databaseUrl)
}

function withStore(findPlace: () => Promise<StorePlace>): Subject {
  let place: StorePlace
  const subject: Subject = {
    store: undefined as unknown as Store,
    async reopen() {
      await subject.store.close()
      subject.store = await openStore(place)
      return subject.store
    },
    async redo(step) {
      await subject.store.close()
      const engine = engineAt(place)
      await engine.changeSchema((queries) => step.up(schemaWriter(queries, engine.schema)))
      await engine.db.deleteFrom('backfill').execute()
      await engine.close()
      subject.store = await openStore(place)
      return subject.store
    },
    async within(work) {
      const engine = engineAt(place)
      await work(engine).finally(() => engine.close())
    },
  }
  beforeEach(async () => {
    place = await findPlace()
    subject.store = await openStore(place)
  })
  afterEach(() => subject.store.close())
  return subject
}
