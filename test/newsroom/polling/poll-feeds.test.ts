import { describe, expect, it } from 'vitest'
import type { Feed } from '#src/feeds/feed.ts'
import { defaultPollingLimits as limits } from '#src/feeds/pace/next-check.ts'
import type { PollEffects } from '#src/newsroom/polling/poll-effects.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import type { Page } from '#test/support/fetch-in-memory.ts'
import { feedsAt, pollerAt, pollNoon } from '#test/support/poller-in-memory.ts'
import { rssOf } from '#test/support/rss-of.ts'

const msLater = (ms: number) => new Date(pollNoon.getTime() + ms)
const minute = 60_000
const silent = { kind: 'unknown-host', host: 'away.example' } as const

describe('a round of polling', () => {
  it('asks at most five hundred feeds, and all where that is wanted', async () => {
    const addresses = Array.from({ length: 502 }, (_, number) => `https://outlet${number}.example/rss`)
    const poller = pollerAt(feedsAt(addresses), {})
    expect(await poller.poll()).toHaveLength(500)
    expect(await pollerAt(feedsAt(addresses), {}).poll({ all: true })).toHaveLength(502)
  })

  it.each([
    [0, 1],
    [1, 0],
    // A check that lies further off than any can: the clock was set back.
    [limits.ceilingMs + limits.floorMs + 60 * minute, 0],
    [limits.ceilingMs + limits.floorMs + 60 * minute + 1, 1],
  ])('asks a feed whose check is in %d ms: %d', async (inMs, count) => {
    const feeds = feedsAt(['https://a.example/rss'], { nextCheckAt: msLater(inMs) })
    expect(await pollerAt(feeds, {}).poll()).toHaveLength(count)
  })

  it('goes on to the next feed of a host unless the host was silent or wants rest', async () => {
    const [one, two] = ['https://a.example/1', 'https://a.example/2'] as const
    const host = 'a.example'
    for (const [page, isLeft] of [
      [{ status: 404 }, true],
      [{ status: 503 }, true],
      [{ kind: 'endless-headers', host }, true],
      [{ kind: 'forbidden-address', host, address: '10.0.0.1' }, true],
      [{ status: 429 }, false],
      [{ kind: 'unreachable', host, reason: 'no', cause: null }, false],
      [{ kind: 'unknown-host', host }, false],
      [{ kind: 'offline', host }, false],
      [{ kind: 'timeout', host, phase: 'connect', afterMs: 1 }, false],
    ] as const) {
      const { poll, urls } = pollerAt(feedsAt([one, two]), { [one]: page, [two]: rssOf([]) })
      await poll()
      expect([page, urls()]).toEqual([page, isLeft ? [one, two] : [one]])
    }
  })

  it('tells after each feed how far it is, and passes over a feed that another process took', async () => {
    const steps: string[] = []
    const addresses = ['https://a.example/1', 'https://b.example/1', 'https://c.example/1']
    const poller = pollerAt(feedsAt(addresses), {
      [addresses[0]!]: rssOf([]),
      [addresses[1]!]: { kind: 'unknown-host', host: 'b.example' },
    })
    const claim: typeof poller.store.feeds.claim = async (feed, until) =>
      feed.id !== 3 && (await poller.store.feeds.claim(feed, until))
    const effects = { ...poller.effects, store: { ...poller.store, feeds: { ...poller.store.feeds, claim } } }
    const reports = await pollFeeds(
      { onProgress: ({ done, total }) => void steps.push(`${done} of ${total}`) },
      effects,
    )
    expect(steps.at(-1)).toBe('2 of 3')
    expect(reports.map(({ feedId, outcome }) => `${feedId} ${outcome}`)).toEqual(['1 unchanged', '2 failed'])
  })
})

describe('our own connection is down', () => {
  const offline = /we seem to be offline|offline|our own/i

  it.each<[string, readonly Page[], boolean]>([
    ['two hosts are silent', [silent, silent], false],
    ['three hosts are silent', [silent, silent, silent], true],
    ['three are silent and one answers', [silent, silent, silent, rssOf([])], false],
    ['three are silent and one refuses', [silent, silent, silent, { status: 404 }], false],
    [
      'three are silent and one is never visited',
      [silent, silent, silent, { kind: 'forbidden-address', host: 'd', address: '10.0.0.1' }],
      true,
    ],
    ['… or has a port', [silent, silent, silent, { kind: 'forbidden-port', host: 'd', port: 22 }], true],
    ['… or is no address', [silent, silent, silent, { kind: 'bad-url', url: 'd', reason: 'no' }], true],
  ])('where %s', async (_, pages, isOurs) => {
    const addresses = pages.map((__, number) => `https://outlet${number}.example/rss`)
    const poller = pollerAt(
      feedsAt(addresses),
      Object.fromEntries(addresses.map((url, number) => [url, pages[number]!])),
    )
    await poller.poll()
    // A feed is not blamed for what is wrong with us.
    expect((await poller.feed(1)).failures).toBe(isOurs ? 0 : 1)
    expect(offline.test((await poller.feed(1)).lastError ?? '')).toBe(isOurs)
  })

  it('is not known by several feeds of one host', async () => {
    const addresses = [
      'https://a.example/1',
      'https://a.example:8443/2',
      'https://a.example:8080/3',
      'https://b.example/1',
    ]
    const poller = pollerAt(feedsAt(addresses), Object.fromEntries(addresses.map((url) => [url, silent])))
    await poller.poll()
    expect((await poller.feed(1)).failures).toBe(1)
  })
})

