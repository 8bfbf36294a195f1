import { setTimeout as wait } from 'node:timers/promises'
import { TestRunner } from 'vitest'

/** What is left of a test's time for saying what it waited for, in ms. */
const spareMs = 5_000
/** How long a hook waits, in ms: hooks have the patience of `vitest.config.ts`. */
const hookMs = 295_000

/**
 * Waits until a condition is true, at the longest until the time of the test is nearly over.
 *
 * @param ends - A process that must not end before the condition is true.
 * @throws What that process wrote, where it ended before; the condition, where it did not become true in time.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  ends?: Promise<{ readonly code: number | null; readonly err: string }>,
): Promise<void> {
  let early: unknown = null
  ends?.then(
    ({ code, err }) => {
      early = new Error(`The process ended early, with ${code}: ${err}`)
    },
    (cause: unknown) => {
      early = cause
    },
  )
  const last = lastMoment()
  while (!(await holds())) {
    if (early) throw early
    if (Date.now() > last) throw new Error(`Waited in vain for: ${holds}`)
    await wait(20)
  }
}

function lastMoment(): number {
  const test = TestRunner.getCurrentTest()
  return test?.result?.startTime ? test.result.startTime + test.timeout - spareMs : Date.now() + hookMs
}
