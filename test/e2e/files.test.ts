import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#src/base/clock.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { type DemoOutlets, serveOutlets } from '#src/demo/serve-outlets.ts'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { menuOf, textOf } from '#test/support/read-message.ts'
import { type CliRun, runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'
import { until } from '#test/support/until.ts'

let press: DemoOutlets
let discord: DiscordDouble
let cdn: FeedServer
let home: BotHome

beforeAll(async () => {
  press = await serveOutlets(demoOutlets, { now: systemClock.now() })
  discord = await startDouble({ patienceMs: 15_000 })
  cdn = await startFeedServer()
  home = await botHome(discord, { DISCORD_CDN_URL: cdn.origin })
  await home.followOnly(press.feeds[0]!.url)
  await runHere(['poll', '--all'], { env: home.env })
})

afterAll(async () => {
  await discord.stop()
  await press.close()
  await cdn.close()
  await home.remove()
})

/** `npm start` in a process of its own, which loads its modules in its own order; ended once the work is done. */
async function whileRunning(work: () => Promise<void>): Promise<CliRun> {
  let send: ((signal: NodeJS.Signals) => void) | undefined
  const run = runCli(['start'], {
    env: home.env,
    onStart: (kill) => {
      send = kill
    },
  })
  await until(() => discord.commands.global.length > 0, run)
  await work().finally(() => send?.('SIGTERM'))
  return await run
}

const textIn = ({ files }: { readonly files: readonly { readonly data: Uint8Array }[] }): string =>
  new TextDecoder().decode(files[0]?.data)

describe('files of a bot that runs as people run it', () => {
  it('arrive: the table of statements and the list of feeds, which can be imported again', async () => {
    const { code } = await whileRunning(async () => {
      const said = await discord.person.uses('said', { about: 'Sudan' })
      const table = await discord.person.presses(menuOf(said.message, 'csv').customId, { values: ['csv'] })
      expect(table.files.map(({ name }) => name)).toEqual(['statements.csv'])
      expect(textIn(table)).toMatch(/^moment,speaker,office/)
      expect(textIn(table).trim().split('\r\n').length).toBeGreaterThan(1)
      const exported = await discord.person.uses('feeds export')
      expect(exported.files[0]?.name).toMatch(/\.opml$/)
      expect(textIn(exported)).toContain(press.feeds[0]!.url)
      cdn.answer('/attachments/feeds.opml', { body: textIn(exported) })
      const attached = { attached: cdn.at('/attachments/feeds.opml') }
      const imported = await discord.person.uses('feeds import', { file: attached })
      expect(textOf(imported.message)).toBe('0 added, 1 known already, 0 refused.')
    })
    expect(code).toBe(0)
    expect(discord.refusals).toEqual([])
  })
})
