import { setTimeout as wait } from 'node:timers/promises'
import { type Pace, perSecond } from './even-pace.ts'
import { waitingLine } from './waiting-line.ts'

/** How many turns are reserved at a time: those of the whole bot for a tenth of a second. */
const turnsAtOnce = 5
const gapMs = 1000 / perSecond.most

/** A turn that this thread was too busy to take is lost: taken later, it would come on top of those of other processes. */
const tooLateMs = 200

/** How many turns nobody takes after a refusal. */
const skippedAfterRefusal = 10

/** Where the store cannot be asked, this process alone sends so slowly that ten of them keep the limit. */
const slowGapMs = 250

/**
 * One even pace for all processes of the bot: each reserves a few turns ahead for the requests that it has, and no others.
 *
 * @param reserve - Reserves turns of all processes; fulfilled with the ms until the first of them.
 */
export function sharedPace(
  reserve: (turns: number, perSecond: number) => Promise<number>,
  { nowMs = () => performance.now(), pause = (ms: number): Promise<unknown> => wait(ms) } = {},
): Pace {
  const line = waitingLine()
  let isRunning = false

  async function run(): Promise<void> {
    while (line.length > 0) {
      const turns = Math.min(turnsAtOnce, line.length)
      const { first, gap } = await reserve(turns, perSecond.most).then(
        (ms) => ({ first: nowMs() + ms, gap: gapMs }),
        () => ({ first: nowMs() + slowGapMs, gap: slowGapMs }),
      )
      for (let turn = 0; turn < turns; turn += 1) {
        const dueMs = first + turn * gap - nowMs()
        if (dueMs < -tooLateMs) break
        if (dueMs > 0) await pause(dueMs)
        if (line.length === 0) break
        line.beginNext()
      }
    }
    isRunning = false
  }

  return {
    refused: () => void reserve(skippedAfterRefusal, perSecond.most).catch(() => undefined),
    turn(turn) {
      const itsTurn = line.wait(turn)
      if (!isRunning) {
        isRunning = true
        void run()
      }
      return itsTurn
    },
  }
}
