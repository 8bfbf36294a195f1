import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { bulkFill } from '../../bench/bulk-fill.ts'
import { inventWorld } from '../../bench/invented-world.ts'

const to = new Date('2026-03-10T12:00:00Z')
const world = () => inventWorld({ seed: 3, from: new Date(to.getTime() - 48 * 3_600_000), to })
const articles = 120

let folder: string
const path = (name: string) => join(folder, `${name}.sqlite`)

/** All rows of a table, with actors by their keys: filing numbers them with gaps. */
function rowsOf(database: DatabaseSync, table: string): readonly string[] {
  const actors = new Map(
    database
      .prepare('select id, key from actor')
      .all()
      .map(({ id, key }) => [id, key]),
  )
  const isActor = (column: string) =>
    ['actor_id', 'speaker_id', 'target_id'].includes(column) || (table === 'actor' && column === 'id')
  return database
    .prepare(`select * from ${table}`)
    .all()
    .map((row) =>
      JSON.stringify(Object.entries(row).map(([column, value]) => (isActor(column) ? actors.get(value) : value))),
    )
    .sort()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-bulk-'))
  await bulkFill(path('bulk'), world().outlets, world().articles(articles))
  const store = await openFreshStore({ path: path('filed') })
  await store.outlets.save(world().outlets)
  for (const { storyId, reading } of world().articles(articles)) {
    const { article, analysis } = reading
    await store.articles.file(article, analysis)
    await store.stories.place([{ articleId: article.id, storyId, at: article.firstSeenAt }])
  }
  await store.close()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a store that a benchmark fills in bulk', () => {
  it.each([
    ...['outlet', 'article', 'revision', 'corpus_spell', 'actor', 'actor_name', 'mention', 'office'],
    ...['statement', 'statement_about', 'story', 'placement'],
  ])('has the rows of %s that filing leaves', (table) => {
    const bulk = new DatabaseSync(path('bulk'))
    const filed = new DatabaseSync(path('filed'))
    const rows = rowsOf(bulk, table)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows).toEqual(rowsOf(filed, table))
    bulk.close()
    filed.close()
  })

  it.each(['article_words', 'statement_words'])('finds the same by %s', (table) => {
    const word = world().words[0]!
    const [bulk, filed] = ['bulk', 'filed'].map((name) => {
      const database = new DatabaseSync(path(name))
      const found = database.prepare(`select rowid from ${table} where ${table} match ?`).all(word)
      database.close()
      return found
    })
    expect(bulk!.length).toBeGreaterThan(0)
    expect(bulk).toEqual(filed)
  })
})
