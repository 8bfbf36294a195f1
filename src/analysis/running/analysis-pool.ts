import type { Analysis } from '#src/analysis/findings.ts'
import { type JobOptions, type PoolProblem, sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import type { AnalysisJob } from './analysis-job.ts'

/** A text whose analysis took too long or too much memory; the message is one sentence for people. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError'
  /** `budget`: nobody has tried yet. */
  readonly kind: PoolProblem['kind']

  constructor(subject: string, problem: PoolProblem) {
    super(sentenceOfPoolProblem(subject, problem))
    this.kind = problem.kind
  }
}

/** `analyze` in worker threads, each job with five seconds and a limited heap. */
export type AnalysisPool = {
  /**
   * @param subject - What is analysed, for the sentence on failure: “The article at https://…”.
   * @throws AnalysisError, and what `signal` aborts with.
   */
  analyse(subject: string, job: AnalysisJob, signal: AbortSignal, options?: JobOptions): Promise<Analysis>
  close(): Promise<void>
}

/** How long the analysis of one text took, in a worker that was free for it. */
export type TimedAnalysis = { readonly seconds: number; readonly isDone: boolean }

/**
 * @param size - Threads at most.
 * @param onTimed - Called as each analysis ends; one that took too long is not done.
 */
export function analysisPool({
  size,
  timeoutMs = 5000,
  onTimed,
}: {
  readonly size: number
  readonly timeoutMs?: number
  readonly onTimed?: (timed: TimedAnalysis) => void
}): AnalysisPool {
  const pool = workerPool<AnalysisJob, Analysis>({
    script: new URL('./analysis.worker.ts', import.meta.url),
    size,
    timeoutMs,
    memoryMb: 256,
    spare: true,
    idleMs: 60_000,
    ...(onTimed ? { onJobEnd: onTimed } : {}),
  })
  return {
    async analyse(subject, job, signal, options) {
      const result = await pool.run(job, signal, options)
      if (!result.ok) throw new AnalysisError(subject, result.problem)
      return result.value
    },
    close: () => pool.close(),
  }
}
