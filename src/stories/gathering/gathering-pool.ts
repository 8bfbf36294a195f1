import { sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import { type Gatherer, NotBegunError } from './gatherer.ts'
import type { GatheringJob, GatheringReply } from './gathering-job.ts'

/** Articles could not be gathered into stories; the message is one sentence for people. */
export class GatheringError extends Error {
  override readonly name = 'GatheringError'
}

/**
 * A gatherer in a thread of its own: the second pass over thousands of articles takes seconds. A thread that failed is
 * replaced by a new one without memory, which throws `NotBegunError`.
 */
export function gatheringPool({
  timeoutMs = 120_000,
  memoryMb = 1024,
}: {
  readonly timeoutMs?: number
  readonly memoryMb?: number
} = {}): Gatherer & { close(): Promise<void> } {
  const pool = workerPool<GatheringJob, GatheringReply>({
    script: new URL('./gathering.worker.ts', import.meta.url),
    size: 1,
    timeoutMs,
    memoryMb,
    outlivesAbort: true,
  })

  async function run(job: GatheringJob, signal: AbortSignal): Promise<GatheringReply> {
    const result = await pool.run(job, signal)
    if (!result.ok) throw new GatheringError(sentenceOfPoolProblem('The news of the last days', result.problem))
    if (result.value.kind === 'not-begun') throw new NotBegunError()
    return result.value
  }

  return {
    begin: async (signal) => void (await run({ kind: 'begin' }, signal)),
    async gather(articles, signal, circleId = 0) {
      const reply = await run({ kind: 'gather', articles, circleId }, signal)
      if (reply.kind !== 'gathered') throw new TypeError(`Stories were asked for, ${reply.kind} came`)
      return reply.storyIds
    },
    async foresee(articles, signal) {
      const reply = await run({ kind: 'foresee', articles }, signal)
      if (reply.kind !== 'foreseen') throw new TypeError(`Sizes of stories were asked for, ${reply.kind} came`)
      return reply.sizes
    },
    async mend(options, signal) {
      const reply = await run({ kind: 'mend', options }, signal)
      if (reply.kind !== 'mended') throw new TypeError(`A mending was asked for, ${reply.kind} came`)
      return reply.mending
    },
    close: () => pool.close(),
  }
}
