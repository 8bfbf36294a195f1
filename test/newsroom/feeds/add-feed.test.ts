import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import { addFeed, type OutletWords } from '#src/newsroom/feeds/add-feed.ts'
import { type Adder, feedQuotas } from '#src/newsroom/feeds/adder.ts'
import type { Store } from '#src/store/store.ts'
import { fetchInMemory, type Page } from '#test/support/fetch-in-memory.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { readInThread } from '#test/support/read-in-thread.ts'
import { rssOf } from '#test/support/rss-of.ts'

const { signal } = new AbortController()
const now = new Date('2026-03-04T12:00:00Z')
const operator: Adder = { signal, viewer: 'operator' }
const server = (guildId: string): Adder => ({ signal, viewer: { guildId }, userId: 'u1' })
const home = 'https://outlet.example/'
const rss = 'https://outlet.example/rss'
const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }

let store: Store
beforeEach(async () => {
  store = await openFreshStore()
})
afterEach(() => store.close())

/** Adds a feed where these pages are all that there is. */
async function add(
  typed: string,
  pages: Readonly<Record<string, Page>>,
  {
    adder = operator,
    words = {},
    named = [],
    byOperator = adder.viewer === 'operator',
    quotas = {},
    readFeed = readInThread,
  }: {
    adder?: Adder
    words?: OutletWords
    named?: readonly string[]
    byOperator?: boolean
    quotas?: Partial<ReturnType<typeof feedQuotas>>
    readFeed?: typeof readInThread
  } = {},
) {
  const { safeFetch, asked, urls } = fetchInMemory(pages)
  const outcome = await addFeed(typed, adder, words, {
    store,
    safeFetch,
    readFeed,
    findFeeds: async () => named,
    clock: { now: () => now },
    quotas: { ...feedQuotas(usualQuotas), ...quotas },
    byOperator,
    signal,
  })
  return { outcome, urls: urls(), reaches: asked.map(([, { reach }]) => reach) }
}
const named = (title: string, channel = '') => rssOf(['One'], { channel }).replace('Outlet', title)
const outletOf = async (url: string) => {
  const feed = await store.feeds.find(url)
  return (await store.outlets.all()).find(({ id }) => id === feed?.outletId)
}

describe('a feed that is known', () => {
  it('to the whole bot is added by nobody again, and nothing is asked', async () => {
    await add(rss, { [rss]: rssOf([]) })
    for (const adder of [operator, server('g1')]) {
      const { outcome, urls } = await add(rss, { [rss]: rssOf([]) }, { adder })
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'known', reason: `${rss} is followed already.` } })
      expect(urls).toEqual([])
    }
  })

  it('to one server is new to another one and to the operator', async () => {
    const outcomes = []
    for (const adder of [server('g1'), server('g1'), server('g2'), operator, operator]) {
      outcomes.push((await add(rss, { [rss]: rssOf([]) }, { adder })).outcome.ok)
    }
    expect(outcomes).toEqual([true, false, true, true, false])
    expect(await store.feeds.find(rss)).toMatchObject({ isCommon: true })
  })

  it('is known behind a page that names it, too', async () => {
    await add(rss, { [rss]: rssOf([]) })
    const { outcome, urls } = await add(home, { [home]: page, [rss]: rssOf([]) }, { named: [rss] })
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'known', reason: `${rss} is followed already.` } })
    expect(urls).toEqual([home, rss])
  })

  it.each([
    [true, operator, true],
    [false, operator, true],
    [true, server('g1'), true],
    [false, server('g1'), false],
  ])('and has stopped begins anew; that of the operator (%o) stays the operator’s', async (wasOperators, adder, is) => {
    await add(rss, { [rss]: rssOf([]) }, { adder: wasOperators ? operator : server('g1') })
    const feed = await store.feeds.find(rss)
    const health = { state: 'stopped', failures: 9, firstFailureAt: now, lastError: 'Gone.' } as const
    await store.feeds.save(feed!.id, { ...health, byOperator: wasOperators })
    const { outcome } = await add(rss, { [rss]: rssOf([]) }, { adder })
    const anew = {
      state: 'active',
      failures: 0,
      firstFailureAt: null,
      lastError: null,
      nextCheckAt: now,
      byOperator: is,
    }
    expect(outcome).toMatchObject({ ok: true, value: anew })
    expect(await store.feeds.find(rss)).toMatchObject(anew)
  })

  it('and is active keeps its next check', async () => {
    await add(rss, { [rss]: rssOf([]) }, { adder: server('g1') })
    const later = new Date('2026-03-04T15:00:00Z')
    const feed = await store.feeds.find(rss)
    await store.feeds.save(feed!.id, { nextCheckAt: later, failures: 2 })
    await add(rss, { [rss]: rssOf([]) }, { adder: server('g2') })
    expect(await store.feeds.find(rss)).toMatchObject({ nextCheckAt: later, failures: 2 })
  })
})

