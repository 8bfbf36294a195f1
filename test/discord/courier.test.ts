import { Events } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import type { Payload } from '#src/discord/payload.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { invalidRequests } from '#src/discord/sending/refusal-budget.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { directRoom } from '#test/support/discord-double/routes.ts'
import { channel, channelPayload, channels, guildId } from '#test/support/discord-double/world.ts'
import { iraq, noon, statements } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

type Stage = Awaited<ReturnType<typeof botOnDouble>>
let stage: Stage | null = null

async function open(): Promise<Stage> {
  stage = await botOnDouble()
  return stage
}

afterEach(async () => {
  const refusals = stage?.double.refusals
  await stage?.stop()
  stage = null
  expect(refusals ?? []).toEqual([])
})

const signal = new AbortController().signal

const digest = keptDigest({
  id: 7,
  topic: 'Iraq',
  zone: 'Europe/Berlin',
  style: 'full',
  locale: 'en-GB',
  createdBy: '500000000000000001',
  nextRunAt: noon,
})

const watch: Watch = {
  id: 3,
  guildId,
  channelId: channels.news,
  subject: { kind: 'topic', topic: 'Iraq' },
  pace: 'instant',
  dailyCap: 5,
  quietHours: null,
  zone: 'UTC',
  locale: 'en',
  createdBy: '500000000000000001',
  state: 'paused',
  pausedBecause: { kind: 'left' },
}

const facts = { digest, isLate: false, isQuiet: false }

function delivery(payload: Payload, part = 0, channelId: string = digest.channelId) {
  return {
    id: part + 1,
    subject: { kind: 'digest' as const, id: digest.id },
    guildId,
    channelId,
    localDate: '2026-11-20',
    part,
    nonce: `nonce-of-part-${part}`,
    payload: JSON.stringify(payload),
    state: 'pending' as const,
    attempts: 1,
    messageId: null,
    createdAt: new Date(),
  }
}

const place = (kind: 'text' | 'announcement' | 'forum' | 'thread') => ({
  kind,
  tags: [
    { id: '600000000000000001', name: 'Middle East' },
    { id: '600000000000000002', name: 'Threatens' },
  ],
})

