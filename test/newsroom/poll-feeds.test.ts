import { mkdtemp, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { done } from '#src/base/result.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { FileEntries } from '#src/newsroom/polling/ask-feed.ts'
import { harbourTimes } from '#test/store/samples.ts'
import { type Act, type FeedServer, type Script, startFeedServer } from '#test/support/feed-server.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { newFeed } from '#test/support/memory-feeds.ts'
import { startPoller } from '#test/support/poller.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { until } from '#test/support/until.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A poller of one feed at `/feed`, which has been read before unless told otherwise. */
async function newsroomWith(
  feedScript: Script,
  { feed = {}, options = {} }: { feed?: Partial<Feed>; options?: Parameters<typeof startPoller>[1] } = {},
) {
  const server = await startFeedServer({ '/feed': feedScript })
  const poller = startPoller(
    [newFeed(server.at('/feed'), { firstSuccessAt: new Date('2026-03-01T00:00:00Z'), ...feed })],
    options,
  )
  closing.push(poller.close, server.close)
  return { server, ...poller }
}

const news = { headers: { etag: '"1"' }, body: rssOf(['One', 'Two']) }
const day = 24 * 60 * 60_000

describe('a round', () => {
  it('tells how far it is, also past a feed that fails', async () => {
    const server = await startFeedServer({ '/one': { body: rssOf(['One']) }, '/gone': { status: 404 } })
    const poller = startPoller([newFeed(server.at('/one')), newFeed(server.at('/gone'), { id: 2 })])
    closing.push(poller.close, server.close)
    const steps: string[] = []
    await poller.poll({ all: true, onProgress: ({ done, total }) => void steps.push(`${done} of ${total}`) })
    expect(steps).toEqual(['1 of 2', '2 of 2'])
  })
})

describe('conditional requests', () => {
  it.each([
    { etag: '"33a64df5"' },
    { etag: 'W/"a-weak one"' },
    { etag: 'no quotes at all' },
    { etag: '"é\xff"' },
    { etag: '"abc-gzip"' },
  ])('give back $etag byte for byte', async ({ etag }) => {
    const { server, poll, pollWhenDue } = await newsroomWith({
      headers: { etag, 'last-modified': 'wed, 4 mar 2026 11:00:00 gmt' },
      body: rssOf(['One']),
    })
    await poll()
    await pollWhenDue()
    expect(server.asked[1]?.headers).toMatchObject({
      'if-none-match': etag,
      'if-modified-since': 'wed, 4 mar 2026 11:00:00 gmt',
    })
  })

  it('give it back after a restart, from the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
    const path = join(folder, 'attache.sqlite')
    const server = await startFeedServer({ '/feed': { headers: { etag: 'W/"é"' }, body: rssOf(['One']) } })
    closing.push(server.close, () => rm(folder, { recursive: true }))
    for (const start of ['first', 'second']) {
      const store = await openFreshStore({ path })
      if (start === 'first') {
        await store.outlets.save([harbourTimes])
        const address = { outletId: harbourTimes.id, url: server.at('/feed'), title: 'Outlet', packs: [] }
        await store.feeds.add(address, { nextCheckAt: new Date(0), intervalMs: day })
      }
      const { poll, close } = startPoller([], { effects: { store } })
      await poll({ all: true })
      await close()
      await store.close()
    }
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, 'W/"é"'])
  })

  it('leave out a validator that no request could carry', async () => {
    const { server, poll, pollWhenDue } = await newsroomWith({
      headers: { etag: 'x'.repeat(3000) },
      body: rssOf(['One']),
    })
    await poll()
    await pollWhenDue()
    expect(server.asked[1]?.headers).not.toHaveProperty('if-none-match')
  })

  it('take 304 for an answer without reading anything', async () => {
    const { poll, pollWhenDue, reads, feed } = await newsroomWith([news, { status: 304 }])
    await poll()
    const { round } = await pollWhenDue()
    expect(round).toMatchObject({ outcome: 'unchanged', error: null, newArticles: 0 })
    expect(reads).toHaveLength(1)
    expect(await feed()).toMatchObject({ etag: '"1"', failures: 0, lastError: null })
  })

  it('forget no validator where what came cannot be read, and keep none of it', async () => {
    const { server, poll, pollWhenDue, feed } = await newsroomWith([news, { headers: { etag: '"2"' }, body: '<html>' }])
    await poll()
    const { round } = await pollWhenDue()
    expect(round).toMatchObject({
      outcome: 'failed',
      error: `The document at ${server.at('/feed')} is a web page, not a feed.`,
    })
    expect(await feed()).toMatchObject({ etag: '"1"', failures: 1, lastError: round?.error })
  })

  it('keep no validator of a part, whose rest is asked for again', async () => {
    const part: Act = ({ socket }) =>
      socket.end(`HTTP/1.1 200 OK\r\nEtag: "2"\r\nContent-Length: 9000\r\n\r\n${rssOf(['One', 'Two']).slice(0, -30)}`)
    const parts: (boolean | undefined)[] = []
    const fileEntries: FileEntries = async (_feed, _entries, { isPart }) => {
      parts.push(isPart)
      return { fresh: [], revised: 0 }
    }
    const { poll, pollWhenDue, feed } = await newsroomWith([part, news], { options: { effects: { fileEntries } } })
    await poll()
    expect(await feed()).toMatchObject({ etag: null, failures: 0 })
    await pollWhenDue()
    expect(await feed()).toMatchObject({ etag: '"1"' })
    expect(parts).toEqual([true, false])
  })

  it('is silent about what a part of the first answer left, and says what a part lacks', async () => {
    const part: Act = ({ socket }) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n${rssOf(['One', 'Two']).slice(0, -30)}`)
    const firsts: boolean[] = []
    const fileEntries: FileEntries = async (_feed, _entries, { first }) => {
      firsts.push(first)
      return { fresh: [], revised: 0 }
    }
    const { server, poll, pollWhenDue, feed } = await newsroomWith([part, part, news], {
      feed: { firstSuccessAt: null, lastSuccessAt: null },
      options: { effects: { fileEntries } },
    })
    await poll()
    expect(await feed()).toMatchObject({
      failures: 0,
      lastError: `The document at ${server.at('/feed')} broke off before its end: what came is read, but not what the outlet withdraws or where the feed has moved.`,
    })
    await pollWhenDue()
    await pollWhenDue()
    expect(firsts).toEqual([true, true, false])
    expect(await feed()).toMatchObject({ lastError: null })
  })

  it.each([{ came: '<' }, { came: '<rss><channel><title>News</title><item><title>One</title>' }])(
    'say that a server broke off before the first entry: $came',
    async ({ came }) => {
      const { server, poll } = await newsroomWith(({ socket }) =>
        socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n${came}`),
      )
      const [round] = await poll()
      expect(round?.error).toBe(`The document at ${server.at('/feed')} broke off before its first entry ended.`)
    },
  )

  it('keep no validator where what came cannot be stored, and blame nobody', async () => {
    const { poll, feed } = await newsroomWith(news, {
      options: { effects: { fileEntries: () => Promise.reject(new Error('the disk is full')) } },
    })
    const [round] = await poll()
    expect(round?.outcome).toBe('failed')
    expect(round?.error).toMatch(/^What http:.*\/feed sent could not be kept: the disk is full$/)
    expect(await feed()).toMatchObject({ etag: null, failures: 0, lastError: null })
  })
})

