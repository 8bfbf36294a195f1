import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logIn } from '#src/assembly/log-in.ts'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { systemClock } from '#src/base/clock.ts'
import { readConfig } from '#src/config.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'

let discord: DiscordDouble
let stop: AbortController
beforeEach(async () => {
  discord = await startDouble()
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await discord.stop()
})

async function logInWith(variables: Record<string, string> = {}, wait?: (ms: number) => Promise<void>) {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const config = readConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...variables })
  const effects = { log, version: 'test', clock: systemClock }
  const settings = { place: { path: ':memory:' }, contactUrl: null, allowPrivate: [], ports: [], pollFloorMs: 1000 }
  const open = () => openNewsroom({ ...settings, fullText: 'never', defaultZone: 'UTC' }, effects)
  const parts = await open()
  const safeFetch = () => Promise.reject(new Error('no attachments here'))
  try {
    const bot = await logIn(
      parts,
      { config, ...effects, open },
      { safeFetch, signal: stop.signal, ...(wait ? { wait } : {}) },
    )
    await bot?.stop()
    return lines
  } finally {
    await parts.close()
  }
}

const forbidden = { status: 403, body: { code: 50001, message: 'Missing Access' } }

describe('logging in to Discord', () => {
  it('is tried again while nobody answers, after longer and longer pauses', async () => {
    await discord.goAway()
    const pauses: number[] = []
    const lines = await logInWith({}, async (ms) => {
      pauses.push(ms)
      if (pauses.length === 3) await discord.comeBack()
    })
    expect(pauses).toEqual([5_000, 10_000, 20_000])
    expect(lines.map(({ msg }) => msg)).toContain('Discord is ready')
  })

  it('tells where to invite the bot', async () => {
    const ready = (await logInWith()).find(({ msg }) => msg === 'Discord is ready')
    expect(ready?.['invite']).toMatch(
      /^https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=309237713920$/,
    )
  })

  it('ends where the application id is another one’s, and names both', async () => {
    await expect(logInWith({ DISCORD_APPLICATION_ID: '999999999999999999' })).rejects.toThrow(
      /^DISCORD_APPLICATION_ID is 999999999999999999, and the token belongs to the application \d+; /,
    )
  })

  it('ends where the bot may register no commands in the server of the settings, and says how to invite it', async () => {
    discord.faults.push({ when: ({ path }) => path.includes('/guilds/999999999999999999/commands'), act: forbidden })
    await expect(logInWith({ DISCORD_GUILD_ID: '999999999999999999' })).rejects.toThrow(
      /in the server 999999999999999999 of DISCORD_GUILD_ID: it is not in that server, or .* scope applications\.commands\. Invite it anew: https:/,
    )
  })
})
