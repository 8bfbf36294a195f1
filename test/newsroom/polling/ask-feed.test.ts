import { describe, expect, it } from 'vitest'
import type { PollEffects } from '#src/newsroom/polling/poll-effects.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import { reachOf } from '#src/newsroom/polling/reach-of.ts'
import type { Page } from '#test/support/fetch-in-memory.ts'
import { feedsAt, pollerAt, pollNoon } from '#test/support/poller-in-memory.ts'
import { rssOf } from '#test/support/rss-of.ts'

const msLater = (ms: number) => new Date(pollNoon.getTime() + ms)
const minute = 60_000

describe('what a poll brought', () => {
  const url = 'https://a.example/rss'
  const headlines = (count: number) => Array.from({ length: count }, (_, number) => `Headline ${number}`)

  it.each([
    [0, 0, 0, 'unchanged'],
    [1, 1, 0, 'new'],
    [10, 10, 0, 'new'],
    [11, 10, 1, 'new'],
  ])('of %d new articles announces %d, and counts %d more: %s', async (count, announced, more, outcome) => {
    const [report] = await pollerAt(feedsAt([url]), { [url]: rssOf(headlines(count)) }).poll()
    expect(report).toMatchObject({ outcome, newArticles: count, more })
    expect(report?.announced).toHaveLength(announced)
  })

  it('is silent the first time', async () => {
    const feeds = feedsAt([url], { firstSuccessAt: null })
    const [report] = await pollerAt(feeds, { [url]: rssOf(headlines(11)) }).poll()
    expect(report).toMatchObject({ outcome: 'first', newArticles: 11, announced: [], more: 0 })
  })

  it('is new where a text has changed alone', async () => {
    const fileEntries: PollEffects['fileEntries'] = async () => ({ fresh: [], revised: 1 })
    const [report] = await pollerAt(feedsAt([url]), { [url]: rssOf(['One']) }, { effects: { fileEntries } }).poll()
    expect(report).toMatchObject({ outcome: 'new', newArticles: 0, revisedArticles: 1 })
  })

  it('is asked for again where entries were left', async () => {
    const page = { status: 200, headers: { etag: '"1"' }, body: rssOf(['One']) }
    for (const [left, etag] of [
      [0, '"1"'],
      [1, null],
    ] as const) {
      const fileEntries: PollEffects['fileEntries'] = async () => ({ fresh: [], revised: 0, left })
      const poller = pollerAt(feedsAt([url]), { [url]: page }, { effects: { fileEntries } })
      await poller.poll()
      expect((await poller.feed()).etag).toBe(etag)
    }
  })

  it('may take fifteen seconds of a worker', async () => {
    const budgets: unknown[] = []
    const fileEntries: PollEffects['fileEntries'] = async (_feed, _entries, { budget }) => {
      budgets.push({ ...budget })
      return { fresh: [], revised: 0 }
    }
    await pollerAt(feedsAt([url]), { [url]: rssOf(['One']) }, { effects: { fileEntries } }).poll()
    expect(budgets).toEqual([{ limitMs: 15_000, spentMs: 0 }])
  })

  it.each([
    ['a.example', null, 'Harbour Times', 'Harbour Times'],
    ['a.example', msLater(-minute), 'Harbour Times', 'a.example'],
    ['Own name', null, 'Harbour Times', 'Own name'],
    // Nobody is called as an outlet of the catalogue is.
    ['a.example', null, 'BBC News', 'a.example'],
  ])('gives the feed “%s” a title once: %s, %s', async (title, firstSuccessAt, told, expected) => {
    const body = rssOf(['One']).replace('Outlet', told)
    const poller = pollerAt(feedsAt([url], { title, firstSuccessAt }), { [url]: body })
    await poller.poll()
    expect((await poller.feed()).title).toBe(expected)
  })
})

