import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeSqlite } from '#src/store/dialects/node-sqlite.ts'
import { connectionOf } from '#src/store/dialects/postgres-address.ts'
import { sqliteError, writingProblem } from '#src/store/dialects/sqlite-errors.ts'
import { isOurs, mark, refuseForeign } from '#src/store/dialects/sqlite-mark.ts'
import { restoreSqlite } from '#src/store/opening/restore-sqlite.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-faults-'))
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'folder'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fault = (errcode: unknown) => Object.assign(new Error('fault'), { errcode })

describe('what a fault of SQLite means', () => {
  it.each([
    { errcode: 5, kind: 'locked', says: 'is locked by another process; nothing was written.' },
    { errcode: 261, kind: 'locked', says: 'is locked by another process; nothing was written.' },
    { errcode: 6, kind: 'locked', says: 'is locked by another process; nothing was written.' },
    { errcode: 8, kind: 'read-only', says: 'may not be written to; check who owns it and its folder.' },
    { errcode: 10, kind: 'full', says: 'The disk failed while reading or writing the database' },
    { errcode: 11, kind: 'corrupt', says: 'is damaged; restore it from a backup.' },
    { errcode: 13, kind: 'full', says: 'is full; what was under way was not written.' },
    { errcode: 14, kind: 'unreachable', says: 'cannot be opened.' },
    { errcode: 26, kind: 'corrupt', says: 'is not a database of this program.' },
  ])('$errcode: $says', ({ errcode, kind, says }) => {
    const path = join(folder, 'attache.sqlite')
    const cause = fault(errcode)
    expect(sqliteError(cause, path)).toMatchObject({
      name: 'StoreError',
      kind,
      cause,
      message: expect.stringContaining(says),
    })
    expect(sqliteError(cause, path)).toMatchObject({ message: expect.stringContaining(path) })
  })

  it.each([1, 2, 3, 4, 7, 9, 12, 15, 19, 25, 27, 0, '5', null])('%s passes as it is', (errcode) => {
    expect(sqliteError(fault(errcode), 'a')).not.toHaveProperty('kind')
  })

  it('passes what is no fault of SQLite', () => {
    const plain = new Error('plain')
    expect(sqliteError(plain, 'a')).toBe(plain)
    expect(sqliteError('words', 'a')).toBe('words')
    expect(sqliteError({ errcode: 5 }, 'a')).toEqual({ errcode: 5 })
  })

  it.each([
    ['nowhere/attache.sqlite', 'there is no folder'],
    ['file/attache.sqlite', 'there is no folder'],
    ['folder', 'it is a folder.'],
  ])('says why %s cannot be opened: %s', (place, why) => {
    expect(sqliteError(fault(14), join(folder, place))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining(why),
    })
  })

  it('says what stands against writing', () => {
    expect(writingProblem(join(folder, 'file', 'deeper'))).toBe('ENOTDIR')
    expect(writingProblem(join(folder, 'nowhere', 'deeper'))).toBeNull()
  })
})

describe('a copy that cannot be taken', () => {
  it.each([
    ['nowhere.sqlite', 'unreachable', 'There is no file'],
    ['folder', 'unreachable', 'is a folder.'],
    ['file/below', 'unreachable', '(ENOTDIR); nothing was changed.'],
    ['file', 'foreign', 'is no database of this program; nothing was changed.'],
  ])('%s: %s, %s', (name, kind, says) => {
    const path = join(folder, 'attache.sqlite')
    let found: unknown
    try {
      restoreSqlite(path, join(folder, name), 'now')
    } catch (cause) {
      found = cause
    }
    expect(found).toMatchObject({ kind, message: expect.stringContaining(says) })
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder'])
  })

  it('takes the place of the old database alone, without its log and its shared memory', () => {
    const place = mkdtempSync(join(folder, 'restore-'))
    const [path, copy] = [join(place, 'attache.sqlite'), join(place, 'copy.sqlite')]
    const database = new DatabaseSync(copy)
    database.exec("create table kysely_migration (name text); insert into kysely_migration values ('001-foundations')")
    database.close()
    for (const ending of ['', '-wal', '-shm']) writeFileSync(`${path}${ending}`, `old${ending}`)
    expect(restoreSqlite(path, copy, 'now')).toBe(`${path}.before-now`)
    expect(readFileSync(`${path}.before-now`, 'utf8')).toBe('old')
    expect(readdirSync(place).filter((name) => name.startsWith('attache.sqlite') && !name.includes('before'))).toEqual([
      'attache.sqlite',
    ])
    rmSync(place, { recursive: true })
  })
})

