import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveError, archivePool } from '#src/assembly/archive-pool.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import { asking, openTestNewsroom, type TestNewsroom } from '#test/newsroom/test-newsroom.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '#test/store/samples.ts'
import { startPostgres } from '#test/support/postgres-server.ts'

const dayMs = 24 * 3_600_000
const vale = 'person:irma-vale'
const first = reading({
  slug: 'ferry',
  headline: 'Iraq reopens the ferry to Turkey',
  body: 'Minister Irma Vale said “the ferry sails again from tonight”. Crews had waited since spring.',
  publishedAt: hoursAfter(noon, -3),
  actors: { [vale]: 'Irma Vale', 'state:IQ': 'Iraq', 'state:TR': 'Turkey' },
  says: [{ who: vale, words: 'the ferry sails again from tonight', office: 'Minister', target: 'state:TR' }],
})
const second = reading({
  slug: 'ferry-again',
  outlet: tigrisPost,
  headline: 'Iraq reopens the ferry to Turkey after spring',
  body: 'Irma Vale announced it on the pier: “the ferry sails again from tonight”. Turkey is glad.',
  publishedAt: hoursAfter(noon, -2),
  actors: { [vale]: 'Irma Vale', 'state:IQ': 'Iraq', 'state:TR': 'Turkey' },
  says: [{ who: vale, words: 'the ferry sails again from tonight', target: 'state:TR' }],
})
/** A later event of the same affair. */
const later = reading({
  slug: 'pilots',
  headline: 'Pilots in Chile go on strike',
  body: 'The airports of Chile were closed on Tuesday.',
  publishedAt: hoursAfter(noon, -1),
  actors: { 'state:CL': 'Chile' },
})

let folder: string
let newsroom: TestNewsroom
let away: ReturnType<typeof archivePool>
let storyId: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-archive-'))
  const path = join(folder, 'news.sqlite')
  newsroom = await openTestNewsroom({ path })
  await newsroom.publish(first, second, later)
  const { stories } = await newsroom.store.viewedBy('common')
  const storyOf = async ({ article }: typeof first) => (await stories.ofArticle(article.id, noon))!
  storyId = await storyOf(first)
  const affair = [storyId, await storyOf(later)].map((id) => ({ storyId: id, affairId: 'affair' }))
  await newsroom.store.stories.placeInAffairs(affair, hoursAfter(noon, -1))
  away = archivePool({ place: { path }, clock: newsroom.clock })
})
afterAll(async () => {
  await away.close()
  await newsroom.close()
  await rm(folder, { recursive: true })
})

type Question = { [Name in keyof Archive]: readonly [Name, Parameters<Archive[Name]>[0]] }[keyof Archive]

