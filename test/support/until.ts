import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until something holds: as long as that takes on a busy machine, so that the test's own patience is the limit.
 *
 * @param ends - What must not end before: a process that is to bring it about.
 * @throws What that process wrote, where it ended too early.
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
