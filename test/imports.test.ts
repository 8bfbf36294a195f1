import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Folder → what it may import at run time. `types` may be imported as types alone. */
const table: Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }> = {
  base: { values: [] },
  feeds: { values: ['base'] },
  articles: { values: ['base', 'feeds'] },
  analysis: { values: ['base', 'articles'] },
  stories: { values: ['base', 'articles', 'analysis'] },
  briefings: { values: ['base', 'articles', 'analysis', 'stories'], types: ['feeds'] },
  store: { values: ['base', 'articles', 'analysis'], types: ['feeds', 'stories', 'briefings', 'newsroom'] },
  newsroom: { values: ['base', 'feeds', 'articles', 'analysis', 'stories', 'briefings'], types: ['store'] },
  schedule: { values: ['base'] },
  cli: { values: ['base', 'briefings'], types: ['newsroom', 'discord', 'analysis'] },
  demo: { values: ['base'] },
  discord: { values: ['base', 'briefings'], types: ['newsroom', 'analysis', 'stories', 'feeds'] },
  commands: { values: ['base', 'briefings', 'discord'], types: ['newsroom'] },
  'config.ts': { values: ['base'] },
}

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean; readonly line: string }

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

/** The folder that a path belongs to: `feeds` for `src/feeds/entry.ts`, `commands` for `commands/brief.ts`. */
function roomOf(path: string): string {
  const [first, second] = relative(root, path).split('/')
  return first === 'src' ? (second ?? '') : (first ?? '')
}

function importsOf(path: string): Import[] {
  const source = readFileSync(path, 'utf8')
  const statements = source.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  return [...statements].flatMap(([line, type, target]) => {
    const resolved = target?.startsWith('#')
      ? join(root, target.slice(1))
      : target?.startsWith('.')
        ? normalize(join(dirname(path), target))
        : null
    return resolved
      ? [
          {
            from: roomOf(path),
            to: roomOf(resolved),
            typeOnly: type !== undefined,
            line: `${relative(root, path)}: ${line}`,
          },
        ]
      : []
  })
}

const files = [...sourceFiles(join(root, 'src')), ...sourceFiles(join(root, 'commands'))].filter(
  (path) => relative(root, path) !== 'src/main.ts' && roomOf(path) !== 'assembly',
)

describe('who may import whom', () => {
  it('reads the import lines at all', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(5)
  })

  it.each(Object.keys(table))('%s keeps to its row of the table', (room) => {
    const row = table[room]!
    const strays = files
      .filter((path) => roomOf(path) === room)
      .flatMap(importsOf)
      .filter(({ to }) => to !== room && !row.values.includes(to))
      .filter(({ to, typeOnly }) => !(typeOnly && row.types?.includes(to)))
      .map(({ line }) => line)
    expect(strays).toEqual([])
  })

  it('knows every folder', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in table))).toEqual([])
  })
})
