import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgres } from '#src/store/dialects/postgres.ts'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import { migrate, schemaChanges } from '#src/store/migrations/migrate.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { thawPostgres } from '#test/support/old-newsroom.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { until } from '#test/support/until.ts'

/** The newest step of the last release. */
const released = '018-servers-shown-out'

type Column = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}
type Shape = ReadonlyMap<string, { readonly columns: readonly Column[]; readonly unique: readonly string[] }>

/** Tables with what a statement of an older version relies on: columns, and what must be unique. */
function shapeOf(path: string): Shape {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = <Row>(sql: string) => database.prepare(sql).all() as Row[]
  const tables = rows<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like '%_words%'",
  )
  const shape = new Map(
    tables.map(({ name }) => {
      const indexes = rows<{ name: string; unique: number }>(`pragma index_list("${name}")`)
      const unique = indexes
        .filter((index) => index.unique === 1)
        .map((index) =>
          rows<{ name: string }>(`pragma index_info("${index.name}")`)
            .map((one) => one.name)
            .join(),
        )
      return [name, { columns: rows<Column>(`pragma table_info("${name}")`), unique: unique.toSorted() }]
    }),
  )
  database.close()
  return shape
}

describe('steps since the last release', () => {
  it('only add, so that its code goes on reading and writing beside the new one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-side-'))
    const path = join(folder, 'attache.sqlite')
    const engine = openSqlite(path)
    const upTo = schemaChanges.findIndex(({ name }) => name === released) + 1
    await migrate(engine, schemaChanges.slice(0, upTo))
    const before = shapeOf(path)
    await migrate(engine)
    await engine.close()
    const after = shapeOf(path)
    await rm(folder, { recursive: true })

    expect(upTo).toBeGreaterThan(0)
    for (const [table, { columns, unique }] of before) {
      const now = after.get(table)
      expect(now?.unique, table).toEqual(unique)
      expect(
        now?.columns.filter(({ name }) => columns.some((column) => column.name === name)).map(facts),
        table,
      ).toEqual(columns.map(facts))
      const added = now?.columns.filter(({ name }) => !columns.some((column) => column.name === name)) ?? []
      expect(
        added.filter((column) => column.notnull === 1 && column.dflt_value === null),
        table,
      ).toEqual([])
    }
    expect(schemaChanges.slice(upTo).filter(({ breaksOlder }) => breaksOlder)).toEqual([])
  })
})

const facts = ({ name, type, notnull, dflt_value, pk }: Column) => ({ name, type, notnull, dflt_value, pk })

describe('steps over PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('that an early version could not go on after are refused in one sentence while one of its processes runs, and taken once it is stopped', async () => {
    const databaseUrl = await server.createDatabase('old')
    await thawPostgres(databaseUrl)
    // Its connections had no name yet.
    const early = new pg.Client({ connectionString: databaseUrl })
    await early.connect()
    await expect(openStore({ databaseUrl })).rejects.toThrow(/^Processes of an earlier version .* stop them all .*\.$/)
    const { rows } = await early.query('select digest_id from delivery limit 1')
    expect(rows).toHaveLength(1)
    await early.end()
    const store = await openStore({ databaseUrl })
    expect(store.migrated).toContain('017-private-feeds')
    await store.close()
  })

  it('that an early version could not go on after are taken in an empty database, whoever is connected to it', async () => {
    const databaseUrl = await server.createDatabase('empty')
    const monitor = new pg.Client({ connectionString: databaseUrl })
    await monitor.connect()
    const store = await openStore({ databaseUrl })
    expect(store.migrated).toContain('017-private-feeds')
    await store.close()
    await monitor.end()
  })

  it('never wait for a filing that waits for them', async () => {
    const databaseUrl = await server.createDatabase('busy')
    const engine = openPostgres(databaseUrl)
    const filing = new pg.Client({ connectionString: databaseUrl })
    await filing.connect()
    const first = schemaChanges.findIndex(({ name }) => name === released) + 1
    await migrate(engine, schemaChanges.slice(0, first))
    const isWaiting = async () => {
      const { rows } = await filing.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      return rows.length > 0
    }
    for (let step = first; step < schemaChanges.length; step += 1) {
      let isOver = false
      await filing.query('begin')
      await filing.query('update article set feed_id = feed_id where false')
      const taking = migrate(engine, schemaChanges.slice(0, step + 1)).finally(() => {
        isOver = true
      })
      await until(async () => isOver || (await isWaiting()))
      for (const table of ['revision', 'statement', 'statement_about'])
        await filing.query(`update ${table} set moment = moment where false`)
      await filing.query('commit')
      expect(await taking).toEqual([schemaChanges[step]?.name])
    }
    await filing.end()
    await engine.close()
  })
})
