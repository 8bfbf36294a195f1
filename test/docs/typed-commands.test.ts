import { globSync, readFileSync } from 'node:fs'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { done } from '#src/base/result.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { runCommand } from '#src/cli/run-command.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { fakeTools, notInTests } from '#test/support/fake-tools.ts'
import { noon } from '#test/support/invented-news.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

const root = join(import.meta.dirname, '../..')
const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })]

/** What a reader would put in the place of such a word. */
const examples: Readonly<Record<string, string>> = { URL: 'https://outlet.example/feed' }

/** Every command that a page shows, as words: from code blocks to the end of the line, without what is told behind `#`. */
const commands = [
  ...new Set(
    pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/npm run attache -- ([a-z][^`\n]*)/g)].map(([, typed]) =>
        typed!.replace(/\s+#.*$/, '').trim(),
      ),
    ),
  ),
]

async function type(line: string) {
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? examples[word!] ?? word!)
  const newsroom = fakeNewsroom()
  const [feed] = await newsroom.feeds.list('operator')
  const feeds = {
    ...newsroom.feeds,
    addPack: async (name: string) => ({ name, feeds: 9, added: 9 }),
    add: async () => done(feed!),
  }
  await using folder = await mkdtempDisposable(join(tmpdir(), 'attache-typed-'))
  const settingsFiles = { file: join(folder.path, '.env'), example: join(root, '.env.example') }
  const { tools } = fakeTools({ ...newsroom, feeds }, { settingsFiles })
  const surprises: unknown[] = []
  const terminal = { ...recordedTerminal(), pathOf: (file: string) => resolve(folder.path, file) }
  const context = { terminal, tools, clock: { now: () => noon }, version: '1', signal: new AbortController().signal }
  const code = await runCommand(argv, terminalCommands, context, (error) => surprises.push(error))
  // The tools of a test refuse the work itself: so far a command came that was understood.
  const begun = surprises.some((error) => error instanceof Error && error.message === notInTests)
  return { code, begun, err: terminal.err() }
}

describe('a command that a page shows', () => {
  it('is found in the pages', () => {
    expect(commands.length).toBeGreaterThan(12)
  })

  it.each(commands)('is taken as it stands there: %s', async (line) => {
    const { code, begun, err } = await type(line)
    // 2 is wrong use: a name, an option or a value that the command does not know.
    expect({ line, code: begun ? 0 : code, err: code === 2 ? err : '' }).toEqual({ line, code: 0, err: '' })
  })
})
