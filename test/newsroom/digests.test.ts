import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseLeftServers } from '#src/newsroom/servers/servers.ts'
import type { NewDigest } from '#src/subscriptions/digest.ts'
import { nearestZones } from '#src/subscriptions/zones.ts'
import { hoursAfter, noon, reading } from '#test/store/samples.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

const wanted: NewDigest = {
  guildId: 'g1',
  channelId: 'c1',
  topic: 'Iraq',
  time: '7:30',
  zone: 'asia/baghdad',
  createdBy: 'u1',
}

async function added(change: Partial<NewDigest> = {}) {
  const result = await newsroom.digests.add({ ...wanted, ...change })
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}

describe('a digest', () => {
  it.each([
    { story: 'no day', days: [], kept: [1, 2, 3, 4, 5, 6, 7] },
    { story: 'no day of the week', days: [0, 8], kept: [1, 2, 3, 4, 5, 6, 7] },
    { story: 'a day twice', days: [5, 1, 5, 9], kept: [1, 5] },
  ])('that names $story runs on days that there are, each once', async ({ days, kept }) => {
    expect((await added({ days })).days).toEqual(kept)
  })

  it.each([
    ['a topic without a letter', { topic: '…' }, 'bad-topic'],
    ['a time that is none', { time: '25:00' }, 'bad-time'],
    ['a zone that is none', { zone: 'Asia/Nowhere' }, 'unknown-zone'],
  ])('with %s is refused', async (_, change, kind) => {
    expect(await newsroom.digests.add({ ...wanted, ...change })).toMatchObject({ ok: false, problem: { kind } })
  })

  it('is added with sensible wishes, and knows when it runs next', async () => {
    expect(await added()).toMatchObject({
      topic: 'Iraq',
      time: '07:30',
      zone: 'Asia/Baghdad',
      days: [1, 2, 3, 4, 5, 6, 7],
      style: 'short',
      whenQuiet: 'silent',
      hasPicture: false,
      roleId: null,
      state: 'active',
      nextRunAt: new Date('2026-03-11T04:30:00Z'),
    })
  })

  it.each<[string, Partial<NewDigest>, object]>([
    [
      'an unknown zone, with those that are near',
      { zone: 'Asia/Bagdad' },
      { kind: 'unknown-zone', zone: 'Asia/Bagdad', nearest: expect.arrayContaining(['Asia/Baghdad']) },
    ],
    [
      'an unknown zone that many are near, with five of them',
      { zone: 'America' },
      { kind: 'unknown-zone', zone: 'America', nearest: nearestZones('America', 5) },
    ],
    ['a time that is none', { time: '25:00' }, { kind: 'bad-time', time: '25:00' }],
    [
      'a topic of signs',
      { topic: '\u0000\u202e!!' },
      { kind: 'bad-topic', reason: 'A topic needs at least one letter or digit.' },
    ],
    [
      'a topic of 2,000 characters',
      { topic: 'x'.repeat(2000) },
      { kind: 'bad-topic', reason: 'A topic has at most 100 characters.' },
    ],
  ])('is refused for %s', async (_story, change, problem) => {
    expect(await newsroom.digests.add({ ...wanted, ...change })).toEqual({ ok: false, problem })
    expect(await newsroom.digests.list('g1')).toEqual([])
  })

  it('is refused where the channel has it already, and that one is shown', async () => {
    const first = await added()
    const again = await newsroom.digests.add({ ...wanted, topic: ' iraq' })
    expect(again).toEqual({ ok: false, problem: { kind: 'duplicate', digest: first } })
  })

  it('is edited in part', async () => {
    const { id } = await added()
    const edited = await newsroom.digests.edit('g1', id, { time: '13:00', zone: undefined as never, days: [5] })
    expect(edited).toMatchObject({
      ok: true,
      value: {
        topic: 'Iraq',
        time: '13:00',
        zone: 'Asia/Baghdad',
        days: [5],
        nextRunAt: new Date('2026-03-13T10:00:00Z'),
      },
    })
    const twin = await added({ topic: 'Iran' })
    expect(await newsroom.digests.edit('g1', twin.id, { topic: 'IRAQ' })).toMatchObject({
      ok: false,
      problem: { kind: 'duplicate', digest: { id } },
    })
  })

  it('rests and goes on', async () => {
    const { id } = await added()
    expect(await newsroom.digests.pause('g1', id)).toMatchObject({
      value: { state: 'paused', pausedBecause: null, nextRunAt: null },
    })
    newsroom.clock.time = hoursAfter(noon, 72)
    expect(await newsroom.digests.resume('g1', id)).toMatchObject({
      value: { state: 'active', pausedBecause: null, nextRunAt: new Date('2026-03-14T04:30:00Z') },
    })
  })

  it('is out of reach of other servers', async () => {
    const { id } = await added()
    const { digests } = newsroom
    const refusals = [
      await digests.edit('g2', id, { time: '1:00' }),
      await digests.pause('g2', id),
      await digests.resume('g2', id),
      await digests.remove('g2', id),
      await digests.preview('g2', id, asking),
    ]
    expect(refusals).toEqual(refusals.map(() => ({ ok: false, problem: { kind: 'not-found', id } })))
    expect(await digests.get('g2', id)).toBeNull()
    expect(await digests.get('g1', id)).toMatchObject({ id, state: 'active' })
  })

  it('shows what its next edition would carry, and records nothing', async () => {
    const { id } = await added()
    await newsroom.publish(reading({ slug: 'talks', headline: 'Iraq calls for talks', actors: { 'state:IQ': 'Iraq' } }))
    const preview = await newsroom.digests.preview('g1', id, asking)
    expect(preview).toMatchObject({ value: { stories: [{ headline: { text: 'Iraq calls for talks' } }] } })
    expect(await newsroom.store.digests.shown(id)).toEqual([])
  })
})

