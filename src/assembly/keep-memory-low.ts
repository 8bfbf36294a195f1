import { setTimeout as wait } from 'node:timers/promises'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import type { Clock } from '#src/base/clock.ts'
import { collectGarbage } from '#src/base/workers/collect-garbage.ts'
import type { Job } from '#src/schedule/cron.ts'

/** How many bytes the engine must hold without use before collecting garbage is worth it. */
const worthWhile = 12_000_000
const notSoonerMs = 10 * 60_000
/** The share of a second that this thread may be busy and still count as idle. */
const atRest = 0.2

export type MemoryEffects = {
  readonly clock: Clock
  /** Bytes that the engine holds without use. */
  readonly unused?: () => number
  readonly collect?: () => Promise<void>
  /** Waits a second, and tells which part of it this thread was busy, 0 to 1. */
  readonly busyPart?: (signal: AbortSignal) => Promise<number>
}

/**
 * Makes the heaps of all threads grow by at most 30 % of what is in use before garbage is collected. The engine's own
 * measure is up to four times as much. To be called before the threads start.
 */
export function growHeapsSlowly(setOption: (option: string) => void = setFlagsFromString): void {
  setOption('--heap-growing-percent=30')
}

/**
 * Returns memory that this thread needed for its start or for a busy hour, once it is idle. The first time it does so
 * in any case, because a start always leaves garbage. It does this seldom, because it blocks the thread for about 50 ms.
 */
export function memoryKeeper({
  clock,
  unused = unusedHeap,
  collect = collectGarbage,
  busyPart = (signal) => busyPartOf(1000, signal),
}: MemoryEffects): Job {
  let last = Number.NEGATIVE_INFINITY
  return {
    name: 'give memory back',
    when: '25,55 * * * * *',
    jitterMs: 0,
    async run(signal) {
      const isFirst = last === Number.NEGATIVE_INFINITY
      if (!isFirst && (unused() < worthWhile || clock.now().getTime() - last < notSoonerMs)) return
      if ((await busyPart(signal)) > atRest) return
      last = clock.now().getTime()
      await collect()
    },
  }
}

/** Part of the next so many milliseconds that this thread is busy, 0 to 1. Rejects when `signal` aborts. */
export async function busyPartOf(ms: number, signal: AbortSignal): Promise<number> {
  const before = performance.eventLoopUtilization()
  await wait(ms, undefined, { signal })
  return performance.eventLoopUtilization(before).utilization
}

function unusedHeap(): number {
  const { total_physical_size: held, used_heap_size: used } = getHeapStatistics()
  return held - used
}