describe('an edition takes the shape of its place', () => {
  it('a text channel gets one message, and its thread the stories', async () => {
    const { bot, double, starter } = await open()
    const parts = renderEdition(iraq, facts, place('text'))
    expect(parts.map(({ kind }) => kind)).toEqual(['message', ...new Array(5).fill('in-thread')])
    for (const [part, payload] of parts.entries()) {
      const sent = await bot.courier.send(delivery(payload, part), { signal })
      expect(sent.ok).toBe(true)
      if (sent.ok && part === 0) starter.id = sent.value.messageId
    }
    expect(double.messages.filter(({ channelId }) => channelId === channels.news)).toHaveLength(1)
    expect(double.messages.filter(({ channelId }) => channelId === starter.id)).toHaveLength(5)
    expect(double.guilds[0]?.channels.find(({ id }) => id === starter.id)?.name).toBe('Iraq: details')
  })

  it('a forum gets a post for each story, tagged, and a reply once the story moves', async () => {
    const { bot, double } = await open()
    const parts = renderEdition(iraq, facts, place('forum'))
    for (const [part, payload] of parts.entries()) {
      expect((await bot.courier.send(delivery(payload, part, channels.forum), { signal })).ok).toBe(true)
    }
    const posts = double.guilds[0]!.channels.filter(({ type }) => type === 11)
    expect(posts).toHaveLength(5)
    const first = parts[0]
    expect(first?.kind === 'post' && first.tags).toEqual(['600000000000000002'])
    await bot.courier.send(delivery(first!, 9, channels.forum), { signal })
    expect(double.messages.filter(({ channelId }) => channelId === posts[0]?.id)).toHaveLength(2)
  })

  it('a story whose post was deleted gets a new one', async () => {
    const { bot, double } = await open()
    const [post] = renderEdition(iraq, facts, place('forum'))
    await bot.courier.send(delivery(post!, 0, channels.forum), { signal })
    const thread = double.guilds[0]!.channels.find(({ type }) => type === 11)!
    thread.trouble = 'gone'
    expect((await bot.courier.send(delivery(post!, 1, channels.forum), { signal })).ok).toBe(true)
    expect(double.guilds[0]!.channels.filter(({ type, trouble }) => type === 11 && trouble === null)).toHaveLength(1)
  })

  it('alerts of a watch in a forum are replies in one post', async () => {
    const { bot, double } = await open()
    const alert = bot.renderer.renderAlert(
      { ...watch, channelId: channels.forum },
      { statements, stories: [], at: noon },
    )
    for (const part of [0, 1]) {
      const parcel = {
        ...delivery(alert as Payload, part, channels.forum),
        subject: { kind: 'watch', id: watch.id } as const,
      }
      expect((await bot.courier.send(parcel, { signal })).ok).toBe(true)
    }
    const threads = double.guilds[0]!.channels.filter(({ type }) => type === 11)
    expect(threads.map(({ name }) => name)).toEqual(['Watch 3: news on Iraq'])
    expect(double.messages.filter(({ channelId }) => channelId === threads[0]?.id)).toHaveLength(2)
  })

  it('an announcement channel gets messages only', () => {
    expect(renderEdition(iraq, facts, place('announcement')).map(({ kind }) => kind)).toEqual(['message', 'message'])
  })

  it('mentions a role that an admin named, and nobody else', () => {
    const [first] = renderEdition(iraq, { ...facts, digest: { ...digest, roleId: '42' } }, place('thread'))
    expect(first?.body.allowed_mentions).toEqual({ parse: [], roles: ['42'] })
    expect(textOf(first?.body)).toMatch(/^<@&42>\n/)
  })

  it('a quiet edition is one sentence, a late one says so', () => {
    const [quiet] = renderEdition(iraq, { ...facts, isQuiet: true }, place('text'))
    expect(textOf(quiet?.body)).toBe(
      '## Midday briefing · Iraq · Fri 20 Nov\n-# first edition · last 24 hours\nNothing on **Iraq** in the last 24 hours.',
    )
    const [late] = renderEdition(iraq, { ...facts, isLate: true }, place('text'))
    expect(textOf(late?.body)).toContain('Late edition')
  })

  it('folds what the channel has read into one line', () => {
    const [first, ...others] = iraq.stories
    const told = { ...iraq, stories: [{ ...first!, sinceLast: { state: 'unchanged' as const, day: 2 } }, ...others] }
    const [message] = renderEdition(told, facts, place('thread'))
    expect(textOf(message?.body)).toContain('Unchanged since last time: **5** Baghdad and Ankara trade warnings')
  })
})

