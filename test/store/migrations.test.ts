import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import { migrate, schemaChanges } from '#src/store/migrations/migrate.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { startChild } from '#test/support/child.ts'
import { oldStatements, thawPostgres, thawSqlite } from '#test/support/old-newsroom.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'

const allSteps = schemaChanges.map(({ name }) => name)
const newSteps = allSteps.slice(10)

let folder = ''
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-migrations-'))
  await thawSqlite(join(folder, 'old.sqlite'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function newPath(): string {
  files += 1
  return join(folder, `${files}.sqlite`)
}

async function oldNewsroom(): Promise<string> {
  const path = newPath()
  await copyFile(join(folder, 'old.sqlite'), path)
  return path
}

/** A database in which the old version was cut short after so many of its statements. */
function cutShort(statements: number): string {
  const path = newPath()
  const database = new DatabaseSync(path)
  // One transaction leaves the same schema as many, and the disk is asked once.
  database.exec(['begin', ...oldStatements.slice(0, statements), 'commit'].join(';\n'))
  database.close()
  return path
}

/** Everything that a schema consists of, without the bookkeeping of migrations. */
function schemaOf(path: string): readonly string[] {
  const database = new DatabaseSync(path)
  const rows = database
    .prepare("select sql from sqlite_master where sql is not null and name not like 'kysely_%'")
    .all()
  database.close()
  // A column that was added stands behind the constraints; an index is the same whether it was asked for twice.
  return rows.map(({ sql }) => String(sql).replace(' if not exists', '').replaceAll(/\s+/g, ' ')).sort()
}

function stepsOf(path: string): readonly string[] {
  const database = new DatabaseSync(path)
  const known = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get() !== undefined
  const rows = known ? database.prepare('select name from kysely_migration order by name').all() : []
  database.close()
  return rows.map(({ name }) => String(name))
}

function countsOf(path: string): unknown {
  const database = new DatabaseSync(path)
  const counts = ['article', 'revision', 'statement', 'delivery', 'delivery_citation', 'forum_post'].map((table) => [
    table,
    database.prepare(`select count(*) as rows from ${table}`).get()?.['rows'],
  ])
  const integrity = database.prepare('pragma integrity_check').get()
  database.close()
  return { ...Object.fromEntries(counts), ...integrity }
}

const nothingLost = {
  article: 74,
  revision: 75,
  statement: 472,
  delivery: 5,
  delivery_citation: 58,
  forum_post: 2,
  integrity_check: 'ok',
}

/** The schema after each number of steps, taken one after the other from the old database. */
async function stagesOf(path: string): Promise<readonly (readonly string[])[]> {
  const stages = [schemaOf(path)]
  for (const step of schemaChanges.slice(10)) {
    const engine = openSqlite(path)
    await migrate(engine, schemaChanges.slice(0, schemaChanges.indexOf(step) + 1))
    await engine.close()
    stages.push(schemaOf(path))
  }
  return stages
}

type Ended = { readonly signal: NodeJS.Signals | null; readonly code: number | null; readonly out: string }

/**
 * A process that opens a store, to be killed after so many statements; never: by nobody.
 *
 * @param copiedAt - After how many statements it copies the files of SQLite.
 */
async function openingProcess(
  place: string,
  statements: number | 'never',
  copiedAt: readonly number[] = [],
): Promise<Ended> {
  const script = join(import.meta.dirname, '../support/dying-migration-process.ts')
  const child = startChild([script, place, String(statements), copiedAt.join(',')])
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  const [code, signal] = await once(child, 'close')
  return { code, signal, out }
}

/** The middle of each part where work of `total` statements has so many parts of one length. */
const middles = (total: number, parts: number): readonly number[] =>
  Array.from({ length: parts }, (_, part) => Math.floor((total * (part + 0.5)) / parts))

/** Lets a process open each of these and kills it, each a little later in its work of `total` statements. */
async function killAll(paths: readonly string[], total: number): Promise<void> {
  const ends = await Promise.all(
    middles(total, paths.length).map((statements, index) => openingProcess(paths[index]!, statements)),
  )
  expect(new Set(ends.map(({ signal }) => signal))).toEqual(new Set(['SIGKILL']))
}

/**
 * The files that killed processes leave behind at `points` points of their work, three of them killed in earnest. One
 * process that lives copies its files at the other points.
 *
 * @param make - Makes a database that has not been opened yet.
 * @returns Paths; that of the database which was opened without a fault is the last.
 */
async function leftBehind(make: () => string | Promise<string>, points: number): Promise<readonly string[]> {
  const total = Number((await openingProcess(await make(), 'never')).out)
  const copiedAt = middles(total, points)
  const whole = await make()
  expect(await openingProcess(whole, 'never', copiedAt)).toMatchObject({ code: 0, out: String(total) })
  const killed = [await make(), await make(), await make()]
  await killAll(killed, total)
  return [...copiedAt.map((statements) => `${whole}.${statements}`), ...killed, whole]
}

async function complaint(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof StoreError) return cause.kind
    throw cause
  }
  return 'none'
}

