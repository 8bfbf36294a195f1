import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { textOf } from '#test/support/read-message.ts'
import { runHere } from '#test/support/run-here.ts'
import { runWholeBotUntil } from '#test/support/whole-bot.ts'

const started = Date.now()
const at = (minutes: number): string => new Date(started + minutes * 60_000).toISOString()

const ferry = {
  id: 'tag:wire.example,2026:ferry',
  title: 'Ferry sinks off Sudan’s coast, governor says',
  content: 'The governor of Port Sudan said forty people were missing on Sudan’s coast.',
}
const bridge = {
  id: 'tag:wire.example,2026:bridge',
  title: 'Sudan army blows up bridge near Kosti',
  content: 'An army spokesman in Sudan said that the bridge would be rebuilt within a year.',
}
const market = {
  id: 'tag:wire.example,2026:market',
  title: 'Traders in Sudan reopen the gold market',
  content: 'The chamber of commerce of Sudan said that the market had opened on Sunday.',
}

/** What the edition prints of them. */
const [missing, rebuilt, opened] = [
  'forty people were missing on Sudan’s coast',
  'the bridge would be rebuilt within a year',
  'the market had opened on Sunday',
] as const

const entryXml = ({ id, title, content }: typeof ferry): string =>
  `<entry><id>${id}</id><link href="https://wire.example/${id.split(':').at(-1)}"/><title>${title}</title>
   <updated>${at(-30)}</updated><content type="text">${content}</content></entry>`

const feedXml = (...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"
   xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Gazelle Wire</title>${parts.join('')}</feed>`

let feed: FeedServer
let discord: DiscordDouble
let home: BotHome

beforeAll(async () => {
  feed = await startFeedServer({ '/atom': { body: feedXml(...[ferry, bridge, market].map(entryXml)) } })
  discord = await startDouble()
  home = await botHome(discord, { LOG_LEVEL: 'error' })
  await home.inStore(async (store) => {
    const outlet = { id: 'gazelle', name: 'Gazelle Wire', homePage: '', country: 'KE', language: 'en' }
    await store.outlets.save([{ ...outlet, ownership: 'private', owner: null, creditLine: null }])
    const address = { outletId: 'gazelle', url: feed.at('/atom'), title: 'Gazelle Wire', packs: [] }
    await store.feeds.add(address, { nextCheckAt: new Date(started), intervalMs: 3_600_000, byOperator: true })
    const due = new Date(Math.floor(started / 60_000 - 1) * 60_000)
    await store.digests.add(wantedDigest({ topic: 'sudan', time: due.toISOString().slice(11, 16), nextRunAt: due }))
  })
})

afterAll(async () => {
  await discord.stop()
  await feed.close()
  await home.remove()
})

const runUntil = (holds: () => boolean): Promise<void> => runWholeBotUntil(holds, { discord, home })

it('a message says which of its words an outlet withdrew, by tombstone or by notice, and leaves the others alone', async () => {
  await runHere(['poll', '--all'], { env: home.env })
  await runUntil(() => discord.messages.length > 0)
  const [posted] = discord.messages
  const printed = textOf(posted?.body)
  for (const words of [missing, rebuilt, opened]) expect(printed).toContain(words)

  const notice = { ...bridge, title: `RETRACTED: ${bridge.title}`, content: 'This story has been withdrawn.' }
  const grave = `<at:deleted-entry ref="${ferry.id}" when="${at(0)}"/>`
  feed.answer('/atom', { body: feedXml(grave, entryXml(notice), entryXml(market)) })
  await runHere(['poll', '--all'], { env: home.env })
  await runUntil(() => discord.requests.some(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/')))
  const corrected = textOf(posted?.body)
  expect(corrected).toContain(`~~The governor of Port Sudan said ${missing}.~~`)
  expect(corrected).toContain('~~**40**~~, [Gazelle Wire]')
  expect(corrected).toContain(`~~An army spokesman in Sudan said that ${rebuilt}.~~`)
  expect(corrected).toContain(`\nThe chamber of commerce of Sudan said that ${opened}`)
  expect(corrected).toMatch(/⊘ Withdrawn by the outlet, <t:\d+:f>: it no longer stands by what is struck\./)
  expect(discord.messages).toHaveLength(1)

  const asked = await runHere(['brief', 'sudan'], { env: home.env })
  expect(asked.out).not.toContain(ferry.title)
  expect(asked.out).not.toContain('RETRACTED')
  expect(asked.out).toContain(opened)
  const said = await runHere(['said', '--about', 'sudan', '--json'], { env: home.env })
  expect(JSON.parse(said.out)).toMatchObject({ statements: [] })
  expect(discord.refusals).toEqual([])
})
