import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Engine } from '#src/store/dialects/dialect.ts'
import { openPostgres } from '#src/store/dialects/postgres.ts'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import { type Backfill, runBackfills } from '#src/store/migrations/backfill.ts'
import { openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import { keepCommonNames } from '#src/store/queries/common-names.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { reading } from './samples.ts'

/** Writes each article's guid anew, ten rows a batch. Counts how often each row was changed: a second time shows. */
function numbering(fails: () => boolean = () => false): Backfill {
  return {
    name: 'number-guids',
    async batch(queries, cursor) {
      const rows = await queries
        .selectFrom('article')
        .select(['id', 'guid'])
        .where('id', '>', Number(cursor ?? 0))
        .orderBy('id')
        .limit(10)
        .execute()
      for (const { id, guid } of rows) {
        await queries
          .updateTable('article')
          .set({ guid: `${guid}+` })
          .where('id', '=', id)
          .execute()
        if (fails()) throw new Error('power cut')
      }
      return { rows: rows.length, cursor: rows.length < 10 ? null : String(rows.at(-1)!.id) }
    },
  }
}

let server: PostgresServer
let databases = 0
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const places = [
  {
    name: 'SQLite',
    async place(): Promise<StorePlace> {
      const folder = await mkdtemp(join(tmpdir(), 'attache-backfill-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      return { path: join(folder, 'attache.sqlite') }
    },
  },
  {
    name: 'PostgreSQL',
    async place(): Promise<StorePlace> {
      databases += 1
      return { databaseUrl: await server.createDatabase(`attache_${databases}`) }
    },
  },
] as const

async function filled(place: StorePlace): Promise<{ engine: Engine; guids(): Promise<readonly (string | null)[]> }> {
  const store = await openStore(place)
  await store.articles.fileAll(Array.from({ length: 35 }, (_, n) => reading({ slug: `a${n}`, guid: `g${n}` })))
  await store.close()
  const engine = 'path' in place ? openSqlite(place.path) : openPostgres(place.databaseUrl)
  return {
    engine,
    async guids() {
      const rows = await engine.db.selectFrom('article').select('guid').orderBy('id').execute()
      return rows.map(({ guid }) => guid?.replace(/\d+/, '') ?? null)
    },
  }
}

describe.each(places)('a long change of rows, in $name', ({ place }) => {
  it('goes on at the batch in which it was cut short, and changes no row twice', async () => {
    const { engine, guids } = await filled(await place())
    let changed = 0
    const cutShort = numbering(() => {
      changed += 1
      return changed === 25
    })
    await expect(runBackfills(engine, [cutShort])).rejects.toThrow('power cut')
    expect((await guids()).filter((guid) => guid === 'g+')).toHaveLength(20)
    const progress: unknown[] = []
    await runBackfills(engine, [numbering()], (state) => progress.push(state))
    expect(progress).toEqual([30, 35].map((rows) => ({ name: 'number-guids', rows })))
    await runBackfills(engine, [numbering()], (state) => progress.push(state))
    expect(progress).toHaveLength(2)
    expect(new Set(await guids())).toEqual(new Set(['g+']))
    await engine.close()
  })

  it('looks at every common actor that added feeds mention too, twenty at a time', async () => {
    const { engine } = await filled(await place())
    const rows = Array.from({ length: 25 }, (_, n) => n).flatMap((n) =>
      [0, 1].map((audience) => {
        const key = `person:p${n}`
        return { key, audience, name: `P ${n}`, kind: 'person', country: null, mentions: 1, last_at: 1 }
      }),
    )
    await engine.write((queries) => queries.insertInto('actor').values(rows).execute())
    const batch = (cursor: string | null) => engine.write((queries) => keepCommonNames(queries, cursor))
    const first = await batch(null)
    expect(first).toEqual({ rows: 20, cursor: expect.stringMatching(/^\d+$/) })
    expect(await batch(first.cursor)).toEqual({ rows: 5, cursor: null })
    await engine.close()
  })

  it('is done once by several that begin it together', async () => {
    const where = await place()
    const { engine, guids } = await filled(where)
    const others = [1, 2].map(() => ('path' in where ? openSqlite(where.path) : openPostgres(where.databaseUrl)))
    await Promise.all([engine, ...others].map((one) => runBackfills(one, [numbering()])))
    expect(new Set(await guids())).toEqual(new Set(['g+']))
    await Promise.all([engine, ...others].map((one) => one.close()))
  })
})
