import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, normalize, relative } from 'node:path'

/**
 * What a test file needs, which decides where it runs:
 * - `pure`: only memory and files. Those that play a whole newsroom over a store through many random turns end in
 *   `.long.test.ts`: `npm test` runs them, `npm run test:quick` does not.
 * - `rim`: sockets of 127.0.0.1, processes or threads.
 * - `postgres`: the PostgreSQL server, and perhaps what `rim` needs.
 * - `alone`: no other test at the same time and none before it in its process, because it measures memory or watches
 *   modules load.
 * - `steps`: a process of its own, in which every step is counted.
 */
export type Kind = 'pure' | 'rim' | 'postgres' | 'alone' | 'steps'

const root = join(import.meta.dirname, '../..')

const alone = /\/(?:hostile-servers|expressions)\.test\.ts$/
const steps = /(?:^|\/)steps-of\.ts$/
const postgres = /(?:^|\/)postgres-server\.ts$/

/** A test that imports one of these, itself or through a helper, is not pure. */
const reachesOut =
  /^(?:node:(?:http|net|child_process|worker_threads)|ws|undici)$|^recheck$|\/(?:safe-fetch|serve-outlets|ops-server|open-(?:demo|newsroom|reader)|[a-z-]+-pool)\.ts$/

/** Every test file, by what it needs. A file finds its kind by what it imports. */
export function testsByKind(): Readonly<Record<Kind, readonly string[]>> {
  const files = globSync('test/**/*.test.ts', { cwd: root }).toSorted()
  const kinds: Record<Kind, string[]> = { pure: [], rim: [], postgres: [], alone: [], steps: [] }
  for (const file of files) kinds[kindOf(file)].push(file)
  return kinds
}

function kindOf(file: string): Kind {
  if (alone.test(file)) return 'alone'
  const imports = reach(file, new Set())
  if (imports.some((name) => postgres.test(name))) return 'postgres'
  if (imports.some((name) => steps.test(name))) return 'steps'
  return imports.some((name) => reachesOut.test(name)) ? 'rim' : 'pure'
}

/** What a file of `test/` imports, itself and through other files of `test/`. Types aside. */
function reach(file: string, seen: Set<string>): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const source = readFileSync(join(root, file), 'utf8')
  const names = [
    ...source.matchAll(/^(?:import (?!type )|export |\} )[^'\n]*from '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(([, name, late]) => name ?? late ?? '')
  return names.flatMap((name) => {
    const path = pathOf(name, file)
    return path.startsWith('test/') && existsSync(join(root, path)) ? [path, ...reach(path, seen)] : [name]
  })
}

function pathOf(name: string, importer: string): string {
  if (name.startsWith('#test/')) return `test/${name.slice('#test/'.length)}`
  return name.startsWith('.') ? relative('.', normalize(join(importer, '..', name))) : name
}
