import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyFor } from '#src/discord/payload.ts'
import { notice } from '#src/discord/render/notice.ts'
import { guardRequests } from '#src/discord/sending/guarded-request.ts'
import { invalidRequests, RequestsSuspendedError } from '#src/discord/sending/refusal-budget.ts'
import { noticeKeeper, noticeQueue } from '#src/newsroom/outbox/send-notices.ts'
import { deliverDue } from '#test/newsroom/deliver-due.ts'
import { asking, openTestNewsroom, type TestNewsroom } from '#test/newsroom/test-newsroom.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { directRoom } from '#test/support/discord-double/routes.ts'
import { channels } from '#test/support/discord-double/world.ts'
import { textOf } from '#test/support/read-message.ts'

type Stage = Awaited<ReturnType<typeof botOnDouble>>
let newsroom: TestNewsroom
let stage: Stage

beforeEach(async () => {
  newsroom = await openTestNewsroom()
  stage = await botOnDouble({ newsroom: newsroom })
})
afterEach(async () => {
  await stage.stop()
  await newsroom.close()
})

const topics = (count: number) => Array.from({ length: count }, (_, number) => `Topic ${number}`)

/** As many editions, each of one message, wait in the outbox. */
async function outbox(count: number): Promise<void> {
  const now = newsroom.clock.now()
  for (const topic of topics(count)) {
    const digest = await newsroom.store.digests.add(
      wantedDigest({ topic, createdBy: '500000000000000001', nextRunAt: now }),
    )
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(topic)) })
    await newsroom.store.digests.publish({
      digest: digest!,
      localDate: '2026-03-10',
      deliveries: [{ part: 0, nonce: `of ${topic}`, payload }],
      shown: [],
      now,
      nextRunAt: new Date(now.getTime() + 86_400_000),
    })
  }
}

const board = () => noticeQueue({ store: newsroom.store, clock: newsroom.clock, sender: stage.bot })

const deliver = () => deliverDue(newsroom, stage.bot.courier, { onPaused: noticeKeeper(newsroom).keepPause })

function minutesLater(minutes: number): void {
  newsroom.clock.time = new Date(newsroom.clock.time.getTime() + minutes * 60_000)
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
  })

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
  })

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
      expect(await newsroom.store.deliveries.nextDue()).toBeNull()
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

  it('of 401, 403 and 429 count alike, on all routes together, though hundreds are under way at once', async () => {
    let now = 0
    const refused = { sent: 0, shared: 0 }
    const statuses = [401, 403, 429]
    const request = guardRequests({ nowMs: () => now, onTokenRefused: () => undefined }, async (url) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (url.endsWith('/shared')) {
        refused.shared += 1
        return new Response(null, { status: 429, headers: { 'x-ratelimit-scope': 'shared' } }) as never
      }
      const status = statuses[refused.sent % statuses.length]!
      refused.sent += 1
      return new Response(null, { status }) as never
    })
    const ask = (path: string, method = 'POST') => request(`https://discord.test/api/v10${path}`, { method })
    // What another bot or a webhook uses up of a shared resource is not our fault.
    for (let count = 0; count < 120; count += 1) await ask(`/interactions/${count}/token/shared`)
    const everywhere = Array.from({ length: 300 }, (_, number) => [
      ask(`/interactions/${number}/token/callback`),
      ask(`/webhooks/1/${number}/messages/@original`, 'PATCH'),
      ...(number % 10 === 0
        ? [ask(`/channels/${number}/messages`), ask(`/channels/${number}`, 'GET'), ask('/users/@me/channels')]
        : []),
    ]).flat()
    const ends = await Promise.allSettled(everywhere)
    expect(refused.shared).toBe(120)
    expect(refused.sent).toBeGreaterThanOrEqual(invalidRequests.most)
    expect(refused.sent).toBeLessThanOrEqual(100)
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    expect(reasons).toHaveLength(everywhere.length - refused.sent)
    expect(reasons.every((reason) => reason instanceof RequestsSuspendedError)).toBe(true)
    now = invalidRequests.withinMs
    const before = refused.sent
    await ask('/channels/1/messages')
    expect(refused.sent).toBe(before + 1)
  })

  it('hold nobody up who is not refused', async () => {
    const request = guardRequests({ nowMs: () => 0, onTokenRefused: () => undefined }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return new Response(null, { status: 204 }) as never
    })
    const callbacks = Array.from({ length: 500 }, (_, number) =>
      request(`https://discord.test/api/v10/interactions/${number}/token/callback`, { method: 'POST' }),
    )
    expect(await Promise.all(callbacks)).toHaveLength(500)
  })

  it('are given up with the signal while they wait for others to end', async () => {
    const never = new Promise<never>(() => undefined)
    const request = guardRequests({ nowMs: () => 0, onTokenRefused: () => undefined }, () => never)
    const stop = new AbortController()
    const ask = (number: number) =>
      request(`https://discord.test/api/v10/interactions/${number}/token/callback`, {
        method: 'POST',
        signal: stop.signal,
      })
    for (let number = 0; number < invalidRequests.withUnderWay; number += 1) void ask(number)
    const waiting = ask(invalidRequests.withUnderWay)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
  })
})
