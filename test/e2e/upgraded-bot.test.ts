import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { startDouble } from '#test/support/discord-double/double.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { frozenAt, serveFrozenFeeds, thawSqlite } from '#test/support/old-newsroom.ts'
import { textOf } from '#test/support/read-message.ts'
import { startWholeBot } from '#test/support/whole-bot.ts'

it('a bot over an old database reads its articles again, says so, and posts nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attache-upgraded-'))
  const path = join(folder, 'attache.sqlite')
  const feeds = await serveFrozenFeeds()
  await thawSqlite(path)
  const database = new DatabaseSync(path)
  database.exec(feeds.moveFeeds)
  for (const table of ['digest', 'watch', 'delivery']) {
    database.exec(`update ${table} set guild_id = '${guildId}', channel_id = '${channels.news}'`)
  }
  database.close()
  const discord = await startDouble()
  const clock = { now: () => new Date(frozenAt.getTime() + 10 * 60_000) }
  const bot = await startWholeBot({ discord, path, clock })
  onTestFinished(async () => {
    await bot.stop()
    await discord.stop()
    feeds.close()
    await rm(folder, { recursive: true, force: true })
  })
  const status = async () => textOf((await discord.person.uses('status')).message)
  const before = discord.messages.length
  expect(await status()).toContain('Stored articles are being read again by this version: 75 to go')
  await bot.tick()
  expect(await status()).not.toContain('being read again')
  await bot.tick()
  expect(discord.messages.length - before).toBe(0)
  expect(bot.logged.filter((line) => line.includes('"level":50'))).toEqual([])
})
