import { type Profiler, Session } from 'node:inspector'
import { expect } from 'vitest'

/**
 * Counts what our own code does, however busy the machine is: how often each block of `src/` was entered. What happens
 * within one call of the engine (a regular expression, `indexOf`) is one step: `npm run bench:hostile` measures that.
 *
 * Only code that is compiled after this module was loaded is counted, so this is a set-up file of a project of its own.
 */
const session = new Session()
session.connect()
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true, allowTriggeredUpdates: false })

/** @returns How many blocks of ours each work enters, in order. */
export function stepsOf(works: readonly (() => unknown)[]): readonly number[] {
  countedSteps() // sets the counts to zero
  return works.map((work) => {
    work()
    return countedSteps()
  })
}

function countedSteps(): number {
  const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType
  return result
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}

/**
 * Expects that four times the input takes at most six and a quarter times the steps: two and a half for each doubling.
 * One doubling is not enough: the engine sometimes counts the blocks of a function otherwise after it has compiled it
 * again.
 *
 * @param work - Prepares an input of a given size and returns the work to measure.
 */
export function expectNoGrowth(work: (size: number) => () => unknown, size: number): void {
  work(Math.ceil(size / 8))() // caches that are filled once must not count
  const [once = 0, fourTimes = 0] = stepsOf([work(size), work(4 * size)])
  expect(once, 'nothing was counted').toBeGreaterThan(0)
  const steps = `steps at one and four times ${size}: ${once}, ${fourTimes}`
  expect(fourTimes / once, steps).toBeLessThan(2.5 ** 2)
}

function ask(method: string, params: object = {}): unknown {
  let answer: unknown
  session.post(method, params, (cause: Error | null, given?: object) => {
    if (cause) throw cause
    answer = given
  })
  return answer
}
