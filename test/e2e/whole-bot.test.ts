import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { invalidRequests } from '#src/discord/sending/refusal-budget.ts'
import type { Store } from '#src/store/store.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { inStoreAt } from '#test/support/in-store-at.ts'
import { textOf } from '#test/support/read-message.ts'
import { until } from '#test/support/until.ts'
import { startWholeBot, type WholeBot } from '#test/support/whole-bot.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const start = new Date('2026-03-10T06:00:00Z')

let folder: string
let path: string
let discord: DiscordDouble
let press: FeedServer
let bot: WholeBot | null
const clock = { time: start, now: () => clock.time }

type Item = { readonly slug: string; readonly title: string; readonly text: string }
const published: Item[] = []

const quarrel: Item = {
  slug: 'quarrel',
  title: 'Iraq and Turkey quarrel over the Tigris',
  text: 'Iraq called on Turkey to let more water down the Tigris. “The river is not a tap,” Iraqi Water Minister Salim Qadir said in Baghdad on Tuesday. Turkey said that its dams were half empty.',
}
const mediator: Item = {
  slug: 'mediator',
  title: 'Iraq and Turkey quarrel over the Tigris, and Jordan offers to mediate',
  text: 'Jordan offered to mediate between Iraq and Turkey over the Tigris. “The river is not a tap,” Iraqi Water Minister Salim Qadir said again in Baghdad. Turkey said that it would think about the offer.',
}
const unrelated: Item = {
  slug: 'vote',
  title: 'Parliament of Iraq votes on a new oil law',
  text: 'Lawmakers in Baghdad passed a law on oil revenues after two years of debate. “Every province will be paid,” Finance Minister Huda Karim told reporters.',
}

beforeEach(async () => {
  clock.time = start
  published.length = 0
  folder = await mkdtemp(join(tmpdir(), 'attache-whole-'))
  path = join(folder, 'attache.sqlite')
  discord = await startDouble()
  press = await startFeedServer()
  bot = null
  await inStore(async (store) => {
    const facts = { country: 'IQ', language: 'en', ownership: null, owner: null, creditLine: null } as const
    await store.outlets.save([{ id: 'tigris', name: 'Tigris Post', homePage: press.origin, ...facts }])
    await store.feeds.add(
      { outletId: 'tigris', url: press.at('/feed'), title: 'Tigris Post', packs: [] },
      { nextCheckAt: start, intervalMs: minuteMs, byOperator: true },
    )
  })
  await publish(unrelated)
})
afterEach(async () => {
  await bot?.stop().catch(() => undefined)
  await discord.stop()
  await press.close()
  await rm(folder, { recursive: true, force: true })
})

function inStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  return inStoreAt(path, work)
}

/** The outlet's feed tells of this too, from now on. */
async function publish(item: Item): Promise<void> {
  published.unshift(item)
  const items = published.map(
    ({ slug, title, text }) =>
      `<item><title>${title}</title><link>${press.origin}/${slug}</link><guid isPermaLink="false">${slug}</guid>` +
      `<pubDate>${clock.time.toUTCString()}</pubDate><description>${text}</description></item>`,
  )
  press.answer('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Tigris Post</title>${items.join('')}</channel></rss>`,
  })
}

async function begin({ threaded = false } = {}): Promise<WholeBot> {
  bot = await startWholeBot({ discord, path, clock, threaded })
  return bot
}

/** Restarts on the same database. */
async function again(): Promise<WholeBot> {
  await bot?.stop()
  return await begin()
}

/** Time passes, and then every job comes round. */
async function later(ms: number): Promise<void> {
  clock.time = new Date(clock.time.getTime() + ms)
  await bot?.tick()
}

const postedIn = (channelId: string): string[] =>
  discord.messages.filter((message) => message.channelId === channelId).map(({ body }) => textOf(body))

const threads = () => discord.guilds[0]!.channels.filter(({ type }) => type === 11)

