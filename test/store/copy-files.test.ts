import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copiedTables } from '#src/store/opening/copied-tables.ts'
import { type CopyProgress, copyStore } from '#src/store/opening/copy-store.ts'
import { openEngine, openStore, type StorePlace } from '#src/store/opening/open-store.ts'
import { rowSum, rowsAfter, withoutNul } from '#src/store/opening/row-pages.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, reading } from './samples.ts'

let folder = ''
const signal = new AbortController().signal
const pathOf = (name: string) => join(folder, `${name}.sqlite`)
const file = (name: string): StorePlace => ({ path: pathOf(name) })

/** A store with fifty-one articles, one of which is being removed, and one without its words. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-copies-'))
  const store = await openFreshStore({ path: pathOf('from') })
  await store.outlets.save([harbourTimes])
  const said = (slug: string) =>
    reading({
      slug,
      body: `Irma Vale said “the ferry ${slug} sails again”.`,
      actors: { 'person:irma-vale': 'Irma Vale' },
      says: [{ who: 'person:irma-vale', words: `the ferry ${slug} sails again` }],
    })
  await store.articles.fileAll(Array.from({ length: 51 }, (_, n) => said(`s${n}`)))
  await store.close()
  const database = new DatabaseSync(pathOf('from'))
  database.exec(`update revision set pruned_at = 1 where id = 3`)
  database.exec(`update article set removed_at = 1 where id = (select article_id from revision where id = 7)`)
  database.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const wordsIn = (name: string, table: string, word: string): readonly number[] => {
  const database = new DatabaseSync(pathOf(name))
  const rows = database.prepare(`select rowid from ${table} where ${table} match ? order by rowid`).all(word)
  database.close()
  return rows.map(({ rowid }) => Number(rowid))
}

async function copied(to: string, onProgress: (progress: CopyProgress) => void = () => {}, stop = signal) {
  return copyStore(file('from'), file(to), { signal: stop, onProgress })
}

describe('a store that is copied to another file', () => {
  it('tells how much is done, and has the words of its texts', async () => {
    const steps: CopyProgress[] = []
    const report = await copied('whole', (step) => void steps.push(step))
    expect(report.articles).toBe(51)
    expect(report.tables).toBe(copiedTables.length)
    const of = (part: string) => steps.filter((step) => step.part === part).map(({ done, total }) => [done, total])
    expect(of('outlet')).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(of('comparing outlet')).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(of('words')).toEqual([
      [50, 51],
      [51, 51],
      [51, 51],
    ])
    expect(of('article').at(-1)).toEqual([51, 51])
    const rows = steps.filter(({ part }) => part.startsWith('comparing '))
    const last = new Map(rows.map(({ part, done }) => [part, done]))
    expect([...last.values()].reduce((sum, done) => sum + done, 0)).toBe(2 * report.rows)
    expect(wordsIn('whole', 'article_words', 'ferry')).toHaveLength(49)
    expect(wordsIn('whole', 'article_words', 's50')).toEqual([51])
    expect(wordsIn('whole', 'article_words', 's2')).toEqual([])
    expect(wordsIn('whole', 'article_words', 's6')).toEqual([])
    expect(wordsIn('whole', 'statement_words', 's50')).toHaveLength(1)
    expect(wordsIn('whole', 'private_article_words', 'ferry')).toEqual([])
  })

  it('gives new rows the ids that the first store would give', async () => {
    await copied('numbered')
    const nextOf = async (name: string) => {
      const engine = await openEngine(file(name))
      const { rows } = await sql<{
        name: string
        seq: number
      }>`select name, seq from sqlite_sequence order by name`.execute(engine.db)
      await engine.close()
      return rows.filter(({ seq }) => seq > 0)
    }
    expect(await nextOf('numbered')).toEqual(await nextOf('from'))
  })

  it('goes on behind the last whole page, and begins no other copy there', async () => {
    const stop = new AbortController()
    const stopped = copied(
      'half',
      ({ part, done }) => void (part === 'words' && done === 50 && stop.abort()),
      stop.signal,
    )
    await expect(stopped).rejects.toThrow('aborted')
    await expect(openStore(file('half'))).rejects.toMatchObject({ kind: 'half-copied' })
    await expect(copyStore(file('half'), file('third'), { signal })).rejects.toMatchObject({ kind: 'half-copied' })
    await (await openFreshStore({ path: pathOf('empty') })).close()
    await expect(copyStore(file('empty'), file('half'), { signal })).rejects.toThrow(
      `The target holds half a copy of ${pathOf('from')}; finish that one, or empty it.`,
    )
    const steps: CopyProgress[] = []
    await copied('half', (step) => void steps.push(step))
    expect(steps.find(({ part }) => part === 'words')).toEqual({ part: 'words', done: 51, total: 51 })
    expect(wordsIn('half', 'article_words', 'ferry')).toHaveLength(49)
  })

  it('is refused where the target is the store itself, or has a row', async () => {
    await expect(copyStore(file('from'), file('from'), { signal })).rejects.toThrow('are the same database')
    await expect(copyStore(file('empty'), file('from'), { signal })).rejects.toMatchObject({
      kind: 'foreign',
      message: 'The target is not empty (it has rows in "outlet"); nothing was copied.',
    })
  })

  it.each([
    ['has a row less', 'delete from outlet', '"outlet" has 1 rows in the source and 0 in the copy'],
    [
      'has other words',
      "update outlet set name = 'Other'",
      '"outlet" has 1 rows in the source and 1 in the copy, or others',
    ],
  ])('is no store where the copy %s in the end', async (story, change, says) => {
    const name = story.replaceAll(' ', '-')
    const changing = copied(name, ({ part, done }) => {
      if (part !== 'words' || done !== 51) return
      const database = new DatabaseSync(pathOf(name))
      database.exec(`pragma foreign_keys = off; ${change}`)
      database.close()
    })
    await expect(changing).rejects.toMatchObject({ kind: 'half-copied', message: expect.stringContaining(says) })
  })
})

describe('pages of rows', () => {
  it('go on behind the keys of the last row', async () => {
    const engine = await openEngine(file('from'))
    const table = { ...copiedTables.find(({ name }) => name === 'revision')!, atOnce: 20 }
    const first = await rowsAfter(engine.db, table, null)
    const next = await rowsAfter(engine.db, table, '[20]')
    await engine.close()
    expect([first.length, first[0]!['id'], next[0]!['id'], next.length]).toEqual([20, 1, 21, 20])
  })

  it('come to the same in any order, and to another sum with another value', () => {
    const sumOf = (...rows: readonly Readonly<Record<string, unknown>>[]) => {
      const sum = rowSum()
      sum.add(rows)
      return sum.total()
    }
    const [one, two] = [
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
    ]
    expect(sumOf(one, two)).toBe(sumOf(two, one))
    expect(sumOf({ b: 'x', a: 1 })).toBe(sumOf(one))
    expect(sumOf(one)).not.toBe(sumOf(two))
    expect(sumOf(one, two)).not.toBe(sumOf({ a: 1, b: 'y' }, { a: 2, b: 'x' }))
    expect(sumOf()).toBe('0 0')
    expect(sumOf(one, one)).toMatch(/^2 /)
  })

  it('have a sign for a letter that PostgreSQL cannot store', () => {
    expect(withoutNul({ a: 'x\0y\0', b: 'z', c: 3, d: null })).toEqual({ a: 'x\ufffdy\ufffd', b: 'z', c: 3, d: null })
  })
})
