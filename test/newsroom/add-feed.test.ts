import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import { defaultPack } from '#src/feeds/catalogue/theatres.ts'
import { addFeed } from '#src/newsroom/feeds/add-feed.ts'
import { feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { healthOf } from '#src/newsroom/feeds/health-of.ts'
import { installDefaultPack, installPack } from '#src/newsroom/feeds/install-pack.ts'
import type { Script } from '#test/support/feed-server.ts'
import { type FeedStage, openFeedStage } from '#test/support/feed-stage.ts'
import { readInThread } from '#test/support/read-in-thread.ts'
import { rssOf } from '#test/support/rss-of.ts'

const signal = new AbortController().signal
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

function add(typed: string, found: readonly string[] = []) {
  const { safeFetch } = stage
  const effects = {
    store,
    safeFetch,
    readFeed: readInThread,
    findFeeds: async () => found,
    clock,
    quotas: feedQuotas(usualQuotas),
    byOperator: true,
    signal,
  }
  return addFeed(typed, { signal, viewer: 'operator' }, {}, effects)
}

describe('adding a feed', () => {
  it('by its own address makes it due, for an outlet that nothing is known of yet', async () => {
    server.answer('/rss', { body: rssOf(['One']) })
    const added = await add(` feed:${server.at('/rss')}#top `)
    expect(added).toMatchObject({ ok: true, value: { url: server.at('/rss'), title: 'Outlet', nextCheckAt: now } })
    expect(await store.outlets.all()).toMatchObject([
      { name: `Outlet (${new URL(server.at('/')).host})`, country: null, ownership: null },
    ])
  })

  it('by the address of a page tries what the page names, six addresses at most', async () => {
    server.answer('/', { headers: { 'content-type': 'text/html' }, body: '<html>' })
    server.answer('/6', { body: rssOf([]) })
    server.answer('/7', { body: rssOf([]) })
    const candidates = [1, 2, 3, 4, 5, 6, 7].map((n) => server.at(`/${n}`))
    expect(await add(server.at('/'), candidates)).toMatchObject({ ok: true, value: { url: server.at('/6') } })
    expect(server.asked.map(({ path }) => path)).toEqual(['/', '/1', '/2', '/3', '/4', '/5', '/6'])
    const none = await add(server.at('/'), candidates.slice(0, 5))
    expect(none).toMatchObject({ ok: false, problem: { kind: 'no-feed' } })
  })

  it.each<{ story: string; typed: (origin: string) => string; script?: Script; reason: RegExp }>([
    { story: 'no address', typed: () => 'not an address', reason: /^“not an address” is not a web address\.$/ },
    { story: 'control characters', typed: () => '\u0000\u202e\u200b', reason: /^“” is not a web address\.$/ },
    { story: 'two thousand characters', typed: () => 'a'.repeat(2001), reason: /^“a{99}…” is not a web address\.$/ },
    { story: 'another scheme', typed: () => 'ftp://a.example', reason: /is not a web address/ },
    {
      story: 'a private address',
      typed: () => 'http://10.0.0.1/rss',
      reason: /^10\.0\.0\.1 is not an address of the public internet\.$/,
    },
    {
      story: 'a page without feeds',
      typed: (at) => `${at}/`,
      script: { body: '<html>' },
      reason: /^No feed was found at http/,
    },
    {
      story: 'a missing page',
      typed: (at) => `${at}/`,
      script: { status: 404 },
      reason: /has no such page \(404\)\.$/,
    },
  ])('gives one sentence for $story', async ({ typed, script, reason }) => {
    if (script) server.answer('/', script)
    const added = await add(typed(server.origin))
    expect(!added.ok && added.problem.reason).toMatch(reason)
    expect(await store.feeds.all()).toEqual([])
  })

  it('twice says that it is followed already', async () => {
    server.answer('/rss', { body: rssOf([]) })
    await add(server.at('/rss'))
    expect(await add(server.at('/rss'))).toMatchObject({ ok: false, problem: { kind: 'known' } })
    expect(server.asked).toHaveLength(1)
  })

  it('that had stopped begins anew once it answers', async () => {
    server.answer('/rss', { body: rssOf([]) })
    const added = await add(server.at('/rss'))
    const id = added.ok ? added.value.id : 0
    await store.feeds.save(id, { state: 'stopped', failures: 10, firstFailureAt: now, lastError: 'Gone.' })
    expect(await add(server.at('/rss'))).toMatchObject({ ok: true, value: { id, state: 'active' } })
    expect(await store.feeds.find(id)).toMatchObject({
      state: 'active',
      failures: 0,
      firstFailureAt: null,
      lastError: null,
    })
  })
})

describe('packs', () => {
  it('give a new installation its first feeds, with their outlets’ labels', async () => {
    expect(await installDefaultPack({ store, clock })).toBe(feedsOfPack(defaultPack).length)
    const outlets = await store.outlets.all()
    expect(outlets.find(({ id }) => id === 'bbc')).toMatchObject({ country: 'GB', ownership: 'public' })
    expect(await store.feeds.due(now, 100)).toHaveLength(feedsOfPack(defaultPack).length)
  })

  it('do not come back once they were removed', async () => {
    await installDefaultPack({ store, clock })
    for (const { id } of await store.feeds.all()) await store.feeds.remove(id)
    expect(await installDefaultPack({ store, clock })).toBe(0)
    expect(await store.feeds.all()).toEqual([])
  })

  it('keep the health of feeds that are followed already', async () => {
    await installPack('iraq', null, { store, clock })
    const [feed] = await store.feeds.all()
    await store.feeds.save(feed!.id, { etag: '"1"', nextCheckAt: new Date('2026-03-05T00:00:00Z') })
    await installPack('iraq', null, { store, clock })
    expect(await store.feeds.find(feed!.id)).toMatchObject({
      etag: '"1"',
      nextCheckAt: new Date('2026-03-05T00:00:00Z'),
    })
  })

  it('stop where there are too many feeds, and tell so', async () => {
    const follower = { guildId: 'g1', userId: 'u1' }
    const { followed, quota } = await installPack('iraq', follower, { store, clock, quotas: { inAll: 2 } })
    expect(followed).toBe(2)
    expect(quota).not.toBeNull()
    expect(await store.feeds.all()).toHaveLength(2)
  })

  it('are none where nobody knows them', async () => {
    expect(await installPack('atlantis', null, { store, clock })).toEqual({ followed: 0, quota: null })
    expect(await store.outlets.all()).toEqual([])
  })
})

describe('the health of a feed', () => {
  it.each([
    { story: 'well', change: {}, state: 'active' },
    {
      story: 'failed, and asked again later',
      change: { lastError: 'Gone.', nextCheckAt: new Date(now.getTime() + 1) },
      state: 'resting',
    },
    { story: 'failed, and due', change: { lastError: 'Gone.', nextCheckAt: now }, state: 'active' },
    { story: 'stopped', change: { state: 'stopped' as const, lastError: 'Gone.' }, state: 'stopped' },
  ])('is told: $story', async ({ change, state }) => {
    server.answer('/rss', { body: rssOf([]) })
    const added = await add(server.at('/rss'))
    const [outlet] = await store.outlets.all()
    if (!added.ok) throw new Error(added.problem.reason)
    expect(
      healthOf({ feed: { ...added.value, ...change }, isPrivate: false, isMasked: false }, outlet!, now),
    ).toMatchObject({
      state,
      lastError: change.lastError ?? null,
    })
  })
})
