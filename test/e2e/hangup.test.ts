import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '#test/support/run-cli.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-hangup-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('turns debug lines on at SIGHUP, off at the next one, and goes on', async () => {
  const levels: string[] = []
  const run = await runCli(['start'], {
    env: { ROLES: 'poller', DATA_DIR: folder, LOG_LEVEL: 'info' },
    onStart: (send, log) => {
      createInterface({ input: log }).on('line', (line) => {
        const { msg, logs } = JSON.parse(line)
        if (msg === 'started') send('SIGHUP')
        if (msg !== 'log level changed') return
        levels.push(logs)
        send(levels.length === 1 ? 'SIGHUP' : 'SIGTERM')
      })
    },
  })
  expect(levels).toEqual(['debug', 'info'])
  expect(run.code).toBe(0)
  expect(run.err).toContain('stopped in good order')
})