describe('a part of a feed', () => {
  const url = 'https://a.example/rss'
  const begun = '<rss><channel><title>News</title>'
  const reasonOf = async (page: Page) => (await pollerAt(feedsAt([url]), { [url]: page }).poll())[0]?.error

  it('is read as far as it came, and one without an entry tells nothing', async () => {
    const body = rssOf(['One', 'Two'])
    const brokeOff = `The document at ${url} broke off before its first entry ended.`
    expect(await reasonOf({ status: 200, body, isPart: true })).toBeNull()
    expect(await reasonOf({ status: 200, body: rssOf([]), isPart: true })).toBe(brokeOff)
    expect(await reasonOf({ status: 200, body: '<ht', isPart: true })).toBe(brokeOff)
    expect(await reasonOf({ status: 200, body: rssOf([]) })).toBeNull()
    expect(await reasonOf({ status: 200, body: '<html>' })).toBe(`The document at ${url} is a web page, not a feed.`)
    expect(await reasonOf({ status: 200, body: `${begun}</channel></rss>` })).toBeNull()
  })

  it('is no reason where the reader fails itself', async () => {
    const readFeed = () => Promise.reject(new Error('no more threads'))
    const [report] = await pollerAt(feedsAt([url]), { [url]: rssOf([]) }, { effects: { readFeed } }).poll()
    expect(report?.error).toBe(`What ${url} sent could not be kept: no more threads`)
  })
})

describe('a feed that moves', () => {
  const url = 'https://a.example/rss'
  const target = 'https://a.example/feed'
  const moved = { status: 200, body: rssOf([]), hops: [{ url: target, status: 301 }] }

  it.each([
    ['nobody reads', [], target],
    ['another feed is read', [target], url],
  ] as const)('is read where it says for the third time, where %s', async (_, others, expected) => {
    const poller = pollerAt(feedsAt([url, ...others]), { [url]: moved, [target]: rssOf([]) })
    for (const turn of [1, 2, 3]) {
      await poller.pollWhenDue()
      expect([turn, (await poller.feed()).url]).toEqual([turn, turn < 3 ? url : expected])
    }
  })
})

describe('a feed that is gone for good', () => {
  const url = 'https://a.example/rss'

  it('stops and is told of, and no other does', async () => {
    const gone = pollerAt(feedsAt([url]), { [url]: { status: 410 } })
    await gone.poll()
    expect((await gone.feed()).state).toBe('stopped')
    expect(gone.stopped).toMatchObject([
      {
        feed: { id: 1 },
        reason: 'a.example says that the feed is gone for good (410).',
        remedy: 'Remove it, or add the outlet’s new feed.',
      },
    ])
    const missing = pollerAt(feedsAt([url]), { [url]: { status: 404 } })
    await missing.poll()
    expect([(await missing.feed()).state, missing.stopped]).toEqual(['active', []])
  })
})

describe('a poll that our own store breaks off', () => {
  const url = 'https://a.example/rss'
  const broken = () => Promise.reject(new Error('disk full'))

  it.each([
    ['claim', 'claiming', rssOf([])],
    ['save', 'saving', rssOf([])],
    ['save', 'saving a failure', { status: 404 }],
  ] as const)('in %s is reported and blames nobody: %s', async (method, _, page) => {
    const warnings: string[] = []
    const log = { warn: (__: object, sentence: string) => void warnings.push(sentence) }
    const poller = pollerAt(feedsAt([url]), { [url]: page }, { effects: { log } })
    const feeds = { ...poller.store.feeds, [method]: broken }
    const [report] = await pollFeeds({}, { ...poller.effects, store: { ...poller.store, feeds } })
    const error = `What ${url} sent could not be kept: disk full`
    expect(report).toMatchObject({ outcome: 'failed', newArticles: 0, revisedArticles: 0, more: 0, error })
    expect(warnings).toEqual(['feed could not be saved'])
    expect((await poller.feed()).failures).toBe(0)
  })
})

describe('a feed of the operator', () => {
  it.each([
    ['https://a.example/rss', true, 'operator-feed'],
    ['https://a.example/rss', false, 'feed'],
    ['https://feeds.bbci.co.uk/news/world/rss.xml', true, 'feed'],
  ])('%s may reach private places (%o): %s', (url, byOperator, reach) => {
    expect(reachOf({ url, byOperator })).toBe(reach)
  })
})
