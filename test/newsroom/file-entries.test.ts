import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Analysis } from '#src/analysis/findings.ts'
import { AnalysisError } from '#src/analysis/running/analysis-pool.ts'
import type { ExtractedArticle } from '#src/articles/extract-article.ts'
import { toArticle } from '#src/articles/file-entry.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import { usualQuotas } from '#src/base/quotas.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { Tombstone } from '#src/feeds/reading/tombstones.ts'
import { entryFiler, type FilingEffects } from '#src/newsroom/filing/file-entries.ts'
import { fullTextReader } from '#src/newsroom/filing/full-text.ts'
import type { Store } from '#src/store/store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'

const signal = new AbortController().signal
const now = new Date('2026-03-04T12:00:00Z')
const outlet = {
  id: 'river-post',
  name: 'River Post',
  homePage: 'https://river.example',
  country: 'GB',
  language: 'en',
  ownership: 'private',
  owner: null,
  creditLine: null,
} as const

let store: Store
let feed: Feed
beforeEach(async () => {
  store = await openFreshStore()
  await store.outlets.save([outlet])
  const address = { outletId: outlet.id, url: 'https://river.example/rss', title: 'News', packs: [] }
  feed = await store.feeds.add(address, { nextCheckAt: now, intervalMs: 1 })
})
afterEach(() => store.close())

const deskEffects: Omit<FilingEffects, 'store'> = {
  toArticles: async (entries, filing) => entries.map((entry) => toArticle(entry, filing)),
  analyse: async ({ language }) => ({
    language,
    sentences: [],
    statements: [],
    actors: [],
    acts: [],
    summary: [],
  }),
  choosePages: async (articles) => articles,
  fetchFullText: async () => null,
  languageOf: () => 'en',
  onFiled: () => {},
  quotas: usualQuotas,
  clock: { now: () => now },
  log: { warn: () => {} },
}

/** A desk with the real store, whose analysis only counts. */
function desk(change: Partial<FilingEffects> = {}) {
  const analysed: string[] = []
  const filed: Reading[] = []
  const file = entryFiler({
    ...deskEffects,
    store,
    analyse: async ({ text, language }): Promise<Analysis> => {
      analysed.push(text)
      return { language, sentences: [], statements: [], actors: [], acts: [], summary: [] }
    },
    onFiled: (readings) => void filed.push(...readings),
    ...change,
  })
  return {
    analysed,
    filed,
    file: (entries: readonly Entry[], first = false) => file(feed, entries, { first, language: null, signal }),
    filePart: (entries: readonly Entry[], tombstones: readonly Tombstone[] = []) =>
      file(feed, entries, { first: false, language: null, tombstones, isPart: true, signal }),
  }
}

const entry = (headline: string, change: Partial<Entry> = {}): Entry => ({
  guid: `guid ${headline}`,
  link: `https://river.example/${headline.toLowerCase().replaceAll(' ', '-')}`,
  originalLink: null,
  title: headline,
  date: new Date('2026-03-04T10:00:00Z'),
  contentHtml: `<p>The teaser of ${headline}.</p>`,
  language: null,
  ...change,
})

describe('entries that take too long', () => {
  it('are kept without findings and never tried again', async () => {
    let tries = 0
    const { file } = desk({
      analyse: async () => {
        tries++
        throw new AnalysisError('The article', { kind: 'timeout', timeoutMs: 5000 })
      },
    })
    expect((await file([entry('Bridge opens')])).fresh).toHaveLength(1)
    expect(await file([entry('Bridge opens')])).toEqual({ fresh: [], revised: 0 })
    expect(tries).toBe(1)
  })

  it('leave the rest for the next poll where no time is left', async () => {
    const slow = new Set(['Ferry sinks', 'Dam holds'])
    const { file } = desk({
      analyse: async ({ text, language }) => {
        if (slow.delete(text.split('\n', 1)[0]!)) {
          throw new AnalysisError('The article', { kind: 'budget', limitMs: 15_000 })
        }
        return { language, sentences: [], statements: [], actors: [], acts: [], summary: [] }
      },
    })
    const entries = [entry('Bridge opens'), entry('Ferry sinks'), entry('Dam holds')]
    const first = await file(entries)
    expect(first.fresh.map(({ headline }) => headline)).toEqual(['Bridge opens'])
    expect(first.left).toBe(2)
    const second = await file(entries)
    expect(second.fresh.map(({ headline }) => headline).toSorted()).toEqual(['Dam holds', 'Ferry sinks'])
    expect(second.left).toBeUndefined()
  })
})