describe('nothing is sent twice', () => {
  const [message] = renderEdition(iraq, facts, place('thread'))

  it('a success that a broken line hid is known by its nonce', async () => {
    const { bot, double } = await open()
    double.faults.push({
      when: ({ path, method }) => method === 'POST' && /messages$/.test(path),
      times: 1,
      act: 'hidden-success',
    })
    expect((await bot.courier.send(delivery(message!), { signal })).ok).toBe(true)
    expect(double.messages).toHaveLength(1)
  })

  it('and by its words, once Discord forgot the nonce', async () => {
    const { bot, double } = await open()
    double.nonceMemoryMs = 0
    double.faults.push({
      when: ({ path, method }) => method === 'POST' && /messages$/.test(path),
      times: 4,
      act: { status: 502 },
    })
    const parcel = delivery(message!)
    expect(await bot.courier.findSent(parcel, { signal })).toEqual({ ok: true, value: null })
    expect((await bot.courier.send(parcel, { signal })).ok).toBe(false)
    await bot.courier.send(parcel, { signal })
    const found = await bot.courier.findSent(parcel, { signal })
    expect(found).toEqual({ ok: true, value: double.messages[0]?.id })
  })

  it('a message is found again however much the channel was told before and after it', async () => {
    const { bot, double } = await open()
    const parcel = delivery(message!)
    const chat = async (): Promise<void> => {
      for (let number = 0; number < 130; number += 1) {
        await bot.client.rest.post(`/channels/${channels.news}/messages`, { body: { content: `Talk ${number}` } })
      }
    }
    await chat()
    const sent = await bot.courier.send(parcel, { signal })
    await chat()
    await double.minutesPass()
    expect(await bot.courier.findSent(parcel, { signal })).toEqual({
      ok: true,
      value: sent.ok ? sent.value.messageId : 'unsent',
    })
  })

  it('a post whose headline was withdrawn gets another title, a reply in it does not', async () => {
    const { bot, double } = await open()
    const [post] = renderEdition(iraq, facts, place('forum'))
    const parcel = delivery(post!, 0, channels.forum)
    const opened = await bot.courier.send(parcel, { signal })
    const reply = await bot.courier.send({ ...parcel, nonce: 'of-the-reply' }, { signal })
    if (!opened.ok || !reply.ok) throw new Error('The post was not sent')
    const lost = { lostWords: [iraq.stories[0]!.headline.text], lostFigures: [], isWithdrawn: true, at: noon }
    const payload = bot.renderer.correct(parcel.payload, lost, 'en-GB')!
    const nameOfThread = () => double.guilds[0]!.channels.find(({ type }) => type === 11)?.name
    await bot.courier.edit({ ...parcel, payload, messageId: reply.value.messageId }, { signal })
    expect(nameOfThread()).toBe(iraq.stories[0]!.headline.text)
    const edited = await bot.courier.edit({ ...parcel, payload, messageId: opened.value.messageId }, { signal })
    expect(edited.ok).toBe(true)
    expect(nameOfThread()).toBe('⊘ A headline that its outlet withdrew')
  })

  it('a forum post whose opening was hidden is found by its title, and not opened again', async () => {
    const { bot, double } = await open()
    const [post] = renderEdition(iraq, facts, place('forum'))
    const parcel = delivery(post!, 0, channels.forum)
    double.faults.push({ when: ({ path }) => /threads$/.test(path), act: { status: 502, after: true } })
    const sent = await bot.courier.send(parcel, { signal })
    expect(sent).toMatchObject({ ok: false, problem: { kind: 'unavailable' } })
    const found = await bot.courier.findSent(parcel, { signal })
    const threads = double.guilds[0]!.channels.filter(({ type }) => type === 11)
    expect(threads).toHaveLength(1)
    expect(found).toEqual({ ok: true, value: threads[0]?.id })
  })
})

describe('what the bot may not do any more', () => {
  const [message] = renderEdition(iraq, facts, place('thread'))

  async function deny(double: Stage['double'], bot: Stage['bot'], bit: bigint): Promise<void> {
    const room = double.guilds[0]!.channels.find(({ id }) => id === channels.news)!
    room.denied = bit
    const heard = new Promise((resolve) => bot.client.once(Events.ChannelUpdate, resolve))
    double.gateway.dispatch('CHANNEL_UPDATE', channelPayload(room))
    await heard
  }

  it('is named before a word is written, and nothing is posted', async () => {
    const { bot, double } = await open()
    await deny(double, bot, 1n << 11n)
    const sent = await bot.courier.send(delivery(message!), { signal })
    const sentence = 'The channel is closed to me; grant me Send Messages there.'
    expect(sent).toEqual({ ok: false, problem: { kind: 'missing-permission', permission: 'SendMessages', sentence } })
    expect(double.requests.filter(({ method, path }) => method === 'POST' && /messages$/.test(path))).toEqual([])
  })

  it('without the history a message is sent, but not sent again: nobody could say whether it stands there', async () => {
    const { bot, double } = await open()
    await deny(double, bot, 1n << 16n)
    double.nonceMemoryMs = 0
    expect((await bot.courier.send(delivery(message!), { signal })).ok).toBe(true)
    expect(await bot.courier.findSent(delivery(message!), { signal })).toMatchObject({
      ok: false,
      problem: { kind: 'missing-permission' },
    })
    expect(double.messages).toHaveLength(1)
    await bot.onPaused({
      guildId,
      channelId: channels.news,
      digests: [],
      watches: [watch],
      problem: { kind: 'missing-permission', sentence: 'no' },
    })
    expect(textOf(double.messages.at(-1)?.body)).toMatch(
      /I lack \*\*Read Message History\*\*\. Allow it .* then use \/watch resume\.$/,
    )
  })

  it('what the gateway told late is asked again before anybody is refused', async () => {
    const { bot, double } = await open()
    await deny(double, bot, 1n << 11n)
    double.guilds[0]!.channels.find(({ id }) => id === channels.news)!.denied = 0n
    expect((await bot.courier.send(delivery(message!), { signal })).ok).toBe(true)
  })
})

