import type { Phase } from './fetch-problem.ts'

/** The reason of an abort that our own deadlines caused. */
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

/** Deadlines of one request: one for the whole, and one for what is awaited at present. */
export type Patience = {
  /** Aborts when a deadline passes or the caller gives up. */
  readonly signal: AbortSignal
  /** What is awaited from now on, in place of what was awaited before. */
  await(phase: Phase, ms: number): void
  /** Something came: the present deadline begins anew. */
  renew(): void
  /** Nothing is awaited any more. Must be called, or the timers live on. */
  end(): void
}

export function startPatience(totalMs: number, outer: AbortSignal): Patience {
  const own = new AbortController()
  const giveUp = (phase: Phase, ms: number) => setTimeout(() => own.abort(new ImpatienceError(phase, ms)), ms)
  const whole = giveUp('total', totalMs)
  let present: NodeJS.Timeout | null = null
  return {
    signal: AbortSignal.any([outer, own.signal]),
    await(phase, ms) {
      if (present) clearTimeout(present)
      present = giveUp(phase, ms)
    },
    renew() {
      present?.refresh()
    },
    end() {
      clearTimeout(whole)
      if (present) clearTimeout(present)
    },
  }
}
