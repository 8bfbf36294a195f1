import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { feedAddresses } from '#src/feeds/reading/discover-feeds.ts'
import { feedCode } from '#src/newsroom/feeds/health-of.ts'
import { feedMender } from '#src/newsroom/feeds/mend-feeds.ts'
import type { Reply } from '#test/support/feed-server.ts'
import { type FeedStage, openFeedStage } from '#test/support/feed-stage.ts'
import { readInThread } from '#test/support/read-in-thread.ts'
import { rssOf } from '#test/support/rss-of.ts'

const { signal } = new AbortController()
const now = new Date('2026-03-04T12:00:00Z')
const clock = { now: () => now }

let stage: FeedStage
let store: FeedStage['store']
let server: FeedStage['server']
beforeEach(async () => {
  stage = await openFeedStage()
  ;({ store, server } = stage)
})
afterEach(() => stage.close())

function mender() {
  return feedMender({
    store,
    clock,
    safeFetch: stage.safeFetch,
    reading: {
      readFeed: readInThread,
      findFeeds: async ({ bytes, contentType }, url) => feedAddresses(bytes as Uint8Array, contentType, url),
    },
    random: () => 0,
    wait: async () => {},
  })
}

/** A feed of the Harbour Times at this path, which has failed so often that it stopped. */
async function stopped(path = '/rss', { title = 'Harbour Times' } = {}): Promise<string> {
  const url = server.at(path)
  await store.outlets.save([
    {
      id: '@harbour',
      name: `Harbour Times (${new URL(url).host})`,
      homePage: server.at('/'),
      country: null,
      language: 'en',
      ownership: null,
      owner: null,
      creditLine: null,
    },
  ])
  const address = { outletId: '@harbour', url, title, packs: [] }
  const { id } = await store.feeds.add(address, { nextCheckAt: now, intervalMs: 1, byOperator: true })
  await store.feeds.save(id, {
    state: 'stopped',
    failures: 12,
    firstFailureAt: new Date('2026-02-20T12:00:00Z'),
    lastError: '127.0.0.1 has no such page (404).',
    etag: '"old"',
  })
  return url
}

const titled = (title: string): Reply => ({ body: rssOf(['One']).replace('<title>Outlet', `<title>${title}`) })
const page = (...links: readonly string[]): Reply => ({
  headers: { 'content-type': 'text/html' },
  body: `<html><head>${links.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}</head></html>`,
})

async function remediesOf() {
  const found = await mender().find(null, () => undefined, { signal })
  return found?.map(({ remedy }) => remedy)
}