describe('entries that their outlet withdraws', () => {
  const grave = (ref: string, when: string | null = null) => ({ ref, when: when === null ? null : new Date(when) })
  const bury = (tombstones: readonly Tombstone[], listed: readonly Entry[] = []) =>
    entryFiler({ ...deskEffects, store })(feed, listed, { first: false, language: null, tombstones, signal })

  it('keep no word, and what was kept of them before can still be looked up', async () => {
    const { file } = desk()
    const { id } = (await file([entry('Bridge opens')])).fresh[0]!
    expect(await bury([grave('guid Bridge opens'), grave('guid of a stranger')])).toEqual({ fresh: [], revised: 1 })
    expect(await bury([grave('guid Bridge opens')])).toEqual({ fresh: [], revised: 0 })
    const texts = (await store.articles.revisions(id)).map(({ article }) => article.text)
    expect(texts).toEqual([expect.stringContaining('Bridge opens'), ''])
    expect((await (await store.viewedBy('common')).articles.find(id))?.url).toBe('https://river.example/bridge-opens')
  })

  it('are withdrawn by the feed that brought them, not by another', async () => {
    const { file } = desk()
    const { id } = (await file([entry('Bridge opens')])).fresh[0]!
    const address = { outletId: outlet.id, url: 'https://river.example/other', title: 'Other', packs: [] }
    const other = await store.feeds.add(address, { nextCheckAt: now, intervalMs: 1 })
    const tombstones = [grave('guid Bridge opens')]
    await entryFiler({ ...deskEffects, store })(other, [], { first: false, language: null, tombstones, signal })
    expect((await (await store.viewedBy('common')).articles.find(id))?.text).toContain('Bridge opens')
  })

  it('stand again where the feed lists them with a later date', async () => {
    const { file } = desk()
    const { id } = (await file([entry('Bridge opens')])).fresh[0]!
    await bury([grave('guid Bridge opens', '2026-03-04T09:00:00Z')], [entry('Bridge opens')])
    expect((await (await store.viewedBy('common')).articles.find(id))?.text).toContain('Bridge opens')
    await bury([grave('guid Bridge opens', '2026-03-04T11:00:00Z')], [entry('Bridge opens')])
    expect((await (await store.viewedBy('common')).articles.find(id))?.text).toBe('')
  })
})

describe('entries that are not in the part of a feed that came', () => {
  it('have not left it: what has their address and words under another guid waits for the whole', async () => {
    const { file, filePart } = desk()
    const listed = [entry('Bridge opens', { guid: 'another' }), entry('Bridge opens')]
    await file(listed.slice(1))
    expect(await filePart(listed.slice(0, 1))).toEqual({ fresh: [], revised: 0 })
    expect((await file(listed)).fresh).toHaveLength(1)
    await file(listed.slice(0, 1))
    expect((await file(listed)).fresh).toEqual([])
  })

  it('have not moved: what has their headline waits, and what is new does not', async () => {
    const { file, filePart } = desk()
    const live = entry('Talks, live')
    await file([live])
    const again = entry('Talks, live', { guid: 'evening', link: 'https://river.example/evening', contentHtml: 'Over.' })
    const listed = [again, ...['Ferry is late', 'River rises', 'Bridge opens'].map((headline) => entry(headline))]
    expect(await filePart(listed)).toMatchObject({ fresh: [{}, {}, {}], revised: 0 })
    expect(await file([...listed, live])).toMatchObject({ fresh: [{ headline: 'Talks, live' }], revised: 0 })
  })

  it('may stand again there, so that none is withdrawn', async () => {
    const { file, filePart } = desk()
    await file([entry('Bridge opens')])
    expect(await filePart([], [{ ref: 'guid Bridge opens', when: null }])).toEqual({ fresh: [], revised: 0 })
  })
})

