import { isIPv4, isIPv6 } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Resolve } from '#src/feeds/fetching/guarded-connector.ts'
import { parsePlaces } from '#src/feeds/fetching/public-address.ts'
import { placeOf, type Reach, reachFrom } from '#src/feeds/fetching/reach.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { startPageFetching } from '#src/newsroom/filing/fetch-page.ts'
import { readArticleWith } from '#src/newsroom/filing/read-article.ts'
import { reachOf } from '#src/newsroom/polling/reach-of.ts'
import { type ConnectionWatch, watchConnections } from '#test/support/connection-watch.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { nonPublicAddresses } from '#test/support/non-public-addresses.ts'

const signal = new AbortController().signal
let server: FeedServer
let watch: ConnectionWatch
let leadsTo: string
let fetcher: ReturnType<typeof createSafeFetch>

const resolve: Resolve = async () => [{ address: leadsTo, family: isIPv6(leadsTo) ? 6 : 4 }]

/** As an operator sets it who has everything private open to feeds, and one host to all. */
function open(places: readonly string[] = ['0.0.0.0/0', '::/0']) {
  return createSafeFetch({ userAgent: 'Attache/test', open: parsePlaces(places), ports: [server.port], resolve })
}

beforeAll(async () => {
  server = await startFeedServer({ '/': { body: 'inside' } }, { address: '::' })
})
afterAll(() => server.close())
beforeEach(() => {
  leadsTo = '127.0.0.1'
  server.answer('/robots.txt', { status: 404 })
  fetcher = open()
  watch = watchConnections()
})
afterEach(async () => {
  watch.end()
  await fetcher.close()
})

const literal = (address: string) => (isIPv6(address) ? `[${address}]` : address)

/** Links that a person can give to reach an address. */
function linksTo(address: string): readonly string[] {
  const links = [`http://${literal(address)}:${server.port}/`, `https://${literal(address)}/`, 'http://inside.example/']
  if (!isIPv4(address)) return links
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number]
  const whole = ((a * 256 + b) * 256 + c) * 256 + d
  const hosts = [String(whole), `0x${whole.toString(16)}`, `${a}.${(b * 256 + c) * 256 + d}`, `${address}.`]
  return [...links, ...hosts.map((host) => `http://${host}:${server.port}/`), `http://[::ffff:${address}]/`]
}

describe.each(nonPublicAddresses)('$address ($why), open to the feeds of the operator', ({ address }) => {
  it('is never reached by a link that a person gives', async () => {
    leadsTo = address
    const read = readArticleWith({
      safeFetch: fetcher.safeFetch,
      reading: {
        readFeed: unasked,
        toArticles: unasked,
        extractArticle: unasked,
        findFeeds: unasked,
        readOpml: unasked,
        readRobots: unasked,
        close: async () => {},
      },
      analysis: { analyse: unasked, close: async () => {} },
    })
    const answers = await Promise.all(linksTo(address).map((url) => read({ url }, { summarySentences: 3 }, { signal })))
    expect(answers.every(({ ok }) => !ok)).toBe(true)
    expect(watch.attempts).toEqual([])
  })

  it('is never reached by a feed that a server adds', async () => {
    leadsTo = address
    for (const url of linksTo(address)) {
      expect(await fetcher.safeFetch(url, { reach: 'feed', signal })).toMatchObject({ ok: false })
    }
    expect(watch.attempts).toEqual([])
  })
})

async function unasked(): Promise<never> {
  throw new Error('Nothing was to be read')
}

const ask = (url: string, reach: Reach, it = fetcher) => it.safeFetch(url, { reach, signal })
const forbidden = { ok: false, problem: { kind: 'forbidden-address' } }

