import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { feedQuotas } from '#src/newsroom/feeds/adder.ts'
import { importFeeds } from '#src/newsroom/feeds/import-feeds.ts'
import type { Store } from '#src/store/store.ts'
import { describeOnBothDialects } from '../store/both-dialects.ts'
import { noon } from '../store/samples.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const signal = new AbortController().signal
const clock = { now: () => noon }

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

const listOf = (count: number, of: string) =>
  `<opml version="2.0"><body>${Array.from({ length: count }, (_, n) => `<outline xmlUrl="https://${of}-${n}.example/rss"/>`).join('')}</body></opml>`

const adder = (guildId: string, userId: string) => ({ signal, viewer: { guildId }, userId })

const load = (store: Store, opml: string, who: ReturnType<typeof adder>, quotas = usualQuotas) =>
  importFeeds(opml, who, {
    store,
    clock,
    quotas: feedQuotas(quotas),
    readOpml: async (xml) => parseOpml(xml),
    refuses: () => null,
  })

describe('how much there may be', () => {
  it('is fifty feeds of a server’s own, and the refusal tells it', async () => {
    const { added, refused } = await load(newsroom.store, listOf(60, 'a'), adder('g1', 'u1'))
    expect([added.length, refused.length]).toEqual([50, 10])
    expect(refused[0]?.reason).toBe('A server follows at most 50 feeds of its own; remove one first.')
  })

  it('is a hundred feeds of one account, in however many servers', async () => {
    const added = []
    for (const server of ['g1', 'g2', 'g3'])
      added.push(await load(newsroom.store, listOf(50, server), adder(server, 'u1')))
    expect(added.map((one) => one.added.length)).toEqual([50, 50, 0])
    expect((await load(newsroom.store, listOf(5, 'other'), adder('g3', 'u2'))).added).toHaveLength(5)
  })

  it('is so many feeds in all; one that is polled already costs nothing more', async () => {
    const quotas = { ...usualQuotas, feeds: 3 }
    expect((await load(newsroom.store, listOf(5, 'a'), adder('g1', 'u1'), quotas)).added).toHaveLength(3)
    expect((await load(newsroom.store, listOf(5, 'a'), adder('g2', 'u2'), quotas)).added).toHaveLength(3)
  })

  it('is twenty digests and twenty-five watches a server, though sixty be asked for at once', async () => {
    const wish = { guildId: 'g1', channelId: 'c1', createdBy: null, time: '07:00', zone: 'UTC' }
    const digests = await Promise.all(
      Array.from({ length: 60 }, (_, n) => newsroom.digests.add({ ...wish, topic: `topic ${n}` })),
    )
    expect(digests.filter(({ ok }) => ok)).toHaveLength(20)
    expect(digests.at(-1)).toEqual({ ok: false, problem: { kind: 'too-many', most: 20 } })
    const watch = { ...wish, pace: 'instant', dailyCap: 5, quietHours: null, locale: 'en' } as const
    const watches = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        newsroom.watches.add({ ...watch, subject: { kind: 'topic', topic: `topic ${n}` } }),
      ),
    )
    expect(watches.filter(({ ok }) => ok)).toHaveLength(25)
  })
})

describeOnBothDialects('a limit of feeds', (subject) => {
  it('holds where sixty are added at once', async () => {
    const { store } = subject
    await store.outlets.savePrivate([
      {
        id: '@a.example',
        name: 'a.example',
        homePage: 'https://a.example',
        country: null,
        language: 'en',
        ownership: null,
        owner: null,
        creditLine: null,
      },
    ])
    const added = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        store.feeds.follow(
          { outletId: '@a.example', url: `https://a.example/${n}`, title: 'A', packs: [] },
          { nextCheckAt: noon, intervalMs: 1, follower: { guildId: 'g1', userId: 'u1' }, limits: { ofServer: 50 } },
        ),
      ),
    )
    expect(added.filter((one) => 'feed' in one)).toHaveLength(50)
  })
})
