import { describe, expect, it } from 'vitest'
import { reanalyse } from '#src/cli/reanalyse.ts'
import type { Tools } from '#src/cli/tools.ts'
import { fakeTools } from '#test/support/fake-tools.ts'
import { noon } from '#test/support/invented-news.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

type Asked = Omit<Parameters<Tools['reanalyse']>[0], 'onProgress'>

async function run(argv: readonly string[], { interactive = false, texts = 12 } = {}) {
  const asked: Asked[] = []
  const { tools } = fakeTools(undefined, {
    reanalyse: async ({ onProgress, ...options }) => {
      asked.push(options)
      for (const done of [6, 12]) if (!options.isDryRun) onProgress({ done, total: 12 })
      return texts
    },
  })
  const terminal = { ...recordedTerminal(), interactive }
  await reanalyse.run(argv, {
    terminal,
    tools,
    clock: { now: () => noon },
    version: '1.2.3',
    signal: new AbortController().signal,
  })
  return { asked, out: terminal.out() }
}

describe('reanalyse', () => {
  it('reads all again, and says in a pipe only how many there were', async () => {
    expect(await run([])).toEqual({ asked: [{ sinceMs: null, isDryRun: false }], out: '12 texts read again.\n' })
  })

  it('tells a person how far it is', async () => {
    const { out } = await run(['--since', '30d'], { interactive: true })
    expect(out).toBe(
      '\r\u001b[K6 of 12 texts read again\r\u001b[K12 of 12 texts read again\r\u001b[K12 texts read again.\n',
    )
  })

  it('counts and changes nothing in a dry run', async () => {
    expect(await run(['--since', '7d', '--dry-run'])).toEqual({
      asked: [{ sinceMs: 7 * 24 * 3_600_000, isDryRun: true }],
      out: '12 texts would be read again.\n',
    })
  })

  it('says that nothing is left to do', async () => {
    expect((await run(['--dry-run'], { texts: 0 })).out).toBe('No text needs to be read again.\n')
  })
})
