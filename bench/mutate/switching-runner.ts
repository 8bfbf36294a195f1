import { appendFileSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { type RunnerTestCase, type RunnerTestSuite, TestRunner, type TestTryOptions } from 'vitest'
import type { Numbered } from './switched.ts'

declare global {
  var isSwitchedOn: (number: number) => boolean
}

const mutants: readonly Numbered[] = JSON.parse(readFileSync(process.env['ATTACHE_MUTANTS'] ?? '', 'utf8'))
const folderOf = new Map(mutants.map(({ number, file }) => [number, file.split('/')[1]]))
/** Lines of `number TAB end TAB test`, one for each mutant that a test noticed; end: `failed` or `ran out of time`. Every process of the tests adds to it. */
const notes = process.env['ATTACHE_KILLED'] ?? ''

/** Tests take no clock that a test has replaced. */
const now = performance.now.bind(performance)
const [startTimer, stopTimer] = [setTimeout, clearTimeout]
/** A test that takes longer with a mutant switched on, in ms, waits for what never comes: the mutant is noticed. */
const longestMutatedMs = 30_000
const ranOut = `nothing came within ${longestMutatedMs / 1000} s`
/** A test is not repeated where it takes longer, in ms: one of the mutant's own folder, and one of another. */
const slowHereMs = 5_000
const slowElsewhereMs = 250
/** So many tests of other folders try a mutant. */
const mostElsewhere = 12
/** A changed condition is asked so often in no test; a loop that never ends is stopped here. */
const mostAsked = 2_000_000

let active: number | null = null
let asked = 0
const reached = new Set<number>()
globalThis.isSwitchedOn = (number) => {
  reached.add(number)
  if (number !== active) return false
  asked += 1
  if (asked > mostAsked) throw new Error('The mutant never ends')
  return true
}

const killed = new Set<number>()
/** Whether the test that runs took too long. */
let hasRunOut = false
let hasTried = false
const triedElsewhere = new Map<number, number>()
const onceMore = 'once more'

/** How a test noticed a mutant. */
type End = 'failed' | 'ran out of time'

/**
 * Runs each test as it is, then once for each mutant that it reached and that nobody noticed yet, with that mutant
 * switched on. A failure is a mutant that is noticed. At the end the test runs as it is once more: where that fails, it
 * cannot be repeated, and its failures say nothing. Nor does a test that fails as it is after a mutant was tried in its
 * process; before any was tried, such a failure ends the run.
 *
 * What runs while a module loads, or is remembered between two runs, cannot be switched: such a mutant survives here.
 */
export default class SwitchingRunner extends TestRunner {
  private phase: 'as it is' | 'mutated' | 'as it was' = 'as it is'
  private waiting: number[] = []
  private noticed: { readonly number: number; readonly end: End }[] = []
  private begun = 0

  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    // What other processes noticed, at the beginning of each file.
    if (suite.suite === undefined) for (const number of numbersIn(readFileSync(notes, 'utf8'))) killed.add(number)
    await super.onBeforeRunSuite(suite)
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    test.retry = { count: Number.MAX_SAFE_INTEGER, condition: new RegExp(`^${onceMore}$`) }
    this.phase = 'as it is'
    this.noticed = []
    await super.onBeforeRunTask(test)
  }

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options)
    reached.clear()
    asked = 0
    active = this.phase === 'mutated' ? this.waiting[0]! : null
    hasRunOut = false
    this.begun = now()
  }

  /** A test as it is has all the time that the tests always have. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    if (this.phase !== 'mutated') return void (await run())
    await endedInTime(async () => run())
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options)
    active = null
    const { result } = test
    if (!result || result.state === 'skip') return
    const fails = result.state === 'fail'
    if (this.phase === 'as it is') {
      if (fails) {
        // What an earlier mutant left behind fails later tests of the file; that says nothing of the test.
        if (hasTried) Object.assign(result, { state: 'pass', errors: undefined })
        return
      }
      this.waiting = [...reached].filter((number) => mayNotice(test, number, now() - this.begun))
    } else if (this.phase === 'mutated') {
      const number = this.waiting.shift()!
      hasTried = true
      if (fails) this.noticed.push({ number, end: hasRunOut ? 'ran out of time' : 'failed' })
    } else if (!fails) keep(this.noticed, test)
    const isOver = this.phase === 'as it was' || this.waiting.length + this.noticed.length === 0
    this.phase = this.waiting.length > 0 ? 'mutated' : 'as it was'
    Object.assign(
      result,
      isOver ? { state: 'pass', errors: undefined } : { state: 'fail', errors: [{ message: onceMore }] },
    )
  }
}

/** Whether a test that took so long shall try a mutant. */
function mayNotice(test: RunnerTestCase, number: number, tookMs: number): boolean {
  if (killed.has(number)) return false
  if (pathOf(test).split('/')[1] === folderOf.get(number)) return tookMs <= slowHereMs
  const tried = triedElsewhere.get(number) ?? 0
  if (tookMs > slowElsewhereMs || tried >= mostElsewhere) return false
  triedElsewhere.set(number, tried + 1)
  return true
}

/** @throws where it takes too long; what it still does then is left alone. */
async function endedInTime(run: () => Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = startTimer(() => {
      hasRunOut = true
      reject(new Error(ranOut))
    }, longestMutatedMs)
  })
  try {
    await Promise.race([run(), tooLong])
  } finally {
    stopTimer(timer)
  }
}

function keep(noticed: readonly { readonly number: number; readonly end: End }[], test: RunnerTestCase): void {
  for (const { number, end } of noticed) {
    killed.add(number)
    appendFileSync(notes, `${number}\t${end}\t${pathOf(test)}: ${test.name.replaceAll(/\s+/g, ' ')}\n`)
  }
}

const pathOf = (test: RunnerTestCase): string => relative(process.cwd(), test.file.filepath)

/** The mutants that stand in the notes. */
function numbersIn(text: string): readonly number[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [Number.parseInt(line, 10)]))
}
