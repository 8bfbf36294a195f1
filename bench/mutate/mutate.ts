/**
 * Changes the source in small ways and looks whether a test notices: `npm run mutate -- FOLDER [--count N] [--seed S]
 * [--kinds pure,steps,rim] [--near]`. With `--near` only the tests of the same folder count, which is stricter and quicker.
 * Works on a copy of the tree; the tree itself is only read.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '#test/support/seeded-random.ts'
import { type Mutant, mutantsOf } from './mutants-of.ts'

const root = join(import.meta.dirname, '../..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string', default: 'pure,steps,rim' },
    near: { type: 'boolean', default: false },
  },
})
const [folder = 'src/analysis'] = positionals
const inTree = existsSync(join(root, folder)) ? folder : join('src', folder)
const copy = mkdtempSync(join(tmpdir(), 'attache-mutants-'))
/** Kinds of tests, see `test/support/kinds.ts`; those that need a server of PostgreSQL are left out unless named. */
const kinds = values.kinds.split(',').flatMap((kind) => ['--project', kind])

try {
  const left = new Set(['node_modules', '.git', 'data', '.env'].map((name) => join(root, name)))
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(path) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const failure = failureOf(values.near ? ['run', testsOf(join(inTree, ''))] : ['run'])
  if (failure !== null)
    throw new Error(`The tests fail without any change; a mutant would prove nothing. What failed:\n${failure}`)
  const chosen = choose(Number(values.count), seededRandom(Number(values.seed)))
  let killed = 0
  for (const [index, { file, mutant, line }] of chosen.entries()) {
    const isKilled = isNoticed(file, mutant)
    if (isKilled) killed += 1
    process.stdout.write(
      `${String(index + 1).padStart(3)} ${isKilled ? 'killed  ' : 'SURVIVED'} ${file}:${line} ${mutant.change.slice(0, 120)}\n`,
    )
  }
  process.stdout.write(`${killed} of ${chosen.length} killed\n`)
} finally {
  rmSync(copy, { recursive: true })
}

/** So many mutants of the folder, each as likely as any other. */
function choose(count: number, random: () => number) {
  const all = globSync('**/*.ts', { cwd: join(root, inTree) })
    .toSorted()
    .flatMap((name) => {
      const file = join(inTree, name)
      const source = readFileSync(join(root, file), 'utf8')
      return mutantsOf(file, source).map((mutant) => ({
        file,
        mutant,
        line: source.slice(0, mutant.start).split('\n').length,
      }))
    })
  const chosen = []
  while (chosen.length < count && all.length > 0) chosen.push(...all.splice(Math.floor(random() * all.length), 1))
  return chosen
}

/** Whether a test fails: first those of the same folder, which know it best, then all that import the file. */
function isNoticed(file: string, { start, end, replacement }: Mutant): boolean {
  const path = join(copy, file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, source.slice(0, start) + replacement + source.slice(end))
  try {
    return fails(['run', testsOf(file)]) || (!values.near && fails(['related', '--run', file]))
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

function fails(argv: readonly string[]): boolean {
  return failureOf(argv) !== null
}

/** The last lines that the tests print where one fails, its name among them; null where all pass. */
function failureOf(argv: readonly string[]): string | null {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const options = ['--bail', '1', '--reporter', 'dot', '--passWithNoTests', ...kinds]
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [vitest, ...argv, ...options], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 600_000,
  })
  if (status === 0) return null
  return [...`${stdout}${stderr}`.split('\n').slice(-60), ...(signal === null ? [] : [`ended by ${signal}`])].join('\n')
}
