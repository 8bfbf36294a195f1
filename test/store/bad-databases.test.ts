import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { startChild } from '#test/support/child.ts'
import { reading } from './samples.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-bad-'))
  path = join(folder, 'attache.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function complaint(work: () => Promise<unknown>): Promise<{ kind: string; message: string }> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof StoreError) return { kind: cause.kind, message: cause.message }
    throw cause
  }
  throw new Error('nothing was wrong')
}

const opening = (place: StorePlace) => complaint(() => openStore(place))

describe('a database that cannot be used is named in one sentence', () => {
  it('where a newer version wrote it; and it is left as it is', async () => {
    await (await openStore({ path })).close()
    const database = new DatabaseSync(path)
    database.exec("insert into kysely_migration (name, timestamp) values ('999-the-future', '2030-01-01')")
    const steps = database.prepare('select count(*) as steps from kysely_migration').get()
    database.close()
    expect(await opening({ path })).toEqual({
      kind: 'newer',
      message:
        'The database was written by a newer version of this program (it has "999-the-future"); install that version or restore an older backup.',
    })
    const after = new DatabaseSync(path)
    expect(after.prepare('select count(*) as steps from kysely_migration').get()).toEqual(steps)
    after.close()
  })

  it('where it is no database', async () => {
    await writeFile(path, 'Dear diary, '.repeat(1000))
    expect(await opening({ path })).toEqual({
      kind: 'corrupt',
      message: `The file ${path} is not a database of this program.`,
    })
  })

  it('where it is damaged', async () => {
    const store = await openStore({ path })
    await store.articles.fileAll(Array.from({ length: 300 }, (_, index) => reading({ slug: `a${index}` })))
    await store.close()
    const { size } = await stat(path)
    const { open } = await import('node:fs/promises')
    const file = await open(path, 'r+')
    for (let page = 1; page < size / 4096; page += 1) await file.write(Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
    await file.close()
    const damaged = await complaint(async () => {
      const store = await openStore({ path })
      try {
        await store.articles.file(reading({ slug: 'new' }).article, reading({ slug: 'new' }).analysis)
      } finally {
        await store.close()
      }
    })
    expect(damaged).toEqual({ kind: 'corrupt', message: `The database ${path} is damaged; restore it from a backup.` })
  })

  it('where its folder cannot be', async () => {
    await writeFile(join(folder, 'file'), '')
    const place = { path: join(folder, 'file', 'deeper', 'attache.sqlite') }
    expect(await opening(place)).toMatchObject({ kind: 'unreachable', message: expect.stringContaining(place.path) })
  })

  it('where it is a folder', async () => {
    expect(await opening({ path: folder })).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining(folder),
    })
  })

  it('where no PostgreSQL server answers; the password is not repeated', async () => {
    const { kind, message } = await opening({ databaseUrl: 'postgres://me:hush@127.0.0.1:9/attache' })
    expect({ kind, message }).toEqual({
      kind: 'unreachable',
      message: 'No database server answers at 127.0.0.1:9/attache.',
    })
  })
})

describe('work on a database', () => {
  it('fails in one sentence while another process holds it, and goes on afterwards; nothing is lost', async () => {
    const store = await openStore({ path })
    const [before, meanwhile, after] = ['before', 'meanwhile', 'after'].map((slug) => reading({ slug }))
    await store.articles.file(before!.article, before!.analysis)
    const holder = startChild([
      '-e',
      `const { DatabaseSync } = require('node:sqlite')
       const database = new DatabaseSync(${JSON.stringify(path)})
       database.exec('begin exclusive')
       process.stdout.write('held')
       process.stdin.on('data', () => { database.exec('rollback'); process.exit() })`,
    ])
    await once(holder.stdout, 'data')
    expect(await complaint(() => store.articles.file(meanwhile!.article, meanwhile!.analysis))).toEqual({
      kind: 'locked',
      message: `The database ${path} is locked by another process; nothing was written.`,
    })
    // Readers never wait.
    expect(await (await store.viewedBy('common')).articles.find(before!.article.id)).toEqual(before!.article)
    holder.stdin.write('let go')
    await once(holder, 'exit')
    expect(await store.articles.file(after!.article, after!.analysis)).toBe('new')
    expect(await (await store.viewedBy('common')).articles.find(meanwhile!.article.id)).toBeNull()
    await store.close()
  })

  it('fails in one sentence when the disk is full; what was stored stays, and the rest goes on', async () => {
    const store = await openStore({ path })
    await store.articles.file(reading({ slug: 'before' }).article, reading({ slug: 'before' }).analysis)
    await store.close()

    const { DatabaseSync: Database } = await import('node:sqlite')
    const probe = new Database(path)
    const pages = Number(Object.values(probe.prepare('pragma page_count').get() ?? {})[0])
    probe.close()
    const full = await openStore({ path, mostPages: pages + 20 })
    const batch = Array.from({ length: 200 }, (_, index) => reading({ slug: `big-${index}`, body: 'x'.repeat(5_000) }))
    expect(await complaint(() => full.articles.fileAll(batch))).toEqual({
      kind: 'full',
      message: `The disk that holds the database ${path} is full; what was under way was not written.`,
    })
    expect(await (await full.viewedBy('common')).articles.find(batch[0]!.article.id)).toBeNull()
    const small = reading({ slug: 'small' })
    expect(await full.articles.file(small.article, small.analysis)).toBe('new')
    await full.close()

    const again = await openStore({ path })
    expect(await again.articles.fileAll(batch.slice(0, 5))).toEqual(['new', 'new', 'new', 'new', 'new'])
    await again.close()
  })
})

describe('a backup', () => {
  it('is a whole database, taken while work goes on', async () => {
    const store = await openStore({ path })
    const one = reading({ slug: 'one' })
    await store.articles.file(one.article, one.analysis)
    const target = join(folder, 'copy.sqlite')
    await Promise.all([
      store.backup(target),
      store.articles.fileAll(Array.from({ length: 50 }, (_, index) => reading({ slug: `w${index}` }))),
    ])
    await store.close()
    const copy = await openStore({ path: target })
    expect(await (await copy.viewedBy('common')).articles.load([one.article.id])).toEqual([one])
    expect(copy.migrated).toEqual([])
    await copy.close()
  })

  it('says where it cannot be written', async () => {
    const store = await openStore({ path })
    const target = join(folder, 'no', 'such', 'folder', 'copy.sqlite')
    expect(await complaint(() => store.backup(target))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining(target),
    })
    await store.close()
  })
})

describe('opening a store', () => {
  it('brings the schema to its newest version once', async () => {
    const first = await openStore({ path })
    await first.close()
    const second = await openStore({ path })
    await second.close()
    expect(first.migrated[0]).toBe('001-foundations')
    expect(second.migrated).toEqual([])
  })
})