describe('a schema step that an earlier version left half done', () => {
  it('is completed from whichever statement it stopped at', async () => {
    const fresh = newPath()
    await (await openStore({ path: fresh })).close()
    for (let statements = 0; statements <= oldStatements.length; statements += 1) {
      const path = cutShort(statements)
      const store = await openStore({ path })
      await store.close()
      expect({ statements, schema: schemaOf(path) }).toEqual({ statements, schema: schemaOf(fresh) })
      expect(stepsOf(path)).toEqual(allSteps)
    }
  })

  it('is completed over a filled database, which keeps its rows', async () => {
    const path = await oldNewsroom()
    const database = new DatabaseSync(path)
    database.exec("delete from kysely_migration where name = '010-quick-scopes'; drop index article_outlet")
    database.close()
    await (await openStore({ path })).close()
    expect(countsOf(path)).toEqual(nothingLost)
  })

  it('is not taken for one where the table of that name is another program’s', async () => {
    const path = newPath()
    const database = new DatabaseSync(path)
    database.exec('create table kysely_migration (name text, timestamp text); create table feed (address text)')
    database.close()
    const before = schemaOf(path)
    await expect(openStore({ path })).rejects.toMatchObject({
      kind: 'foreign',
      message:
        'The database has a table "feed" that another program made; choose another database. Nothing was changed.',
    })
    expect(schemaOf(path)).toEqual(before)
  })
})

describe('an old database', () => {
  it('says of each delivery and of each forum post whose it is', async () => {
    const path = await oldNewsroom()
    const before = new DatabaseSync(path)
    before.exec("update sqlite_sequence set seq = 40 where name = 'delivery'")
    const old = before.prepare('select id, digest_id, local_date, part, nonce, message_id from delivery').all()
    before.close()
    await (await openStore({ path })).close()
    const after = new DatabaseSync(path)
    const kept = after.prepare('select id, kind, subject_id, local_date, part, nonce, message_id from delivery').all()
    expect(kept).toEqual(
      old.map(({ digest_id, ...rest }) => ({
        ...rest,
        kind: Number(digest_id) < 0 ? 'watch' : 'digest',
        subject_id: Math.abs(Number(digest_id)),
      })),
    )
    expect(kept.filter(({ kind }) => kind === 'watch').map(({ local_date }) => local_date)).toEqual([
      '2026-11-20/0',
      '2026-11-20/1',
    ])
    expect(after.prepare('select * from forum_post').all()).toEqual([
      { kind: 'digest', subject_id: 1, story_id: 'story-x', thread_id: '500000000000000001' },
      { kind: 'watch', subject_id: 1, story_id: 'alerts', thread_id: '500000000000000002' },
    ])
    // Nobody has asked for a picture yet.
    expect(after.prepare('select distinct has_picture from digest').all()).toEqual([{ has_picture: 0 }])
    // Ids of messages that are gone are not given to others.
    expect(after.prepare("select seq from sqlite_sequence where name = 'delivery'").get()).toEqual({ seq: 40 })
    after.close()
  })

  it('is brought up to date once by four processes that open it together', async () => {
    const path = await oldNewsroom()
    const ends = await Promise.all([1, 2, 3, 4].map(() => openingProcess(path, 'never')))
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(stepsOf(path)).toEqual(allSteps)
    expect(countsOf(path)).toEqual(nothingLost)
  })

  it('stands at a whole step wherever its upgrade is killed, and the next start goes on', async () => {
    const stages = await stagesOf(await oldNewsroom())
    for (const path of await leftBehind(oldNewsroom, 12)) {
      const taken = stepsOf(path)
      expect(allSteps.slice(0, taken.length)).toEqual(taken)
      expect(schemaOf(path)).toEqual(stages[taken.length - 10])
      await (await openStore({ path })).close()
      expect(schemaOf(path)).toEqual(stages.at(-1))
      expect(countsOf(path)).toEqual(nothingLost)
    }
  })

  it('stands at a whole step where the disk is full, and goes on once there is room', async () => {
    const stages = await stagesOf(await oldNewsroom())
    const pages = 220
    const outcomes = new Set<string>()
    for (let room = 0; room <= 120; room += 6) {
      const path = await oldNewsroom()
      outcomes.add(await complaint(async () => (await openStore({ path, mostPages: pages + room })).close()))
      expect(schemaOf(path)).toEqual(stages[stepsOf(path).length - 10])
      await (await openStore({ path })).close()
      expect(schemaOf(path)).toEqual(stages.at(-1))
      expect(countsOf(path)).toEqual(nothingLost)
    }
    expect(outcomes).toEqual(new Set(['full', 'none']))
  })
})

