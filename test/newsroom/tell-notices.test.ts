import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DigestsPaused } from '#src/newsroom/outbox/close-channel.ts'
import { type NoticeQueue, noticeKeeper, noticeQueue } from '#src/newsroom/outbox/send-notices.ts'
import { pollFeeds } from '#src/newsroom/polling/poll-feeds.ts'
import { startFeedServer } from '#test/support/feed-server.ts'
import { startPoller } from '#test/support/poller.ts'
import { hoursAfter, noon } from '../store/samples.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
let told: string[]
let reached: boolean

beforeEach(async () => {
  newsroom = await openTestNewsroom()
  told = []
  reached = true
})
afterEach(() => newsroom.close())

/** As after a start: nothing is remembered but what the store holds. */
const board = (): NoticeQueue =>
  noticeQueue({
    store: newsroom.store,
    clock: newsroom.clock,
    sender: {
      onPaused: async ({ digests, watches }) => {
        told.push(...digests.map(({ topic }) => topic), ...watches.map(({ id }) => `watch ${id}`))
        return reached
      },
      onRefused: async ({ subject, problem }) => {
        told.push(`${subject.kind} ${subject.id} ${problem.kind}`)
        return reached
      },
      onFeedStopped: async ({ url }) => {
        told.push(url)
        return reached
      },
    },
  })

const keeper = () => noticeKeeper(newsroom)

async function paused(): Promise<DigestsPaused> {
  const wish = { guildId: 'g1', channelId: 'c1', topic: 'Iraq', time: '07:30', zone: 'UTC', createdBy: null }
  const added = await newsroom.digests.add(wish)
  if (!added.ok) throw new Error('refused')
  const problem = { kind: 'missing-permission', sentence: 'Grant Send Messages.' } as const
  return { guildId: 'g1', channelId: 'c1', digests: [added.value], watches: [], problem }
}

const rest = (id: number) =>
  newsroom.store.digests.save(id, { state: 'paused', pausedBecause: { kind: 'channel-gone' } })

async function stoppedFeed(state: 'active' | 'stopped'): Promise<string> {
  const url = 'https://harbour.example/rss'
  const address = { outletId: 'harbour-times', url, title: 'Harbour', packs: [] }
  const { id } = await newsroom.store.feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
  await newsroom.store.feeds.save(id, { state })
  return url
}

describe('a notice', () => {
  it('of a pause is told once, though the process died before telling', async () => {
    const event = await paused()
    await keeper().keepPause(event)
    await rest(event.digests[0]!.id)
    await board().tell(asking)
    await board().tell(asking)
    expect(told).toEqual(['Iraq'])
  })

  it('of a pause waits until the pause is kept, and is dropped where it never is', async () => {
    await keeper().keepPause(await paused())
    await board().tell(asking)
    expect(await newsroom.store.notices.pending()).toHaveLength(1)
    newsroom.clock.time = hoursAfter(noon, 2)
    await board().tell(asking)
    expect(told).toEqual([])
    expect(await newsroom.store.notices.pending()).toEqual([])
  })

  it('of a stopped feed is told once it has stopped', async () => {
    const url = await stoppedFeed('active')
    const stopped = { url, reason: 'It is gone.', remedy: 'Remove it.' }
    await keeper().keepStoppedFeed(stopped)
    await keeper().keepStoppedFeed(stopped)
    await board().tell(asking)
    expect(told).toEqual([])
    await stoppedFeed('stopped')
    await board().tell(asking)
    await board().tell(asking)
    expect(told).toEqual([url])
  })

  it('that did not get through is tried again, for a day', async () => {
    const event = await paused()
    await keeper().keepPause(event)
    await rest(event.digests[0]!.id)
    reached = false
    await board().tell(asking)
    expect(await newsroom.store.notices.pending()).toHaveLength(1)
    newsroom.clock.time = hoursAfter(noon, 25)
    await board().tell(asking)
    expect(told).toEqual(['Iraq', 'Iraq'])
    expect(await newsroom.store.notices.pending()).toEqual([])
  })

  it('is told by the process that has the shard of its server', async () => {
    const event = { ...(await paused()), guildId: String(1n << 22n) }
    await keeper().keepPause(event)
    await rest(event.digests[0]!.id)
    await board().tell({ ...asking, shards: { ids: [0], count: 2 } })
    expect(told).toEqual([])
    await board().tell({ ...asking, shards: { ids: [1], count: 2 } })
    expect(told).toEqual(['Iraq'])
  })

  it('of a stopped feed is told once on each shard, by the first where their number has changed', async () => {
    const url = await stoppedFeed('stopped')
    await keeper().keepStoppedFeed({ url, reason: 'It is gone.', remedy: 'Remove it.' })
    await board().tell({ ...asking, shards: { ids: [1], count: 2 } })
    expect(told).toEqual([])
    for (const id of [0, 1]) {
      await board().tell({ ...asking, shards: { ids: [id], count: 2 } })
      await board().tell({ ...asking, shards: { ids: [id], count: 2 } })
    }
    expect(told).toEqual([url, url])
    await keeper().keepStoppedFeed({ url, reason: 'It is gone.', remedy: 'Remove it.' })
    await board().tell({ ...asking, shards: { ids: [0], count: 2 } })
    await board().tell({ ...asking, shards: { ids: [1, 2], count: 3 } })
    expect(told).toHaveLength(2)
    await board().tell({ ...asking, shards: { ids: [0], count: 3 } })
    expect(told).toHaveLength(4)
    expect(await newsroom.store.notices.pending()).toEqual([])
  })

  it('of a stopped feed is told once, though the process dies before the stop is kept', async () => {
    await using server = await startFeedServer({ '/feed': { status: 410 } })
    const address = { outletId: 'harbour-times', url: server.at('/feed'), title: 'Harbour', packs: [] }
    const { id } = await newsroom.store.feeds.add(address, { nextCheckAt: noon, intervalMs: 1 })
    let deaths = 1
    const { effects, close } = startPoller([], {
      effects: {
        clock: newsroom.clock,
        onFeedStopped: ({ feed: { url }, reason, remedy }) => keeper().keepStoppedFeed({ url, reason, remedy }),
        store: {
          ...newsroom.store,
          feeds: {
            ...newsroom.store.feeds,
            save: async (feedId, change) => {
              if (change.state === 'stopped' && deaths-- > 0) throw new Error('died')
              await newsroom.store.feeds.save(feedId, change)
            },
          },
        },
      },
    })
    await pollFeeds({ all: true }, effects)
    await board().tell(asking)
    expect({ told, state: (await newsroom.store.feeds.find(id))?.state }).toEqual({ told: [], state: 'active' })

    await pollFeeds({ all: true }, effects)
    await board().tell(asking)
    await board().tell(asking)
    expect({ told, state: (await newsroom.store.feeds.find(id))?.state }).toEqual({
      told: [address.url],
      state: 'stopped',
    })
    await close()
  })
})