describe('a page', () => {
  const feeds = (count: number) => Array.from({ length: count }, (_, number) => `${home}${number + 1}`)

  it.each([
    [6, true],
    [7, false],
  ])('is asked for the feeds that it names: the %dth is found: %o', async (place, isFound) => {
    const candidates = feeds(place)
    const { outcome, urls } = await add(home, { [home]: page, [candidates.at(-1)!]: rssOf([]) }, { named: candidates })
    expect(outcome.ok).toBe(isFound)
    expect(urls).toEqual([home, ...candidates.slice(0, 6)])
    if (!isFound) {
      const reason = `No feed was found at ${home}, nor where that page points.`
      expect(outcome).toMatchObject({ problem: { kind: 'no-feed', reason } })
    }
  })

  it('is not asked once more where it names itself, and the best feed ends the search', async () => {
    const { urls } = await add(home, { [home]: page, [`${home}2`]: rssOf([]) }, { named: [home, ...feeds(3)] })
    expect(urls).toEqual([home, `${home}1`, `${home}2`])
  })

  it('that names other pages, and none of feeds, has no feed', async () => {
    const { outcome } = await add(home, { [home]: page, [`${home}1`]: page }, { named: feeds(1) })
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'no-feed' } })
  })

  it.each([
    ['operator', true, ['operator-feed', 'operator-feed', 'link']],
    ['a server', false, ['feed', 'feed', 'link']],
  ] as const)('that %s adds reaches other hosts as any link', async (_, byOperator, expected) => {
    const candidates = [`${home}1`, 'https://elsewhere.example/rss']
    const { reaches } = await add(home, { [home]: page }, { named: candidates, byOperator })
    expect(reaches).toEqual(expected)
  })

  it.each<[Page, RegExp]>([
    [{ status: 404 }, /^outlet\.example has no such page \(404\)\.$/],
    [{ kind: 'unknown-host', host: 'outlet.example' }, /outlet\.example/],
  ])('that does not answer is unreachable: %o', async (answer, reason) => {
    const { outcome } = await add(home, { [home]: answer })
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'unreachable', reason: expect.stringMatching(reason) },
    })
  })
})

describe('a reader that fails itself', () => {
  it('says nothing of the address', async () => {
    const readFeed = () => Promise.reject(new Error('no more threads'))
    await expect(add(rss, { [rss]: rssOf([]) }, { readFeed })).rejects.toThrow('no more threads')
  })
})

describe('what was typed', () => {
  it.each([
    ['x'.repeat(100), `“${'x'.repeat(100)}” is not a web address.`],
    ['x'.repeat(101), `“${'x'.repeat(99)}…” is not a web address.`],
  ])('stands in the reason in at most a hundred characters', async (typed, reason) => {
    const { outcome } = await add(typed, {})
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'bad-url', reason } })
  })
})

