import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '#src/base/quotas.ts'
import type { Briefing } from '#src/briefings/briefing.ts'
import type { EditionFacts, EditionRenderer } from '#src/newsroom/digests/publish-editions.ts'
import type { DigestsPaused } from '#src/newsroom/outbox/close-channel.ts'
import { watchConnection } from '#src/newsroom/outbox/connection.ts'
import type { MessageRefused } from '#src/newsroom/outbox/deliver.ts'
import { ownerName, takeOverLeases } from '#src/newsroom/outbox/lease-owner.ts'
import type { Digest, NewDigest } from '#src/subscriptions/digest.ts'
import { hoursAfter, noon } from '#test/store/samples.ts'
import { deliverDue, silent } from './deliver-due.ts'
import { deliver, iraq, posted, pressWith, publish, wanted } from './edition-stage.ts'
import { type Channels, Crash, fakeCourier, type Mishap } from './fake-courier.ts'
import { openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

let newsroom: TestNewsroom
async function subscribe(change: Partial<NewDigest> = {}): Promise<Digest> {
  const added = await newsroom.digests.add({ ...wanted, ...change })
  if (!added.ok) throw new Error(added.problem.kind)
  return added.value
}

describe('editions', () => {
  beforeEach(async () => {
    newsroom = await openTestNewsroom({ quotas: { ...usualQuotas, serverDigests: 1_000 } })
    await newsroom.publish(iraq('talks', 'Iraq calls for talks', -2))
  })
  afterEach(() => newsroom.close())

  it('are written when their time has come, and sent once', async () => {
    const { id } = await subscribe()
    const channels: Channels = new Map()
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 0, quiet: 0, missed: 0, failed: 0 })
    newsroom.clock.time = hoursAfter(noon, 1)
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 1, quiet: 0, missed: 0, failed: 0 })
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 0, quiet: 0, missed: 0, failed: 0 })
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2 })
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 0 })
    expect(posted(channels)).toEqual([{ title: 'Iraq' }, { stories: ['Iraq calls for talks'] }])
    expect(await newsroom.digests.get('g1', id)).toMatchObject({
      lastRunAt: hoursAfter(noon, 1),
      nextRunAt: hoursAfter(noon, 25),
    })
  })

  it('remember what the channel was told: a day without news is silent, or said to be quiet', async () => {
    await subscribe()
    await subscribe({ channelId: 'c2', whenQuiet: 'say-so' })
    const seen: { briefing: Briefing; facts: EditionFacts }[] = []
    newsroom.clock.time = hoursAfter(noon, 1)
    await publish(newsroom.store, newsroom.clock, pressWith(seen))
    expect(seen.map(({ facts }) => facts.isQuiet)).toEqual([false, false])
    newsroom.clock.time = hoursAfter(noon, 25)
    expect(await publish(newsroom.store, newsroom.clock, pressWith(seen))).toEqual({
      published: 1,
      quiet: 1,
      missed: 0,
      failed: 0,
    })
    expect(seen.at(-1)?.facts).toMatchObject({ isQuiet: true, digest: { channelId: 'c2' } })
  })

  it('make what many channels read once', async () => {
    for (let channel = 0; channel < 30; channel += 1) await subscribe({ channelId: `c${channel}` })
    const seen: { briefing: Briefing; facts: EditionFacts }[] = []
    newsroom.clock.time = hoursAfter(noon, 1)
    expect(await publish(newsroom.store, newsroom.clock, pressWith(seen))).toMatchObject({ published: 30 })
    expect(new Set(seen.map(({ briefing }) => briefing)).size).toBe(1)
  })

  it.each([
    { story: 'in time', hours: 1.1, report: { published: 1, quiet: 0, missed: 0, failed: 0 }, late: [false] },
    {
      story: 'half an hour after a restart, marked late',
      hours: 1.5,
      report: { published: 1, quiet: 0, missed: 0, failed: 0 },
      late: [true],
    },
    {
      story: 'hours after a restart, marked late',
      hours: 6.9,
      report: { published: 1, quiet: 0, missed: 0, failed: 0 },
      late: [true],
    },
    {
      story: 'not at all from six hours on',
      hours: 7,
      report: { published: 0, quiet: 0, missed: 1, failed: 0 },
      late: [],
    },
    {
      story: 'once after three days asleep, for the newest date',
      hours: 49.5,
      report: { published: 1, quiet: 0, missed: 0, failed: 0 },
      late: [true],
    },
  ])('are sent $story', async ({ hours, report, late }) => {
    const { id } = await subscribe()
    newsroom.clock.time = hoursAfter(noon, hours)
    await newsroom.publish(iraq('fresh', 'Iraq signs a treaty', hours - 0.5))
    const seen: { briefing: Briefing; facts: EditionFacts }[] = []
    expect(await publish(newsroom.store, newsroom.clock, pressWith(seen))).toEqual(report)
    expect(seen.map(({ facts }) => facts.isLate)).toEqual(late)
    const next = (await newsroom.digests.get('g1', id))?.nextRunAt
    expect(next && next > newsroom.clock.time).toBe(true)
  })

  it('are written though one of them cannot be, which is tried again', async () => {
    const broken = await subscribe({ channelId: 'c2' })
    for (let channel = 3; channel < 50; channel += 1) await subscribe({ channelId: `c${channel}` })
    const renderer = pressWith()
    const faulty: EditionRenderer = {
      render(briefing, facts) {
        if (facts.digest.id === broken.id) throw new TypeError('A story without a headline')
        return renderer.render(briefing, facts)
      },
    }
    newsroom.clock.time = hoursAfter(noon, 1)
    expect(await publish(newsroom.store, newsroom.clock, faulty)).toEqual({
      published: 47,
      quiet: 0,
      missed: 0,
      failed: 1,
    })
    expect(await publish(newsroom.store, newsroom.clock, renderer)).toEqual({
      published: 1,
      quiet: 0,
      missed: 0,
      failed: 0,
    })
    expect((await newsroom.digests.get('g1', broken.id))?.nextRunAt).toEqual(hoursAfter(noon, 25))
  })

  it('rest where the zone is known no more, and keep no other from its edition', async () => {
    const { id } = await subscribe()
    await subscribe({ channelId: 'c2' })
    await newsroom.store.digests.save(id, { zone: 'Atlantis/Poseidonis' })
    newsroom.clock.time = hoursAfter(noon, 1)
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 1, quiet: 0, missed: 0, failed: 1 })
    expect(await newsroom.digests.get('g1', id)).toMatchObject({
      state: 'paused',
      nextRunAt: null,
      pausedBecause: { kind: 'unknown-zone', zone: 'Atlantis/Poseidonis' },
    })
    const mended = await newsroom.digests.edit('g1', id, { zone: 'UTC' })
    const resumed = mended.ok && (await newsroom.digests.resume('g1', id))
    expect(resumed).toMatchObject({ ok: true, value: { state: 'active', nextRunAt: hoursAfter(noon, 25) } })
  })

  it('wait for their local time where the zone’s rules have changed since their run was reckoned', async () => {
    const { id } = await subscribe()
    // As an older runtime reckoned it, by whose rules 13:00 there came an hour sooner.
    await newsroom.store.digests.save(id, { nextRunAt: noon })
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 0, quiet: 0, missed: 0, failed: 0 })
    newsroom.clock.time = hoursAfter(noon, 1)
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 1, quiet: 0, missed: 0, failed: 0 })
    expect(await publish(newsroom.store, newsroom.clock)).toEqual({ published: 0, quiet: 0, missed: 0, failed: 0 })
  })

  it('have no part in a digest that was paused while they were made', async () => {
    const { id } = await subscribe()
    const renderer = pressWith()
    const editors: Promise<unknown>[] = []
    const pausing: EditionRenderer = {
      render(briefing, facts) {
        editors.push(newsroom.digests.pause('g1', id))
        return renderer.render(briefing, facts)
      },
    }
    newsroom.clock.time = hoursAfter(noon, 1)
    await publish(newsroom.store, newsroom.clock, pausing)
    await Promise.all(editors)
    expect(await newsroom.digests.get('g1', id)).toMatchObject({ state: 'paused', nextRunAt: null })
    expect(await newsroom.store.deliveries.nextDue()).toBeNull()
  })

  it('are not repeated when the clock is set back', async () => {
    await subscribe()
    const channels: Channels = new Map()
    newsroom.clock.time = hoursAfter(noon, 1)
    await publish(newsroom.store, newsroom.clock)
    await deliver(newsroom.store, newsroom.clock, channels)
    newsroom.clock.time = hoursAfter(noon, -5)
    await publish(newsroom.store, newsroom.clock)
    newsroom.clock.time = hoursAfter(noon, 1)
    await publish(newsroom.store, newsroom.clock)
    await deliver(newsroom.store, newsroom.clock, channels)
    expect(posted(channels)).toHaveLength(2)
  })
})

