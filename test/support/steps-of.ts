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

/** @returns Blocks entered during `work`, so far as they are ours. */
export function stepsOf(work: () => unknown): number {
  ask('Profiler.takePreciseCoverage') // sets the counts to zero
  work()
  const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType
  return result
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}

/**
 * Expects that twice the input takes at most two and a half times the steps, on average over two doublings. One
 * doubling is not enough: the engine sometimes counts the blocks of a function otherwise after it has compiled it
 * again.
 *
 * @param work - Prepares an input of a given size and returns the work to measure.
 */
export function expectNoGrowth(work: (size: number) => () => unknown, size: number): void {
  work(size)() // caches that are filled once must not count
  const [once = 0, twice, fourTimes = 0] = [size, 2 * size, 4 * size].map((each) => stepsOf(work(each)))
  expect(once, 'nothing was counted').toBeGreaterThan(0)
  const steps = `steps at one, two and four times ${size}: ${once}, ${twice}, ${fourTimes}`
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