describe('what can be done about a feed that fails', () => {
  it('nothing is asked of feeds that are well, or had one bad hour', async () => {
    const url = await stopped()
    const { id } = (await store.feeds.find(url))!
    await store.feeds.save(id, { state: 'active', failures: 2 })
    expect(await remediesOf()).toEqual([])
    expect(server.asked).toEqual([])
    await store.feeds.save(id, { failures: 3 })
    expect(await remediesOf()).toHaveLength(1)
  })

  it('it answers again', async () => {
    await stopped()
    server.answer('/rss', titled('Harbour Times'))
    expect(await remediesOf()).toEqual([{ kind: 'answers' }])
  })

  it.each([301, 308])('it says itself, by %i, where it is for good', async (status) => {
    await stopped()
    server.answer('/rss', { status, headers: { location: '/new' } })
    server.answer('/new', titled('Whatever'))
    expect(await remediesOf()).toEqual([{ kind: 'moved', to: server.at('/new'), title: 'Whatever' }])
  })

  it('a redirect for the time being is no move', async () => {
    await stopped()
    server.answer('/rss', { status: 302, headers: { location: '/new' } })
    server.answer('/new', titled('Harbour Times'))
    expect(await remediesOf()).toEqual([{ kind: 'answers' }])
  })

  it.each([404, 410, 403])('after %i the home page names a feed that is called as it was', async (status) => {
    await stopped()
    server.answer('/rss', { status })
    server.answer('/', page('/sports', '/world'))
    server.answer('/sports', titled('Harbour Times: Sports'))
    server.answer('/world', titled('HARBOUR  Times'))
    expect(await remediesOf()).toEqual([{ kind: 'moved', to: server.at('/world'), title: 'HARBOUR Times' }])
  })

  it('the page that stands in its place names it', async () => {
    await stopped()
    server.answer('/rss', page('/hidden/feed'))
    server.answer('/hidden/feed', titled('Harbour Times'))
    expect(await remediesOf()).toMatchObject([{ kind: 'moved', to: server.at('/hidden/feed') }])
  })

  it('it stands where feeds often are, and bears the name of its outlet', async () => {
    await stopped('/old.php')
    server.answer('/', page())
    server.answer('/feed.xml', titled('The Harbour Times | News'))
    expect(await remediesOf()).toMatchObject([{ kind: 'moved', to: server.at('/feed.xml') }])
  })

  it('of several that only share the name of the outlet, and of one with another name, a person chooses', async () => {
    await stopped()
    server.answer('/', page('/sports', '/culture'))
    server.answer('/sports', titled('Harbour Times: Sports'))
    server.answer('/culture', titled('Harbour Times: Culture'))
    expect(await remediesOf()).toEqual([
      {
        kind: 'choose',
        among: [
          { url: server.at('/sports'), title: 'Harbour Times: Sports' },
          { url: server.at('/culture'), title: 'Harbour Times: Culture' },
        ],
      },
    ])
    // The name of the host may have been sold.
    server.answer('/', page('/casino'))
    server.answer('/casino', titled('Lucky Casino'))
    expect(await remediesOf()).toEqual([
      { kind: 'choose', among: [{ url: server.at('/casino'), title: 'Lucky Casino' }] },
    ])
  })

  it('a feed that is followed already is none in its place', async () => {
    await stopped()
    const other = { outletId: '@harbour', url: server.at('/world'), title: 'Harbour Times', packs: [] }
    await store.feeds.add(other, { nextCheckAt: now, intervalMs: 1 })
    server.answer('/', page('/world'))
    server.answer('/world', titled('Harbour Times'))
    expect(await remediesOf()).toEqual([{ kind: 'lost', reason: '127.0.0.1 has no such page (404).' }])
  })

  it.each([500, 503, 429])('a fault that passes, %i, tells nothing', async (status) => {
    await stopped()
    server.answer('/rss', { status })
    server.answer('/', page('/world'))
    expect(await remediesOf()).toMatchObject([{ kind: 'wait' }])
    expect(server.asked).toHaveLength(1)
  })

  it('asks ten addresses of one feed at most', async () => {
    await stopped()
    server.answer('/', page(...Array.from({ length: 30 }, (_, number) => `/${number}`)))
    expect(await remediesOf()).toMatchObject([{ kind: 'lost' }])
    expect(server.asked.length).toBeLessThanOrEqual(10)
  })
})

describe('mending', () => {
  it('has it read at its new address, with the articles and the outlet that it had', async () => {
    const url = await stopped()
    server.answer('/new', titled('Harbour Times'))
    const before = await store.feeds.find(url)
    expect(await mender().mend(feedCode(url), server.at('/new'), { signal })).toEqual({
      ok: true,
      value: server.at('/new'),
    })
    expect(await store.feeds.find(server.at('/new'))).toEqual({
      ...before,
      url: server.at('/new'),
      state: 'active',
      failures: 0,
      firstFailureAt: null,
      lastError: null,
      etag: null,
      nextCheckAt: now,
    })
    expect(await store.feeds.find(url)).toBeNull()
  })

  it('lets nothing move to an address that is no feed, or that is followed', async () => {
    const url = await stopped()
    server.answer('/page', page())
    server.answer('/taken', titled('Harbour Times'))
    const other = { outletId: '@harbour', url: server.at('/taken'), title: 'Harbour Times', packs: [] }
    await store.feeds.add(other, { nextCheckAt: now, intervalMs: 1 })
    const mend = (path: string) => mender().mend(url, server.at(path), { signal })
    expect(await mend('/page')).toMatchObject({ problem: expect.stringContaining('not with a feed') })
    expect(await mend('/nothing')).toMatchObject({ problem: '127.0.0.1 has no such page (404).' })
    expect(await mend('/taken')).toMatchObject({ problem: expect.stringContaining('is followed already') })
    expect(await store.feeds.find(url)).toMatchObject({ state: 'stopped', failures: 12 })
  })
})
