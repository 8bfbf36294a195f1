import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { runCli } from '#test/support/run-cli.ts'
import { until } from '#test/support/until.ts'

let folder: string
let discord: DiscordDouble

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
  discord = await startDouble()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('the bot stops in good order although Discord is away', async () => {
  const env = { DATA_DIR: folder, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' }
  let send: ((signal: NodeJS.Signals) => void) | undefined
  let said = ''
  const run = runCli(['start'], {
    env,
    onStart(kill, log) {
      send = kill
      log.on('data', (text) => {
        said += text
      })
    },
  })
  await until(() => discord.commands.global.length > 0, run)
  await discord.stop()
  // The client has noticed, and is at its attempts to come back.
  await until(() => said.includes('gateway reconnects'), run)
  send?.('SIGTERM')
  const { code, err } = await run
  expect(code).toBe(0)
  expect(err).toContain('stopped in good order')
})