describe('what a poll announces', () => {
  it('is nothing the first time', async () => {
    const { poll } = await newsroomWith(news, { feed: { firstSuccessAt: null } })
    expect(await poll()).toMatchObject([{ outcome: 'first', newArticles: 2, announced: [], more: 0 }])
  })

  it('is what is new from then on', async () => {
    const { poll, pollWhenDue } = await newsroomWith([news, { body: rssOf(['Three', 'One', 'Two']) }], {
      feed: { firstSuccessAt: null },
    })
    await poll()
    expect((await pollWhenDue()).round).toMatchObject({
      outcome: 'new',
      newArticles: 1,
      announced: [{ headline: 'Three' }],
      more: 0,
    })
  })

  it('is the newest ten of many, and how many more there are', async () => {
    const many = Array.from({ length: 14 }, (_, index) => `H${index + 1}`)
    const { poll } = await newsroomWith({ body: rssOf(many) })
    expect(await poll()).toMatchObject([
      { newArticles: 14, announced: many.slice(0, 10).map((headline) => ({ headline })), more: 4 },
    ])
  })
})

describe('when a feed is asked again', () => {
  const minutes = (count: number) => `<ttl>${count}</ttl>`
  const at = (time: string) => new Date(`2026-03-04T${time}Z`).toUTCString()

  it.each<{ story: string; script: Script; minutes: number }>([
    { story: 'by its own pace', script: news, minutes: 37.5 },
    { story: 'after its ttl', script: { ...news, body: rssOf([], { channel: minutes(90) }) }, minutes: 90 },
    {
      story: 'after max-age',
      script: { ...news, headers: { etag: '"1"', 'cache-control': 'public, max-age="7200"' } },
      minutes: 120,
    },
    {
      story: 'after what is left of max-age',
      script: { ...news, headers: { etag: '"1"', 'cache-control': 'max-age=7200', age: '1800' } },
      minutes: 90,
    },
    {
      story: 'at Expires, by the clock of the server',
      script: { ...news, headers: { etag: '"1"', date: at('09:00:00'), expires: at('11:30:00') } },
      minutes: 150,
    },
    {
      story: 'by its own pace where Expires is 0',
      script: { ...news, headers: { etag: '"1"', expires: '0' } },
      minutes: 37.5,
    },
    {
      story: 'after Retry-After in seconds',
      script: { ...news, headers: { etag: '"1"', 'retry-after': '3600' } },
      minutes: 60,
    },
    {
      story: 'at Retry-After as a date',
      script: { ...news, headers: { etag: '"1"', date: at('12:00:00'), 'retry-after': at('13:15:00') } },
      minutes: 75,
    },
    {
      story: 'after sy:updatePeriod',
      script: {
        ...news,
        body: rssOf([], {
          channel: '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
        }),
      },
      minutes: 360,
    },
    {
      story: 'out of the hours it skips',
      script: { ...news, body: rssOf([], { channel: '<skipHours><hour>12</hour><hour>13</hour></skipHours>' }) },
      minutes: 120,
    },
    {
      story: 'out of the days it skips, though a day is the most we wait',
      script: { ...news, body: rssOf([], { channel: '<skipDays><day>Wednesday</day></skipDays>' }) },
      minutes: 12 * 60,
    },
    {
      story: 'after the longest of all wishes',
      script: {
        headers: { etag: '"1"', 'cache-control': 'max-age=3600', 'retry-after': '60' },
        body: rssOf([], { channel: minutes(200) }),
      },
      minutes: 200,
    },
    {
      story: 'after a day, whatever it wants',
      script: { ...news, body: rssOf([], { channel: minutes(99_999) }) },
      minutes: 1440,
    },
    {
      story: 'after an hour where it has no validators',
      script: { body: rssOf([]) },
      minutes: 60,
    },
  ])('$story', async ({ script, minutes: expected }) => {
    const { poll, restMinutes } = await newsroomWith(script, {
      options: { effects: { fileEntries: async () => ({ fresh: [], revised: 0 }) } },
    })
    await poll()
    expect(await restMinutes()).toBeCloseTo(expected, 5)
  })

  it('after an hour where the server takes no notice of its own validators', async () => {
    const { poll, pollWhenDue, restMinutes } = await newsroomWith(news)
    await poll()
    await pollWhenDue()
    expect(await restMinutes()).toBe(60)
  })

  it('no sooner than its ttl after a 304 either, which does not repeat it', async () => {
    const { poll, pollWhenDue, restMinutes } = await newsroomWith([
      { ...news, body: rssOf([], { channel: minutes(600) }) },
      { status: 304 },
    ])
    await poll()
    await pollWhenDue()
    expect(await restMinutes()).toBe(600)
  })

  it('out of the hours it skips after a 304 too', async () => {
    const { poll, pollWhenDue, restMinutes } = await newsroomWith([
      { ...news, body: rssOf([], { channel: '<skipHours><hour>13</hour><hour>14</hour></skipHours>' }) },
      { status: 304 },
    ])
    await poll()
    expect((await pollWhenDue()).waitedMs / 60_000).toBe(37.5)
    // 12:37:30, and 47 minutes later it would be 13:24.
    expect(await restMinutes()).toBe(142.5)
  })

  it('never under the floor', async () => {
    const { poll, restMinutes } = await newsroomWith(news, {
      feed: { intervalMs: 1 },
      options: { limits: { floorMs: 20 * 60_000 } },
    })
    await poll()
    expect(await restMinutes()).toBeGreaterThanOrEqual(20)
  })

  it('less and less often where nothing comes, at most every six hours', async () => {
    const { pollWhenDue } = await newsroomWith([news, { status: 304 }])
    const waits: number[] = []
    for (let poll = 0; poll < 20; poll++) waits.push((await pollWhenDue()).waitedMs / 60_000)
    expect(waits.slice(2, 5)).toEqual(waits.slice(2, 5).toSorted((a, b) => a - b))
    expect(waits.at(-1)).toBe(360)
  })

  it('no sooner after a restart', async () => {
    const first = await newsroomWith(news)
    await first.poll()
    const again = startPoller(await first.store.feeds.all())
    closing.push(again.close)
    expect(await again.poll()).toEqual([])
    expect(first.server.asked).toHaveLength(1)
  })

  it('at once where its check lies further off than any pause: the clock was set back', async () => {
    const { poll, pass, server } = await newsroomWith(news)
    await poll()
    pass(-20 * 60 * 60_000)
    expect(await poll()).toEqual([])
    pass(-365 * 24 * 60 * 60_000)
    expect(await poll()).toHaveLength(1)
    expect(await poll()).toEqual([])
    expect(server.asked).toHaveLength(2)
  })

  it('no sooner after a crash in the midst of a poll', async () => {
    const first = await newsroomWith(() => process.nextTick(() => crash.abort(new Error('power cut'))))
    const crash = new AbortController()
    await expect(
      import('#src/newsroom/polling/poll-feeds.ts').then(({ pollFeeds }) =>
        pollFeeds({}, { ...first.effects, signal: crash.signal }),
      ),
    ).rejects.toThrow('power cut')
    const again = startPoller(await first.store.feeds.all())
    closing.push(again.close)
    expect(await again.poll()).toEqual([])
    expect(first.server.asked).toHaveLength(1)
  })
})

