import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { catalogue, catalogueOutlets, feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { feedCode } from '#src/newsroom/feeds/health-of.ts'
import { type FeedManager, type ManageFeedsParts, manageFeeds } from '#src/newsroom/feeds/manage-feeds.ts'
import type { Store } from '#src/store/store.ts'
import { fetchInMemory } from '#test/support/fetch-in-memory.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { readInThread } from '#test/support/read-in-thread.ts'
import { rssOf } from '#test/support/rss-of.ts'

const { signal } = new AbortController()
const now = new Date('2026-03-04T12:00:00Z')
const operator = { signal, viewer: 'operator' } as const
const server = (guildId: string) => ({ signal, viewer: { guildId }, userId: 'u1' }) as const
const rss = 'https://outlet.example/rss'
const secret = 'https://outlet.example/rss?key=1'
const page = 'https://outlet.example/'
/** The catalogue's addresses are everybody's. */
const known = catalogue.flatMap(({ feeds }) => feeds).find(({ url }) => url.includes('?'))!.url

let store: Store
let manager: FeedManager
let jobs: object[]
beforeEach(async () => {
  store = await openFreshStore()
  jobs = []
  const reading: Partial<ManageFeedsParts['workers']['reading']> = {
    readFeed: (bytes, contentType, url, stop, options) => {
      jobs.push({ feed: url, ...options })
      return readInThread(bytes, contentType, url, stop)
    },
    findFeeds: async (_, url, __, options) => {
      jobs.push({ page: url, ...options })
      return [rss]
    },
    readOpml: async (xml, _, options) => {
      jobs.push({ opml: true, ...options })
      return parseOpml(xml)
    },
  }
  manager = manageFeeds({
    store,
    workers: {
      reading: reading as ManageFeedsParts['workers']['reading'],
      safeFetch: fetchInMemory({
        [rss]: rssOf([]),
        [secret]: rssOf([]),
        [page]: { status: 200, body: '<html>' },
        'https://other.example/rss': rssOf([]),
        [known]: rssOf([]),
      }).safeFetch,
      refuses: () => null,
    },
    clock: { now: () => now },
    quotas: feedQuotas(usualQuotas),
    poll: async () => [],
  })
})
afterEach(() => store.close())

const urls = async (viewer: Parameters<FeedManager['list']>[0]) => (await manager.list(viewer)).map(({ url }) => url)

describe('what people add', () => {
  it('is read before what the poller reads, whatever it is', async () => {
    await manager.add(page, operator)
    await manager.import('<opml version="2.0"><body/></opml>', operator)
    expect(jobs).toEqual([
      { feed: page, first: true },
      { page, first: true },
      { feed: rss, first: true },
      { opml: true, first: true },
    ])
  })

  it('comes back with its health, or a reason', async () => {
    expect(await manager.add(rss, operator)).toMatchObject({ ok: true, value: { url: rss, state: 'active' } })
    expect(await manager.add(rss, operator)).toMatchObject({ ok: false, problem: { kind: 'known' } })
    expect(await store.feeds.find(rss)).toMatchObject({ byOperator: true })
    await manager.add('https://other.example/rss', server('g1'))
    expect(await store.feeds.find('https://other.example/rss')).toMatchObject({ byOperator: false })
  })

  it('is of the right feed where there are several', async () => {
    await manager.add('https://other.example/rss', operator)
    expect(await manager.add(rss, operator)).toMatchObject({ ok: true, value: { url: rss } })
  })
})

describe('an outlet’s name', () => {
  it('is changed by an address or a code, and of the right outlet', async () => {
    await manager.add('https://other.example/rss', operator)
    await manager.add(rss, operator)
    const named = await manager.name(feedCode(rss).toUpperCase(), { name: 'The Harbour' })
    expect(named).toMatchObject({ id: '@outlet.example', name: 'The Harbour', country: null })
    expect(await manager.name(` ${rss} `, { country: 'GB' })).toMatchObject({ name: 'The Harbour', country: 'GB' })
    expect((await store.outlets.all()).filter(({ name }) => name === 'The Harbour')).toHaveLength(1)
  })

  it('is nobody’s where there is no such feed', async () => {
    await manager.add(rss, operator)
    expect(await manager.name('https://nowhere.example/rss', { name: 'The Harbour' })).toBeNull()
    expect(await manager.name('abcdef', { name: 'The Harbour' })).toBeNull()
    expect((await store.outlets.all()).map(({ name }) => name)).not.toContain('The Harbour')
  })
})

describe('a feed is taken away', () => {
  beforeEach(async () => {
    await manager.add(rss, operator)
    await manager.add('https://other.example/rss', server('g1'))
  })

  it.each([
    ['by nobody in particular', rss, { signal, viewer: 'common' } as const, null],
    ['by the operator', rss, operator, 'removed'],
    ['by the operator, by its code', feedCode(rss), operator, 'removed'],
    ['by a server that follows it', 'https://other.example/rss', server('g1'), 'left'],
    ['by a server that does not see it', 'https://other.example/rss', server('g2'), null],
    ['by a server that sees a common one', rss, server('g1'), 'removed-outlet'],
    ['that is none', 'https://nowhere.example/rss', operator, null],
  ])('%s', async (_, address, adder, outcome) => {
    expect(await manager.remove(address, adder)).toBe(outcome)
    const isKept = outcome !== 'removed'
    expect((await store.feeds.find(rss)) !== null).toBe(isKept)
  })
})

describe('a list of feeds', () => {
  it('shows a server its own and the common ones, and others nothing of it', async () => {
    await manager.add(rss, operator)
    await manager.add('https://other.example/rss', server('g1'))
    expect((await urls({ guildId: 'g1' })).toSorted()).toEqual(['https://other.example/rss', rss])
    expect(await urls({ guildId: 'g2' })).toEqual([rss])
    expect(await urls('common')).toEqual([rss])
    expect(await manager.shownTo({ guildId: 'g2' }, 'https://other.example/rss')).toBeNull()
    expect(await manager.shownTo({ guildId: 'g1' }, 'https://other.example/rss')).toBe('https://other.example/rss')
  })

  it('tells servers of the operator’s address without its query, and exports no such address', async () => {
    const guildId = 'g1'
    await manager.add(secret, operator)
    await manager.add(known, operator)
    expect((await urls({ guildId })).toSorted()).toEqual([known, 'https://outlet.example/rss?…'].toSorted())
    expect((await urls('operator')).toSorted()).toEqual([known, secret].toSorted())
    expect(await manager.shownTo({ guildId }, secret)).toBe('https://outlet.example/rss?…')
    expect(await manager.shownTo('operator', secret)).toBe(secret)
    expect(await manager.export({ guildId })).not.toContain('key=1')
    expect(parseOpml(await manager.export({ guildId }))).toMatchObject({
      value: { feeds: [{ address: { url: known } }] },
    })
    expect(await manager.export('operator')).toContain('key=1')
  })

  it('tells the operator alone of the feeds of a hidden outlet', async () => {
    await manager.add(rss, operator)
    await manager.add('https://other.example/rss', operator)
    await store.hidden.hide({ kind: 'outlet', what: '@outlet.example' }, now)
    expect(await urls('common')).toEqual(['https://other.example/rss'])
    expect(await manager.list('operator')).toMatchObject([
      { url: 'https://other.example/rss', state: 'active', nextCheckAt: now },
      { url: rss, state: 'hidden', nextCheckAt: null, outlet: { id: '@outlet.example' } },
    ])
    expect(await manager.remove(rss, operator)).toBe('removed')
  })
})

describe('a pack', () => {
  it('is followed once; what was followed before is not counted again', async () => {
    const { length } = feedsOfPack('iraq')
    const [first] = feedsOfPack('iraq')
    await store.outlets.save(catalogueOutlets)
    await store.feeds.follow(first!, {
      nextCheckAt: now,
      intervalMs: 1,
      follower: null,
      isCommon: true,
      byOperator: true,
      limits: {},
    })
    expect(await manager.addPack('iraq', operator)).toEqual({ name: 'iraq', feeds: length, added: length - 1 })
    expect(await manager.addPack('iraq', operator)).toEqual({ name: 'iraq', feeds: length, added: 0 })
    expect((await manager.packs('operator')).find(({ name }) => name === 'iraq')).toEqual({
      name: 'iraq',
      feeds: length,
      added: length,
    })
  })

  it('leaves out hidden outlets, and is none where nobody knows it', async () => {
    const [first] = feedsOfPack('iraq')
    const ofFirst = feedsOfPack('iraq').filter(({ outletId }) => outletId === first!.outletId)
    await manager.addPack('iraq', operator)
    await store.hidden.hide({ kind: 'outlet', what: first!.outletId }, now)
    const feeds = feedsOfPack('iraq').length - ofFirst.length
    expect((await manager.packs('common')).find(({ name }) => name === 'iraq')).toMatchObject({ feeds, added: feeds })
    expect(await manager.addPack('atlantis', operator)).toBeNull()
  })

  it('is each named once, in the order of the alphabet', async () => {
    const names = (await manager.packs('common')).map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].toSorted())
    expect(names.length).toBe(new Set(catalogue.flatMap(({ feeds }) => feeds.flatMap(({ packs }) => packs))).size)
  })
})
