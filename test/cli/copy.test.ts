import { describe, expect, it } from 'vitest'
import { copy } from '#src/cli/copy.ts'
import type { Tools } from '#src/cli/tools.ts'
import { fakeTools } from '#test/support/fake-tools.ts'
import { noon } from '#test/support/invented-news.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

type Asked = Omit<Parameters<Tools['copy']>[0], 'onProgress'>

async function run(argv: readonly string[], { interactive = false } = {}) {
  const asked: Asked[] = []
  const { tools } = fakeTools(undefined, {
    copy: async ({ onProgress, ...places }) => {
      asked.push(places)
      onProgress({ part: 'revision', done: 1_500, total: 3_000 })
      onProgress({ part: 'actor', done: 1, total: 2 })
      return { tables: 28, rows: 9_000, articles: 1_000 }
    },
  })
  const terminal = { ...recordedTerminal(), interactive }
  const signal = new AbortController().signal
  await copy.run(argv, { terminal, tools, clock: { now: () => noon }, version: '1.2.3', signal })
  return { asked: asked[0], out: terminal.out() }
}

const done = '9,000 rows of 28 tables copied and compared, 1,000 articles among them.\n'

describe('copy', () => {
  it('takes the database of the settings where a place is left out, and writes one line into a pipe', async () => {
    const to = 'postgres://attache:secret@localhost/attache'
    expect(await run(['--to', to])).toEqual({ asked: { from: null, to }, out: done })
    expect((await run(['--from', '/var/attache/data'])).asked).toEqual({ from: '/var/attache/data', to: null })
  })

  it('tells a person how far it is', async () => {
    const { out } = await run(['--to', 'data'], { interactive: true })
    expect(out).toBe(`\r\u001b[Krevision: 1,500 of 3,000\r\u001b[Kactor: 1 of 2\r\u001b[K${done}`)
  })

  it('wants to know where from or where to', async () => {
    await expect(run([])).rejects.toThrow('copy takes --from, --to or both.')
    await expect(run(['data'])).rejects.toThrow('name the places with --from and --to')
  })
})