describe('a new database', () => {
  it('is made once by four processes that open it together', async () => {
    const path = newPath()
    const ends = await Promise.all([1, 2, 3, 4].map(() => openingProcess(path, 'never')))
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(stepsOf(path)).toEqual(allSteps)
  })

  it('is made in whole steps wherever the first start is killed, and the next one goes on', async () => {
    const paths = await leftBehind(newPath, 9)
    const whole = schemaOf(paths.at(-1)!)
    for (const path of paths) {
      const taken = stepsOf(path)
      expect(allSteps.slice(0, taken.length)).toEqual(taken)
      await (await openStore({ path })).close()
      expect(schemaOf(path)).toEqual(whole)
    }
  })

  it.each([40, 90, 160, 220])('that found no room in %i kB is whole once there is room', async (diskKb) => {
    const home = await mkdtemp(join(folder, 'home-'))
    const env = { DATA_DIR: home }
    const full = await runCli(['migrate'], { env, diskKb })
    expect({ code: full.code, err: full.err.split('\n').length }).toEqual({ code: 1, err: 2 })
    const path = join(home, 'attache.sqlite')
    const taken = stepsOf(path)
    expect(allSteps.slice(0, taken.length)).toEqual(taken)
    expect(await runHere(['migrate'], { env })).toMatchObject({ code: 0 })
    expect(stepsOf(path)).toEqual(allSteps)
  })
})

describe('an old database of PostgreSQL', () => {
  let server: PostgresServer
  let databaseUrl = ''
  let databases = 0
  beforeAll(async () => {
    server = await startPostgres()
    await thawPostgres(await server.createDatabase('old'))
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    databases += 1
    databaseUrl = await server.createDatabase(`old_${databases}`, 'old')
  })

  async function rowsOf(query: string): Promise<readonly object[]> {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    const { rows } = await client.query<object>(query)
    await client.end()
    return rows
  }

  it('is brought up to date once by four that open it together', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })))
    await Promise.all(stores.map((store) => store.close()))
    expect(stores.flatMap(({ migrated }) => migrated).sort()).toEqual(newSteps)
    expect(
      await rowsOf('select kind, subject_id, local_date from delivery where kind = $$watch$$ order by id'),
    ).toEqual([
      { kind: 'watch', subject_id: '1', local_date: '2026-11-20/0' },
      { kind: 'watch', subject_id: '1', local_date: '2026-11-20/1' },
    ])
    expect(await rowsOf('select count(*)::int as deliveries, max(id)::int as last from delivery')).toEqual([
      { deliveries: 5, last: 5 },
    ])
  })

  it('stands at a whole step wherever its upgrade is killed, and the next start goes on', async () => {
    const total = Number((await openingProcess(databaseUrl, 'never')).out)
    for (const share of [0.2, 0.5, 0.8]) {
      databaseUrl = await server.createDatabase(`old_to_be_killed_${share * 10}`, 'old')
      const { signal } = await openingProcess(databaseUrl, Math.floor(total * share))
      expect(signal).toBe('SIGKILL')
      const taken = await rowsOf('select name from kysely_migration order by name')
      expect(allSteps.slice(0, taken.length).map((name) => ({ name }))).toEqual(taken)
      await (await openStore({ databaseUrl })).close()
      const steps = await rowsOf('select name from kysely_migration order by name')
      expect(steps).toEqual(allSteps.map((name) => ({ name })))
      expect(await rowsOf('select count(*)::int as deliveries from delivery')).toEqual([{ deliveries: 5 }])
    }
  })
})
