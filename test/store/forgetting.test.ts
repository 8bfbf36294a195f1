import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '#src/briefings/excerpt.ts'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import type { Store } from '#src/store/store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { describeOnBothDialects } from './both-dialects.ts'
import { harbourTimes, hoursAfter, noon, reading } from './samples.ts'

const later = hoursAfter(noon, 24 * 400)
const words = 'the ferry sails again from tonight'
const ferry = reading({
  slug: 'ferry',
  body: `Irma Vale said “${words}” in the capital of Yemen. Gulls slept on the cranes near Otto Brandt.`,
  actors: { 'person:irma-vale': 'Irma Vale', 'state:YE': 'Yemen', 'person:otto-brandt': 'Otto Brandt' },
  says: [{ who: 'person:irma-vale', words, office: 'Minister', target: 'state:YE' }],
})
const window = { from: hoursAfter(noon, -1), to: hoursAfter(later, 1) }
const anyone = { speakerIds: null, about: null, grade: null, act: null, printed: true, window }
const first = { offset: 0, limit: 10 }

async function reduceAll(store: Store): Promise<void> {
  const texts = await store.forgetting.wholeTexts(hoursAfter(noon, 24), 10)
  const reduced = texts.map(({ textId, article, analysis }) => ({ textId, ...excerptOf(article, analysis) }))
  await store.forgetting.reduce(reduced, later)
}

describeOnBothDialects('a text that is no longer kept', (subject) => {
  const open = async (...readings: readonly Reading[]) => {
    const { store } = subject
    await store.outlets.save([harbourTimes])
    await store.articles.fileAll(readings)
    return { store, view: await store.viewedBy('common') }
  }

  it('leaves its headline, its statements, and who they name', async () => {
    const { store, view } = await open(ferry)
    await reduceAll(store)
    const [kept] = await view.articles.load([ferry.article.id])
    expect(kept!.article).toMatchObject({
      isExcerpt: true,
      url: ferry.article.url,
      contentHash: ferry.article.contentHash,
    })
    expect(kept!.article.text).toContain(words)
    expect(kept!.article.text).not.toMatch(/Gulls|Otto/)
    expect((await view.statements.find(anyone, first)).total).toBe(1)
    const about = { actorIds: ['state:YE'], phrases: [] }
    expect((await view.statements.find({ ...anyone, about }, first)).total).toBe(1)
    expect((await view.actors.named('otto brandt', 5)).map(({ id }) => id)).toEqual([])
    expect((await view.actors.named('irma vale', 5)).map(({ id }) => id)).toEqual(['person:irma-vale'])
  })

  it('is one mention less of each actor, however often it was edited, where the article goes', async () => {
    const other = reading({ slug: 'other', body: 'Yemen waits.', actors: { 'state:YE': 'Yemen' } })
    const { store, view } = await open(ferry, other)
    const edited = ['More.', 'Still more.'].map((more, n) =>
      reading({
        slug: 'ferry',
        body: `The ferry left the capital of Yemen. ${more}`,
        actors: { 'state:YE': 'Yemen' },
        seenAt: hoursAfter(noon, n + 1),
      }),
    )
    for (const one of edited) await store.articles.fileAll([one])
    const mentions = async () => (await view.actors.find(['state:YE'])).map((actor) => actor.mentions)
    expect(await mentions()).toEqual([2])
    await store.forgetting.forget([ferry.article.id], later)
    expect(await mentions()).toEqual([1])
  })

  it('is found by the words of its statements alone', async () => {
    const { store, view } = await open(ferry)
    await store.stories.place([{ articleId: ferry.article.id, storyId: 's', at: noon }])
    const storiesWith = (phrase: string) => view.scope.countStories({ actorIds: [], phrases: [phrase] }, window)
    expect(await storiesWith('gulls')).toBe(1)
    await reduceAll(store)
    expect(await storiesWith('gulls')).toBe(0)
    const about = { actorIds: [], phrases: ['ferry sails'] }
    expect((await view.statements.find({ ...anyone, about }, first)).total).toBe(1)
  })

  it('is neither reduced nor analysed again, and no feed brings it back', async () => {
    const { store } = await open(ferry)
    await reduceAll(store)
    expect(await store.forgetting.countWhole(later)).toBe(0)
    expect(await store.forgetting.wholeTexts(later, 10)).toEqual([])
    expect(await store.reanalysis.count(null)).toBe(0)
    expect(await store.articles.file(ferry.article, ferry.analysis)).toBe('known')
  })

  it('is told by the date since which texts are kept', async () => {
    const young = reading({ slug: 'young', publishedAt: hoursAfter(noon, 24 * 300) })
    const { store, view } = await open(ferry, young)
    expect(await view.scope.textsSince()).toBeNull()
    await reduceAll(store)
    expect(await view.scope.textsSince()).toEqual(young.article.firstSeenAt)
  })
})

