import type { Asking, Question } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import { sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import { type Archive, archiveBy, type QuestionName } from '#src/newsroom/archive/archive.ts'
import type { StorePlace } from '#src/store/opening/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import type { ArchiveJob, ArchiveReply } from './archive-job.ts'

/** The thread of the archive could not answer a question. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/**
 * The archive in its own thread, with its own connection to the database. However long an answer takes, this thread can
 * still answer Discord. A thread that hangs or dies is replaced; only its current question fails, with a `TimeoutError`
 * if it took too long. The thread starts with the first question.
 *
 * @param place - A store that is open already, so that its schema is the newest; none in memory.
 */
/** What the schedule asks: people go before it. */
const unhurried: ReadonlySet<QuestionName> = new Set(['edition', 'origins'])

export function archivePool({
  place,
  clock,
  timeoutMs = 20_000,
  memoryMb = 384,
}: {
  readonly place: StorePlace
  readonly clock: Clock
  readonly timeoutMs?: number
  /** Two thousand articles at hand, and what is made of a large story. */
  readonly memoryMb?: number
}): { readonly archive: Archive; close(): Promise<void> } {
  const pool = workerPool<ArchiveJob, ArchiveReply>({
    script: new URL('./archive.worker.ts', import.meta.url),
    size: 1,
    timeoutMs,
    memoryMb,
    outlivesAbort: true,
  })

  const asking =
    (name: QuestionName) =>
    async (query: unknown, { signal, viewer = 'common' }: Asking & Partial<Question>): Promise<unknown> => {
      const job = { place, name, query, viewer, now: clock.now() }
      const result = await pool.run(job, signal, { first: !unhurried.has(name) })
      if (result.ok) return answerIn(result.value)
      const { problem } = result
      if (problem.kind === 'timeout')
        throw new DOMException(`"${name}" took longer than ${problem.timeoutMs / 1000} s`, 'TimeoutError')
      if (problem.kind === 'memory')
        throw new ArchiveError(`"${name}" needs more than ${problem.memoryMb} MB of memory`)
      throw new ArchiveError(sentenceOfPoolProblem(`"${name}"`, problem))
    }

  // The reply is the value that the same function returned in the other thread.
  return { archive: archiveBy(asking), close: () => pool.close() }
}

function answerIn(reply: ArchiveReply): unknown {
  switch (reply.kind) {
    case 'answer':
      return reply.answer
    case 'store-problem':
      throw new StoreError(reply.problem, reply.sentence)
    case 'failure': {
      const cause = new Error(reply.message)
      cause.name = reply.name
      if (reply.stack !== null) cause.stack = reply.stack
      throw new ArchiveError(reply.message, { cause })
    }
  }
}
