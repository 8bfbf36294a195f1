import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until a condition is true. It has no limit of its own: the limit is that of the test.
 *
 * @param ends - A process that must not end before the condition is true.
 * @throws What that process wrote, where it ended before.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  ends?: Promise<{ readonly code: number | null; readonly err: string }>,
): Promise<void> {
  let early: Error | null = null
  ends?.then(({ code, err }) => {
    early = new Error(`The process ended early, with ${code}: ${err}`)
  })
  while (!(await holds())) {
    if (early) throw early
    await wait(20)
  }
}