describe('deliveries', () => {
  beforeEach(async () => {
    newsroom = await openTestNewsroom({ quotas: { ...usualQuotas, serverDigests: 1_000 } })
    await newsroom.publish(iraq('talks', 'Iraq calls for talks', -2))
    await subscribe()
    newsroom.clock.time = hoursAfter(noon, 1)
    await publish(newsroom.store, newsroom.clock)
  })
  afterEach(() => newsroom.close())

  const minutesLater = (minutes: number) => {
    newsroom.clock.time = new Date(newsroom.clock.time.getTime() + minutes * 60_000)
  }
  const once = (problem: ReturnType<Mishap>, moment: 'before' | 'after' = 'before'): Mishap => {
    let left = 1
    return (now) => (now === moment && left-- > 0 ? problem : null)
  }

  it('are tried again when Discord is ill', async () => {
    const channels: Channels = new Map()
    const ill = once({ kind: 'unavailable', sentence: 'Discord answered 502.' })
    expect(await deliver(newsroom.store, newsroom.clock, channels, { mishap: ill })).toMatchObject({
      sent: 0,
      postponed: 1,
    })
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 0 })
    minutesLater(1)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2 })
    expect(posted(channels)).toHaveLength(2)
  })

  it('are no duplicates when a 502 hid a success', async () => {
    const channels: Channels = new Map()
    const hidden = once({ kind: 'unavailable', sentence: 'Discord answered 502.' }, 'after')
    await deliver(newsroom.store, newsroom.clock, channels, { mishap: hidden })
    minutesLater(1)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2 })
    expect(posted(channels)).toHaveLength(2)
  })

  it('wait as long as Discord asks', async () => {
    const channels: Channels = new Map()
    const limited = once({ kind: 'rate-limited', retryAfterMs: 10 * 60_000, sentence: 'Too many.' })
    await deliver(newsroom.store, newsroom.clock, channels, { mishap: limited })
    minutesLater(9)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 0 })
    minutesLater(1)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2 })
  })

  it('do not wait for hours after the clock was set back, whether they were under way or put off', async () => {
    const channels: Channels = new Map()
    await expect(deliver(newsroom.store, newsroom.clock, channels, { mishap: () => 'crash' })).rejects.toThrow(Crash)
    newsroom.clock.time = hoursAfter(noon, -4)
    const ill = once({ kind: 'rate-limited', retryAfterMs: 60 * 60_000, sentence: 'Too many.' })
    expect(await deliver(newsroom.store, newsroom.clock, channels, { mishap: ill })).toMatchObject({
      sent: 0,
      postponed: 1,
    })
    newsroom.clock.time = hoursAfter(noon, -8)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2 })
    expect(posted(channels)).toHaveLength(2)
  })

  it('are looked for where Discord’s clock put them, though ours was set back', async () => {
    const channels: Channels = new Map()
    const hidden = once({ kind: 'unavailable', sentence: 'Discord answered 502.' }, 'after')
    await deliver(newsroom.store, newsroom.clock, channels, { mishap: hidden })
    newsroom.clock.time = hoursAfter(noon, -2)
    const soughtSince: Date[] = []
    const courier = fakeCourier(channels)
    await deliver(newsroom.store, newsroom.clock, channels, {
      courier: {
        ...courier,
        findSent: (delivery, options) => {
          soughtSince.push(delivery.createdAt)
          return courier.findSent(delivery, options)
        },
      },
    })
    expect(soughtSince).toEqual([hoursAfter(noon, -8)])
    expect(posted(channels)).toHaveLength(2)
  })

  it('survive ten minutes without Discord', async () => {
    const channels: Channels = new Map()
    const down: Mishap = () => ({ kind: 'unavailable', sentence: 'No answer.' })
    for (let minute = 0; minute < 10; minute += 1) {
      await deliver(newsroom.store, newsroom.clock, channels, { mishap: down })
      minutesLater(1)
    }
    minutesLater(15)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2 })
  })

  it('are given up after six hours', async () => {
    minutesLater(6 * 60 + 1)
    expect(await deliver(newsroom.store, newsroom.clock, new Map())).toMatchObject({ sent: 0, failed: 2 })
  })

  it.each([
    { kind: 'missing-access', because: { kind: 'lacks', permission: 'ViewChannel' } },
    { kind: 'missing-permission', because: { kind: 'lacks', permission: 'SendMessages' } },
    {
      kind: 'missing-permission',
      permission: 'CreatePublicThreads',
      because: { kind: 'lacks', permission: 'CreatePublicThreads' },
    },
    { kind: 'unknown-channel', because: { kind: 'channel-gone' } },
    { kind: 'closed-thread', because: { kind: 'thread-closed' } },
  ] as const)('end with one notice where the channel is closed: $kind', async ({ kind, because, ...known }) => {
    const sibling = await subscribe({ topic: 'Iran' })
    const elsewhere = await subscribe({ channelId: 'c2', topic: 'Iran' })
    const notices: DigestsPaused[] = []
    const asked: string[] = []
    const closed: Mishap = (_, nonce) => {
      asked.push(nonce)
      return { kind, ...known, sentence: 'Grant the bot what it needs in #news.' }
    }
    const options = { mishap: closed, onPaused: (paused: DigestsPaused) => void notices.push(paused) }
    await deliver(newsroom.store, newsroom.clock, new Map(), options)
    await deliver(newsroom.store, newsroom.clock, new Map(), options)
    expect(asked).toHaveLength(1)
    expect(notices).toMatchObject([
      { channelId: 'c1', problem: { kind }, digests: [{ topic: 'Iraq' }, { topic: 'Iran' }] },
    ])
    expect(await newsroom.digests.get('g1', sibling.id)).toMatchObject({
      state: 'paused',
      pausedBecause: because,
    })
    expect(await newsroom.digests.get('g1', elsewhere.id)).toMatchObject({ state: 'active' })
    expect(await newsroom.store.deliveries.nextDue()).toBeNull()
  })

  it('all wait where the token is refused', async () => {
    const channels: Channels = new Map()
    const refused = once({ kind: 'unauthorised', sentence: 'The token was revoked.' })
    expect(await deliver(newsroom.store, newsroom.clock, channels, { mishap: refused })).toMatchObject({
      sent: 0,
      isUnauthorised: true,
    })
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 2, isUnauthorised: false })
  })

  it('that Discord refuses are not sent again; the next part is', async () => {
    const channels: Channels = new Map()
    const broken = once({ kind: 'rejected', sentence: 'components[0] is too long.' })
    expect(await deliver(newsroom.store, newsroom.clock, channels, { mishap: broken })).toMatchObject({
      sent: 1,
      failed: 1,
    })
    minutesLater(60)
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 0 })
  })

  it('of today leave none to a later minute of today: the change says so, and the next one comes tomorrow', async () => {
    await deliver(newsroom.store, newsroom.clock, new Map())
    const [digest] = await newsroom.digests.list('g1')
    minutesLater(2)
    const later = new Date(newsroom.clock.now().getTime() + 10 * 60_000).toISOString().slice(11, 16)
    const edited = await newsroom.digests.edit('g1', digest!.id, { time: later })
    expect(edited).toMatchObject({ ok: true, value: { time: later, hasAppearedToday: true } })
    const next = (await newsroom.digests.get('g1', digest!.id))!.nextRunAt!
    expect(next.toISOString().slice(0, 16)).toBe(`2026-03-11T${later}`)
    const other = await subscribe({ topic: 'Iran', time: '13:30' })
    expect(await newsroom.digests.edit('g1', other.id, { time: later })).toMatchObject({
      value: { hasAppearedToday: false },
    })
  })

  it.each(['rejected', 'tag-required'] as const)(
    'that are refused are told once and shown, and the digest goes on: %s',
    async (kind) => {
      const told: MessageRefused[] = []
      const options = {
        mishap: () => ({ kind, sentence: 'no' }),
        onRefused: (refused: MessageRefused) => void told.push(refused),
      }
      const [digest] = await newsroom.digests.list('g1')
      await deliver(newsroom.store, newsroom.clock, new Map(), options)
      expect(told).toMatchObject([
        { guildId: 'g1', channelId: 'c1', subject: { kind: 'digest', id: digest!.id }, problem: { kind } },
      ])
      expect(await newsroom.digests.failures('g1')).toEqual([
        { digestId: digest!.id, localDate: '2026-03-10', messages: 2 },
      ])
      expect(await newsroom.digests.failures('g2')).toEqual([])
      expect(await newsroom.digests.get('g1', digest!.id)).toMatchObject({ state: 'active' })
      minutesLater(24 * 60)
      await newsroom.publish(iraq('more-talks', 'Iraq calls for more talks', 24))
      await publish(newsroom.store, newsroom.clock)
      await deliver(newsroom.store, newsroom.clock, new Map(), options)
      expect(told).toHaveLength(1)
      expect(await newsroom.digests.failures('g1')).toMatchObject([{ localDate: '2026-03-11' }])
    },
  )

  it('are due at once when Discord is back, and say that they are late', async () => {
    const channels: Channels = new Map()
    const away: Mishap = () => ({ kind: 'unavailable', sentence: 'Discord answered 502.' })
    for (let minute = 0; minute < 11; minute += 1) {
      await deliver(newsroom.store, newsroom.clock, channels, { mishap: away })
      minutesLater(1)
    }
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent: 0 })
    const connection = watchConnection(newsroom.store, { clock: newsroom.clock, log: silent })
    connection.isBack()
    // The API may still stumble when the gateway is open: the next try is not a quarter of an hour away.
    const stumble = once({ kind: 'unavailable', sentence: 'Discord answered 502.' })
    const { backSince } = connection
    expect(await deliver(newsroom.store, newsroom.clock, channels, { mishap: stumble, backSince })).toMatchObject({
      postponed: 1,
    })
    minutesLater(1)
    const late = { markLate: (payload: string) => JSON.stringify({ late: JSON.parse(payload) }) }
    expect(await deliver(newsroom.store, newsroom.clock, channels, { late, backSince })).toMatchObject({ sent: 2 })
    expect(posted(channels)).toMatchObject([{ late: { title: 'Iraq' } }, { stories: ['Iraq calls for talks'] }])
    const [digest] = await newsroom.digests.list('g1')
    const [first] = await newsroom.store.deliveries.ofEdition(digest!.id, '2026-03-10')
    expect(JSON.parse(first!.payload)).toMatchObject({ late: { title: 'Iraq' } })
  })

  it('that wait because Discord asked for it are not hastened', async () => {
    const limited = once({ kind: 'rate-limited', retryAfterMs: 10 * 60_000, sentence: 'Too many.' })
    await deliver(newsroom.store, newsroom.clock, new Map(), { mishap: limited })
    const due = await newsroom.store.deliveries.nextDue()
    await newsroom.store.deliveries.hasten('unavailable:', newsroom.clock.now())
    expect(await newsroom.store.deliveries.nextDue()).toEqual(due)
  })

  it.each([
    { story: 'a process of this machine that is no more', owner: { host: 'here', pid: 9, life: 'a' }, sent: 2 },
    { story: 'an earlier life with our own number', owner: { host: 'here', pid: 10, life: 'a' }, sent: 2 },
    { story: 'not from a process that lives', owner: { host: 'here', pid: 11, life: 'a' }, sent: 0 },
    { story: 'not from another machine', owner: { host: 'there', pid: 9, life: 'a' }, sent: 0 },
  ])('are taken over at once: $story', async ({ owner, sent }) => {
    const channels: Channels = new Map()
    const dies = deliver(newsroom.store, newsroom.clock, channels, { mishap: () => 'crash', owner: ownerName(owner) })
    await expect(dies).rejects.toThrow(Crash)
    const self = ownerName({ host: 'here', pid: 10, life: 'b' })
    await takeOverLeases(newsroom.store, self, { isAlive: (pid) => pid === 11, now: newsroom.clock.now() })
    expect(await deliver(newsroom.store, newsroom.clock, channels)).toMatchObject({ sent })
  })

  it('that were not begun are given back when the work is stopped, and need no lease to end', async () => {
    for (let channel = 2; channel <= 150; channel += 1) await subscribe({ channelId: `c${channel}`, time: '13:30' })
    minutesLater(30)
    await publish(newsroom.store, newsroom.clock)
    const stop = new AbortController()
    const channels: Channels = new Map()
    const courier = fakeCourier(channels)
    const stopsMidway: typeof courier = {
      ...courier,
      async send(delivery, options) {
        if (channels.size >= 30) stop.abort(new Error('enough'))
        options.signal.throwIfAborted()
        return await courier.send(delivery, options)
      },
    }
    const stopping = deliverDue(newsroom, stopsMidway, { owner: 'stopped', signal: stop.signal })
    await expect(stopping).rejects.toThrow('enough')
    const now = newsroom.clock.now()
    const untouched = await newsroom.store.deliveries.lease({
      owner: 'next',
      now,
      leaseUntil: now,
      farthest: { lease: hoursAfter(now, 1), retry: hoursAfter(now, 1) },
      limit: 1000,
    })
    expect(untouched.length).toBeGreaterThan(60)
    expect(untouched.every(({ attempts, part }) => attempts === 1 || part > 0)).toBe(true)
  })

  it('leave nonces that Discord takes', async () => {
    const channels: Channels = new Map()
    await deliver(newsroom.store, newsroom.clock, channels)
    for (const { nonce } of channels.get('c1')!) expect(nonce.length).toBeLessThanOrEqual(25)
  })
})
