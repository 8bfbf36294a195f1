import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { runCli } from '#test/support/run-cli.ts'

let folder: string
let discord: DiscordDouble

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
  discord = await startDouble()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('the bot stops in good order although Discord is away', { timeout: 90_000 }, async () => {
  const env = { DATA_DIR: folder, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' }
  let send: ((signal: NodeJS.Signals) => void) | undefined
  const run = runCli(['start'], { env, onStart: (kill) => (send = kill) })
  while (discord.commands.global.length === 0) await wait(50)
  await discord.stop()
  // Long enough for the client to have noticed, and to be at its attempts to come back.
  await wait(1_500)
  const asked = performance.now()
  send?.('SIGTERM')
  const { code, err } = await run
  expect(code).toBe(0)
  expect(err).toContain('stopped in good order')
  expect(performance.now() - asked).toBeLessThan(20_000)
})
