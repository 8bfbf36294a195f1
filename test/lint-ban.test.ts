import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

const root = join(import.meta.dirname, '..')

const refused = {
  'src/newsroom/asks.ts': "export const page = await fetch('https://outlet.example/')\n",
  'commands/asks.ts': "export const page = await fetch('https://outlet.example/')\n",
  'src/feeds/asks.ts':
    "import { request } from 'undici'\n\nexport const page = await request('https://outlet.example/')\n",
  'src/discord/asks.ts': "import { get } from 'node:http'\n\nexport const page = get('http://outlet.example/')\n",
  'src/cli/dials.ts': "import { connect } from 'node:net'\n\nexport const line = connect(80, 'outlet.example')\n",
  'src/cli/listens.ts': "export const line = new WebSocket('wss://outlet.example/')\n",
}

const welcome = {
  'src/newsroom/counts.ts': 'export const pages = 3\n',
  'src/demo/serves.ts': "import { createServer } from 'node:http'\n\nexport const server = createServer()\n",
  'test/asks.ts': "export const page = await fetch('https://outlet.example/')\n",
}

let folder: string
let words: string

/** A project of planted files under our own rules. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-test-'))
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [path, source] of Object.entries({ ...refused, ...welcome })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  const biome = join(root, 'node_modules/.bin/biome')
  const options = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.']
  const { out, err } = await endOf(startChild([biome, ...options], { cwd: folder }))
  words = out + err
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Rules that the linter found broken in a file. */
const brokenIn = (path: string): readonly string[] =>
  words
    .split('\n')
    .filter((line) => line.startsWith(`${path}:`))
    .map((line) => line.split(' ')[1] ?? '')

describe('the linter knows one way out', () => {
  it.each(Object.entries(refused))('and refuses what %s does', (path) => {
    expect(brokenIn(path)).toEqual([expect.stringMatching(/^lint\/style\/noRestricted(?:Globals|Imports)$/)])
    expect(words).toContain('fetched by safeFetch alone')
  })

  it.each(Object.entries(welcome))('and lets %s be', (path) => {
    expect(words).toContain('Checked 10 files') // with the rules themselves
    expect(brokenIn(path)).toEqual([])
  })
})
