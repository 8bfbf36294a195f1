import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { runBot } from '#src/assembly/run-bot.ts'
import { assembleTools } from '#src/assembly/tools.ts'
import { systemClock } from '#src/base/clock.ts'
import { readConfig } from '#src/config.ts'

const log = pino({ level: 'silent' })
const asking = { signal: new AbortController().signal }
const startOf = (variables: Record<string, string>) =>
  assembleTools({ config: readConfig(variables), log, version: 'test' }).startBot

describe('the roles of a process', () => {
  it('a poller alone starts without a token, anything else with one', () => {
    expect(startOf({ ROLES: 'poller' })).not.toBeNull()
    expect(startOf({ ROLES: 'bot' })).toBeNull()
    expect(startOf({})).toBeNull()
    expect(startOf({ DISCORD_TOKEN: 'secret' })).not.toBeNull()
  })

  it('pages alone are served somewhere, or not at all', async () => {
    const config = readConfig({ ROLES: 'web', DATA_DIR: '/nowhere' })
    const open = () => Promise.reject(new Error('opened'))
    const running = runBot({ config, log, version: 'test', clock: systemClock, open }, asking)
    await expect(running).rejects.toThrow('ROLES=web serves nothing without HTTP_PORT or OPS_PORT.')
  })

  it('a poller without a token reads feeds, talks to nobody, and stops in good order', async () => {
    const logged: string[] = []
    const heard = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
    const whens: string[] = []
    const stop = new AbortController()
    const effects = { log: heard, version: 'test', clock: systemClock }
    const parts = { place: { path: ':memory:' }, contactUrl: null, allowPrivate: [], ports: [], pollFloorMs: 1000 }
    await runBot(
      {
        config: readConfig({ ROLES: 'poller', DATA_DIR: '/nowhere' }),
        ...effects,
        schedule: {
          random: () => 0,
          createTask: (when) => {
            whens.push(when)
            // The last one that is started.
            if (when === '17 * * * *') setImmediate(() => stop.abort())
            return { start: () => undefined, destroy: () => undefined }
          },
        },
        open: () => openNewsroom({ ...parts, fullText: 'never', defaultZone: 'UTC' }, effects),
      },
      { signal: stop.signal },
    )
    expect(whens).toContain('* * * * *')
    expect(whens).not.toContain('*/10 * * * * *')
    expect(logged.map((line) => JSON.parse(line).msg)).toEqual(['started', 'stopped in good order'])
    expect(JSON.parse(logged[0]!)).toMatchObject({ version: 'test', roles: ['poller'], engine: 'SQLite', feeds: 0 })
  })
})
