import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { textOf } from '#test/support/read-message.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'
import { until } from '#test/support/until.ts'
import { runWholeBotUntil } from '#test/support/whole-bot.ts'

let server: FeedServer
let discord: DiscordDouble
let home: BotHome

const pending = () => home.inStore(({ notices }) => notices.pending())

const settings = () => ({ ...home.env, ROLES: 'bot' })

/** The bot in a process of its own until `done`, and then killed. */
async function killBotOnce(done: () => boolean): Promise<void> {
  let send: ((signal: NodeJS.Signals) => void) | undefined
  const run = runCli(['start'], { env: settings(), onStart: (kill) => (send = kill) })
  await until(done, run)
  send?.('SIGKILL')
  await run
}

const runBotUntil = (done: () => boolean | Promise<boolean>): Promise<void> =>
  runWholeBotUntil(done, { discord, home: { ...home, env: settings() } })

beforeAll(async () => {
  server = await startFeedServer({ '/feed': { body: rssOf(['Old news']) } })
  discord = await startDouble()
  home = await botHome(discord, { FEED_PORTS: String(server.port), POLL_FLOOR_SECONDS: '1' })
  await home.followOnly(server.at('/feed'))
  await home.inStore(({ guilds }) => guilds.saveSettings(guildId, JSON.stringify({ noticeChannelId: channels.desk })))
})

afterAll(async () => {
  await discord.stop()
  await server.close()
  await home.remove()
})

describe('a feed that is gone for good', () => {
  it('is told of once in the channel for notices, whichever process polled it and however often the bot starts', async () => {
    server.answer('/feed', { status: 410 })
    const { out } = await runHere(['poll', '--all'], { env: home.env })
    expect(out).toMatch(/gone\s+for\s+good\s+\(410\)/)
    expect(await pending()).toHaveLength(1)
    expect((await home.inStore(({ feeds }) => feeds.all())).map(({ state }) => state)).toEqual(['stopped'])

    await killBotOnce(() => discord.messages.length > 0)
    await runBotUntil(async () => (await pending()).length === 0)
    const before = discord.gateway.counts.identified
    await runBotUntil(() => discord.gateway.counts.identified > before)

    expect(discord.messages.map(({ channelId }) => channelId)).toEqual([channels.desk])
    const words = textOf(discord.messages[0]?.body)
    expect(words).toContain(`I no longer read \`${server.at('/feed')}\``)
    expect(words).toMatch(/\(410\)\. Remove it, or add the outlet’s new feed\.$/)
    expect(discord.refusals).toEqual([])
    const asked = server.asked.length
    await runHere(['poll', '--all'], { env: home.env })
    expect(server.asked).toHaveLength(asked)
  })
})
