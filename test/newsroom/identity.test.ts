import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toArticle } from '#src/articles/file-entry.ts'
import { usualQuotas } from '#src/base/quotas.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { entryFiler } from '#src/newsroom/filing/file-entries.ts'
import type { Store } from '#src/store/store.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'

const signal = new AbortController().signal
const clock = { time: new Date('2026-11-30T06:00:00Z'), now: () => clock.time }
let store: Store

beforeEach(async () => {
  clock.time = new Date('2026-11-30T06:00:00Z')
  store = await openFreshStore()
})
afterEach(() => store.close())

type Item = { title: string; link?: string; guid?: string; date?: string; text?: string }

const element = (name: string, value: string | undefined) => (value === undefined ? '' : `<${name}>${value}</${name}>`)

const rssOf = (items: readonly Item[], site = 'https://navy.example') =>
  `<rss version="2.0"><channel><title>News</title><link>${site}/</link>${items
    .map(
      ({ title, link, guid, date = 'Sun, 29 Nov 2026 20:00:00 GMT', text = `Text of ${title}.` }) =>
        `<item>${element('title', title)}${element('link', link)}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${element('pubDate', date)}${element('description', text)}</item>`,
    )
    .join('')}</channel></rss>`

async function follow(outletId: string, url: string, follower: string | null = null): Promise<Feed> {
  const outlet = {
    id: outletId,
    name: outletId,
    homePage: new URL(url).origin,
    country: null,
    language: 'en',
    ownership: null,
    owner: null,
    creditLine: null,
  }
  await store.outlets.save([outlet])
  const added = await store.feeds.follow(
    { outletId, url, title: 'News', packs: [] },
    {
      nextCheckAt: clock.time,
      intervalMs: 1,
      follower: follower === null ? null : { guildId: follower, userId: null },
    },
  )
  if ('quota' in added) throw new Error('no room')
  return added.feed
}

