import { oneAtATime } from '#src/base/one-at-a-time.ts'

/** Too much waits already. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>

/**
 * Runs one piece of work at a time. At most one question of the site is with the archive, so that people in Discord
 * wait behind one and not behind many.
 *
 * @throws BusyError where `mostWaiting` pieces wait.
 */
export function takingTurns(mostWaiting: number): InTurn {
  const inTurn = oneAtATime()
  let waiting = 0
  return async (work) => {
    if (waiting >= mostWaiting) throw new BusyError(`${waiting} questions of the site wait already`)
    waiting += 1
    try {
      return await inTurn(work)
    } finally {
      waiting -= 1
    }
  }
}