describe('whose file it is', () => {
  const made = (statements: string) => {
    const database = new DatabaseSync(':memory:')
    database.exec(statements)
    return database
  }
  const steps = 'create table kysely_migration (name text);'
  const isRefused = (database: DatabaseSync) => {
    try {
      refuseForeign(database, 'a')
      return false
    } catch {
      return true
    }
  }

  it.each([
    ['an empty one', '', false, false],
    ['one with our number', 'pragma application_id = 0x41747461; create table a (b)', false, false],
    ['one with another number', 'pragma application_id = 7', true, false],
    ['one with another number and our steps', `pragma application_id = 7; ${steps}`, true, true],
    ['one with a table', 'create table a (b)', true, false],
    ['one with no step yet', steps, false, true],
    [
      'one with our first step',
      `${steps} insert into kysely_migration values ('001-foundations'), ('002-more')`,
      false,
      true,
    ],
    ['one with other steps', `${steps} insert into kysely_migration values ('002-more')`, true, false],
  ])('%s', (_, statements, refused, ours) => {
    expect(isRefused(made(statements))).toBe(refused)
    expect(isOurs(made(statements))).toBe(ours)
  })

  it('is written into its header', () => {
    const database = made('')
    mark(database)
    mark(database)
    expect(database.prepare('pragma application_id').get()).toEqual({ application_id: 0x41747461 })
  })
})

describe('prepared statements', () => {
  it('are kept, 256 of them, and the oldest goes first', () => {
    const { prepare } = nodeSqlite(new DatabaseSync(':memory:'), 'a')
    const first = prepare('select 0')
    for (let n = 1; n < 256; n += 1) prepare(`select ${n}`)
    expect(prepare('select 0')).toBe(first)
    prepare('select 256')
    expect(prepare('select 0')).not.toBe(first)
    const second = prepare('select 255')
    expect(prepare('select 255')).toBe(second)
  })

  it('read where they have columns, and say what is wrong with them', () => {
    const { prepare, close } = nodeSqlite(new DatabaseSync(':memory:'), 'a')
    expect(prepare('select 1 as one').reader).toBe(true)
    expect(prepare('select ? as one').all([7])).toEqual([{ one: 7 }])
    expect([...prepare('select ? as one').iterate([8])]).toEqual([{ one: 8 }])
    expect(prepare('create table a (b)').reader).toBe(false)
    prepare('create table a (b)').run([])
    expect(prepare('insert into a values (?)').run([1])).toMatchObject({ changes: 1 })
    expect(() => prepare('select a from nowhere')).toThrow('no such table')
    close()
  })

  it('take the lock of a transaction at once, and undo none that has ended', () => {
    const database = new DatabaseSync(':memory:')
    const { prepare } = nodeSqlite(database, 'a')
    const nothing = prepare('rollback')
    expect([nothing.reader, nothing.all([]), [...nothing.iterate([])]]).toEqual([false, [], []])
    expect(nothing.run([])).toEqual({ changes: 0, lastInsertRowid: 0 })
    prepare('begin').run([])
    expect(database.isTransaction).toBe(true)
    prepare('rollback').run([])
    expect(database.isTransaction).toBe(false)
  })
})

describe('files that the address of a server names', () => {
  it('are read for every mode that encrypts', () => {
    for (const name of ['ca', 'cert', 'key']) writeFileSync(join(folder, name), `the ${name}`)
    const at = (query: string) => connectionOf(`postgres://db.example/x?${query}`).ssl
    const files = `sslrootcert=${join(folder, 'ca')}&sslcert=${join(folder, 'cert')}&sslkey=${join(folder, 'key')}`
    expect(at(files)).toEqual({ ca: 'the ca', cert: 'the cert', key: 'the key' })
    expect(at(`sslcert=${join(folder, 'cert')}`)).toEqual({ cert: 'the cert' })
    expect(at(`sslkey=${join(folder, 'key')}`)).toEqual({ key: 'the key' })
    expect(at(`${files}&sslmode=disable`)).toBe(false)
    expect(at('ssl=true')).toEqual({})
    expect(at('ssl=false')).toBe(false)
    expect(at('sslmode=allow')).toBe(false)
    expect(() => at('sslmode=perhaps')).toThrow('an sslmode that does not exist')
    expect(() => at('sslkey=/nowhere/key')).toThrow('The file /nowhere/key that sslkey names cannot be read.')
    for (const name of ['ca', 'cert', 'key']) rmSync(join(folder, name))
  })

  it('names a database by its path, with a letter at least', () => {
    expect(connectionOf('postgres://db.example/x').database).toBe('x')
    expect(connectionOf('postgres://db.example/').database).toBeUndefined()
  })
})