describe('entries of a feed', () => {
  it('become articles, newest first', async () => {
    const { file, filed } = desk()
    const { fresh } = await file([
      entry('Bridge opens', { date: new Date('2026-03-04T08:00:00Z') }),
      entry('Ministers meet', { date: new Date('2026-03-04T11:00:00Z') }),
    ])
    const view = await store.viewedBy('common')
    const articles = await Promise.all(fresh.map(({ id }) => view.articles.find(id)))
    expect(articles.map((article) => article?.text.split('\n')[0])).toEqual(['Ministers meet', 'Bridge opens'])
    expect(filed).toHaveLength(2)
  })

  it('cost nothing when they are known', async () => {
    const { file, analysed, filed } = desk()
    await file([entry('Bridge opens')])
    expect(await file([entry('Bridge opens')])).toEqual({ fresh: [], revised: 0 })
    expect({ analysed: analysed.length, filed: filed.length }).toEqual({ analysed: 1, filed: 1 })
  })

  it('are revised when their words change', async () => {
    const { file, filed } = desk()
    await file([entry('Bridge opens')])
    expect(await file([entry('Bridge opens', { contentHtml: '<p>It did not.</p>' })])).toEqual({
      fresh: [],
      revised: 1,
    })
    expect(filed.map(({ article }) => article.text)).toEqual([
      'Bridge opens\n\nThe teaser of Bridge opens.',
      'Bridge opens\n\nIt did not.',
    ])
  })

  it('that are listed twice are one', async () => {
    const { file } = desk()
    expect(
      (await file([entry('Bridge opens'), entry('Bridge opens', { contentHtml: '<p>Longer.</p>' })])).fresh,
    ).toHaveLength(1)
  })

  it('with a new guid at the old address are the old article', async () => {
    const { file } = desk()
    await file([entry('Bridge opens')])
    expect((await file([entry('Bridge opens', { guid: 'https://new.example/?p=1' })])).fresh).toEqual([])
  })

  it('of a feed that moved house are the old articles, though guid, address and words be new', async () => {
    const { file } = desk()
    const headlines = ['Bridge opens', 'Ministers meet', 'Ferry is late', 'Talks resume', 'River rises']
    await file(headlines.map((headline) => entry(headline)))
    const moved = headlines.map((headline, n) =>
      entry(headline, {
        guid: `new ${n}`,
        link: `https://river.example/2026/${n}`,
        contentHtml: `<p>Another teaser of ${headline}.</p>`,
      }),
    )
    const arrived = [entry('Harbour closes', { guid: 'new 9', link: 'https://river.example/2026/9' }), ...moved]
    const told = await file(arrived)
    expect(told).toMatchObject({ revised: 5 })
    expect((await (await store.viewedBy('common')).articles.find(told.fresh[0]!.id))?.text).toMatch(/^Harbour closes/)
    expect(told.fresh).toHaveLength(1)
    expect(await file(arrived)).toEqual({ fresh: [], revised: 0 })
  })

  it.each([
    { count: 4, fresh: 0 },
    { count: 3, fresh: 3 },
  ])('$count that all came anew with old headlines: $fresh are news', async ({ count, fresh }) => {
    const { file } = desk()
    const headlines = ['Bridge opens', 'Ministers meet', 'Ferry is late', 'Talks resume'].slice(0, count)
    await file(headlines.map((headline) => entry(headline)))
    const moved = headlines.map((headline, n) =>
      entry(headline, {
        guid: `new ${n}`,
        link: `https://river.example/2026/${n}`,
        contentHtml: `<p>Another teaser of ${headline}.</p>`,
      }),
    )
    expect((await file(moved)).fresh).toHaveLength(fresh)
  })

  it('with the headline of another day are new', async () => {
    const { file } = desk()
    const daily = ['Morning briefing', 'Evening briefing', 'Weather', 'Markets']
    await file(daily.map((headline) => entry(headline)))
    const next = daily.map((headline) =>
      entry(headline, {
        guid: `3 March ${headline}`,
        link: `https://river.example/3-march/${headline.replaceAll(' ', '-')}`,
        date: new Date('2026-03-03T10:00:00Z'),
        contentHtml: `<p>${headline} of another day.</p>`,
      }),
    )
    expect((await file(next)).fresh).toHaveLength(4)
  })

  it('in other languages are kept, and not analysed', async () => {
    const { file, analysed, filed } = desk({ languageOf: () => 'fr' })
    const french = entry('Le pont est ouvert', {
      contentHtml: '<p>Le pont sur la rivière a été ouvert hier par la ministre devant une foule nombreuse.</p>',
    })
    expect((await file([french])).fresh).toHaveLength(1)
    expect(analysed).toEqual([])
    expect(filed[0]?.analysis.language).toBe('fr')
  })

  it('are kept though their analysis fails', async () => {
    const { file, filed } = desk({ analyse: () => Promise.reject(new Error('took longer than 5 s')) })
    expect((await file([entry('Bridge opens')])).fresh).toHaveLength(1)
    expect(filed[0]?.analysis.statements).toEqual([])
  })

  it('are stored a few at a time, so that interactions are answered in between', async () => {
    const slices: number[] = []
    let turns = 0
    const { file } = desk({
      store: {
        ...store,
        articles: {
          ...store.articles,
          fileAll: (readings) => {
            slices.push(readings.length)
            setImmediate(() => {
              turns += 1
            })
            return store.articles.fileAll(readings)
          },
        },
      },
    })
    await file(Array.from({ length: 60 }, (_, index) => entry(`Headline ${index}`)))
    expect(slices.reduce((sum, size) => sum + size, 0)).toBe(60)
    expect(Math.max(...slices)).toBeLessThanOrEqual(8)
    expect(turns).toBe(slices.length)
  })

  it('are told of as far as they were stored, so that a failure keeps what came before', async () => {
    const slices: number[] = []
    const { file, filed } = desk({
      store: {
        ...store,
        articles: {
          ...store.articles,
          fileAll: (readings) =>
            slices.push(readings.length) === 4 ? Promise.reject(new Error('full')) : store.articles.fileAll(readings),
        },
      },
    })
    const many = Array.from({ length: 60 }, (_, index) => entry(`Headline ${index}`))
    await expect(file(many)).rejects.toThrow('full')
    const stored = slices.slice(0, 3).reduce((sum, size) => sum + size, 0)
    expect(stored).toBeGreaterThan(0)
    expect(filed).toHaveLength(stored)
    expect((await desk().file(many)).fresh).toHaveLength(60 - stored)
  })
})

