import type { Clock } from '#src/base/clock.ts'

export type PacingEffects = {
  readonly clock: Clock
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Allows one visit at a time to each host, with a pause between two visits. */
export type Pacing = {
  /**
   * Waits for its turn, then visits.
   *
   * @param gapMs - From the end of the last visit to the start of this one.
   * @throws What `visit` throws, or `signal` aborts with.
   */
  visit<Value>(host: string, gapMs: number, visit: () => Promise<Value>, signal: AbortSignal): Promise<Value>
  /** How many wait or are visiting now. */
  queued(host: string): number
}

type Lane = { tail: Promise<void>; lastEnd: number; queued: number }

/** Hosts remembered after their last visit, before the oldest are forgotten. */
const mostIdleLanes = 1000

export function startPacing({ clock, wait }: PacingEffects): Pacing {
  const lanes = new Map<string, Lane>()

  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { tail: Promise.resolve(), lastEnd: Number.NEGATIVE_INFINITY, queued: 0 }
    lanes.delete(host)
    lanes.set(host, lane)
    for (const [other, { queued }] of lanes) {
      if (lanes.size <= mostIdleLanes) break
      if (queued === 0 && other !== host) lanes.delete(other)
    }
    return lane
  }

  return {
    async visit(host, gapMs, visit, signal) {
      const lane = laneOf(host)
      const before = lane.tail
      const { promise: done, resolve: leave } = Promise.withResolvers<void>()
      lane.tail = before.then(() => done)
      lane.queued++
      let visited = false
      try {
        await before
        signal.throwIfAborted()
        const pauseMs = lane.lastEnd + gapMs - clock.now().getTime()
        if (pauseMs > 0) await wait(pauseMs, signal)
        visited = true
        return await visit()
      } finally {
        if (visited) lane.lastEnd = clock.now().getTime()
        lane.queued--
        leave()
      }
    },
    queued: (host) => lanes.get(host)?.queued ?? 0,
  }
}
