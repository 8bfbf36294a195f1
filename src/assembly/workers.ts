import { availableParallelism } from 'node:os'
import { type AnalysisPool, analysisPool, type TimedAnalysis } from '#src/analysis/running/analysis-pool.ts'
import { type ReadingPool, readingPool } from '#src/articles/reading-pool.ts'
import { parsePlaces } from '#src/feeds/fetching/public-address.ts'
import { createSafeFetch, type Refuses, type SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { userAgent } from '#src/feeds/fetching/user-agent.ts'

export type WorkersSettings = {
  readonly contactUrl: string | null
  /** CIDR ranges, and hosts with their port. */
  readonly allowPrivate: readonly string[]
  /** Open to feeds besides those of the web. */
  readonly ports: readonly number[]
  /** Called as the analysis of each text ends, in threads that were opened for it. */
  readonly onAnalysed?: (timed: TimedAnalysis) => void
  /** Threads that run already and go on afterwards; absent: threads of its own. */
  readonly pools?: Pools
}

/** Threads for work on what strangers wrote. */
export type Pools = { readonly reading: ReadingPool; readonly analysis: AnalysisPool }

/** Work that is done in other threads, and the function that fetches. */
export type Workers = Pools & {
  readonly safeFetch: SafeFetch
  readonly refuses: Refuses
}

/** One thread of each kind leaves room on a small machine; two do where there are cores. */
export const threads = Math.min(2, Math.max(1, availableParallelism() - 1))

/** Threads and connections; each starts when it is first needed. */
export function openWorkers(
  { contactUrl, allowPrivate, ports, onAnalysed, pools }: WorkersSettings,
  version: string,
): Workers & { close(): Promise<void> } {
  const { reading, analysis } = pools ?? openPools(onAnalysed)
  const { safeFetch, refuses, close } = createSafeFetch({
    userAgent: userAgent(version, contactUrl),
    open: parsePlaces(allowPrivate),
    ports,
  })
  return {
    reading,
    analysis,
    safeFetch,
    refuses,
    async close() {
      await Promise.all([close(), ...(pools ? [] : [reading.close(), analysis.close()])])
    },
  }
}

/** Threads start with the first work for them. */
function openPools(onAnalysed?: (timed: TimedAnalysis) => void): Pools {
  return {
    reading: readingPool({ size: threads }),
    analysis: analysisPool({ size: threads, ...(onAnalysed ? { onTimed: onAnalysed } : {}) }),
  }
}
