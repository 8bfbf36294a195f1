import { setTimeout as wait } from 'node:timers/promises'
import { type Pace, perSecond } from './even-pace.ts'

/** How many turns are reserved at a time: those of the whole bot for a tenth of a second. */
const turnsAtOnce = 5
const gapMs = 1000 / perSecond.most

/** A turn that this thread was too busy to take is lost: taken later, it would come on top of those of other processes. */
const tooLateMs = 200

/** How many turns nobody takes after a refusal. */
const skippedAfterRefusal = 10

/** Where the store cannot be asked, this process alone sends so slowly that ten of them keep the limit. */
const slowGapMs = 250

type Waiting = { readonly begin: () => void }

/**
 * One even pace for all processes of the bot: each reserves a few turns ahead for the requests that it has, and no others.
 *
 * @param reserve - Reserves turns of all processes; fulfilled with the ms until the first of them.
 */
export function sharedPace(
  reserve: (turns: number, perSecond: number) => Promise<number>,
  { nowMs = () => performance.now(), pause = (ms: number): Promise<unknown> => wait(ms) } = {},
): Pace {
  const urgent: Waiting[] = []
  const patient: Waiting[] = []
  let isRunning = false

  const leave = (waiting: Waiting): void => {
    for (const line of [urgent, patient]) {
      const place = line.indexOf(waiting)
      if (place >= 0) line.splice(place, 1)
    }
  }

  async function run(): Promise<void> {
    while (urgent.length + patient.length > 0) {
      const turns = Math.min(turnsAtOnce, urgent.length + patient.length)
      const { first, gap } = await reserve(turns, perSecond.most).then(
        (ms) => ({ first: nowMs() + ms, gap: gapMs }),
        () => ({ first: nowMs() + slowGapMs, gap: slowGapMs }),
      )
      for (let turn = 0; turn < turns; turn += 1) {
        const dueMs = first + turn * gap - nowMs()
        if (dueMs < -tooLateMs) break
        if (dueMs > 0) await pause(dueMs)
        const waiting = urgent[0] ?? patient[0]
        if (!waiting) break
        leave(waiting)
        waiting.begin()
      }
    }
    isRunning = false
  }

  return {
    refused: () => void reserve(skippedAfterRefusal, perSecond.most).catch(() => undefined),
    turn: ({ signal, canWait }) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const giveUp = (): void => {
          leave(waiting)
          reject(signal?.reason)
        }
        const waiting: Waiting = {
          begin: () => {
            signal?.removeEventListener('abort', giveUp)
            resolve()
          },
        }
        signal?.addEventListener('abort', giveUp, { once: true })
        ;(canWait ? patient : urgent).push(waiting)
        if (isRunning) return
        isRunning = true
        void run()
      }),
  }
}