describe('a feed that has moved', () => {
  const moved = (status = 301): FeedMove => ({ status, headers: { location: '/new' } })
  type FeedMove = { status: number; headers: { location: string } }

  it('is believed after three sightings, and asked there without its old validators', async () => {
    const { server, pollWhenDue, feed } = await newsroomWith(moved())
    server.answer('/new', news)
    await pollWhenDue()
    await pollWhenDue()
    expect(await feed()).toMatchObject({ url: server.at('/feed'), movedTo: { url: server.at('/new'), sightings: 2 } })
    await pollWhenDue()
    expect(await feed()).toMatchObject({ url: server.at('/new'), movedTo: null, etag: null, lastModified: null })
    await pollWhenDue()
    expect(server.asked.at(-1)).toMatchObject({ path: '/new' })
    expect(server.asked.at(-1)?.headers).not.toHaveProperty('if-none-match')
  })

  it.each([
    { story: 'one hop is temporary', first: 301, second: 302 },
    { story: 'one hop only shows another page', first: 308, second: 303 },
  ])('stays where it is while $story', async ({ first, second }) => {
    const { server, pollWhenDue, feed } = await newsroomWith(moved(first))
    server.answer('/new', { status: second, headers: { location: '/newest' } })
    server.answer('/newest', news)
    for (let poll = 0; poll < 4; poll++) await pollWhenDue()
    expect(await feed()).toMatchObject({ url: server.at('/feed'), movedTo: null })
  })

  it('is counted anew when it points elsewhere in between', async () => {
    const { server, pollWhenDue, feed } = await newsroomWith([moved(), moved(), news, moved()])
    server.answer('/new', news)
    for (let poll = 0; poll < 5; poll++) await pollWhenDue()
    expect(await feed()).toMatchObject({ url: server.at('/feed'), movedTo: { sightings: 2 } })
  })

  it('is not believed to be where no feed can be read', async () => {
    const { server, pollWhenDue, feed } = await newsroomWith(moved(308))
    server.answer('/new', { body: '<html>Parked</html>' })
    for (let poll = 0; poll < 4; poll++) await pollWhenDue()
    expect(await feed()).toMatchObject({ url: server.at('/feed'), movedTo: null, failures: 4 })
  })

  it('does not become a second copy of a feed that is read already', async () => {
    const { server, store, pollWhenDue, feed } = await newsroomWith(moved())
    server.answer('/new', news)
    const address = { outletId: 'outlet', url: server.at('/new'), title: 'New', packs: [] }
    await store.feeds.add(address, { nextCheckAt: new Date('2030-01-01'), intervalMs: 1 })
    for (let poll = 0; poll < 4; poll++) await pollWhenDue()
    expect((await feed()).url).toBe(server.at('/feed'))
  })
})