describe('whole texts of article pages', () => {
  const body = `${'The minister opened the bridge before a crowd. '.repeat(12)}`.trim()
  const page: ExtractedArticle = {
    canonicalUrl: null,
    publishedAt: null,
    language: 'en',
    isFree: true,
    isReserved: false,
    title: 'Bridge opens',
    text: body,
    body,
  }

  function withPages(extracted: ExtractedArticle | null | Error, { fetches = true } = {}) {
    const asked: string[] = []
    const fetchFullText = fullTextReader({
      fetchPage: async (url) => {
        asked.push(url)
        return fetches
          ? { ok: true, value: { bytes: new Uint8Array(), contentType: null, url } }
          : { ok: false, problem: { kind: 'unwelcome', host: 'river.example' } }
      },
      extractArticle: async () => {
        if (extracted instanceof Error) throw extracted
        return extracted
      },
    })
    return { asked, fetchFullText, ...desk({ fetchFullText }) }
  }

  it('take the place of teasers, and stay there while the feed does not change', async () => {
    const { file, filed, asked } = withPages(page)
    await file([entry('Bridge opens')])
    expect(filed[0]?.article.text).toBe(`Bridge opens\n\n${body}`)
    expect(await file([entry('Bridge opens')])).toEqual({ fresh: [], revised: 0 })
    expect(asked).toHaveLength(1)
  })

  it.each([
    { story: 'is locked', extracted: { ...page, isFree: false } },
    { story: 'reserves its text', extracted: { ...page, isReserved: true } },
    { story: 'says no more', extracted: { ...page, body: 'Accept our cookies.' } },
    { story: 'has no article', extracted: null },
    { story: 'cannot be read', extracted: new UnreadableError('The page took longer than 5 s to read') },
  ])('give way to the teaser where the page $story', async ({ extracted }) => {
    const { file, filed } = withPages(extracted)
    await file([entry('Bridge opens')])
    expect(filed[0]?.article.text).toBe('Bridge opens\n\nThe teaser of Bridge opens.')
  })

  it('are asked for where they are chosen', async () => {
    const { fetchFullText, asked } = withPages(page)
    const { file, filed } = desk({
      fetchFullText,
      choosePages: async (articles) => articles.filter(({ text }) => text.startsWith('Bridge')),
    })
    await file([entry('Bridge opens'), entry('Harbour opens')])
    expect(asked).toEqual(['https://river.example/bridge-opens'])
    expect(filed.map(({ article }) => article.text.length)).toEqual([`Bridge opens\n\n${body}`.length, 43])
  })

  it('give way to the teaser where the page cannot be had', async () => {
    const { file, filed } = withPages(page, { fetches: false })
    await file([entry('Bridge opens')])
    expect(filed[0]?.article.text).toContain('The teaser')
  })

  it('are not asked for on a first poll, which brings old news', async () => {
    const { file, asked } = withPages(page)
    await file([entry('Bridge opens')], true)
    expect(asked).toEqual([])
  })
})

describe('a text that is longer than what is kept of one article', () => {
  const body = 'The river rose again. '.repeat(100).trim()
  const long = entry('River rises', { contentHtml: `<p>${body}</p>` })

  it('is cut, and the log says of which feed; one that fits is kept whole, without a word', async () => {
    const warnings: unknown[][] = []
    const log = { warn: (...all: unknown[]) => void warnings.push(all) }
    const short = desk({ log, quotas: { ...usualQuotas, articleCharacters: 1000 } })
    await short.file([long, entry('Bridge opens')])
    expect(short.analysed).toEqual([
      `River rises\n\n${body.slice(0, 1000)}`,
      'Bridge opens\n\nThe teaser of Bridge opens.',
    ])
    expect(warnings).toEqual([
      [{ feedId: feed.id, url: feed.url, articles: 1, most: 1000 }, 'texts of a feed were cut'],
    ])
    const whole = desk({ log })
    await whole.file([{ ...long, guid: 'another', link: 'https://river.example/other', title: 'River rises more' }])
    expect(whole.analysed).toEqual([`River rises more\n\n${body}`])
    expect(warnings).toHaveLength(1)
  })
})
