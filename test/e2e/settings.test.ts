import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { textOf } from '#test/support/read-message.ts'
import { runCli } from '#test/support/run-cli.ts'
import { until } from '#test/support/until.ts'

let discord: DiscordDouble
let home: BotHome

beforeAll(async () => {
  discord = await startDouble()
  home = await botHome(discord, {
    LOG_LEVEL: 'warn',
    ROLES: 'bot,web',
    DEFAULT_TIME_ZONE: 'Asia/Tokyo',
    LLM_MODEL: 'any',
  })
})

afterAll(async () => {
  await home.remove()
  await discord.stop()
})

describe('the bot in a process of its own', () => {
  it('takes the operator’s time zone where nobody names one, and warns once of settings that are gone', async () => {
    let send: ((signal: NodeJS.Signals) => void) | undefined
    const run = runCli(['start'], { env: home.env, onStart: (kill) => (send = kill) })
    await until(() => discord.commands.global.length > 0, run)
    const digest = textOf((await discord.person.uses('digest add', { topic: 'Iraq', time: '07:30' })).message)
    const watch = textOf((await discord.person.uses('watch add', { topic: 'Iraq', quiet: '22:00-07:00' })).message)
    const settings = textOf((await discord.person.uses('settings show')).message)
    send?.('SIGTERM')
    const { code, err } = await run
    expect(digest).toContain('Time zone: Asia/Tokyo, the default here.')
    expect(watch).toContain('Time zone: Asia/Tokyo, the default here.')
    expect(settings).toContain('Time zone: not chosen (Asia/Tokyo)')
    expect(code).toBe(0)
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).retired),
    ).toEqual([['LLM_MODEL']])
  })
})