describe('a feed that fails', () => {
  it('stops at once where it is gone for good, and is told of once, with the remedy', async () => {
    const { poll, pass, stopped, feed, server } = await newsroomWith({ status: 410 })
    await poll()
    expect(await feed()).toMatchObject({ state: 'stopped' })
    pass(30 * day)
    await poll()
    expect(server.asked).toHaveLength(1)
    expect(stopped).toMatchObject([
      {
        reason: '127.0.0.1 says that the feed is gone for good (410).',
        remedy: 'Remove it, or add the outlet’s new feed.',
      },
    ])
  })

  it('has stopped though nobody could be told', async () => {
    const { poll, feed } = await newsroomWith(
      { status: 410 },
      { options: { effects: { onFeedStopped: () => Promise.reject(new Error('Discord is away')) } } },
    )
    expect(await poll()).toMatchObject([{ error: '127.0.0.1 says that the feed is gone for good (410).' }])
    expect(await feed()).toMatchObject({ state: 'stopped' })
  })

  it('is told of after a restart where we went down while telling', async () => {
    const down = new Error('the process ends')
    const told: string[] = []
    const { poll, pollWhenDue, feed } = await newsroomWith(
      { status: 410 },
      {
        options: {
          effects: {
            onFeedStopped: ({ feed: { url } }) => {
              told.push(url)
              return told.length === 1 ? Promise.reject(down) : Promise.resolve()
            },
            log: {
              warn: (_, sentence) => {
                // Where telling failed and the log with it, nothing further was kept either.
                if (sentence === 'report of a stopped feed failed' && told.length === 1) throw down
              },
            },
          },
        },
      },
    )
    await poll().catch(() => {})
    expect(await feed()).toMatchObject({ state: 'active', failures: 1 })
    await pollWhenDue()
    expect(told).toHaveLength(2)
    expect(await feed()).toMatchObject({ state: 'stopped' })
  })

  it('by saying 304 to who never asked before has not been read', async () => {
    const { poll, feed } = await newsroomWith({ status: 304 }, { feed: { firstSuccessAt: null } })
    expect(await poll()).toMatchObject([
      { outcome: 'failed', error: '127.0.0.1 says that nothing has changed, though we never asked before (304).' },
    ])
    expect(await feed()).toMatchObject({ firstSuccessAt: null, failures: 1 })
  })

  it('stops after ten failures over seven days, no sooner', async () => {
    let chance = 0
    const random = () => (chance = (chance + 0.37) % 1)
    const { pollWhenDue, feed, stopped, now } = await newsroomWith({ status: 500 }, { options: { random } })
    const start = now().getTime()
    let polls = 0
    for (; (await feed()).state === 'active' && polls < 100; polls++) await pollWhenDue()
    expect(polls).toBeGreaterThanOrEqual(10)
    expect(now().getTime() - start).toBeGreaterThanOrEqual(7 * day)
    expect(now().getTime() - start).toBeLessThan(9 * day)
    expect(stopped).toHaveLength(1)
    expect(stopped[0]?.remedy).toContain('new feed address')
  })

  it('is not blamed while we are offline, however long', async () => {
    const { localFetch } = await import('#test/support/safe-fetch.ts')
    const resolve = () => Promise.reject(Object.assign(new Error('no name server'), { code: 'EAI_AGAIN' }))
    const { safeFetch, close } = localFetch({ resolve })
    const poller = startPoller([newFeed('http://outlet.example/rss')], { effects: { safeFetch } })
    closing.push(close, poller.close)
    for (let poll = 0; poll < 15; poll++) {
      await poller.poll()
      poller.pass(day)
    }
    expect(await poller.feed()).toMatchObject({
      state: 'active',
      failures: 0,
      lastError: 'outlet.example could not be asked: this machine seems to be offline.',
    })
  })

  it('is not blamed where no host at all answers', async () => {
    const { localFetch } = await import('#test/support/safe-fetch.ts')
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    const { safeFetch, close } = localFetch({ resolve })
    const feeds = [1, 2, 3, 4].map((id) => newFeed(`http://${id}.example/rss`, { id }))
    const poller = startPoller(feeds, { effects: { safeFetch } })
    const lonely = startPoller(feeds.slice(0, 2), { effects: { safeFetch } })
    closing.push(close, poller.close, lonely.close)
    expect((await poller.poll()).map(({ error }) => error)).toContain(
      '1.example could not be asked: this machine seems to be offline.',
    )
    expect(await poller.feed(4)).toMatchObject({ failures: 0, firstFailureAt: null })
    await lonely.poll()
    expect(await lonely.feed(2)).toMatchObject({
      failures: 1,
      lastError: 'No server of the public internet is known by the name 2.example.',
    })
  })

  it('is one line a round of the log while we are offline, and one each where the others answer', async () => {
    const { localFetch } = await import('#test/support/safe-fetch.ts')
    const resolve = () => Promise.reject(Object.assign(new Error('no name server'), { code: 'EAI_AGAIN' }))
    const { safeFetch, close } = localFetch({ resolve })
    const linesOf = async (ask: typeof safeFetch) => {
      const lines: unknown[][] = []
      const log = { warn: (...line: unknown[]) => void lines.push(line) }
      const feeds = [1, 2, 3, 4].map((id) => newFeed(`http://${id}.example/rss`, { id }))
      const poller = startPoller(feeds, { effects: { safeFetch: ask, log } })
      closing.push(poller.close)
      await poller.poll()
      return lines
    }
    closing.push(close)
    expect(await linesOf(safeFetch)).toEqual([[{ hosts: 4 }, 'feeds not read: this machine seems to be offline']])
    const refuse: typeof safeFetch = async (url) =>
      done({ url: String(url), status: 404, headers: {}, bytes: new Uint8Array(), hops: [] })
    const lines = await linesOf(refuse)
    expect(lines.map(([, sentence]) => sentence)).toEqual(Array(4).fill('feed not read'))
    expect(lines.map(([facts]) => facts)).toContainEqual({ feedId: 4, url: 'http://4.example/rss', problem: 'refused' })
  })

  it('is not stopped by ten failures in one evening', async () => {
    const { poll, pass, feed } = await newsroomWith({ status: 404 })
    for (let failure = 0; failure < 12; failure++) {
      await poll({ all: true })
      pass(10 * 60_000)
    }
    expect(await feed()).toMatchObject({ state: 'active', failures: 12 })
  })

  it('backs off at random under a cap that doubles', async () => {
    const { pollWhenDue } = await newsroomWith({ status: 500 }, { options: { random: () => 0.999 } })
    const waits: number[] = []
    for (let failure = 0; failure < 8; failure++) waits.push(Math.round((await pollWhenDue()).waitedMs / 60_000))
    expect(waits).toEqual([0, 60, 120, 240, 480, 959, 1439, 1439])
  })

  it('begins anew once it is well', async () => {
    const { pollWhenDue, feed } = await newsroomWith([{ status: 500 }, { status: 404 }, news])
    await pollWhenDue()
    await pollWhenDue()
    expect(await feed()).toMatchObject({ failures: 2, lastError: '127.0.0.1 has no such page (404).' })
    await pollWhenDue()
    expect(await feed()).toMatchObject({ failures: 0, firstFailureAt: null, lastError: null })
  })

  it.each([
    { story: 'in seconds', after: '5400' },
    { story: 'as a date', after: 'Wed, 04 Mar 2026 13:30:00 GMT' },
  ])('rests alone at 503, with Retry-After $story', async ({ after }) => {
    const { server, store, poll, restMinutes, feed } = await newsroomWith({
      status: 503,
      headers: { 'retry-after': after, date: 'Wed, 04 Mar 2026 12:00:00 GMT' },
    })
    server.answer('/other', news)
    const address = { outletId: 'outlet', url: server.at('/other'), title: 'Other', packs: [] }
    await store.feeds.add(address, { nextCheckAt: new Date(0), intervalMs: 1 })
    expect((await poll()).map(({ outcome }) => outcome)).toEqual(['failed', 'first'])
    expect(await restMinutes()).toBe(90)
    expect((await feed()).state).toBe('active')
  })

  it.each([
    { story: 'in seconds', after: '5400', minutes: 90 },
    { story: 'as a date', after: 'Wed, 04 Mar 2026 13:30:00 GMT', minutes: 90 },
    { story: 'left out', after: null, minutes: 60 },
  ])('lets its whole host rest at 429, with Retry-After $story', async ({ after, minutes }) => {
    const { server, store, poll, restMinutes } = await newsroomWith({
      status: 429,
      headers: { date: 'Wed, 04 Mar 2026 12:00:00 GMT', ...(after ? { 'retry-after': after } : {}) },
    })
    for (const path of ['/due', '/later']) {
      const address = { outletId: 'outlet', url: server.at(path), title: path, packs: [] }
      const nextCheckAt = path === '/due' ? new Date(1) : new Date('2026-03-04T12:10:00Z')
      await store.feeds.add(address, { nextCheckAt, intervalMs: 1 })
    }
    await poll()
    expect(server.asked.map(({ path }) => path)).toEqual(['/feed'])
    expect([await restMinutes(1), await restMinutes(2), await restMinutes(3)].map((rest) => rest >= minutes)).toEqual([
      true,
      true,
      true,
    ])
    const again = startPoller(await store.feeds.all())
    closing.push(again.close)
    expect(await again.poll()).toEqual([])
  })
})

