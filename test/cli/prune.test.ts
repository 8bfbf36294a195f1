import { describe, expect, it } from 'vitest'
import { prune } from '#src/cli/prune.ts'
import type { Tools } from '#src/cli/tools.ts'
import { fakeTools } from '#test/support/fake-tools.ts'
import { noon } from '#test/support/invented-news.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

type Asked = Omit<Parameters<Tools['prune']>[0], 'onProgress'>

const dayMs = 24 * 3_600_000
const plain = { olderMs: null, outlet: null, article: null, isDryRun: false }

async function run(argv: readonly string[], { interactive = false, waiting = 0, articles = 1 } = {}) {
  const asked: Asked[] = []
  const { tools } = fakeTools(undefined, {
    prune: async ({ onProgress, ...options }) => {
      asked.push(options)
      onProgress({ texts: 10, articles: 0, waiting: 0 })
      return { texts: 12, articles, waiting }
    },
  })
  const terminal = { ...recordedTerminal(), interactive }
  const signal = new AbortController().signal
  await prune.run(argv, { terminal, tools, clock: { now: () => noon }, version: '1.2.3', signal })
  return { asked: asked[0], out: terminal.out() }
}

describe('prune', () => {
  it('lets go of what the settings say, and writes one line into a pipe', async () => {
    expect(await run([])).toEqual({
      asked: plain,
      out: '12 texts reduced to headline and statements, 1 article deleted.\n',
    })
  })

  it('tells a person how far it is', async () => {
    expect((await run([], { interactive: true })).out).toContain('\r10 texts reduced, 0 articles deleted\n12 texts')
  })

  it('takes another time, and changes nothing in a dry run', async () => {
    expect(await run(['--older', '26w', '--dry-run'])).toEqual({
      asked: { ...plain, olderMs: 182 * dayMs, isDryRun: true },
      out: '12 texts would be reduced to headline and statements, 1 article would be deleted.\n',
    })
  })

  it('removes an outlet, and says what waits for the bot', async () => {
    expect(await run(['--outlet', 'Meridian Wire'], { articles: 3, waiting: 2 })).toEqual({
      asked: { ...plain, outlet: 'Meridian Wire' },
      out: '3 articles removed.\n2 removed articles are deleted once the bot has edited its messages.\n',
    })
  })

  it.each([
    [['--older', '10d'], '--older takes from 14d to 36500d, not '],
    [['--older', 'long'], '--older takes days or weeks like 180d or 26w, not '],
    [['--article', 'a', '--outlet', 'b'], '--article goes with neither --outlet nor --older.'],
    [['everything'], 'prune takes no argument; did you mean --outlet or --article?'],
  ])('refuses %j', async (argv, sentence) => {
    await expect(run(argv)).rejects.toThrow(sentence)
  })

  it('fails where no article is meant', async () => {
    await expect(run(['--article', 'https://a.example/b'], { articles: 0 })).rejects.toThrow('No article has that')
  })
})
