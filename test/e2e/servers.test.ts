import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { guildId, guildPayload } from '#test/support/discord-double/world.ts'
import { runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'
import { until } from '#test/support/until.ts'
import { startWholeBot, type WholeBot } from '#test/support/whole-bot.ts'

const start = new Date('2026-03-10T06:00:00Z')

let discord: DiscordDouble
let home: BotHome
let bot: WholeBot

beforeAll(async () => {
  discord = await startDouble()
  home = await botHome(discord)
  await home.inStore((store) => store.digests.add(wantedDigest({ topic: 'sudan', nextRunAt: start })))
  const path = join(home.env['DATA_DIR']!, 'attache.sqlite')
  bot = await startWholeBot({ discord, path, clock: { now: () => start } })
})

afterAll(async () => {
  await bot.stop()
  await discord.stop()
  await home.remove()
})

/** The terminal, beside the bot. */
const servers = (...argv: string[]) => runHere(['servers', ...argv], { env: home.env })
const left = () =>
  discord.requests.filter(({ method, path }) => method === 'DELETE' && path.endsWith(`/guilds/${guildId}`))
const state = async () => {
  const { out } = await runHere(['servers', 'list', '--json'], { env: home.env })
  return JSON.parse(out).map((one: { id: string; state: string }) => [one.id, one.state])
}

it('the operator lists, leaves, blocks and unblocks servers in a terminal while the bot runs', async () => {
  const server = discord.guilds[0]!
  const invite = () => {
    discord.guilds.push(server)
    discord.gateway.dispatch('GUILD_CREATE', guildPayload(server))
  }
  const listed = await servers('list')
  expect(listed).toMatchObject({
    code: 0,
    out: expect.stringMatching(new RegExp(`^${guildId}  present {2}0 feeds, 1 digest, 0 watches`)),
  })

  // In a process of its own, as people call it.
  expect(await runCli(['servers', 'leave', guildId], { env: home.env })).toMatchObject({
    code: 0,
    out: expect.stringContaining('leaves within a minute'),
  })
  expect(await state()).toEqual([[guildId, 'leaving']])
  await bot.tick()
  expect(left()).toHaveLength(1)
  await until(async () => JSON.stringify(await state()) === JSON.stringify([[guildId, 'left']]))

  invite()
  await until(async () => JSON.stringify(await state()) === JSON.stringify([[guildId, 'present']]))
  await bot.tick()
  expect(left()).toHaveLength(1)

  expect(await servers('block', guildId)).toMatchObject({ code: 0, out: expect.stringContaining('Blocked.') })
  await bot.tick()
  expect(left()).toHaveLength(2)
  invite()
  await bot.tick()
  expect(left()).toHaveLength(3)
  expect(await state()).toEqual([[guildId, 'blocked']])

  expect(await servers('unblock', guildId)).toMatchObject({ code: 0, out: 'It may be invited again.\n' })
  invite()
  await bot.tick()
  expect(left()).toHaveLength(3)
  expect((await servers('leave', '123456789012345678')).code).toBe(1)
  expect((await servers('leave', 'here')).code).toBe(2)
  expect(discord.refusals).toEqual([])
})