/** A poll of a feed that has these items now: how many were new, and how many revised. */
async function poll(
  feed: Feed,
  items: readonly Item[],
  options: { first?: boolean } = {},
): Promise<readonly [number, number]> {
  const { items: entries, language } = await readFeed(
    new TextEncoder().encode(rssOf(items, new URL(feed.url).origin)),
    'text/xml',
    feed.url,
  )
  const file = entryFiler({
    store,
    toArticles: async (some, context) => some.map((entry) => toArticle(entry, context)),
    analyse: async ({ language: tag }) => ({
      language: tag,
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
    clock,
    log: { warn: () => {} },
  })
  const { fresh, revised } = await file(feed, entries, { first: options.first ?? false, language, signal })
  return [fresh.length, revised]
}

describe('an article within its outlet', () => {
  const base = 'https://navy.example/news'
  const drone = { title: 'Navy tests new drone boat', link: base, guid: 'aaa' }
  const port = { title: 'Navy opens base in the north', link: base, guid: 'bbb' }

  it('is told from others at one address by its guid', async () => {
    const feed = await follow('navy', 'https://navy.example/rss')
    expect(await poll(feed, [drone, port], { first: true })).toEqual([2, 0])
    expect(await poll(feed, [drone, port, { title: 'Navy ship runs aground', link: base, guid: 'ccc' }])).toEqual([
      1, 0,
    ])
    expect(await poll(feed, [drone, port])).toEqual([0, 0])
  })

  it('is told from others at one address by its words where nobody has a guid', async () => {
    const feed = await follow('port', 'https://port.example/rss')
    const items = ['Sale agreed', 'Minister sacked', 'Strike halts rail'].map((title) => ({
      title,
      link: 'https://port.example',
    }))
    expect(await poll(feed, items, { first: true })).toEqual([3, 0])
    expect(await poll(feed, items)).toEqual([0, 0])
  })

  it('has no address where the feed says that there is none', async () => {
    const feed = await follow('list', 'https://list.example/rss')
    const items = ['Two banks', 'A firm', 'One bank'].map((title) => ({ title, link: 'N/A', guid: 'N/A' }))
    expect(await poll(feed, items, { first: true })).toEqual([3, 0])
    expect(await poll(feed, items)).toEqual([0, 0])
    const view = await store.viewedBy('common')
    expect(await view.articles.idAt('https://list.example/N/A')).toBeNull()
  })

  it('is news again when the same is said a day later under another guid', async () => {
    const feed = await follow('alerts', 'https://alerts.example/rss')
    const alert = {
      title: 'Air raid alert',
      text: 'Take shelter.',
      link: 'https://alerts.example/a/1',
      guid: 'alert-1',
    }
    const clear = { title: 'All clear', text: 'You may leave.', link: 'https://alerts.example/a/1c', guid: 'alert-1c' }
    expect(await poll(feed, [clear, alert], { first: true })).toEqual([2, 0])
    clock.time = new Date('2026-12-01T06:00:00Z')
    const again = {
      ...alert,
      link: 'https://alerts.example/a/2',
      guid: 'alert-2',
      date: 'Mon, 30 Nov 2026 03:00:00 GMT',
    }
    expect(await poll(feed, [again, clear, alert])).toEqual([1, 0])
  })

  it('goes by its new guid where the old one has left the feed, and is two while both are there', async () => {
    const feed = await follow('navy', 'https://navy.example/rss')
    const old = { title: 'Fleet returns', link: `${base}/1`, guid: 'old' }
    expect(await poll(feed, [old, port], { first: true })).toEqual([2, 0])
    expect(await poll(feed, [{ ...old, guid: 'new' }, port])).toEqual([0, 0])
    expect(await poll(feed, [{ ...old, guid: 'new', text: 'More ships.' }, port])).toEqual([0, 1])
    expect(
      await poll(feed, [
        { ...old, guid: 'new', text: 'More ships.' },
        { ...old, guid: 'third', text: 'More ships.' },
        port,
      ]),
    ).toEqual([1, 0])
  })

  it('is one where two feeds of the outlet carry it', async () => {
    const world = await follow('navy', 'https://navy.example/world')
    const sea = await follow('navy', 'https://navy.example/sea')
    const item = { title: 'Fleet returns', link: `${base}/1`, guid: 'w-1' }
    expect(await poll(world, [item], { first: true })).toEqual([1, 0])
    expect(await poll(sea, [{ ...item, guid: 's-1', text: 'Shorter.' }], { first: true })).toEqual([0, 0])
  })

  it('listed twice word for word is one', async () => {
    const feed = await follow('navy', 'https://navy.example/rss')
    expect(await poll(feed, [drone, drone], { first: true })).toEqual([1, 0])
  })
})

describe('an article of another outlet', () => {
  const address = 'https://www.reuters.com/world/minister-resigns'
  const forged = { title: 'Minister resigns', link: address, guid: address, text: 'I give up, the minister said.' }
  const own = { title: 'Minister stays', link: address, guid: address, text: 'I stay, the minister said.' }

  it('is not taken by a feed that lists its address first', async () => {
    const aggregator = await follow('@links.example', 'https://links.example/rss')
    const agency = await follow('reuters', 'https://www.reuters.com/rss')
    expect(await poll(aggregator, [forged], { first: true })).toEqual([1, 0])
    expect(await poll(agency, [own], { first: true })).toEqual([1, 0])
    const view = await store.viewedBy('common')
    const found = await view.articles.find((await view.articles.idAt(address)) ?? '')
    expect(found).toMatchObject({ outletId: 'reuters', text: 'Minister stays\n\nI stay, the minister said.' })
  })

  it('gives no address to the words of a feed that links there', async () => {
    const aggregator = await follow('@links.example', 'https://links.example/rss')
    await poll(aggregator, [forged], { first: true })
    const view = await store.viewedBy('common')
    expect(await view.articles.idAt(address)).toBeNull()
    const [only] = await store.articles.headlines(
      { outletId: '@links.example', feedId: null },
      { from: new Date(0), to: clock.time },
    )
    expect(await view.articles.find(only!.id)).toMatchObject({ url: null, outletId: '@links.example' })
  })

  it('is apart from what a feed with followers brings of the same outlet', async () => {
    const secret = await follow('@river.example', 'https://river.example/secret', 'g1')
    const open = await follow('@river.example', 'https://river.example/rss')
    const item = { title: 'Bridge opens', link: 'https://river.example/1', guid: '1' }
    expect(await poll(secret, [item], { first: true })).toEqual([1, 0])
    expect(await poll(open, [item], { first: true })).toEqual([1, 0])
  })
})

describe('what one feed may bring in a day', () => {
  const items = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      title: `News ${from + n}`,
      link: `https://navy.example/${from + n}`,
      guid: `g${from + n}`,
    }))

  it('is three hundred articles and a hundred changed texts', async () => {
    const feed = await follow('navy', 'https://navy.example/rss')
    expect(await poll(feed, items(0, 350), { first: true })).toEqual([300, 0])
    const changed = items(0, 350).map((item) => ({ ...item, text: 'Changed.' }))
    expect(await poll(feed, changed)).toEqual([0, 100])
    clock.time = new Date('2026-12-02T06:00:00Z')
    expect((await poll(feed, items(1000, 10)))[0]).toBe(10)
  })
})
