import { afterEach, describe, expect, it } from 'vitest'
import { limits, measure } from '#src/discord/limits.ts'
import type { Payload } from '#src/discord/payload.ts'
import { inviteLink } from '#src/discord/places.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { componentsWith, pictureOf } from '#src/discord/sending/pictured-body.ts'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { demoBriefing, saidOf } from '#test/support/pictured.ts'
import { textOf } from '#test/support/read-message.ts'

const told = demoBriefing()
const statements = [1, 2, 3].map((id) => saidOf(id, { who: 'Jane Doe', about: `State ${id}`, act: 'accuse' }))
const briefing = { ...told, stories: told.stories.slice(0, 3), statements }
const digest = keptDigest({ id: 7, topic: 'Iraq', style: 'full', locale: 'en-GB', hasPicture: true })
const facts = { digest, isLate: false, isQuiet: false }
const { signal } = new AbortController()
const attachFiles = 1n << 15n

function delivery(payload: Payload, channelId: string, messageId: string | null = null) {
  return {
    id: 1,
    subject: { kind: 'digest' as const, id: digest.id },
    guildId,
    channelId,
    localDate: '2026-11-20',
    part: 0,
    nonce: 'nonce-of-part-0',
    payload: JSON.stringify(payload),
    state: 'pending' as const,
    attempts: 1,
    messageId,
    createdAt: new Date(),
  }
}

const place = (kind: 'text' | 'forum') => ({ kind, tags: [] })

let stage: Awaited<ReturnType<typeof botOnDouble>> | null = null
afterEach(async () => {
  const refusals = stage?.double.refusals ?? []
  await stage?.stop()
  stage = null
  expect(refusals).toEqual([])
})

/** The request that posted a message, with its files. */
function postedIn(path: RegExp) {
  const requests = stage?.double.requests.filter((one) => one.method === 'POST' && path.test(one.path)) ?? []
  return requests.at(-1) ?? expect.fail('nothing was posted')
}

describe('an edition with a picture', () => {
  it('has one where the server wishes it, and none where it does not or nothing is new', () => {
    const [first] = renderEdition(briefing, facts, place('text'))
    expect(first && pictureOf(first)?.picture.kind).toBe('where')
    const plain = renderEdition(briefing, { ...facts, digest: { ...digest, hasPicture: false } }, place('text'))
    expect(plain.map(pictureOf).filter(Boolean)).toEqual([])
    const quiet = renderEdition(briefing, { ...facts, isQuiet: true }, place('text'))
    expect(quiet.map(pictureOf).filter(Boolean)).toEqual([])
  })

  it('has room for it, for a word about lateness too', () => {
    for (const payload of [
      ...renderEdition(briefing, facts, place('text')),
      ...renderEdition(briefing, facts, place('forum')),
    ]) {
      const { components, textLength } = measure(componentsWith(payload).components)
      const isPictured = pictureOf(payload) !== undefined
      expect(components).toBeLessThanOrEqual(isPictured ? limits.components - 1 : limits.components)
      expect(textLength).toBeLessThanOrEqual(isPictured ? limits.textLength - 200 : limits.textLength)
    }
  })

  it('arrives as a file, below the text, with its alt text', async () => {
    stage = await botOnDouble()
    const [first] = renderEdition(briefing, facts, place('text'))
    expect((await stage.bot.courier.send(delivery(first!, channels.news), { signal })).ok).toBe(true)
    const { body, files } = postedIn(/\/messages$/)
    expect(files.map(({ name }) => name)).toEqual(['where.png'])
    expect(Buffer.from(files[0]!.data).subarray(1, 4).toString()).toBe('PNG')
    expect(JSON.stringify(body)).toContain('"url":"attachment://where.png"},"description":"Map with the places')
  })

  it('is a map in each post of a forum', async () => {
    stage = await botOnDouble()
    const [first] = renderEdition(briefing, facts, place('forum'))
    expect((await stage.bot.courier.send(delivery(first!, channels.forum), { signal })).ok).toBe(true)
    expect(postedIn(/\/threads$/).files.map(({ name }) => name)).toEqual(['where.png'])
  })

  it('goes out without it where the bot may no longer attach files', async () => {
    stage = await botOnDouble()
    const [first] = renderEdition(briefing, facts, place('text'))
    stage.double.guilds[0]!.channels.find(({ id }) => id === channels.desk)!.denied = attachFiles
    const unseen = stage.bot.client.channels.cache.get(channels.desk)
    expect(unseen).toBeDefined()
    await stage.bot.client.channels.fetch(channels.desk, { force: true })
    expect((await stage.bot.courier.send(delivery(first!, channels.desk), { signal })).ok).toBe(true)
    const { body, files } = postedIn(/\/messages$/)
    expect(files).toEqual([])
    expect(JSON.stringify(body)).not.toContain('attachment:')
    expect(textOf(body)).toContain('Key actors')
  })

  it('loses it when it is corrected', async () => {
    stage = await botOnDouble()
    const [first] = renderEdition(briefing, facts, place('text'))
    const sent = await stage.bot.courier.send(delivery(first!, channels.news), { signal })
    if (!sent.ok) return expect.fail('not sent')
    const again = delivery(first!, channels.news, sent.value.messageId)
    expect((await stage.bot.courier.edit(again, { signal })).ok).toBe(true)
    const edit = stage.double.requests.findLast(({ method }) => method === 'PATCH')
    expect(edit?.body).toMatchObject({ attachments: [] })
    expect(JSON.stringify(edit?.body)).not.toContain('attachment:')
  })

  it('is found again by its text, though its picture may be missing', async () => {
    stage = await botOnDouble()
    const [first] = renderEdition(briefing, facts, place('text'))
    await stage.bot.courier.send(delivery(first!, channels.news), { signal })
    const found = await stage.bot.courier.findSent({ ...delivery(first!, channels.news), nonce: 'another' }, { signal })
    expect(found).toMatchObject({ ok: true, value: expect.any(String) })
  })
})

describe('the permission to attach files', () => {
  it('is asked for where a digest wishes a picture, and nowhere else', async () => {
    stage = await botOnDouble()
    const { person, guilds } = stage.double
    guilds[0]!.channels.find(({ id }) => id === channels.desk)!.denied = attachFiles
    const add = { topic: 'Iraq', channel: channels.desk }
    const refused = await person.uses('digest add', { ...add, picture: true })
    expect(textOf(refused.message)).toContain('I lack **Attach Files**.')
    expect(textOf((await person.uses('digest add', add)).message)).toContain('Digest 1 added')
    const edited = await person.uses('digest edit', { id: 1, picture: true })
    expect(textOf(edited.message)).toContain('I lack **Attach Files**.')
    guilds[0]!.channels.find(({ id }) => id === channels.desk)!.denied = 0n
    expect(textOf((await person.uses('digest edit', { id: 1, picture: true })).message)).toContain('Digest 1 changed')
    expect(textOf((await person.uses('digest edit', { id: 1, picture: false })).message)).toContain('Digest 1 changed')
  })

  it('is not in the invitation', () => {
    const permissions = BigInt(new URL(inviteLink('1')).searchParams.get('permissions') ?? 0)
    expect(permissions & attachFiles).toBe(0n)
  })
})
