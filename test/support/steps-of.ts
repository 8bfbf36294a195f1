import { type Profiler, Session } from 'node:inspector'
import { expect } from 'vitest'

/**
 * Counts what our own code does, however busy the machine is: how often each block of `src/` was entered. What happens
 * within one call of the engine (a regular expression, `indexOf`) is one step: `npm run bench:hostile` measures that.
 *
 * Only what is compiled after this module was loaded is counted, so that it is a set-up file of its own project.
 */
const session = new Session()
session.connect()
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true, allowTriggeredUpdates: false })

/** @returns Blocks entered during `work`, so far as they are ours. */
export function stepsOf(work: () => unknown): number {
  ask('Profiler.takePreciseCoverage') // forgets what was counted before
  work()
  const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType
  return result
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}

/**
 * Twice the input costs at most two and a half times the steps, on average over two doublings: the engine counts the
 * blocks of a function that it has just compiled anew now and then with another measure.
 *
 * @param work - Given a size, prepares an input of it and returns what is to be measured.
 */
export function expectNoGrowth(work: (size: number) => () => unknown, size: number): void {
  work(size)() // what is prepared once is no growth
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
