import type { Phase } from './fetch-problem.ts'

/** The abort reason when one of our own deadlines passed. */
export class ImpatienceError extends Error {
  override readonly name = 'ImpatienceError'
  readonly phase: Phase
  readonly afterMs: number

  constructor(phase: Phase, afterMs: number) {
    super(`Waited ${afterMs} ms (${phase})`)
    this.phase = phase
    this.afterMs = afterMs
  }
}

/** Deadlines of one request: one for the whole request, and one for the step that is awaited now. */
export type Patience = {
  /** Aborts when a deadline passes or the caller gives up. */
  readonly signal: AbortSignal
  /** Starts the deadline of the next step and ends that of the step before. */
  await(phase: Phase, ms: number): void
  /** Data arrived: the current deadline starts again. */
  renew(): void
  /** Ends all deadlines. It must be called, or the timers keep running. */
  end(): void
}

export function startPatience(totalMs: number, outer: AbortSignal): Patience {
  const own = new AbortController()
  const giveUp = (phase: Phase, ms: number) => setTimeout(() => own.abort(new ImpatienceError(phase, ms)), ms)
  const whole = giveUp('total', totalMs)
  let present: NodeJS.Timeout | undefined
  return {
    signal: AbortSignal.any([outer, own.signal]),
    await(phase, ms) {
      clearTimeout(present)
      present = giveUp(phase, ms)
    },
    renew() {
      present?.refresh()
    },
    end() {
      clearTimeout(whole)
      clearTimeout(present)
    },
  }
}