describe('the outlet of a feed', () => {
  it.each([
    ['Harbour Times', 'Harbour Times (outlet.example)', 'Harbour Times'],
    // Nobody is called as an outlet of the catalogue is.
    ['BBC News', 'outlet.example', 'outlet.example'],
    ['', 'outlet.example', 'outlet.example'],
  ])('that calls itself “%s” is %s', async (title, name, feedTitle) => {
    await add(rss, { [rss]: named(title) })
    expect(await outletOf(rss)).toMatchObject({ name, country: null })
    expect(await store.feeds.find(rss)).toMatchObject({ title: feedTitle })
  })

  it.each([
    [{ name: 'The Harbour' }, { name: 'The Harbour', country: null }],
    [{ country: 'GB' }, { name: 'outlet.example', country: 'GB' }],
    [
      { name: 'The Harbour', country: 'GB' },
      { name: 'The Harbour', country: 'GB' },
    ],
    [{}, { name: 'Harbour Times (outlet.example)', country: null }],
  ])('is what the operator says: %o', async (words, expected) => {
    await add(rss, { [rss]: named('Harbour Times') }, { words })
    expect(await outletOf(rss)).toMatchObject(expected)
  })

  it.each([
    ['<language>de-AT</language>', 'de'],
    ['<language>FR</language>', 'fr'],
    ['', 'en'],
  ])('speaks the language of its feed: %s', async (channel, language) => {
    await add(rss, { [rss]: named('Harbour Times', channel) })
    expect(await outletOf(rss)).toMatchObject({ language })
  })

  it('of a server’s own feed is known to that server alone, by title and host', async () => {
    const { outcome } = await add(rss, { [rss]: named('Harbour Times') }, { adder: server('g1') })
    expect(outcome).toMatchObject({ ok: true, value: { isCommon: false, byOperator: false } })
    expect((await (await store.viewedBy('common')).outlets.all()).map(({ name }) => name)).toEqual([])
    const own = await (await store.viewedBy({ guildId: 'g1' })).outlets.all()
    expect(own.map(({ name }) => name)).toEqual(['Harbour Times (outlet.example)'])
  })

  it('of the catalogue is common, whoever adds its feed, and keeps its own name', async () => {
    const { id, name, feeds } = catalogue[0]!
    const { url } = feeds[0]!
    const { outcome } = await add(url, { [url]: named('Harbour Times') }, { adder: server('g1') })
    expect(outcome).toMatchObject({ ok: true, value: { isCommon: true, byOperator: false, outletId: id } })
    expect(await outletOf(url)).toMatchObject({ id, name })
    expect((await (await store.viewedBy('common')).outlets.all()).map((outlet) => outlet.id)).toEqual([id])
  })

  it('that is known keeps the name that it has', async () => {
    await add(rss, { [rss]: named('Harbour Times') }, { words: { name: 'The Harbour' } })
    const other = 'https://outlet.example/sport'
    await add(other, { [other]: named('Sport') })
    expect(await outletOf(other)).toMatchObject({ name: 'The Harbour' })
  })

  it('that the operator has hidden is followed by nobody', async () => {
    await add(rss, { [rss]: rssOf([]) })
    const outlet = await outletOf(rss)
    const other = 'https://outlet.example/sport'
    await store.hidden.hide({ kind: 'article', what: outlet!.id }, now)
    expect((await add(other, { [other]: rssOf([]) })).outcome.ok).toBe(true)
    await store.hidden.hide({ kind: 'outlet', what: outlet!.id }, now)
    for (const url of ['https://outlet.example/more', rss]) {
      const { outcome } = await add(url, { [url]: rssOf([]) })
      const reason = `The operator of this bot has hidden the outlet of ${url}.`
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'hidden', reason } })
    }
    const foreign = 'https://other.example/rss'
    expect((await add(foreign, { [foreign]: rssOf([]) })).outcome.ok).toBe(true)
  })
})

describe('how many feeds there may be', () => {
  const addresses = [1, 2].map((number) => `https://outlet${number}.example/rss`)
  const pages = Object.fromEntries(addresses.map((url) => [url, rssOf([])]))

  it.each([
    [{ ofServer: 1 }, server('g1'), /^A server follows at most 1 feeds of its own;/],
    [{ ofAccount: 1 }, server('g1'), /^One account adds at most 1 feeds,/],
    [{ inAll: 1 }, server('g1'), /^At most 1 feeds are read here in all;/],
    [{ inAll: 1 }, operator, /^At most 1 feeds are read here in all;/],
    [{ ofServer: 1, ofAccount: 1 }, operator, null],
    [{ ofServer: 2, ofAccount: 2, inAll: 2 }, server('g1'), null],
  ] as const)('with %o', async (quotas, adder, reason) => {
    expect((await add(addresses[0]!, pages, { adder, quotas })).outcome.ok).toBe(true)
    const { outcome } = await add(addresses[1]!, pages, { adder, quotas })
    if (reason === null) expect(outcome.ok).toBe(true)
    else expect(outcome).toMatchObject({ problem: { kind: 'quota', reason: expect.stringMatching(reason) } })
  })
})