describeOnBothDialects('an article that is forgotten', (subject) => {
  const open = async (...readings: readonly Reading[]) => {
    const { store } = subject
    await store.outlets.save([harbourTimes])
    await store.articles.fileAll(readings)
    await store.stories.place(readings.map(({ article }) => ({ articleId: article.id, storyId: 's', at: noon })))
    return { store, view: await store.viewedBy('common') }
  }

  it.each(['whole', 'reduced'])('leaves nothing but its key: one that was %s', async (state) => {
    const other = reading({ slug: 'other', actors: { 'state:YE': 'Body' }, publishedAt: hoursAfter(noon, 48) })
    const { store, view } = await open(ferry, other)
    if (state === 'reduced') await reduceAll(store)
    await store.forgetting.forget([ferry.article.id], later)
    expect(await view.articles.load([ferry.article.id, other.article.id])).toHaveLength(1)
    expect((await view.statements.find(anyone, first)).total).toBe(0)
    expect(await view.statements.alike(words.split(' '), 5)).toEqual([])
    expect(await view.actors.named('irma vale', 5)).toEqual([])
    expect((await view.actors.named('body', 5)).map(({ id }) => id)).toEqual(['state:YE'])
    expect((await view.scope.corpus({ from: hoursAfter(noon, -100), to: later })).articles).toBe(1)
    expect(await view.stories.articleIds(['s'], later, 9)).toEqual(new Map([['s', [other.article.id]]]))
    expect(await store.articles.forgotten([ferry.article.id, other.article.id])).toEqual(new Set([ferry.article.id]))
    expect(await store.articles.file(ferry.article, ferry.analysis)).toBe('known')
  })

  it('takes its story along where it was the only one', async () => {
    const { store, view } = await open(ferry)
    await store.forgetting.forget([ferry.article.id], later)
    expect(await view.stories.resolve('s')).toBeNull()
  })

  it('is old by its newest text', async () => {
    const { store } = await open(ferry)
    const edited = {
      ...ferry.article,
      text: `${ferry.article.text} More.`,
      contentHash: 'new',
      firstSeenAt: hoursAfter(noon, 24 * 30),
    }
    await store.articles.file(edited, ferry.analysis)
    const filter = { seenBefore: hoursAfter(noon, 24 * 20), outletId: null }
    expect(await store.forgetting.articleIds(filter, 9)).toEqual([])
    expect(await store.forgetting.articleIds({ ...filter, seenBefore: later }, 9)).toEqual([ferry.article.id])
    expect(await store.forgetting.countArticles({ seenBefore: null, outletId: harbourTimes.id })).toBe(1)
    expect(await store.forgetting.countArticles({ seenBefore: null, outletId: 'nobody' })).toBe(0)
  })
})

describe('room in a file of SQLite', () => {
  it('is given back to the disk in small steps', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-room-'))
    const engine = openSqlite(join(folder, 'a.sqlite'))
    try {
      await sql`create table heap (text text)`.execute(engine.db)
      for (const table of ['article_words', 'statement_words', 'private_article_words', 'private_statement_words']) {
        await engine.schema.createWords(engine.db, table)
      }
      const filler = 'x'.repeat(4_000)
      await engine.write(async (queries) => {
        for (let row = 0; row < 1_000; row += 1) await sql`insert into heap (text) values (${filler})`.execute(queries)
      })
      const full = (await engine.used()) ?? 0
      await sql`delete from heap`.execute(engine.db)
      expect((await engine.used()) ?? 0).toBeLessThan(full / 4)
      let steps = 1
      while (await engine.giveBack()) steps += 1
      expect(steps).toBeGreaterThan(2)
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db)
      expect(rows[0]!.page_count).toBeLessThan(100)
    } finally {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
