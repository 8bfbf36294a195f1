import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '#src/store/dialects/dialect.ts'
import { copiedTables, numberedTables, passingTables } from '#src/store/opening/copied-tables.ts'
import { type CopyProgress, copyStore } from '#src/store/opening/copy-store.ts'
import { openEngine, openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from './samples.ts'

let server: PostgresServer
let databaseUrl = ''
let folder = ''
const signal = new AbortController().signal
const words = 'the ferry sails again'

beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.createDatabase('copy')
})
afterAll(() => server.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-copy-'))
  await (await openEngine({ databaseUrl })).close()
  await server.empty('copy')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = (name: string): StorePlace => ({ path: join(folder, `${name}.sqlite`) })

async function within<Value>(place: StorePlace, work: (engine: Engine) => Promise<Value>): Promise<Value> {
  const engine = await openEngine(place)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** A store with rows in every table, more of some than one page holds, and ids whose highest are gone. */
async function fill(place: StorePlace): Promise<void> {
  const store = await openStore(place)
  await store.outlets.save([harbourTimes, tigrisPost])
  const follower = { guildId: 'g1', userId: 'u1' }
  const own = { outletId: tigrisPost.id, url: 'https://tigris-post.example/rss', title: 'Own', packs: [] }
  const followed = await store.feeds.follow(own, { nextCheckAt: noon, intervalMs: 1, follower })
  const feedId = 'feed' in followed ? followed.feed.id : 0
  const said = (slug: string, feed: number | null) =>
    reading({
      slug,
      feedId: feed,
      body: `Irma Vale said “${words} ${slug}” in Yemen. Żółw and 漢字 slept.`,
      actors: { 'person:irma-vale': 'Irma Vale', 'state:YE': 'Yemen' },
      says: [{ who: 'person:irma-vale', words: `${words} ${slug}`, office: 'Minister', target: 'state:YE' }],
    })
  const common = Array.from({ length: 130 }, (_, index) => said(`s${index}`, null))
  await store.articles.fileAll([...common, said('own', feedId)])
  await store.stories.place(common.map(({ article }) => ({ articleId: article.id, storyId: 's', at: noon })))
  const digest = await store.digests.add(wantedDigest({ topic: 'Yemen', nextRunAt: noon }))
  await store.digests.remove((await store.digests.add(wantedDigest({ topic: 'Oman', nextRunAt: noon })))!.id)
  expect(digest?.id).toBe(1)
  await store.close()
  await within(place, async (engine) => {
    for (const { name } of copiedTables) await addRow(engine, name)
  })
}

/** One row where a table has none: of any values that its columns take. */
async function addRow({ db, schema }: Engine, name: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
  if (rows.length > 0) return
  const columns = (await db.introspection.getTables()).find((table) => table.name === name)!.columns
  const values = columns.map(({ dataType }) => (/int/i.test(dataType) ? 7 : '["x"]'))
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
    ${schema.withGivenIds} values (${sql.join(values)})`.execute(db)
}

/** What somebody finds in a store. */
async function found(place: StorePlace) {
  const store = await openStore(place)
  try {
    const window = { from: hoursAfter(noon, -1), to: hoursAfter(noon, 1) }
    const filter = { speakerIds: null, grade: null, act: null, printed: true, window }
    const seen = async (viewer: 'common' | { readonly guildId: string }) => {
      const view = await store.viewedBy(viewer)
      const about = { actorIds: [], phrases: ['ferry sails'] }
      return {
        articles: (await view.scope.corpus(window)).articles,
        stories: await view.scope.countStories({ actorIds: [], phrases: ['slept'] }, window),
        statements: (await view.statements.find({ ...filter, about }, { offset: 0, limit: 1 })).total,
        names: (await view.actors.named('vale', 5)).map(({ name, mentions }) => [name, mentions]),
        text: (await view.articles.load(['a-harbour-times-s7']))[0],
      }
    }
    const next = await store.digests.add(wantedDigest({ topic: 'Syria', nextRunAt: noon }))
    return { common: await seen('common'), own: await seen({ guildId: 'g1' }), nextDigest: next?.id }
  } finally {
    await store.close()
  }
}

describe('a store that moves to the other engine', () => {
  it('answers there as before, and back again', async () => {
    await fill(file('a'))
    const report = await copyStore(file('a'), { databaseUrl }, { signal })
    expect(report).toMatchObject({ tables: copiedTables.length, articles: 131 })
    await copyStore({ databaseUrl }, file('b'), { signal })
    const [before, there, back] = [await found(file('a')), await found({ databaseUrl }), await found(file('b'))]
    expect(before.own.statements).toBe(131)
    expect(before.nextDigest).toBe(3)
    expect(there).toEqual(before)
    expect(back).toEqual(before)
  })

  it('goes on where it was stopped, and is no store until then', async () => {
    await fill(file('a'))
    const stopAt = (part: string) => {
      const stop = new AbortController()
      const onProgress = (progress: CopyProgress) => {
        if (progress.part === part) stop.abort()
      }
      return copyStore(file('a'), { databaseUrl }, { signal: stop.signal, onProgress })
    }
    for (const part of ['revision', 'words', 'comparing actor']) {
      await expect(stopAt(part)).rejects.toThrow('aborted')
      await expect(openStore({ databaseUrl })).rejects.toThrow('a copy that is not finished; run attache copy again')
    }
    const parts: CopyProgress[] = []
    await copyStore(file('a'), { databaseUrl }, { signal, onProgress: (progress) => void parts.push(progress) })
    expect(parts.every(({ part }) => part.startsWith('comparing'))).toBe(true)
    expect(await found({ databaseUrl })).toEqual(await found(file('a')))
  })

  it('is refused where the target holds something, or half a copy of another one', async () => {
    await fill(file('a'))
    await fill(file('b'))
    await expect(copyStore(file('a'), file('b'), { signal })).rejects.toThrow('The target is not empty')
    await expect(copyStore(file('a'), file('a'), { signal })).rejects.toThrow('the same database')
    const stop = new AbortController()
    const options = { signal: stop.signal, onProgress: () => stop.abort() }
    await expect(copyStore(file('a'), file('c'), options)).rejects.toThrow('aborted')
    await expect(copyStore(file('b'), file('c'), { signal })).rejects.toThrow(/half a copy of .*a\.sqlite/)
    await expect(copyStore(file('c'), file('d'), { signal })).rejects.toThrow('not finished')
  })

  it('is told where somebody wrote meanwhile', async () => {
    await fill(file('a'))
    const stop = new AbortController()
    const onProgress = ({ part }: CopyProgress) => {
      if (part === 'words') stop.abort()
    }
    await expect(copyStore(file('a'), file('b'), { signal: stop.signal, onProgress })).rejects.toThrow('aborted')
    await within(file('a'), ({ db }) => db.updateTable('outlet').set({ name: 'Another' }).execute())
    await expect(copyStore(file('a'), file('b'), { signal })).rejects.toThrow(/"outlet" has 2 rows in the source and 2/)
    await expect(openStore(file('b'))).rejects.toThrow('not finished')
  })

  it('takes every table along but what processes reserve', async () => {
    const ours = new Set<string>([...copiedTables.map(({ name }) => name), ...passingTables])
    /** Words are indexed anew; steps of the schema are taken by the target itself. */
    const others = /^(?:sqlite_|kysely_)|_words(?:_(?:data|idx|content|docsize|config))?$/
    for (const place of [file('a'), { databaseUrl }]) {
      const tables = await within(place, ({ db }) => db.introspection.getTables())
      const names = tables.map(({ name }) => name).filter((name) => !others.test(name))
      expect(names.filter((name) => !ours.has(name))).toEqual([])
    }
  })

  it('has every counter of row ids go on', async () => {
    const { rows } = await within({ databaseUrl }, ({ db }) =>
      sql<{ name: string }>`select table_name as name from information_schema.columns
        where table_schema = 'public' and identity_generation = 'ALWAYS'`.execute(db),
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...numberedTables].sort())
  })
})
