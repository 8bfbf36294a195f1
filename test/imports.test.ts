import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesIn, foldersOf, importedBy } from '#test/support/circles.ts'

const root = join(import.meta.dirname, '..')

/** Room → the rooms that it may import from, types included. Each row names only rooms of rows above it. */
const table: Readonly<Record<string, readonly string[]>> = {
  base: [],
  'config.ts': ['base'],
  schedule: [],
  demo: ['base'],
  web: ['base'],
  feeds: [],
  'feeds/reading': ['base'],
  'feeds/fetching': ['base', 'feeds'],
  'feeds/catalogue': ['feeds'],
  'feeds/opml': ['base', 'feeds', 'feeds/catalogue'],
  'feeds/pace': ['base', 'feeds', 'feeds/reading', 'feeds/fetching'],
  analysis: ['base'],
  'analysis/shared': ['base', 'analysis'],
  'analysis/gazetteer': ['base', 'analysis', 'analysis/shared'],
  'analysis/english': ['base', 'analysis', 'analysis/shared', 'analysis/gazetteer'],
  articles: ['base', 'feeds/reading', 'feeds/fetching', 'feeds/opml', 'analysis/english'],
  'analysis/running': ['base', 'analysis', 'analysis/shared', 'analysis/english'],
  stories: ['base', 'analysis', 'analysis/english', 'articles'],
  'stories/gathering': ['base', 'analysis/gazetteer', 'analysis/english', 'stories'],
  'stories/facts': [
    'analysis/gazetteer',
    'base',
    'analysis',
    'analysis/shared',
    'analysis/english',
    'articles',
    'stories',
    'stories/gathering',
  ],
  briefings: [
    'base',
    'feeds',
    'analysis',
    'analysis/shared',
    'analysis/english',
    'analysis/gazetteer',
    'articles',
    'stories',
    'stories/facts',
  ],
  pictures: ['base', 'analysis', 'analysis/gazetteer', 'analysis/english', 'briefings'],
  subscriptions: ['base', 'analysis'],
  'store/ports': ['base', 'feeds', 'analysis', 'analysis/shared', 'articles', 'stories', 'subscriptions'],
  'store/tables': [],
  store: ['base', 'store/ports', 'store/tables'],
  'store/dialects': ['base', 'store'],
  'store/migrations': ['feeds', 'feeds/catalogue', 'store', 'store/dialects'],
  'store/queries': [
    'base',
    'feeds',
    'analysis',
    'analysis/shared',
    'articles',
    'stories',
    'briefings',
    'subscriptions',
    'store/ports',
    'store/tables',
    'store',
    'store/dialects',
  ],
  'store/opening': ['base', 'store/ports', 'store', 'store/dialects', 'store/migrations', 'store/queries'],
  'newsroom/forgetting': ['base', 'articles', 'briefings', 'store'],
  'newsroom/archive': [
    'base',
    'feeds',
    'analysis',
    'analysis/gazetteer',
    'articles',
    'stories/facts',
    'briefings',
    'subscriptions',
    'store/ports',
    'store',
  ],
  'newsroom/polling': [
    'base',
    'feeds',
    'feeds/reading',
    'feeds/fetching',
    'feeds/catalogue',
    'feeds/pace',
    'articles',
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
    'store/ports',
    'store',
    'newsroom/polling',
  ],
  'newsroom/digests': ['base', 'briefings', 'subscriptions', 'store/ports', 'newsroom/archive'],
  'newsroom/watches': ['base', 'briefings', 'subscriptions', 'store/ports', 'store', 'newsroom/archive'],
  'newsroom/servers': ['base', 'subscriptions', 'store'],
  'newsroom/hiding': [
    'base',
    'feeds',
    'analysis/shared',
    'articles',
    'briefings',
    'store/ports',
    'store',
    'newsroom/archive',
  ],
  newsroom: [
    'base',
    'analysis/gazetteer',
    'store',
    'newsroom/forgetting',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/digests',
    'newsroom/watches',
    'newsroom/servers',
    'newsroom/hiding',
  ],
  'newsroom/filing': [
    'base',
    'feeds',
    'feeds/reading',
    'feeds/fetching',
    'feeds/catalogue',
    'feeds/pace',
    'analysis',
    'articles',
    'analysis/running',
    'stories',
    'stories/facts',
    'stories/gathering',
    'store/ports',
    'store',
    'newsroom/archive',
    'newsroom/polling',
  ],
  'newsroom/outbox': ['base', 'analysis/shared', 'articles', 'subscriptions', 'store/ports', 'store'],
  'discord/words': ['analysis/gazetteer'],
  'site/quoting': ['briefings', 'newsroom/archive'],
  'site/pages': ['base', 'analysis', 'articles', 'briefings', 'pictures', 'newsroom/archive', 'discord/words'],
  'site/serving': ['base', 'pictures', 'newsroom/archive', 'site/quoting', 'site/pages'],
  discord: ['base', 'pictures', 'newsroom/archive', 'newsroom', 'discord/words'],
  'discord/render': [
    'base',
    'analysis',
    'briefings',
    'pictures',
    'subscriptions',
    'newsroom/archive',
    'newsroom/feeds',
    'newsroom/digests',
    'newsroom/watches',
    'newsroom/outbox',
    'discord/words',
    'discord',
  ],
  'discord/sending': [
    'base',
    'subscriptions',
    'newsroom/hiding',
    'newsroom',
    'newsroom/outbox',
    'discord/words',
    'discord',
    'discord/render',
  ],
  'discord/gateway': [
    'base',
    'feeds/fetching',
    'newsroom/digests',
    'newsroom/watches',
    'newsroom/hiding',
    'newsroom',
    'newsroom/outbox',
    'discord/words',
    'discord',
    'discord/render',
    'discord/sending',
  ],
  doctor: [
    'base',
    'config.ts',
    'store',
    'newsroom/forgetting',
    'newsroom',
    'discord/words',
    'discord',
    'discord/render',
    'discord/gateway',
  ],
  cli: [
    'base',
    'analysis',
    'briefings',
    'subscriptions',
    'newsroom/forgetting',
    'newsroom/archive',
    'newsroom/polling',
    'newsroom/feeds',
    'newsroom',
    'newsroom/filing',
    'discord',
    'discord/words',
    'doctor',
    'site/pages',
  ],
  commands: [
    'base',
    'subscriptions',
    'newsroom/archive',
    'newsroom/hiding',
    'discord/words',
    'discord',
    'discord/render',
    'discord/gateway',
  ],
  assembly: [
    'base',
    'config.ts',
    'schedule',
    'demo',
    'web',
    'feeds',
    'feeds/fetching',
    'feeds/catalogue',
    'feeds/pace',
    'analysis',
    'articles',
    'analysis/gazetteer',
    'pictures',
    'analysis/running',
    'stories/gathering',
    'store/ports',
    'store',
    'store/opening',
    'newsroom/forgetting',
    'newsroom/archive',
    'newsroom/polling',
    'newsroom/feeds',
    'newsroom/digests',
    'newsroom/watches',
    'newsroom/servers',
    'newsroom/hiding',
    'newsroom',
    'newsroom/filing',
    'newsroom/outbox',
    'discord/words',
    'discord',
    'discord/render',
    'discord/gateway',
    'doctor',
    'site/quoting',
    'site/serving',
    'cli',
    'commands',
  ],
}