describe('where we are not wanted', () => {
  const [message] = renderEdition(iraq, facts, place('thread'))

  it.each([
    { trouble: 'gone', kind: 'unknown-channel' },
    { trouble: 'no-access', kind: 'missing-access' },
    { trouble: 'no-permission', kind: 'missing-permission' },
  ] as const)('$trouble is told as $kind, after one try', async ({ trouble, kind }) => {
    const { bot, double } = await open()
    double.guilds[0]!.channels[0]!.trouble = trouble
    expect(await bot.courier.send(delivery(message!), { signal })).toMatchObject({ ok: false, problem: { kind } })
    expect(double.requests.filter(({ path }) => /messages$/.test(path))).toHaveLength(1)
  })

  it('a token revoked while running stops everything', async () => {
    const { bot, double } = await open()
    double.token = 'changed'
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await bot.courier.send(delivery(message!), { signal })).toMatchObject({
        ok: false,
        problem: { kind: 'unauthorised' },
      })
    }
    expect(double.requests.filter(({ status }) => status === 401)).toHaveLength(1)
  })

  it('never more than a hundred refused requests in ten minutes, whatever asks', async () => {
    const { bot, double } = await open()
    double.guilds[0]!.channels[0]!.trouble = 'no-access'
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, part) => bot.courier.send(delivery(message!, part), { signal })),
    )
    const refused = double.requests.filter(({ status }) => [401, 403, 429].includes(status)).length
    expect(refused).toBe(invalidRequests.most)
    expect(outcomes.at(-1)).toMatchObject({ ok: false, problem: { kind: 'rate-limited' } })
  })

  it('nor when each is refused in a channel of its own, many at a time', async () => {
    const { bot, double } = await open()
    const rooms = Array.from({ length: 150 }, (_, number) => String(720000000000000000n + BigInt(number)))
    for (const id of rooms) {
      double.guilds[0]!.channels.push({ ...channel(id, guildId, 0, 'room'), trouble: 'no-permission' })
    }
    const outcomes = await Promise.all(
      rooms.map((room, part) => bot.courier.send(delivery(message!, part, room), { signal })),
    )
    const refused = double.requests.filter(({ status }) => [401, 403, 429].includes(status)).length
    expect(refused).toBeGreaterThanOrEqual(invalidRequests.most)
    expect(refused).toBeLessThanOrEqual(100)
    expect(outcomes.filter(({ ok }) => ok)).toEqual([])
  })

  it('tells whoever set the digest up, once, what to allow and where', async () => {
    const { bot, double } = await open()
    await bot.onPaused({
      guildId,
      channelId: channels.news,
      digests: [digest],
      watches: [],
      problem: { kind: 'missing-permission', sentence: 'no' },
    })
    const notices = double.messages.filter(({ channelId }) => channelId === directRoom)
    expect(notices).toHaveLength(1)
    expect(textOf(notices[0]?.body)).toContain('I lack **Send Messages**')
    expect(textOf(notices[0]?.body)).toContain('/digest resume')
  })

  it('tells of a watch that rests, and says whether trying again may help', async () => {
    const { bot, double } = await open()
    const rests = {
      guildId,
      channelId: channels.news,
      digests: [],
      watches: [watch],
      problem: { kind: 'missing-permission', sentence: 'no' },
    } as const
    double.faults.push({ when: ({ method }) => method === 'POST', times: 4, act: { status: 503 } })
    expect(await bot.onPaused(rests)).toBe(false)
    expect(await bot.onPaused(rests)).toBe(true)
    expect(double.messages.map(({ body }) => textOf(body))).toEqual([
      expect.stringMatching(/^Watch 3 \(.*Iraq.*\) is paused: in <#\d+> I lack \*\*Send Messages\*\*\./),
    ])
  })
})

describe('outages', () => {
  it('a dead line is a reason to wait, not to give up', async () => {
    const { bot, double } = await open()
    double.faults.push({ when: () => true, times: 50, act: 'reset' })
    const [message] = renderEdition(iraq, facts, place('thread'))
    expect(await bot.courier.send(delivery(message!), { signal })).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable' },
    })
  })
})
