import { setTimeout as wait } from 'node:timers/promises'
import { type Pace, perSecond } from './even-pace.ts'
import { waitingLine } from './waiting-line.ts'

/** How many turns are reserved at a time: those of the whole bot for a tenth of a second. */
const turnsAtOnce = 5
const gapMs = 1000 / perSecond.most

/**
 * A turn that this thread was too busy to take is lost: taken later, it would come on top of those of other processes.
 * Three requests a second are kept back for such delays.
 */
const tooLateMs = 60

/** How many turns nobody takes after a refusal. */
const skippedAfterRefusal = 10

/** Where the store cannot be asked, this process alone sends so slowly that ten of them keep the limit. */
const slowGapMs = 250

/** When the first of the reserved turns comes, and what the clock said that tells it: in ms of the store's clock. */
type Reserved = { readonly firstMs: number; readonly clockMs: number }

/** Turns at even distances, the first one at a moment of this process's clock. */
type Batch = { readonly turns: number; readonly first: number; readonly gap: number }

/**
 * One even pace for all processes of the bot: each reserves a few turns ahead for the requests that it has, and no others.
 * The next turns are reserved while the last ones are taken, so that none is lost to the way to the store.
 *
 * @param reserve - Reserves turns of all processes.
 */
export function sharedPace(
  reserve: (turns: number, perSecond: number) => Promise<Reserved>,
  { nowMs = () => performance.now(), pause = (ms: number): Promise<unknown> => wait(ms) } = {},
): Pace {
  const line = waitingLine()
  const clock = storeClock()
  let isRunning = false

  function reserveFor(waiting: number): Promise<Batch> {
    const turns = Math.min(turnsAtOnce, waiting)
    return reserve(turns, perSecond.most).then(
      ({ firstMs, clockMs }) => ({ turns, first: firstMs + clock.aheadOf(clockMs, nowMs()), gap: gapMs }),
      () => ({ turns, first: nowMs() + slowGapMs, gap: slowGapMs }),
    )
  }

  async function take({ turns, first, gap }: Batch): Promise<void> {
    for (let turn = 0; turn < turns && line.length > 0; turn += 1) {
      const dueMs = first + turn * gap - nowMs()
      if (dueMs < -tooLateMs) continue
      if (dueMs > 0) await pause(dueMs)
      line.beginNext()
    }
  }

  async function run(): Promise<void> {
    let next: Promise<Batch> | null = null
    while (line.length > 0) {
      const batch: Batch = await (next ?? reserveFor(line.length))
      const left = line.length - batch.turns
      next = left > 0 ? reserveFor(left) : null
      await take(batch)
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

/** From so many ms on the store's clock was set anew. */
const clockStepMs = 2_000
/** So much two clocks may drift apart between two answers, in ms. */
const driftMs = 0.02

/**
 * How far this process's clock is ahead of the store's. An answer that was long on its way would show too much, and its
 * turns would come too close to those of the next one: the least that was seen counts.
 */
function storeClock(): { aheadOf(storeMs: number, ownMs: number): number } {
  let least = Number.POSITIVE_INFINITY
  return {
    aheadOf(storeMs, ownMs) {
      const seen = ownMs - storeMs
      least = Math.abs(seen - least) > clockStepMs ? seen : Math.min(seen, least + driftMs)
      return least
    },
  }
}
