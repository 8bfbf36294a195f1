import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Room → the rooms that it may import from, types included; the lowest floor first. */
const table: Readonly<Record<string, readonly string[]>> = {
  base: [],
  'config.ts': ['base'],
  schedule: [],
  demo: [],
  web: [],
  feeds: [],
  'feeds/reading': ['base'],
  'feeds/fetching': ['base', 'feeds'],
  'feeds/catalogue': ['feeds'],
  'feeds/opml': ['base', 'feeds', 'feeds/catalogue'],
  'feeds/pace': ['base', 'feeds', 'feeds/reading', 'feeds/fetching'],
  articles: ['base', 'feeds/reading', 'feeds/fetching', 'feeds/opml', 'analysis/english'],
  analysis: ['base', 'analysis/shared', 'analysis/english'],
  'analysis/shared': ['base', 'analysis'],
  'analysis/gazetteer': ['analysis', 'analysis/shared'],
  'analysis/english': ['base', 'analysis', 'analysis/shared', 'analysis/gazetteer'],
  stories: ['base', 'articles', 'analysis', 'analysis/english'],
  'stories/gathering': ['base', 'analysis/gazetteer', 'analysis/english', 'stories'],
  'stories/facts': ['base', 'articles', 'analysis', 'analysis/shared', 'analysis/english', 'stories'],
  briefings: ['base', 'feeds', 'articles', 'analysis', 'analysis/english', 'stories', 'stories/facts'],
  subscriptions: ['base', 'analysis'],
  store: ['base', 'store/ports', 'store/dialects', 'store/migrations', 'store/queries'],
  'store/ports': ['base', 'feeds', 'articles', 'analysis', 'stories', 'subscriptions'],
  'store/dialects': ['base', 'store'],
  'store/migrations': ['feeds', 'feeds/catalogue', 'store', 'store/dialects'],
  'store/queries': [
    'base',
    'feeds',
    'articles',
    'analysis',
    'analysis/shared',
    'stories',
    'subscriptions',
    'store',
    'store/ports',
    'store/dialects',
  ],
  newsroom: [
    'base',
    'feeds',
    'analysis/gazetteer',
    'briefings',
    'subscriptions',
    'store',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/digests',
    'newsroom/watches',
    'newsroom/servers',
  ],
  'newsroom/archive': [
    'base',
    'feeds',
    'articles',
    'analysis',
    'stories/facts',
    'briefings',
    'subscriptions',
    'store',
    'store/ports',
  ],
  'newsroom/feeds': [
    'base',
    'feeds',
    'feeds/reading',
    'feeds/fetching',
    'feeds/catalogue',
    'feeds/opml',
    'feeds/pace',
    'articles',
    'store',
    'store/ports',
    'newsroom',
    'newsroom/polling',
  ],
  'newsroom/polling': [
    'base',
    'feeds',
    'feeds/catalogue',
    'feeds/reading',
    'feeds/fetching',
    'feeds/pace',
    'articles',
    'store/ports',
    'newsroom/feeds',
  ],
  'newsroom/filing': [
    'base',
    'feeds',
    'feeds/catalogue',
    'feeds/reading',
    'feeds/fetching',
    'feeds/pace',
    'articles',
    'analysis',
    'stories',
    'stories/gathering',
    'store',
    'store/ports',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/polling',
  ],
  'newsroom/outbox': ['base', 'articles', 'subscriptions', 'store', 'store/ports'],
  'newsroom/digests': ['base', 'briefings', 'subscriptions', 'store/ports', 'newsroom', 'newsroom/archive'],
  'newsroom/watches': ['base', 'briefings', 'subscriptions', 'store/ports', 'newsroom', 'newsroom/archive'],
  'newsroom/servers': ['base', 'subscriptions', 'newsroom'],
  discord: ['base', 'newsroom', 'newsroom/archive', 'discord/words', 'discord/render'],
  'discord/words': [],
  'discord/render': [
    'base',
    'analysis',
    'briefings',
    'subscriptions',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/outbox',
    'newsroom/digests',
    'newsroom/watches',
    'discord',
    'discord/words',
  ],
  'discord/sending': [
    'base',
    'subscriptions',
    'newsroom',
    'newsroom/outbox',
    'discord',
    'discord/words',
    'discord/render',
  ],
  'discord/gateway': [
    'base',
    'feeds/fetching',
    'newsroom',
    'newsroom/outbox',
    'newsroom/digests',
    'newsroom/watches',
    'discord',
    'discord/words',
    'discord/render',
    'discord/sending',
  ],
  doctor: ['base', 'config.ts', 'store', 'newsroom', 'discord', 'discord/words', 'discord/render', 'discord/gateway'],
  cli: [
    'base',
    'analysis',
    'briefings',
    'newsroom',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/filing',
    'discord',
    'doctor',
  ],
  commands: [
    'base',
    'subscriptions',
    'newsroom/archive',
    'discord',
    'discord/words',
    'discord/render',
    'discord/gateway',
  ],
  assembly: [
    'base',
    'config.ts',
    'schedule',
    'demo',
    'feeds',
    'feeds/fetching',
    'feeds/catalogue',
    'feeds/pace',
    'articles',
    'analysis',
    'stories/gathering',
    'store',
    'newsroom',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/polling',
    'newsroom/filing',
    'newsroom/outbox',
    'newsroom/digests',
    'newsroom/watches',
    'newsroom/servers',
    'discord',
    'discord/words',
    'discord/render',
    'discord/gateway',
    'doctor',
    'web',
    'cli',
    'commands',
  ],
}

