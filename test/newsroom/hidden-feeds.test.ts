import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { catalogueOutlets, feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import { outletOfFeed } from '#src/feeds/catalogue/outlet-of-feed.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { type FeedManager, manageFeeds } from '#src/newsroom/feeds/manage-feeds.ts'
import { hoursAfter, noon, reading, tigrisPost } from '../store/samples.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const { signal } = asking
const server = { guildId: 'g1' }
const tigrisFeed = 'https://tigris-post.example/rss'
const ownFeed = 'https://own.example/rss'

let newsroom: TestNewsroom
let feeds: FeedManager
beforeEach(async () => {
  newsroom = await openTestNewsroom()
  const { store, clock } = newsroom
  const bytes = new TextEncoder().encode('<rss version="2.0"><channel><title>Own paper</title></channel></rss>')
  feeds = manageFeeds({
    store,
    clock,
    quotas: feedQuotas(usualQuotas),
    poll: async () => [],
    workers: {
      refuses: () => null,
      safeFetch: async (url: string) => ({
        ok: true,
        value: { status: 200, url, headers: { 'content-type': 'text/xml' }, bytes, hops: [] },
      }),
      reading: {
        readOpml: async (xml: string) => parseOpml(xml),
        readFeed: async () => ({ title: 'Own paper', language: null, homePage: null }),
      },
    } as never,
  })
  await store.feeds.add(
    { outletId: tigrisPost.id, url: tigrisFeed, title: 'Tigris Post', packs: [] },
    { nextCheckAt: noon, intervalMs: 3_600_000 },
  )
  await feeds.import(`<opml version="2.0"><body><outline xmlUrl="${ownFeed}"/></body></opml>`, {
    signal,
    viewer: server,
  })
})
afterEach(() => newsroom.close())

const listedTo = async (viewer: Parameters<FeedManager['list']>[0]) =>
  (await feeds.list(viewer)).map(({ url, state }) => `${state} ${url}`)

describe('a limit of feeds', () => {
  it('counts no feed that the operator has hidden: the server cannot remove it', async () => {
    const most = { ofServer: 1 }
    const another = (n: number) =>
      newsroom.store.feeds.follow(
        { outletId: outletOfFeed(ownFeed).id, url: `https://own.example/rss-${n}`, title: 'Own', packs: [] },
        { nextCheckAt: noon, intervalMs: 1, isCommon: false, follower: { ...server, userId: 'u1' }, limits: most },
      )
    expect(await another(1)).toMatchObject({ quota: { kind: 'server', most: 1 } })
    await newsroom.hidden.hide(outletOfFeed(ownFeed).id, asking)
    expect(await another(2)).toMatchObject({ feed: { url: 'https://own.example/rss-2' } })
  })
})

describe.each([
  { kind: 'common', outlet: tigrisPost.id, url: tigrisFeed, viewer: 'common' as const },
  { kind: 'server’s own', outlet: outletOfFeed(ownFeed).id, url: ownFeed, viewer: server },
])('the $kind feed of a hidden outlet', ({ outlet, url, viewer }) => {
  it('is in no list and no export until the outlet is shown again', async () => {
    expect(await listedTo(viewer)).toContain(`active ${url}`)
    expect(await newsroom.hidden.hide(outlet, asking)).toMatchObject({ ok: true })
    expect((await listedTo(viewer)).join()).not.toContain(url)
    for (const who of [viewer, server, 'operator'] as const) expect(await feeds.export(who)).not.toContain(url)
    expect(await feeds.shownTo(viewer, url)).toBeNull()
    expect(await feeds.remove(url, { signal, viewer: server })).toBeNull()
    await newsroom.hidden.show(outlet, asking)
    expect(await listedTo(viewer)).toContain(`active ${url}`)
    expect(await feeds.export(server)).toContain(url)
  })

  it('is told by the store to be somebody’s own, or common', async () => {
    await newsroom.hidden.hide(outlet, asking)
    const view = await newsroom.store.viewedBy('operator')
    const hidden = (await view.feeds.hidden()).map(({ feed, isPrivate }) => ({ url: feed.url, isPrivate }))
    expect(hidden).toEqual([{ url, isPrivate: viewer !== 'common' }])
  })

  it('is asked no more, and is due again once the outlet is shown', async () => {
    const due = async () => (await newsroom.store.feeds.due(hoursAfter(noon, 2), 10)).map((feed) => feed.url)
    const active = async () => (await newsroom.store.feeds.active()).map((feed) => feed.url)
    await newsroom.hidden.hide(outlet, asking)
    expect(await due()).not.toContain(url)
    expect(await active()).not.toContain(url)
    await newsroom.hidden.show(outlet, asking)
    expect(await due()).toContain(url)
    expect(await active()).toContain(url)
  })

  it('is the operator’s to see and to remove', async () => {
    await newsroom.hidden.hide(outlet, asking)
    expect(await listedTo('operator')).toContain(`hidden ${url}`)
    expect(await feeds.remove(url, { signal, viewer: 'operator' })).toBe('removed')
    expect(await listedTo('operator')).not.toContain(`hidden ${url}`)
  })

  it('is refused to whoever wants to follow it', async () => {
    await newsroom.hidden.hide(outlet, asking)
    const reason = `The operator of this bot has hidden the outlet of ${url}.`
    const others = { signal, viewer: { guildId: 'g2' } }
    expect(await feeds.add(url, others)).toEqual({ ok: false, problem: { kind: 'hidden', reason } })
    const list = `<opml version="2.0"><body><outline xmlUrl="${url}"/></body></opml>`
    expect(await feeds.import(list, others)).toEqual({ added: [], known: 0, refused: [{ url, reason }] })
    expect(await listedTo(others.viewer)).not.toContain(`active ${url}`)
  })
})

describe('an outlet that is hidden', () => {
  it('is in no pack', async () => {
    const before = (await feeds.packs(server)).find(({ name }) => name === 'world')!
    const id = feedsOfPack('world')[0]!.outletId
    await newsroom.store.outlets.save(catalogueOutlets.filter((outlet) => outlet.id === id))
    await newsroom.hidden.hide(id, asking)
    const after = await feeds.addPack('world', { signal, viewer: server })
    expect(after!.feeds).toBeLessThan(before.feeds)
    expect((await newsroom.store.feeds.all()).filter(({ outletId }) => outletId === id)).toEqual([])
  })

  it('is not among the outlets that were read, though its feed brought nothing', async () => {
    const [feed] = await newsroom.store.feeds.all()
    await newsroom.store.feeds.save(feed!.id, { lastSuccessAt: noon })
    const { article, analysis } = reading({
      slug: 'grain',
      headline: 'Turkey reopens the grain port of Mersin',
      body: 'The grain port of Mersin in Turkey reopened.',
      actors: { 'state:TR': 'Turkey' },
    })
    await newsroom.publish({ article, analysis })
    const coverage = async (): Promise<string> =>
      JSON.stringify(await newsroom.brief({ topic: 'Turkey', sinceMs: 86_400_000 }, asking))
    expect(await coverage()).toContain('"country":"IQ"')
    await newsroom.hidden.hide(tigrisPost.id, asking)
    expect(await coverage()).not.toContain('"country":"IQ"')
    expect(await newsroom.status(asking)).toMatchObject({ feeds: { active: 0 } })
  })
})
