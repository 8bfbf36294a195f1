import { describe, expect, it } from 'vitest'
import { type NoticeSender, noticeKeeper, noticeQueue } from '#src/newsroom/outbox/send-notices.ts'
import type { Store } from '#src/store/store.ts'

const noon = new Date('2026-03-04T12:00:00Z')
const hourMs = 3_600_000
const { signal } = new AbortController()

type Kept = { key: string; content: string; keptAt: Date }
type Found = { readonly state: string } | null

/** Notices, feeds and subscriptions in memory. */
function board({
  feed = null,
  subscription = null,
  reached = true,
}: {
  feed?: Found
  subscription?: Found
  reached?: boolean
} = {}) {
  const kept = new Map<string, Kept>()
  const told: string[] = []
  const clock = { time: noon, now: () => clock.time }
  const store = {
    notices: {
      keep: async (notice: Kept) => void kept.set(notice.key, notice),
      pending: async () => [...kept.values()],
      done: async (key: string) => void kept.delete(key),
    },
    feeds: { find: async () => feed },
    digests: { find: async (id: number) => subscription && { id, topic: `digest ${id}`, ...subscription } },
    watches: { find: async (id: number) => (id === 9 ? null : subscription && { id, ...subscription }) },
  } as unknown as Pick<Store, 'notices' | 'digests' | 'watches' | 'feeds'>
  const sender: NoticeSender = {
    onPaused: async ({ digests, watches }) => {
      told.push(`paused ${digests.length} and ${watches.length}`)
      return reached
    },
    onRefused: async ({ digest, watch }) => {
      told.push(`refused ${digest ? 'digest' : '–'} ${watch ? 'watch' : '–'}`)
      return reached
    },
    onFeedStopped: async ({ url, shard }) => {
      told.push(`${url} ${shard ? `${shard.id}/${shard.count}` : 'all'}`)
      return reached
    },
  }
  const queue = noticeQueue({ store, clock, sender })
  return {
    kept,
    told,
    clock,
    keeper: noticeKeeper({ store, clock }),
    tell: (shards?: { ids: number[]; count: number }) => queue.tell({ signal, ...(shards ? { shards } : {}) }),
  }
}

const stopped = { url: 'https://a.example/rss', reason: 'It is gone.', remedy: 'Remove it.' }
const refused = (kind: 'digest' | 'watch', id = 3, guildId = '4194304') => ({
  guildId,
  channelId: 'c1',
  subject: { kind, id },
  localDate: '2026-03-04',
  problem: { kind: 'rejected' as const, sentence: 'No.' },
})

describe('a notice', () => {
  it.each([
    [{ feed: { state: 'stopped' } }, ['https://a.example/rss all']],
    [{ feed: { state: 'active' } }, []],
    [{ feed: null }, []],
  ])('of a feed is told where it has stopped: %o', async (facts, told) => {
    const one = board(facts)
    await one.keeper.keepStoppedFeed(stopped)
    await one.tell()
    expect(one.told).toEqual(told)
    expect(one.kept.size).toBe(told.length === 0 ? 1 : 0)
  })

  it('whose event is not kept waits an hour', async () => {
    const one = board()
    await one.keeper.keepStoppedFeed(stopped)
    one.clock.time = new Date(noon.getTime() + hourMs)
    await one.tell()
    expect(one.kept.size).toBe(1)
    one.clock.time = new Date(noon.getTime() + hourMs + 1)
    await one.tell()
    expect(one.kept.size).toBe(0)
  })

  it('that reaches nobody is tried for a day', async () => {
    const one = board({ feed: { state: 'stopped' }, reached: false })
    await one.keeper.keepStoppedFeed(stopped)
    one.clock.time = new Date(noon.getTime() + 24 * hourMs)
    await one.tell()
    expect([one.kept.size, one.told.length]).toEqual([1, 1])
    one.clock.time = new Date(noon.getTime() + 24 * hourMs + 1)
    await one.tell()
    expect([one.kept.size, one.told.length]).toEqual([0, 2])
  })

  it('of a refused message goes to its digest or its watch, and to none that is gone', async () => {
    const one = board({ subscription: { state: 'active' } })
    await one.keeper.keepRefusal(refused('digest'))
    await one.keeper.keepRefusal(refused('watch'))
    await one.keeper.keepRefusal(refused('watch', 9))
    await one.tell()
    expect(one.told).toEqual(['refused digest –', 'refused – watch'])
    expect([...one.kept.keys()]).toEqual(['refused watch 9 rejected'])
  })

  it('of a pause names those that are paused', async () => {
    const pause = { guildId: '4194304', channelId: 'c1', problem: { kind: 'missing-access', sentence: 'No.' } as const }
    const subscriptions = { digests: [{ id: 1 }, { id: 2 }], watches: [{ id: 1 }, { id: 9 }] } as never
    for (const [state, told] of [
      ['paused', ['paused 2 and 1']],
      ['active', []],
    ] as const) {
      const one = board({ subscription: { state } })
      await one.keeper.keepPause({ ...pause, ...(subscriptions as object) } as never)
      await one.tell()
      expect(one.told).toEqual(told)
    }
  })
})

describe('where several processes share the shards', () => {
  it('the one with the first writes a notice of a feed for each shard, and each tells its own', async () => {
    const one = board({ feed: { state: 'stopped' } })
    await one.keeper.keepStoppedFeed(stopped)
    await one.tell({ ids: [1], count: 2 })
    expect([one.told, [...one.kept.keys()]]).toEqual([[], [`feed ${stopped.url}`]])
    await one.tell({ ids: [0], count: 2 })
    expect([...one.kept.keys()]).toEqual([`feed ${stopped.url} 0/2`, `feed ${stopped.url} 1/2`])
    await one.tell({ ids: [1], count: 2 })
    expect(one.told).toEqual([`${stopped.url} 1/2`])
    await one.tell({ ids: [1], count: 3 })
    expect(one.told).toHaveLength(1)
    await one.tell({ ids: [0], count: 3 })
    expect(one.told).toEqual([`${stopped.url} 1/2`, `${stopped.url} 0/2`])
  })

  it('a server is told by the process of its shard', async () => {
    const one = board({ subscription: { state: 'active' } })
    await one.keeper.keepRefusal(refused('digest'))
    await one.tell({ ids: [0], count: 2 })
    expect(one.told).toEqual([])
    await one.tell({ ids: [1], count: 2 })
    expect(one.told).toHaveLength(1)
  })
})