describe('a feed of the operator', () => {
  it('lives in the ranges that are open', async () => {
    expect(await ask(`http://127.0.0.1:${server.port}/`, 'operator-feed')).toMatchObject({ ok: true })
    expect(await ask(`http://inside.example:${server.port}/`, 'operator-feed')).toMatchObject({ ok: true })
  })

  it('opens no connection that a link could use', async () => {
    const url = `http://127.0.0.1:${server.port}/`
    expect(await ask(url, 'operator-feed')).toMatchObject({ ok: true })
    expect(await ask(url, 'link')).toMatchObject(forbidden)
    expect(await ask(url, 'feed')).toMatchObject(forbidden)
    expect(watch.attempts).toHaveLength(1)
  })

  it('may send us on within its own host and port, and nowhere else that is private', async () => {
    server.answer('/moved', { status: 302, headers: { location: '/' } })
    server.answer('/away', { status: 302, headers: { location: `http://127.0.0.2:${server.port}/` } })
    server.answer('/port', { status: 302, headers: { location: 'http://127.0.0.1:6379/' } })
    expect(await ask(`http://127.0.0.1:${server.port}/moved`, 'operator-feed')).toMatchObject({ ok: true })
    const seen = watch.attempts.length
    expect(await ask(`http://127.0.0.1:${server.port}/away`, 'operator-feed')).toMatchObject(forbidden)
    expect(await ask(`http://127.0.0.1:${server.port}/port`, 'operator-feed')).toMatchObject(forbidden)
    expect(watch.attempts.slice(seen).every((attempt) => attempt === `127.0.0.1 ${server.port}`)).toBe(true)
  })

  it('is none of the catalogue, which lives on the open internet', () => {
    expect(reachOf({ url: 'http://10.0.0.5/feed', byOperator: true })).toBe('operator-feed')
    expect(reachOf({ url: 'http://10.0.0.5/feed', byOperator: false })).toBe('feed')
    expect(reachOf({ url: 'https://feeds.bbci.co.uk/news/world/rss.xml', byOperator: true })).toBe('feed')
  })
})

describe('a host that the setting names with its port', () => {
  it('is open to the feeds of servers, wherever its name leads, and to no link', async () => {
    const named = open([`inside.example:${server.port}`, `[::1]:${server.port}`])
    expect(await ask(`http://inside.example:${server.port}/`, 'feed', named)).toMatchObject({ ok: true })
    expect(await ask(`http://[::1]:${server.port}/`, 'feed', named)).toMatchObject({ ok: true })
    expect(await ask(`http://inside.example:${server.port}/`, 'link', named)).toMatchObject(forbidden)
    expect(await ask(`http://inside.example:8080/`, 'feed', named)).toMatchObject(forbidden)
    expect(await ask(`http://other.example:${server.port}/`, 'feed', named)).toMatchObject(forbidden)
    await named.close()
  })
})

describe('pages of articles', () => {
  const pages = () =>
    startPageFetching({
      safeFetch: fetcher.safeFetch,
      readRobots: async () => ({ rules: [], crawlDelayMs: null }),
      robot: 'Attache',
      clock: { now: () => new Date() },
      wait: async () => {},
    })

  it('with their robots.txt are on the feed’s own host and port', async () => {
    server.answer('/page', { body: '<p>inside</p>', headers: { 'content-type': 'text/html' } })
    const fetchPage = pages()
    const url = `http://127.0.0.1:${server.port}/page`
    expect(await fetchPage(url, { reach: 'operator-feed', signal })).toMatchObject({ ok: true })
    // Another feed that links there gets nothing of what is remembered.
    expect(await fetchPage(url, { reach: 'link', signal })).toMatchObject({ ok: false })
  })

  it('whose robots.txt leads elsewhere are not read', async () => {
    server.answer('/robots.txt', { status: 302, headers: { location: `http://127.0.0.9:${server.port}/` } })
    const url = `http://127.0.0.1:${server.port}/page`
    expect(await pages()(url, { reach: 'operator-feed', signal })).toMatchObject({
      ok: false,
      problem: { kind: 'unwelcome' },
    })
    expect(watch.attempts.filter((attempt) => !attempt.startsWith('127.0.0.1 '))).toEqual([])
  })
})

describe('what is told of a refusal', () => {
  it('is the same for a name that leads inside as for one that leads nowhere', async () => {
    expect(fetcher.refuses('http://10.0.0.1/', 'feed')).toMatchObject({ kind: 'forbidden-address' })
    expect(fetcher.refuses('http://inside.example/', 'feed')).toBeNull()
    expect(fetcher.refuses('http://user:secret@outlet.example/', 'feed')).toMatchObject({ kind: 'bad-url' })
  })
})

describe('how far a visit may reach', () => {
  it.each([
    ['https://outlet.example/rss', 'outlet.example:443'],
    ['http://outlet.example/rss', 'outlet.example:80'],
    ['http://outlet.example:8080/rss', 'outlet.example:8080'],
    ['ftp://outlet.example/rss', null],
    ['outlet', null],
  ])('from the place of %s: %s', (address, place) => {
    expect(placeOf(address)).toBe(place)
  })

  it.each([
    ['https://outlet.example/rss', 'https://outlet.example/1', 'operator-feed'],
    ['https://outlet.example/rss', 'http://outlet.example/1', 'link'],
    ['https://outlet.example/rss', 'https://other.example/1', 'link'],
    ['ftp://outlet.example/rss', 'ftp://outlet.example/1', 'link'],
    ['outlet', 'outlet', 'link'],
  ])('from %s to %s: %s', (home, target, reach) => {
    expect(reachFrom(home, 'operator-feed', target)).toBe(reach)
  })
})
