import { analysisPool } from '#src/analysis/running/analysis-pool.ts'
import { readingPool } from '#src/articles/reading-pool.ts'
import { type Pools, threads } from '#src/assembly/workers.ts'

/** Where the machine is busy, work that is no worse than usual takes long. */
const timeoutMs = 60_000

/**
 * The threads of every newsroom that the tests of this process open, one after the other: to start them takes a second
 * of processor time, and what they are asked does not depend on who asks. They end by themselves when nobody asks.
 */
export const sharedPools: Pools = {
  reading: readingPool({ size: threads, timeoutMs }),
  analysis: analysisPool({ size: threads, timeoutMs }),
}
