import { describe, expect, it } from 'vitest'
import type { OnProgress, Progress } from '#src/base/progress.ts'
import { withProgress } from '#src/cli/show/progress.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

async function shown(interactive: boolean, work: (onProgress: OnProgress) => Promise<string>) {
  const terminal = recordedTerminal()
  const words = ({ done, total }: Progress) => `${done} of ${total} feeds read`
  const end = await withProgress({ ...terminal, interactive }, words, work).catch((cause: Error) => cause.message)
  return { end, out: terminal.out() }
}

async function twoSteps(onProgress: OnProgress): Promise<string> {
  for (const done of [1, 2000]) onProgress({ done, total: 3000 })
  return 'done'
}

describe('progress', () => {
  it('stands on one line of a terminal, and goes away', async () => {
    expect(await shown(true, twoSteps)).toEqual({
      end: 'done',
      out: '\r\u001b[K1 of 3000 feeds read\r\u001b[K2000 of 3000 feeds read\r\u001b[K',
    })
  })

  it('is not shown in a pipe', async () => {
    expect(await shown(false, twoSteps)).toEqual({ end: 'done', out: '' })
  })

  it('goes away also where the work fails', async () => {
    const fails = async (onProgress: OnProgress) => {
      onProgress({ done: 1, total: 2 })
      throw new Error('no more')
    }
    expect(await shown(true, fails)).toEqual({ end: 'no more', out: '\r\u001b[K1 of 2 feeds read\r\u001b[K' })
  })

  it('writes nothing where there was no step', async () => {
    expect(await shown(true, async () => 'done')).toEqual({ end: 'done', out: '' })
  })
})