describe('a server that removes the bot', () => {
  it('finds its digests as they were when it comes back', async () => {
    const { id } = await added()
    const resting = await added({ topic: 'Iran' })
    await newsroom.digests.pause('g1', resting.id)
    await newsroom.servers.left('g1')
    expect(await newsroom.digests.list('g1')).toMatchObject([
      { state: 'paused', pausedBecause: { kind: 'left' } },
      { state: 'paused', pausedBecause: null },
    ])
    await newsroom.servers.joined('g1')
    expect(await newsroom.digests.get('g1', id)).toMatchObject({ state: 'active', pausedBecause: null })
    expect(await newsroom.digests.get('g1', resting.id)).toMatchObject({
      state: 'paused',
      pausedBecause: null,
    })
  })

  it('is forgotten after thirty days, and not before', async () => {
    await added()
    await newsroom.settings.save('g1', { noticeChannelId: 'c9' })
    await newsroom.servers.left('g1')
    const days = 24 * 3_600_000
    const left = newsroom.clock.time.getTime()
    newsroom.clock.time = new Date(left + 30 * days)
    expect(await eraseLeftServers(newsroom)).toBe(0)
    expect(await newsroom.digests.list('g1')).toHaveLength(1)
    newsroom.clock.time = new Date(left + 30 * days + 1)
    expect(await eraseLeftServers(newsroom)).toBe(1)
    expect(await newsroom.digests.list('g1')).toEqual([])
    expect(await newsroom.store.guilds.known()).toEqual([])
  })

  it('or comes back while the bot is down is found out at the start', async () => {
    const { id } = await added()
    await newsroom.servers.present(['g2'])
    expect(await newsroom.digests.get('g1', id)).toMatchObject({ state: 'paused' })
    expect(await newsroom.store.guilds.known()).toMatchObject([{ id: 'g1', hasLeft: true }])
    await newsroom.servers.present(['g1', 'g2'])
    expect(await newsroom.digests.get('g1', id)).toMatchObject({ state: 'active' })
    expect(await newsroom.store.guilds.known()).toMatchObject([{ id: 'g1', hasLeft: false }])
  })
})
