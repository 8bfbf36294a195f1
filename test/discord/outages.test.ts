import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardRequests, invalidRequests, RequestsSuspendedError } from '#src/discord/guarded-request.ts'
import { bodyFor } from '#src/discord/payload.ts'
import { notice } from '#src/discord/render/notice.ts'
import { deliverDigests } from '#src/newsroom/deliver-digests.ts'
import { noticeBoard } from '#src/newsroom/tell-notices.ts'
import { asking, openTestNewsroom, type TestNewsroom } from '#test/newsroom/newsdesk.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { directRoom } from '#test/support/discord-double/routes.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { textOf } from '#test/support/read-message.ts'

type Stage = Awaited<ReturnType<typeof botOnDouble>>
let desk: TestNewsroom
let stage: Stage

beforeEach(async () => {
  desk = await openTestNewsroom()
  stage = await botOnDouble({ newsroom: desk.newsroom })
})
afterEach(async () => {
  await stage.stop()
  await desk.close()
})

const topics = (count: number) => Array.from({ length: count }, (_, number) => `Topic ${number}`)

/** As many editions, each of one message, wait in the outbox. */
async function outbox(count: number): Promise<void> {
  const now = desk.clock.now()
  for (const topic of topics(count)) {
    const digest = await desk.store.digests.add({
      guildId,
      channelId: channels.news,
      topic,
      time: '12:00',
      zone: 'UTC',
      days: [1, 2, 3, 4, 5, 6, 7],
      style: 'short',
      whenQuiet: 'silent',
      roleId: null,
      locale: 'en',
      createdBy: '500000000000000001',
      nextRunAt: now,
    })
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(topic)) })
    await desk.store.digests.publish({
      digest: digest!,
      localDate: '2026-03-10',
      deliveries: [{ part: 0, nonce: `of ${topic}`, payload }],
      told: [],
      now,
      nextRunAt: new Date(now.getTime() + 86_400_000),
    })
  }
}

const board = () => noticeBoard({ store: desk.store, clock: desk.clock, teller: stage.bot })

const deliver = () =>
  deliverDigests({
    store: desk.store,
    courier: stage.bot.courier,
    clock: desk.clock,
    random: () => 0.5,
    owner: 'test',
    log: { warn: () => undefined, error: () => undefined },
    onPaused: board().keepPause,
    signal: asking.signal,
  })

function minutesLater(minutes: number): void {
  desk.clock.time = new Date(desk.clock.time.getTime() + minutes * 60_000)
}

const postedIn = (channelId: string): string[] =>
  stage.double.messages.filter((message) => message.channelId === channelId).map(({ body }) => textOf(body))

describe('the outbox, with the real client', () => {
  it('loses nothing and says nothing twice when the API is away for ten minutes', async () => {
    await outbox(3)
    stage.double.faults.push({ when: ({ path }) => /messages/.test(path), act: { status: 503 } })
    for (let minute = 0; minute < 10; minute += 1) {
      expect((await deliver()).sent).toBe(0)
      minutesLater(1)
    }
    stage.double.faults.length = 0
    minutesLater(15)
    expect((await deliver()).sent).toBe(3)
    expect(postedIn(channels.news).toSorted()).toEqual(topics(3))
  }, 30_000)

  it('weathers a storm of 429 without one message lost or doubled, and far from a ban', async () => {
    await outbox(20)
    stage.double.faults.push({
      when: ({ path, method }) => method === 'POST' && /messages$/.test(path),
      times: 12,
      act: {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 0.05, global: false },
        headers: { 'retry-after': '0.05', 'x-ratelimit-scope': 'user' },
      },
    })
    for (let round = 0; round < 3; round += 1) {
      await deliver()
      minutesLater(16)
    }
    expect(postedIn(channels.news).toSorted()).toEqual(topics(20).toSorted())
    expect(stage.double.requests.filter(({ status }) => status === 429).length).toBeLessThan(invalidRequests.most)
  }, 30_000)

  it.each([
    { trouble: 'gone', story: 'its channel is gone' },
    { trouble: 'no-access', story: 'View Channel' },
    { trouble: 'no-permission', story: 'Send Messages' },
  ] as const)(
    'writes no more to a channel that is closed ($trouble), and tells once why',
    async ({ trouble, story }) => {
      await outbox(2)
      stage.double.guilds[0]!.channels.find(({ id }) => id === channels.news)!.trouble = trouble
      const sends = () =>
        stage.double.requests.filter(({ method, path }) => method === 'POST' && path.includes(channels.news)).length
      await deliver()
      const tried = sends()
      minutesLater(30)
      await deliver()
      expect(sends()).toBe(tried)
      await board().tell(asking)
      await board().tell(asking)
      const told = postedIn(directRoom)
      expect(told).toHaveLength(1)
      expect(told[0]).toContain(story)
      expect(told[0]!.match(/is paused/g)).toHaveLength(2)
      expect(await desk.store.deliveries.nextDue()).toBeNull()
    },
  )
})

describe('refused requests', () => {
  it('suspend all sending until the oldest of them is ten minutes old', async () => {
    let now = 0
    let asked = 0
    const request = guardRequests({ nowMs: () => now, onTokenRefused: () => undefined }, async () => {
      asked += 1
      return new Response(null, { status: 403 }) as never
    })
    const ask = () => request('https://discord.test/api/v10/interactions/1/x/callback', { method: 'POST' })
    for (let count = 0; count < invalidRequests.most; count += 1) await ask()
    await expect(ask()).rejects.toThrow(RequestsSuspendedError)
    now = invalidRequests.withinMs - 1
    await expect(ask()).rejects.toMatchObject({ retryAfterMs: 1 })
    expect(asked).toBe(invalidRequests.most)
    now = invalidRequests.withinMs
    await ask()
    expect(asked).toBe(invalidRequests.most + 1)
  })
})
