import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { runBot } from '#src/assembly/run-bot.ts'
import { assembleTools } from '#src/assembly/tools.ts'
import { systemClock } from '#src/base/clock.ts'
import { readConfig } from '#src/config.ts'
import { freePort } from '#test/support/free-port.ts'

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

  it('one that serves pages opens the site, needs no token, and reads and posts nothing', async () => {
    const port = await freePort()
    const stop = new AbortController()
    const logged: string[] = []
    const heard = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line).msg) })
    const jobs: string[] = []
    const effects = { log: heard, version: 'test', clock: systemClock }
    const parts = { place: { path: ':memory:' }, contactUrl: null, allowPrivate: [], ports: [], pollFloorMs: 1000 }
    const started = Promise.withResolvers<void>()
    const running = runBot(
      {
        config: readConfig({ ROLES: 'web', HTTP_PORT: String(port), DATA_DIR: '/nowhere' }),
        ...effects,
        schedule: {
          random: () => 0,
          createTask: (when) => {
            jobs.push(when)
            started.resolve()
            return { start: () => undefined, destroy: () => undefined }
          },
        },
        open: () => openNewsroom({ ...parts, fullText: 'never', defaultZone: 'UTC' }, effects),
      },
      { signal: stop.signal },
    )
    await started.promise
    const page = await fetch(`http://127.0.0.1:${port}/`)
    const words = await page.text()
    stop.abort()
    await running
    expect(page.status).toBe(200)
    expect(words).toContain('<!doctype html>')
    expect(logged).toEqual(['started', 'the reading room is open', 'stopped in good order'])
    expect(jobs).not.toContain('* * * * *')
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
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
