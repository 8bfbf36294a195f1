import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { textOf } from '#test/support/read-message.ts'
import { runHere } from '#test/support/run-here.ts'
import { runWholeBotUntil } from '#test/support/whole-bot.ts'

let server: FeedServer
let discord: DiscordDouble
let home: BotHome

const sentences = 'The harbour master of Kessel opened the second basin to grain ships on Sunday. '.repeat(12)
const pageOf = (headline: string): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>` +
  `<p>${sentences}</p><p>The page of ${headline} has more to say than its teaser. ${sentences}</p></article></body></html>`

/** The feed lists these, each with a teaser; the page of each has the whole text. */
function publish(...headlines: readonly string[]): void {
  const items = headlines.map((headline) => {
    const path = `/${headline.toLowerCase().replaceAll(' ', '-')}`
    server.answer(path, { headers: { 'content-type': 'text/html' }, body: pageOf(headline) })
    return `<item><title>${headline}</title><link>${server.at(path)}</link><description>Only a teaser.</description></item>`
  })
  const body = `<rss version="2.0"><channel><title>Kessel</title>${items.join('')}</channel></rss>`
  server.answer('/feed', { headers: { 'content-type': 'application/rss+xml' }, body })
}

const pages = (): readonly string[] =>
  server.asked.map(({ path }) => path).filter((path) => path !== '/feed' && path !== '/robots.txt')

async function textsOf(): Promise<readonly string[]> {
  return await home.inStore(async (store) => {
    const { articles } = await store.viewedBy('common')
    const [outlet] = await store.outlets.all()
    const source = { outletId: outlet?.id ?? '', feedId: null }
    const known = await store.articles.headlines(source, { from: new Date(0), to: new Date(Date.now() + 60_000) })
    return await Promise.all(known.map(async ({ id }) => (await articles.find(id))?.text ?? ''))
  })
}

/** The bot, which reads no feed itself, as long as `work` goes on. */
async function whileBotRuns(work: () => Promise<void>): Promise<void> {
  const env = { ...home.env, ROLES: 'bot' }
  await runWholeBotUntil(() => discord.commands.global.length > 0, { discord, home: { ...home, env }, work })
}

beforeAll(async () => {
  server = await startFeedServer({ '/robots.txt': { body: 'User-agent: *\nDisallow: /closed' } })
  discord = await startDouble()
  home = await botHome(discord, { FEED_PORTS: String(server.port), POLL_FLOOR_SECONDS: '1' })
  publish('Old news')
  await home.followOnly(server.at('/feed'))
  await runHere(['poll', '--all'], { env: home.env })
})

afterAll(async () => {
  await discord.stop()
  await server.close()
  await home.remove()
})

describe('whole article pages', () => {
  it('are read of every outlet once a server says so in Discord, and where robots.txt allows', async () => {
    publish('Before it was asked', 'Old news')
    await runHere(['poll', '--all'], { env: home.env })
    expect(pages()).toEqual([])

    await whileBotRuns(async () => {
      const saved = await discord.person.uses('settings set', { 'full-text': 'always' })
      expect(textOf(saved.message)).toContain('Whole article pages: every outlet')
    })
    expect(discord.refusals).toEqual([])
    publish('Grain ships come in', 'Closed for readers', 'Before it was asked', 'Old news')
    await runHere(['poll', '--all'], { env: home.env })
    expect(pages()).toEqual(['/grain-ships-come-in'])
    const texts = await textsOf()
    expect(texts.find((text) => text.startsWith('Grain ships'))).toContain('has more to say than its teaser')
    expect(texts.find((text) => text.startsWith('Closed'))).toBe('Closed for readers\n\nOnly a teaser.')
  })

  it('are read of none where the operator says never, whatever a server wishes', async () => {
    publish('A quiet day', 'Grain ships come in', 'Old news')
    await runHere(['poll', '--all'], { env: { ...home.env, FULL_TEXT: 'never' } })
    expect(pages()).toEqual(['/grain-ships-come-in'])
    expect((await textsOf()).find((text) => text.startsWith('A quiet day'))).toBe('A quiet day\n\nOnly a teaser.')
  })

  it('are read of teasers that a followed topic needs, and of no others', async () => {
    await whileBotRuns(async () => {
      const saved = await discord.person.uses('settings set', { 'full-text': 'needed' })
      expect(textOf(saved.message)).toContain('Whole article pages: what followed topics and busy events need')
      await discord.person.uses('watch add', { topic: 'grain' })
    })
    expect(discord.refusals).toEqual([])
    publish('Choir sings at dawn', 'Grain harvest begins', 'Closed to grain', 'A quiet day', 'Old news')
    await runHere(['poll', '--all'], { env: home.env })
    expect(pages()).toEqual(['/grain-ships-come-in', '/grain-harvest-begins'])
    const texts = await textsOf()
    expect(texts.find((text) => text.startsWith('Grain harvest'))).toContain('has more to say than its teaser')
    expect(texts.find((text) => text.startsWith('Choir'))).toBe('Choir sings at dawn\n\nOnly a teaser.')
    expect(texts.find((text) => text.startsWith('Closed to grain'))).toBe('Closed to grain\n\nOnly a teaser.')
  })
})