describe('the archive in a thread of its own', () => {
  it('answers every question as the one in this thread does', async () => {
    const here = depsOf(newsroom).archive
    const digest = { topic: 'Iraq', lastRunAt: null, style: 'short' } as const
    const { statements } = await here.said({ who: 'Irma Vale', sinceMs: dayMs }, asking)
    const questions: readonly Question[] = [
      ['brief', { topic: 'Iraq', sinceMs: dayMs }],
      ['said', { who: 'Irma Vale', sinceMs: dayMs }],
      ['statement', { id: statements[0]!.id }],
      ['story', { storyId }],
      ['affair', { storyId }],
      ['stories', { sinceMs: dayMs }],
      ['actor', { name: 'Irma Vale', sinceMs: dayMs }],
      ['actor', { name: 'Nobody Known', sinceMs: dayMs }],
      ['status', { version: '1', startedAt: noon, isFull: false }],
      ['outlet', { outletId: harbourTimes.id, sinceMs: dayMs }],
      ['outlets', {}],
      ['checkQuote', { text: 'the ferry sails again from tonight' }],
      ['storyOf', { url: first.article.url! }],
      ['edition', { digest, shown: [], now: noon }],
      ['origins', { storyIds: [storyId], at: noon }],
      ['seenByAll', { storyIds: [storyId, 'unknown'] }],
    ]
    expect(new Set(questions.map(([name]) => name))).toEqual(new Set(Object.keys(here)))
    for (const [name, query] of questions) {
      const ask = (archive: Archive) =>
        (archive[name] as (asked: typeof query, options: typeof asking) => Promise<unknown>)(query, asking)
      expect(await ask(away.archive), name).toEqual(await ask(here))
    }
    const { stories } = await away.archive.brief({ topic: 'Iraq', sinceMs: dayMs }, asking)
    expect(stories).toHaveLength(1)
    expect((await away.archive.affair({ storyId }, asking))?.events).toHaveLength(2)
  })

  it('sees at once what was filed here', async () => {
    const third = reading({ slug: 'sudan', headline: 'Sudan counts its votes', actors: { 'state:SD': 'Sudan' } })
    expect((await away.archive.brief({ topic: 'Sudan', sinceMs: dayMs }, asking)).stories).toEqual([])
    await newsroom.publish(third)
    expect((await away.archive.brief({ topic: 'Sudan', sinceMs: dayMs }, asking)).stories).toHaveLength(1)
  })

  it('goes on after a question that was broken off', async () => {
    const stop = new AbortController()
    const broken = away.archive.brief({ topic: 'Iraq', sinceMs: dayMs }, { ...asking, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(broken).rejects.toThrow('enough')
    expect((await away.archive.brief({ topic: 'Iraq', sinceMs: dayMs }, asking)).stories).toHaveLength(1)
  })
})

describe('the archive of a PostgreSQL database', () => {
  it('has connections of its own, which end with it', async () => {
    const server = await startPostgres()
    const databaseUrl = await server.createDatabase('archive')
    const store = await openStore({ databaseUrl })
    await store.outlets.save([harbourTimes, tigrisPost])
    await store.articles.fileAll([first, second])
    await store.stories.place(
      [first, second].map(({ article }) => ({ articleId: article.id, storyId: 's1', at: noon })),
    )
    const { archive, close } = archivePool({ place: { databaseUrl }, clock: newsroom.clock })
    const { stories } = await archive.brief({ topic: 'Iraq', sinceMs: dayMs }, asking)
    expect(stories.map(({ id }) => id)).toEqual(['s1'])
    expect(await archive.origins({ storyIds: ['s1'], at: noon }, asking)).toEqual(new Map([['s1', 2]]))
    await close()
    await store.close()
    await server.stop()
  })
})

describe('an archive that cannot answer', () => {
  const archiveAt = (path: string, options: { readonly timeoutMs?: number } = {}) =>
    archivePool({ place: { path }, clock: newsroom.clock, ...options })

  it('tells what is wrong with the database as the store does', async () => {
    const { archive, close } = archiveAt(join(folder, 'missing.sqlite'))
    const problem = await archive.stories({ sinceMs: dayMs }, asking).catch((cause: unknown) => cause)
    expect(problem).toBeInstanceOf(StoreError)
    expect(problem).toMatchObject({ kind: 'unreachable' })
    await close()
    const garbage = join(folder, 'garbage.sqlite')
    await writeFile(garbage, 'no database '.repeat(1000))
    const other = archiveAt(garbage)
    await expect(other.archive.stories({ sinceMs: dayMs }, asking)).rejects.toMatchObject({ kind: 'corrupt' })
    await other.close()
  })

  it('fails that question alone where it takes too long', async () => {
    const { archive, close } = archiveAt(join(folder, 'news.sqlite'), { timeoutMs: 0 })
    await expect(archive.brief({ topic: 'Iraq', sinceMs: dayMs }, asking)).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    await close()
    await expect(archive.brief({ topic: 'Iraq', sinceMs: dayMs }, asking)).rejects.toThrow(ArchiveError)
  })

  it('cannot write', async () => {
    const { openForReading } = await import('#src/store/opening/open-store.ts')
    const reader = openForReading({ path: join(folder, 'news.sqlite') })
    await expect(reader.outlets.save([tigrisPost])).rejects.toMatchObject({ kind: 'read-only' })
    await reader.close()
  })
})