describe('hosts that may be silent', () => {
  /** How many hosts are visited where the first visits take so long, in ms. */
  async function visited(tookMs: number, change: Partial<Feed>, all = false): Promise<number> {
    const addresses = Array.from({ length: 20 }, (_, number) => `https://outlet${number}.example/rss`)
    let now = pollNoon
    const effects: Partial<PollEffects> = { clock: { now: () => now } }
    const poller = pollerAt(feedsAt(addresses, change), {}, { effects })
    const safeFetch: PollEffects['safeFetch'] = async (...request) => {
      now = msLater(tookMs)
      return await poller.effects.safeFetch(...request)
    }
    return (await pollFeeds({ all }, { ...poller.effects, safeFetch })).length
  }

  it.each([
    [39_999, { failures: 1 }, 20],
    [40_000, { failures: 1 }, 8],
    [40_000, { lastSuccessAt: null }, 8],
    [40_000, {}, 20],
  ] as const)('are begun for forty seconds, eight at a time: %d ms with %o', async (tookMs, change, count) => {
    expect(await visited(tookMs, change)).toBe(count)
  })

  it('are all visited where all is wanted', async () => {
    expect(await visited(40_000, { failures: 1 }, true)).toBe(20)
  })
})

describe('a host that wants rest', () => {
  const addresses = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/1']

  /** Minutes until the second feed of the host is due, and the third, which was due in `thirdIn` and is not of this round. */
  async function rested(page: Page, { random = 0, thirdIn = 10 } = {}) {
    const feeds = feedsAt(addresses).map((feed) =>
      feed.id === 3 ? { ...feed, nextCheckAt: msLater(thirdIn * minute) } : feed,
    )
    const { poll, restMinutes, urls } = pollerAt(
      feeds,
      { [addresses[0]!]: page, [addresses[3]!]: rssOf([]) },
      { random: () => random },
    )
    await poll()
    expect(urls().toSorted()).toEqual([addresses[0], addresses[3]])
    return await Promise.all([2, 3].map((id) => restMinutes(id)))
  }
  const tooOften = (seconds: number): Page => ({ status: 429, headers: { 'retry-after': String(seconds) } })

  it.each<[string, Page, number, number]>([
    ['as long as it says', tooOften(90 * 60), 90, 90],
    ['an hour where it says nothing', { status: 429 }, 60, 60],
    ['five minutes where it says less', tooOften(1), 5, 10],
    ['a day where it says more', tooOften(7 * 86_400), 24 * 60, 24 * 60],
  ])('gets it for all its feeds, %s', async (_, page, second, third) => {
    expect(await rested(page)).toEqual([second, third])
  })

  it('gets it for the feeds of this round alone where it is silent, for five minutes', async () => {
    expect(await rested(silent, { thirdIn: 1 })).toEqual([5, 1])
  })

  it('is asked again at moments that differ by five minutes at most, and a later check stands', async () => {
    expect(await rested(tooOften(90 * 60), { random: 1, thirdIn: 90 })).toEqual([95, 90])
    expect(await rested(tooOften(90 * 60), { random: 0.5, thirdIn: 89 })).toEqual([92.5, 92.5])
  })
})

describe('visits', () => {
  it('begin after a pause of up to a tenth of a second, eight at a time', async () => {
    const addresses = Array.from({ length: 20 }, (_, number) => `https://outlet${number}.example/rss`)
    const pauses: number[] = []
    let open = 0
    let most = 0
    const wait = async (ms: number) => void pauses.push(ms)
    const poller = pollerAt(feedsAt(addresses), {}, { random: () => 0.5, effects: { wait } })
    const safeFetch: PollEffects['safeFetch'] = async (...request) => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setImmediate(resolve))
      open -= 1
      return await poller.effects.safeFetch(...request)
    }
    await pollFeeds({}, { ...poller.effects, safeFetch })
    expect([pauses.length, new Set(pauses), most]).toEqual([20, new Set([50]), 8])
  })

  it('come in an order of their own in each round', async () => {
    const addresses = Array.from({ length: 5 }, (_, number) => `https://outlet${number}.example/rss`)
    const orders = [0.5, 0.1, 0.9, 0.3, 0.7]
    const { poll, urls } = pollerAt(feedsAt(addresses), {}, { random: () => orders.shift() ?? 0 })
    await poll()
    expect(urls()).toEqual([1, 3, 0, 4, 2].map((number) => addresses[number]))
  })
})

describe('a host that another process visits', () => {
  it('is passed over, and free again once its visit is over', async () => {
    const url = 'https://a.example/rss'
    const poller = pollerAt(feedsAt([url]), { [url]: rssOf([]) })
    const now = poller.now()
    const lease = { now, until: msLater(5 * minute), farthest: msLater(60 * minute) }
    await poller.store.leases.take(['host a.example'], { owner: 'another', ...lease })
    expect(await poller.poll()).toEqual([])
    await poller.store.leases.release(['host a.example'], 'another')
    expect(await poller.poll()).toHaveLength(1)
    expect(await poller.store.leases.held('host ', now)).toEqual([])
  })

  it('is held for five minutes', async () => {
    const url = 'https://a.example/rss'
    let held: readonly unknown[] = []
    const poller = pollerAt(feedsAt([url]), {})
    const safeFetch: PollEffects['safeFetch'] = async (...request) => {
      held = await poller.store.leases.held('host ', pollNoon)
      return await poller.effects.safeFetch(...request)
    }
    await pollFeeds({}, { ...poller.effects, safeFetch })
    expect(held).toMatchObject([{ name: 'host a.example', owner: 'this poller', until: msLater(5 * minute) }])
  })
})
