import { afterEach, describe, expect, it } from 'vitest'
import type { Payload } from '#src/discord/payload.ts'
import { markLate, renderEdition } from '#src/discord/render/edition.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { iraq, noon } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

type Stage = Awaited<ReturnType<typeof botOnDouble>>
let stage: Stage | null = null

async function open(): Promise<Stage> {
  stage = await botOnDouble()
  return stage
}

afterEach(async () => {
  await stage?.stop()
  stage = null
})

const signal = new AbortController().signal
const digest = keptDigest({ id: 7, topic: 'Iraq', style: 'full', locale: 'en', createdBy: null, nextRunAt: noon })
const place = (kind: 'text' | 'forum' | 'thread') => ({ kind, tags: [] })
const facts = { digest, isLate: false, isQuiet: false }

function delivery(payload: Payload, part = 0, channelId: string = channels.news) {
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

const post = /messages$/

describe('a refusal means what its code says', () => {
  const [message] = renderEdition(iraq, facts, place('thread'))

  it.each([
    { status: 403, body: { message: 'internal network error', code: 40333 }, kind: 'unavailable' },
    { status: 400, body: { message: 'internal network error', code: 40333 }, kind: 'unavailable' },
    { status: 403, body: { message: '403: Forbidden', code: 0 }, kind: 'unavailable' },
    { status: 403, body: { error: 'blocked' }, kind: 'unavailable' },
    { status: 403, body: null, kind: 'unavailable' },
    { status: 403, body: { message: 'Missing Access', code: 50001 }, kind: 'missing-access' },
    { status: 403, body: { message: 'Missing Permissions', code: 50013 }, kind: 'missing-permission' },
    { status: 404, body: { message: 'Unknown Channel', code: 10003 }, kind: 'unknown-channel' },
    { status: 403, body: { message: 'Thread is archived', code: 50083 }, kind: 'closed-thread' },
    { status: 400, body: { message: 'Thread is archived', code: 50083 }, kind: 'closed-thread' },
    { status: 403, body: { message: 'This thread is locked', code: 160005 }, kind: 'closed-thread' },
    { status: 400, body: { message: 'A tag is required', code: 40067 }, kind: 'tag-required' },
    { status: 400, body: { message: 'Invalid Form Body', code: 50035 }, kind: 'rejected' },
    { status: 403, body: { message: 'Verification level too high', code: 50009 }, kind: 'rejected' },
  ])('$status $body is $kind', async ({ status, body, kind }) => {
    const { bot, double } = await open()
    double.faults.push({ when: ({ path }) => post.test(path), act: { status, body } })
    expect(await bot.courier.send(delivery(message!), { signal })).toMatchObject({ ok: false, problem: { kind } })
  })

  it('a story whose post was locked gets a new one, and the forum goes on', async () => {
    const { bot, double } = await open()
    const [story] = renderEdition(iraq, facts, place('forum'))
    await bot.courier.send(delivery(story!, 0, channels.forum), { signal })
    const threads = () => double.guilds[0]!.channels.filter(({ type }) => type === 11)
    const locked = threads()[0]!
    const body = { message: 'Thread is archived', code: 50083 }
    double.faults.push({ when: ({ path }) => path === `/channels/${locked.id}/messages`, act: { status: 403, body } })
    expect(await bot.courier.send(delivery(story!, 1, channels.forum), { signal })).toMatchObject({ ok: true })
    expect(await bot.courier.send(delivery(story!, 2, channels.forum), { signal })).toMatchObject({ ok: true })
    expect(threads()).toHaveLength(2)
    expect(double.messages.filter(({ channelId }) => channelId === threads()[1]!.id)).toHaveLength(2)
  })

  it('a locked thread below an edition loses its own message, and closes no channel', async () => {
    const { bot, double, starter } = await open()
    const [first, second] = renderEdition(iraq, facts, place('text'))
    const sent = await bot.courier.send(delivery(first!), { signal })
    starter.id = sent.ok ? sent.value.messageId : null
    const body = { message: 'This thread is locked', code: 160005 }
    double.faults.push({ when: ({ path }) => path === `/channels/${starter.id}/messages`, act: { status: 403, body } })
    expect(await bot.courier.send(delivery(second!, 1), { signal })).toMatchObject({ problem: { kind: 'rejected' } })
  })

  it('a part whose first message was refused is refused too, and not tried for hours', async () => {
    const { bot } = await open()
    const [, second] = renderEdition(iraq, facts, place('text'))
    expect(await bot.courier.send(delivery(second!, 1), { signal })).toMatchObject({ problem: { kind: 'rejected' } })
  })

  it.each([
    {
      kind: 'rejected',
      told: /^Digest 7 \(Iraq\): a message of 2026-11-20 did not appear in <#\d+>\. Discord refused it\./,
    },
    { kind: 'tag-required', told: /takes no post without a tag/ },
    { kind: 'too-late', told: /could not be reached for six hours/ },
  ] as const)('who manages the server is told of a message that is lost: $kind', async ({ kind, told }) => {
    const { bot, double } = await open()
    const creator = { ...digest, createdBy: '500000000000000001' }
    const problem = { kind, sentence: 'in Discord’s words' }
    const refused = {
      guildId,
      channelId: channels.news,
      subject: { kind: 'digest', id: 7 } as const,
      localDate: '2026-11-20',
      problem,
    }
    expect(await bot.onRefused({ ...refused, digest: creator, watch: null })).toBe(true)
    expect(double.messages.map(({ body }) => textOf(body))).toEqual([expect.stringMatching(told)])
  })
})

describe('what is sent late', () => {
  const [message] = renderEdition(iraq, facts, place('thread'))

  it('says so before the news, once', () => {
    const marked = markLate(JSON.stringify(message), noon, 'en')!
    expect(textOf(JSON.parse(marked).body)).toMatch(
      /^-# Late edition: it was due <t:\d+:f>\.\n## Midday briefing · Iraq · /,
    )
    expect(markLate(marked, noon, 'en')).toBeNull()
    const [late] = renderEdition(iraq, { ...facts, isLate: true }, place('thread'))
    expect(markLate(JSON.stringify(late), noon, 'en')).toBeNull()
  })

  it('is found again by the words that it had before', async () => {
    const { bot, double } = await open()
    const plain = delivery(message!)
    await bot.courier.send({ ...plain, payload: markLate(plain.payload, noon, 'en')! }, { signal })
    await double.minutesPass()
    expect(await bot.courier.findSent({ ...plain, nonce: 'another' }, { signal })).toMatchObject({
      ok: true,
      value: double.messages[0]!.id,
    })
  })
})

describe('the head of an edition', () => {
  it('never gives way to the news, however full the card is', () => {
    const long = { ...iraq.stories[0]!.headline, text: `${'A long headline about the border '.repeat(9)}` }
    const stories = iraq.stories.map((story) => ({ ...story, headline: long, summary: new Array(8).fill(long) }))
    const full = { ...iraq, stories, statements: new Array(12).fill(iraq.statements[0]) }
    const withRole = { ...digest, roleId: '600000000000000009' }
    const [first] = renderEdition(full, { digest: withRole, isLate: true, isQuiet: false }, place('text'))
    expect(textOf(first!.body)).toMatch(/^<@&600000000000000009>\n-# Late edition/)
  })

  it('mentions the role in the first post of a forum, and there alone', () => {
    const withRole = { ...digest, roleId: '600000000000000009' }
    const posts = renderEdition(iraq, { digest: withRole, isLate: false, isQuiet: false }, place('forum'))
    expect(posts.map(({ body }) => textOf(body).includes('<@&600000000000000009>'))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(posts.map(({ body }) => body.allowed_mentions.roles?.length ?? 0)).toEqual([1, 0, 0, 0, 0])
  })
})
