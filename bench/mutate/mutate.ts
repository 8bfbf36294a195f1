/**
 * Changes the source in small ways and looks whether a test notices: `npm run mutate -- FOLDER… [--count N] [--seed S]
 * [--kinds pure,steps,rim,postgres] [--near] [--quick]`. The count is that of each folder.
 *
 * First all changes are put into the source at once, each behind a switch, and the tests run with one after the other
 * switched on (`switching-runner.ts`). What survives that is tried once more as a change of the file itself, with the
 * tests of the same folder, because what runs while a module loads has no switch. A test that takes over 30 s with a
 * change, and does not without, has noticed it; the report says so of each such change. `--quick` leaves this out, and tells
 * of more survivors than there are. With `--near` only the tests of the same folder count at all, which is stricter and
 * quicker. Works on a copy of the tree; the tree itself is only read.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '#test/support/seeded-random.ts'
import { mutantsOf } from './mutants-of.ts'
import type { Numbered } from './switched.ts'

const root = join(import.meta.dirname, '../..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string', default: 'pure,steps,rim,postgres' },
    near: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
})
const folders = (positionals.length > 0 ? positionals : ['src/analysis']).map((folder) =>
  existsSync(join(root, folder)) ? folder : join('src', folder),
)
const copy = mkdtempSync(join(tmpdir(), 'attache-mutants-'))
/** Kinds of tests, see `test/support/kinds.ts`; most tests of the store are of the kind `postgres`. */
const kinds = values.kinds.split(',').flatMap((kind) => ['--project', kind])
const near = values.near ? folders.map(testsOf) : []

try {
  const left = new Set(['node_modules', '.git', 'data', '.env'].map((name) => join(root, name)))
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(path) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const chosen = folders
    .flatMap((folder) => choose(folder, Number(values.count), seededRandom(Number(values.seed))))
    .map((each, number) => ({ number, ...each }))
  const noticed = findNoticed(chosen)
  const killed = new Set<number>()
  for (const each of chosen) {
    const { file, mutant, number } = each
    const isKilled = noticed.has(number) || (!values.quick && isNoticed(each))
    if (isKilled) killed.add(number)
    const note = noticed.get(number) === 'ran out of time' ? ' (a test ran out of time)' : ''
    const line = readFileSync(join(root, file), 'utf8').slice(0, mutant.start).split('\n').length
    process.stdout.write(
      `${String(number + 1).padStart(3)} ${isKilled ? 'killed  ' : 'SURVIVED'} ${file}:${line} ${mutant.change.slice(0, 120)}${note}\n`,
    )
  }
  for (const folder of folders) {
    const own = chosen.filter(({ file }) => file.startsWith(join(folder, '/')))
    const dead = own.filter(({ number }) => killed.has(number))
    const ranOut = dead.filter(({ number }) => noticed.get(number) === 'ran out of time').length
    process.stdout.write(
      `${folder}: ${dead.length} of ${own.length} killed, ${ranOut} of them by a test that ran out of time\n`,
    )
  }
} finally {
  rmSync(copy, { recursive: true })
}

/** So many mutants of the folder, each as likely as any other. */
function choose(folder: string, count: number, random: () => number): readonly Omit<Numbered, 'number'>[] {
  const all = globSync('**/*.ts', { cwd: join(root, folder) })
    .toSorted()
    .flatMap((name) => {
      const file = join(folder, name)
      return mutantsOf(file, readFileSync(join(root, file), 'utf8')).map((mutant) => ({ file, mutant }))
    })
  const chosen = []
  while (chosen.length < count && all.length > 0) chosen.push(...all.splice(Math.floor(random() * all.length), 1))
  return chosen
}

/** Runs the tests once, with the switches in place. Gives how a test noticed each mutant by its number. */
function findNoticed(chosen: readonly Numbered[]): ReadonlyMap<number, string> {
  const [mutants, killed] = [join(copy, 'mutants.json'), join(copy, 'killed.txt')]
  writeFileSync(mutants, JSON.stringify(chosen))
  writeFileSync(killed, '')
  const settings = { ATTACHE_MUTANTS: mutants, ATTACHE_KILLED: killed }
  const failure = failureOf(['run', ...near, '--config', 'bench/mutate/switched.config.ts'], settings, 3_600_000)
  if (failure !== null)
    throw new Error(`The tests fail without any change; a mutant would prove nothing. What failed:\n${failure}`)
  const notes = readFileSync(killed, 'utf8').split('\n').filter(Boolean)
  return new Map(notes.map((note) => note.split('\t')).map(([number, end = '']) => [Number(number), end]))
}

/** Whether a test of the same folder fails over the changed file. */
function isNoticed({ file, mutant: { start, end, replacement } }: Numbered): boolean {
  const path = join(copy, file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, source.slice(0, start) + replacement + source.slice(end))
  try {
    return failureOf(['run', testsOf(file)], {}, 600_000) !== null
  } finally {
    writeFileSync(path, source)
  }
}

/** `test/analysis` for any file of `src/analysis`. */
function testsOf(path: string): string {
  return path
    .replace(/^src\//, 'test/')
    .split('/')
    .slice(0, 2)
    .join('/')
}

/** The last lines that the tests print where one fails, its name among them; null where all pass. */
function failureOf(argv: readonly string[], settings: Readonly<Record<string, string>>, patienceMs: number) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const options = ['--bail', '1', '--reporter', 'dot', '--passWithNoTests', ...kinds]
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [vitest, ...argv, ...options], {
    cwd: copy,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: patienceMs,
  })
  if (status === 0) return null
  return [...`${stdout}${stderr}`.split('\n').slice(-60), ...(signal === null ? [] : [`ended by ${signal}`])].join('\n')
}
