import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

const scripts = join(import.meta.dirname, '../../scripts')
const modulesOf = (code: string) => ['--import', `data:text/javascript,${encodeURIComponent(code)}`]

/** Sends a signal to its own process just before `src/main.ts` is read. */
const signalBeforeMain = (signal: string) => `
  import { registerHooks } from 'node:module'
  registerHooks({ load(url, context, next) {
    if (url.endsWith('/src/main.ts')) process.kill(process.pid, '${signal}')
    return next(url, context)
  } })`

describe('a signal before the program listens', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'attache-signals-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const startWith = (signal: string) =>
    startChild([...modulesOf(signalBeforeMain(signal)), join(scripts, 'attache.mjs'), 'start'], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ROLES: 'poller',
        DATA_DIR: folder,
        LOG_LEVEL: 'info',
      },
    })

  it('is a reload: the bot goes on, with debug lines', async () => {
    const child = startWith('SIGHUP')
    const seen: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => {
      const { msg, logs } = JSON.parse(line)
      if (msg === 'log level changed') seen.push(logs)
      if (msg === 'started') seen.push(msg)
      if (msg === 'started') child.kill('SIGTERM')
    })
    expect((await endOf(child)).code).toBe(0)
    expect(seen).toEqual(['debug', 'started'])
  })

  it('is a stop: the bot ends in good order, and writes nothing but its log', async () => {
    const { code, out, err } = await endOf(startWith('SIGTERM'))
    expect({ code, out }).toEqual({ code: 0, out: '' })
    for (const line of err.split('\n').filter(Boolean)) expect(JSON.parse(line).level).toBe(30)
  })
})

describe('a signal that is told before the program listens', () => {
  const early = (command: string, code: string) =>
    endOf(
      startChild([
        ...['--import', join(scripts, 'heed-signals.mjs'), '--input-type=module', '-e'],
        `const told = (signal) => { process.kill(process.pid, signal); return new Promise((go) => setTimeout(go, 50)) }
        ${code}`,
        ...['attache', command],
      ]),
    )
  const listen = `process.on('SIGHUP', () => process.stdout.write('heard.'))
    await new Promise((go) => setTimeout(go, 50))`

  it.each([
    { story: 'a stop ends `start` in good order', command: 'start', code: `await told('SIGTERM')`, ends: 0, out: '' },
    { story: 'so does Ctrl-C', command: 'start', code: `await told('SIGINT')`, ends: 0, out: '' },
    {
      story: 'a stop ends other commands by the signal',
      command: 'poll',
      code: `await told('SIGTERM')`,
      ends: null,
      out: '',
    },
    {
      story: 'a reload is made up for',
      command: 'start',
      code: `await told('SIGHUP'); ${listen}`,
      ends: 0,
      out: 'heard.',
    },
    {
      story: 'two reloads are none',
      command: 'start',
      code: `await told('SIGHUP'); await told('SIGHUP'); ${listen}`,
      ends: 0,
      out: '',
    },
    {
      story: 'a later stop is the program’s own affair',
      command: 'start',
      code: `process.once('SIGTERM', () => process.stdout.write('stopping.')); await told('SIGTERM'); await told('SIGTERM')`,
      ends: null,
      out: 'stopping.',
    },
  ])('$story', async ({ command, code, ends, out }) => {
    expect(await early(command, code)).toEqual({ code: ends, out, err: '' })
  })
})
