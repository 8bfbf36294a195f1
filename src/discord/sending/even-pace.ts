import { type Turn, waitingLine } from './waiting-line.ts'

/**
 * Discord takes 50 requests a second of a bot and does not say where its seconds begin. Three are kept back: what the
 * network holds up for 60 ms arrives in the next second, beside that second's own. Where the network is worse than that
 * Discord refuses one now and then, and each time we take one a second back, for a while.
 */
export const perSecond = { most: 47, least: 40 } as const

/**
 * After a refusal, requests that are already sent may be refused too. After this long without a refusal we try one more
 * a second.
 */
const afterRefusal = { sameMs: 1000, recoverMs: 8_000 } as const

/**
 * After this thread was blocked, turns come closer together to make up for at most this time. They do not come all at
 * once: if the thread were blocked again, two such groups would arrive together.
 */
const makeUp = { mostMs: 500, gapMs: 12 } as const

export type Pace = {
  /** Fulfilled when it is the caller's turn; rejects when `signal` aborts. Urgent callers come first. */
  turn(turn: Turn): Promise<void>
  /** Discord refused a request, since there were too many of them. */
  refused(): void
}

/**
 * Spreads requests evenly: no more than 47 begin in any second, wherever it starts. It counts when a turn really began,
 * not when it was planned: otherwise a process that was blocked would send the missed requests on top of those of the
 * next second.
 */
export function evenPace(nowMs: () => number = () => performance.now()): Pace {
  /** When the latest turns began, oldest first. */
  const begun: number[] = []
  const line = waitingLine()
  const rate = adaptiveRate()
  let meant = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null

  const secondIsFullUntil = (most: number): number => {
    const first = begun[begun.length - most]
    return first === undefined ? Number.NEGATIVE_INFINITY : first + 1000
  }

  const beginDue = (): void => {
    timer = null
    while (line.length > 0) {
      const now = nowMs()
      const most = rate.at(now)
      const next = Math.max(meant + 1000 / most, now - makeUp.mostMs)
      const at = Math.max(next, (begun.at(-1) ?? Number.NEGATIVE_INFINITY) + makeUp.gapMs, secondIsFullUntil(most))
      if (at > now) {
        timer = setTimeout(beginDue, Math.ceil(at - now))
        return
      }
      meant = next
      begun.push(now)
      if (begun.length > perSecond.most) begun.shift()
      line.beginNext()
    }
  }

  return {
    refused: () => rate.refused(nowMs()),
    turn(turn) {
      const itsTurn = line.wait(turn)
      if (timer === null) {
        // After an idle time there is nothing to make up for.
        meant = Math.max(meant, nowMs() - 1000 / perSecond.most)
        beginDue()
      }
      return itsTurn
    },
  }
}

/** Requests a second: one fewer with each refusal, one more after each while without. */
function adaptiveRate(): { at(now: number): number; refused(now: number): void } {
  let most: number = perSecond.most
  let changedAt = Number.NEGATIVE_INFINITY
  return {
    at(now) {
      if (most < perSecond.most && now - changedAt >= afterRefusal.recoverMs) {
        most += 1
        changedAt = now
      }
      return most
    },
    refused(now) {
      if (now - changedAt < afterRefusal.sameMs) return
      most = Math.max(perSecond.least, most - 1)
      changedAt = now
    },
  }
}