/** Floors that are divided into rooms; every other folder is one room. */
const floors = new Set(['feeds', 'analysis', 'stories', 'store', 'newsroom', 'discord'])

const files = [...sourceFiles('src'), ...sourceFiles('commands')].filter((path) => path !== 'src/main.ts')
const imports = new Map(files.map((path) => [path, importsOf(path)]))

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

/** `feeds/reading` for `src/feeds/reading/entry.ts`, `commands` for `commands/brief.ts`. */
function roomOf(path: string): string {
  const parts = path.replace(/^src\//, '').split('/')
  const [floor = '', room] = parts
  return floors.has(floor) && room !== undefined && parts.length > 2 ? `${floor}/${room}` : floor
}

function importsOf(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8')
  const targets = source.matchAll(/(?:^(?:import|export)\s[^'"]*?|\bimport\(\s*)['"]([^'"]+)['"]/gm)
  return [...targets].flatMap(([, target]) => {
    if (target?.startsWith('#')) return [target.slice(1)]
    return target?.startsWith('.') ? [relative(root, normalize(join(root, dirname(path), target)))] : []
  })
}

/** A way from a file back to itself, or null. */
function circleFrom(start: string): readonly string[] | null {
  const seen = new Set<string>()
  const walk = (path: string, trail: readonly string[]): readonly string[] | null => {
    for (const next of imports.get(path) ?? []) {
      if (next === start) return [...trail, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...trail, next])
      if (found) return found
    }
    return null
  }
  return walk(start, [start])
}

describe('who may import whom', () => {
  it('reads the import lines at all', () => {
    expect([...imports.values()].flat().length).toBeGreaterThan(2000)
  })

  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in table))).toEqual([])
  })

  it.each(Object.entries(table))('%s keeps to its row of the table', (room, allowed) => {
    const strays = files
      .filter((path) => roomOf(path) === room)
      .flatMap((path) => (imports.get(path) ?? []).map((target) => ({ path, target })))
      .filter(({ target }) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
      .map(({ path, target }) => `${path} imports ${target}`)
    expect(strays).toEqual([])
  })

  it('names no arrow that nobody takes', () => {
    const taken = new Set(
      files.flatMap((path) => importsOf(path).map((target) => `${roomOf(path)} → ${roomOf(target)}`)),
    )
    const rows = Object.entries(table).flatMap(([room, allowed]) => allowed.map((target) => `${room} → ${target}`))
    expect(rows.filter((row) => !taken.has(row))).toEqual([])
  })

  it('has no circle of files, not even of types', () => {
    expect(files.map(circleFrom).filter((circle) => circle !== null)).toEqual([])
  })
})