describe('many feeds at once', () => {
  async function outlets(
    count: number,
    script: (index: number) => Script,
    hosts: (index: number) => string,
    { silent = () => false }: { readonly silent?: (index: number) => boolean } = {},
  ) {
    const servers = new Map<string, FeedServer>()
    const feeds: Feed[] = []
    for (let index = 0; index < count; index++) {
      const address = hosts(index)
      const server = servers.get(address) ?? (await startFeedServer({}, { address }))
      servers.set(address, server)
      server.answer(`/${index}`, script(index))
      feeds.push(newFeed(server.at(`/${index}`), { id: index + 1 }))
    }
    const { localFetch } = await import('#test/support/safe-fetch.ts')
    const { safeFetch, close } = localFetch({ allow: ['127.0.0.0/8'] })
    const impatient: typeof safeFetch = (url, options) =>
      safeFetch(
        url,
        silent(Number(new URL(url).pathname.slice(1))) ? { ...options, limits: { headersMs: 80 } } : options,
      )
    const poller = startPoller(feeds, { effects: { safeFetch: impatient } })
    closing.push(close, poller.close, ...[...servers.values()].map((server) => server.close))
    return { servers: [...servers.values()], ...poller }
  }

  it('are each read, though others are broken in every way', async () => {
    const broken: Script[] = [
      { status: 500 },
      { body: 'no feed' },
      (request) => request.destroy(),
      () => {},
      { status: 404 },
    ]
    const { poll } = await outlets(
      12,
      (index) => (index % 2 ? broken[(index - 1) / 2] : undefined) ?? news,
      (index) => `127.0.1.${index + 1}`,
      { silent: (index) => index === 7 },
    )
    const rounds = await poll()
    expect(rounds).toHaveLength(12)
    expect(rounds.filter(({ outcome }) => outcome === 'first')).toHaveLength(7)
    expect(rounds.filter(({ error }) => error !== null).map(({ error }) => error)).toHaveLength(5)
  })

  it('wait behind no host that is silent', async () => {
    const silent: Script = () => {}
    const { poll, store } = await outlets(
      25,
      (index) => (index < 24 ? silent : news),
      (index) => `127.0.2.${index + 1}`,
      { silent: (index) => index < 24 },
    )
    await store.feeds.save(25, { lastSuccessAt: new Date(0), firstSuccessAt: new Date(0) })
    const rounds = await poll()
    expect(rounds).toHaveLength(25)
    // Three times eight silent hosts are waited for; the one that answered was read before the first of them.
    expect(rounds[0]).toMatchObject({ feedId: 25, error: null })
  })

  it('that answered are due before those that may not, which have a fifth of the places', async () => {
    const store = await openFreshStore()
    const at = new Date('2026-03-04T12:00:00Z')
    await store.outlets.save([
      {
        id: 'o',
        name: 'O',
        homePage: 'https://o.example',
        country: null,
        language: 'en',
        ownership: null,
        owner: null,
        creditLine: null,
      },
    ])
    for (let index = 0; index < 40; index++) {
      const address = { outletId: 'o', url: `https://${index}.example/`, title: 'O', packs: [] }
      const { id } = await store.feeds.add(address, {
        nextCheckAt: new Date(at.getTime() - (40 - index)),
        intervalMs: 1,
      })
      if (index >= 20) await store.feeds.save(id, { lastSuccessAt: at })
    }
    const due = await store.feeds.due(at, 10)
    expect(due.map(({ lastSuccessAt }) => lastSuccessAt !== null)).toEqual([...Array(8).fill(true), false, false])
    await store.close()
  })

  it('come one after another to a host, over one connection', async () => {
    const { servers, poll } = await outlets(
      20,
      () => news,
      () => '127.0.0.1',
    )
    expect(await poll()).toHaveLength(20)
    expect(servers[0]?.connections.most).toBe(1)
  })

  it('are eight at a time', async () => {
    const open: ServerResponse[] = []
    const slow: Script = (_, response) => void open.push(response)
    const { poll } = await outlets(
      24,
      () => slow,
      (index) => `127.0.2.${index + 1}`,
    )
    const polling = poll()
    for (let answered = 0; answered < 24; answered += 8) {
      await until(() => open.length >= 8)
      await wait(30) // for one more, if there is one
      expect(open).toHaveLength(8)
      for (const response of open.splice(0)) response.end(rssOf([]))
    }
    expect(await polling).toHaveLength(24)
  })

  it('are asked once each, two hundred of them unchanged', async () => {
    const { servers, poll, pass } = await outlets(
      200,
      () => [news, { status: 304 }],
      (index) => `127.0.4.${1 + (index % 20)}`,
    )
    await poll()
    pass(day)
    const asked = () => servers.reduce((sum, server) => sum + server.asked.length, 0)
    const before = asked()
    const rounds = await poll()
    expect(rounds.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(200)
    expect(asked() - before).toBe(200)
    expect(servers.map(({ connections }) => connections.most)).toEqual(servers.map(() => 1))
  })

  it('of a host that is down are put off after the first, and not blamed', async () => {
    const { servers, poll, feed, restMinutes } = await outlets(
      5,
      () => () => {},
      () => '127.0.0.1',
      { silent: () => true },
    )
    expect(await poll()).toMatchObject([{ outcome: 'failed', error: '127.0.0.1 sent no answer after 80 ms.' }])
    expect(servers[0]?.asked).toHaveLength(1)
    expect(await feed(5)).toMatchObject({ failures: 0, lastError: null })
    expect(await restMinutes(5)).toBeGreaterThanOrEqual(5)
  })

  it('start after pauses of their own', async () => {
    const pauses: number[] = []
    const { effects } = await outlets(
      10,
      () => news,
      (index) => `127.0.3.${index + 1}`,
    )
    const { pollFeeds } = await import('#src/newsroom/polling/poll-feeds.ts')
    await pollFeeds({}, { ...effects, random: seededRandom(1), wait: async (ms) => void pauses.push(ms) })
    expect(pauses).toHaveLength(10)
    expect(new Set(pauses).size).toBeGreaterThan(5)
  })
})
