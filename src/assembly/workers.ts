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
  /** Called as the analysis of each text ends. */
  readonly onAnalysed?: (timed: TimedAnalysis) => void
}

/** Work that is done in other threads, and the function that fetches. */
export type Workers = {
  readonly reading: ReadingPool
  readonly analysis: AnalysisPool
  readonly safeFetch: SafeFetch
  readonly refuses: Refuses
}

/** One thread of each kind leaves room on a small machine; two do where there are cores. */
export const threads = Math.min(2, Math.max(1, availableParallelism() - 1))

/** Threads and connections; each starts when it is first needed. */
export function openWorkers(
  { contactUrl, allowPrivate, ports, onAnalysed }: WorkersSettings,
  version: string,
): Workers & { close(): Promise<void> } {
  const reading = readingPool({ size: threads })
  const analysis = analysisPool({ size: threads, ...(onAnalysed ? { onTimed: onAnalysed } : {}) })
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
    close: async () => void (await Promise.all([reading.close(), analysis.close(), close()])),
  }
}