describe('the whole bot', () => {
  it('tells of news at once: from the outlet’s feed to the message of a watch, once', async () => {
    const { tick } = await begin({ threaded: true })
    await tick()
    const added = await discord.person.uses('watch add', { topic: 'Tigris', pace: 'instant' })
    expect(textOf(added.message)).toContain('Tigris')
    await later(minuteMs)
    expect(postedIn(channels.news)).toEqual([])
    await publish(quarrel)
    await later(hourMs)
    await later(minuteMs)
    await again()
    await later(minuteMs)
    const told = postedIn(channels.news)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(quarrel.title)
    expect(told[0]).toContain(`](${press.origin}/quarrel`)
    expect(discord.refusals).toEqual([])
  })

  it('tells in the channel for notices, once, that a feed stopped, with what to do', async () => {
    const { tick } = await begin()
    await discord.person.uses('settings set', { notices: channels.desk })
    await tick()
    press.answer('/feed', { status: 410 })
    await later(dayMs)
    await later(minuteMs)
    await again()
    await later(dayMs)
    const told = postedIn(channels.desk)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(press.at('/feed'))
    expect(told[0]).toMatch(/410/)
  })

  it('erases what it keeps of a server that removed it, thirty days later and not before', async () => {
    await begin()
    await discord.person.uses('digest add', { topic: 'Iraq', time: '07:00', zone: 'UTC' })
    await discord.person.uses('settings set', { notices: channels.desk })
    const kept = () => inStore(async ({ digests, guilds }) => [await digests.list(guildId), await guilds.known()])
    const [home] = discord.guilds.splice(0, 1)
    discord.gateway.dispatch('GUILD_DELETE', { id: guildId })
    await until(() => bot!.logged.some((line) => line.includes('server left')))
    await later(29 * dayMs)
    expect(await kept()).toMatchObject([[{ topic: 'Iraq', state: 'paused' }], [{ id: guildId, hasLeft: true }]])
    await again()
    await later(dayMs + minuteMs)
    expect(await kept()).toEqual([[], []])
    discord.guilds.unshift(home!)
    await again()
    await later(minuteMs)
    expect(discord.messages).toEqual([])
  })

  it('opens a forum post for each story once, and replies in it after a restart', async () => {
    await publish(quarrel)
    const { tick } = await begin()
    await tick()
    await discord.person.uses('digest add', { topic: 'Iraq', time: '07:00', zone: 'UTC', channel: channels.forum })
    // The first post stands, but its opening is hidden from us; then the process ends.
    discord.faults.push({ when: ({ path }) => /threads$/.test(path), times: 1, act: { status: 502, after: true } })
    await later(hourMs + minuteMs)
    await again()
    await later(16 * minuteMs)
    const names = threads().map(({ name }) => name)
    expect(names.toSorted()).toEqual([quarrel.title, unrelated.title].toSorted())
    clock.time = new Date(start.getTime() + dayMs)
    await publish(mediator)
    await again()
    await later(hourMs + 2 * minuteMs)
    expect(threads()).toHaveLength(2)
    const room = threads().find(({ name }) => name === quarrel.title)
    expect(postedIn(room!.id)).toHaveLength(2)
    expect(postedIn(room!.id)[1]).toContain('mediate')
    expect(discord.refusals).toEqual([])
  })

  it('loses nothing and says nothing twice when gateway and REST are away for ten minutes', async () => {
    const { tick, logged } = await begin()
    await tick()
    await discord.person.uses('watch add', { topic: 'Tigris', pace: 'instant' })
    await discord.person.uses('digest add', { topic: 'Iraq', time: '07:05', zone: 'UTC' })
    await tick()
    await publish(quarrel)
    await discord.goAway()
    clock.time = new Date(start.getTime() + hourMs)
    for (let minute = 0; minute < 10; minute += 1) await later(minuteMs)
    expect(discord.messages).toEqual([])
    await discord.comeBack()
    await until(() => discord.gateway.counts.identified + discord.gateway.counts.resumed > 1)
    await later(minuteMs)
    const told = postedIn(channels.news)
    expect(told).toHaveLength(2)
    expect(told.filter((text) => text.includes('Iraq'))).toHaveLength(2)
    expect(textOf((await discord.person.uses('brief', { topic: 'Iraq' })).message)).toContain(quarrel.title)
    expect(logged.filter((line) => line.includes('"level":50'))).toEqual([])
    expect(discord.refusals).toEqual([])
  })

  it('ends, and says how to mend it, when REST refuses its token while the gateway stays', async () => {
    const { end } = await begin()
    await discord.person.uses('digest add', { topic: 'Iraq', time: '06:05', zone: 'UTC' })
    discord.token = 'another one'
    await later(6 * minuteMs)
    await expect(end).rejects.toThrow('Discord refused DISCORD_TOKEN; copy it anew')
    const refused = discord.requests.filter(({ status }) => status === 401)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(3)
    // Its message is not lost: the next process, with the new token, sends it.
    await begin()
    await later(3 * minuteMs)
    expect(postedIn(channels.news)).toHaveLength(1)
  })

  it('stays far from a ban when everything it may do is taken away', async () => {
    const { tick } = await begin()
    for (const channel of [channels.news, channels.desk, channels.announcements]) {
      for (const topic of ['Iraq', 'Turkey', 'Jordan', 'Tigris', 'oil']) {
        await discord.person.uses('digest add', { topic, time: '06:05', zone: 'UTC', channel, quiet: 'say-so' })
      }
    }
    for (const channel of discord.guilds[0]!.channels) channel.trouble = 'no-permission'
    discord.requests.length = 0
    await tick()
    for (let minute = 0; minute < 10; minute += 1) await later(minuteMs)
    const refused = discord.requests.filter(({ status }) => [401, 403, 429].includes(status))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(invalidRequests.most / 2)
  })
})

describe('what an operator follows in the log', () => {
  it('leads from a command to the digest that it set up, and to each of its messages', async () => {
    bot = await startWholeBot({ discord, path, clock, logLevel: 'debug' })
    await bot.tick()
    await discord.person.uses('digest add', { topic: 'iraq', time: '09:00', zone: 'UTC' })
    clock.time = new Date(start.getTime() + 3 * hourMs + minuteMs)
    await bot.tick()
    const lines = bot.logged.map((line) => JSON.parse(line))
    const [changed] = lines.filter(({ msg }) => msg === 'subscription changed')
    const { subject, interactionId, command } = changed
    expect({ subject, command }).toEqual({ subject: { kind: 'digest', id: expect.any(Number) }, command: 'digest' })
    expect(interactionId).toMatch(/^\d{17,20}$/)
    expect(lines.find(({ msg }) => msg === 'interaction answered')?.interactionId).toBe(interactionId)
    const sent = lines.filter((line) => line.msg === 'message sent' && line.subject.id === subject.id)
    expect(sent.map(({ messageId }) => messageId)).toEqual(discord.messages.map(({ id }) => id))
    expect(sent.length).toBeGreaterThan(0)
    expect(new Set(sent.map(({ deliveryId }) => deliveryId)).size).toBe(sent.length)
  })
})