/** Floors that are divided into rooms; every other folder is one room. */
const floors = new Set(['feeds', 'analysis', 'stories', 'store', 'newsroom', 'discord', 'site'])

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
  return importedBy(readFileSync(join(root, path), 'utf8')).flatMap((target) => {
    if (target.startsWith('#')) return [target.slice(1)]
    return target.startsWith('.') ? [relative(root, normalize(join(root, dirname(path), target)))] : []
  })
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

  it('names in each row only rooms of rows above it', () => {
    const rooms = Object.keys(table)
    const upward = Object.entries(table).flatMap(([room, allowed], row) =>
      allowed.filter((target) => !rooms.slice(0, row).includes(target)).map((target) => `${room} → ${target}`),
    )
    expect(upward).toEqual([])
  })

  it('names no arrow that nobody takes', () => {
    const taken = new Set(
      files.flatMap((path) => importsOf(path).map((target) => `${roomOf(path)} → ${roomOf(target)}`)),
    )
    const rows = Object.entries(table).flatMap(([room, allowed]) => allowed.map((target) => `${room} → ${target}`))
    expect(rows.filter((row) => !taken.has(row))).toEqual([])
  })

  it('has no circle of files, not even of types', () => {
    expect(circlesIn(imports)).toEqual([])
  })

  it('has no circle of folders, not even of types', () => {
    expect(circlesIn(foldersOf(imports))).toEqual([])
  })
})

describe('the search for circles', () => {
  const graphOf = (lines: Readonly<Record<string, string>>) =>
    new Map(Object.entries(lines).map(([path, source]) => [path, importedBy(source)]))

  it('finds a circle of folders whose files make none', () => {
    const files = graphOf({
      'desk/plan.ts': "import { letter } from 'post/letter.ts'",
      'desk/pen.ts': '',
      'post/letter.ts': '',
      'post/stamp.ts': "import { pen } from 'desk/pen.ts'",
    })
    expect(circlesIn(files)).toEqual([])
    expect(circlesIn(foldersOf(files))).toEqual([
      ['desk', 'post', 'desk'],
      ['post', 'desk', 'post'],
    ])
  })

  it.each([
    ['a type', "import type { Stamp } from 'post/stamp.ts'"],
    ['several lines', "import {\n  type Stamp,\n  stick,\n} from 'post/stamp.ts'"],
    ['what is handed on', "export { stick } from 'post/stamp.ts'"],
    ['what is loaded later', "const post = await import('post/stamp.ts')"],
  ])('sees %s', (_, line) => {
    const files = graphOf({ 'desk/plan.ts': line, 'post/stamp.ts': "import { plan } from 'desk/plan.ts'" })
    expect(circlesIn(files)).toHaveLength(2)
    expect(circlesIn(foldersOf(files))).toHaveLength(2)
  })

  it('passes a folder within a folder whose arrows all point one way', () => {
    const files = graphOf({
      'desk/plan.ts': "import { pen } from 'desk/drawer/pen.ts'",
      'desk/drawer/pen.ts': "import { ink } from 'desk/drawer/ink.ts'",
      'desk/drawer/ink.ts': '',
    })
    expect(circlesIn(foldersOf(files))).toEqual([])
  })
})
