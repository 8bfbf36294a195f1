import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { endOf, killChildren, startChild } from '#test/support/child.ts'
import { until } from '#test/support/until.ts'

/** Lives until it is killed, and says so. */
const immortal = ['--eval', "process.stdout.write('alive'); setInterval(() => {}, 100)"]
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

let ofHook: ReturnType<typeof startChild>
beforeAll(() => {
  ofHook = startChild(immortal)
})

describe('a process that a test starts', () => {
  let left: ReturnType<typeof startChild>

  it('may be left running', async () => {
    left = startChild(immortal)
    await once(left.stdout, 'data')
    expect(hasEnded(left)).toBe(false)
  })

  it('is killed with that test', async () => {
    await until(() => hasEnded(left))
    expect(left.signalCode).toBe('SIGKILL')
  })

  it('lives as long as the file where a hook started it', async () => {
    expect(hasEnded(ofHook)).toBe(false)
    const end = endOf(ofHook)
    killChildren()
    expect(await end).toMatchObject({ code: null })
    expect(ofHook.signalCode).toBe('SIGKILL')
  })

  it('ends by itself once the process that started it is gone', async () => {
    const script = join(import.meta.dirname, 'support/end-with-parent-process.ts')
    const parent = startChild([
      '--eval',
      `const { spawn } = require('node:child_process')
       const argv = ['--import', ${JSON.stringify(script)}, ...${JSON.stringify(immortal)}]
       spawn(process.execPath, argv, { stdio: ['ignore', 'inherit', 'ignore'] })
       setInterval(() => {}, 100)`,
    ])
    const end = endOf(parent)
    await once(parent.stdout, 'data')
    parent.kill('SIGKILL')
    // Its streams close once nobody holds them any more, and its child does.
    expect(await end).toMatchObject({ code: null, out: 'alive' })
  })
})
