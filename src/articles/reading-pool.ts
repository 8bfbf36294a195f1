import type { Article } from '#src/articles/article.ts'
import type { ExtractedArticle } from '#src/articles/extract-article.ts'
import type { EntryContext } from '#src/articles/file-entry.ts'
import { sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { ReadFeed } from '#src/feeds/reading/read-feed.ts'
import type { ReadingJob, ReadingReply } from './reading-job.ts'

/** What a document could not be read for; the message is one sentence for people, naming its address. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/** Reads feeds and pages in worker threads. Every method throws what `signal` aborts with, and `UnreadableError`. */
export type ReadingPool = {
  /** As `readFeed`, at most 2,000 items; a document that is no feed is thrown. */
  readFeed(bytes: Uint8Array, contentType: string | null, url: string, signal: AbortSignal): Promise<ReadFeed>
  /** Entries as articles, in order; null for those without title and text. */
  toArticles(entries: readonly Entry[], filing: EntryContext, signal: AbortSignal): Promise<readonly (Article | null)[]>
  extractArticle(html: string, url: string, signal: AbortSignal): Promise<ExtractedArticle | null>
  close(): Promise<void>
}

/** @param size - Threads at most. */
export function readingPool({
  size,
  timeoutMs = 5000,
  memoryMb = 256,
  jobsAWorker = 500,
}: {
  size: number
  timeoutMs?: number
  memoryMb?: number
  jobsAWorker?: number
}): ReadingPool {
  const pool = workerPool<ReadingJob, ReadingReply>({
    script: new URL('./reading.worker.ts', import.meta.url),
    size,
    timeoutMs,
    memoryMb,
    jobsAWorker,
    idleMs: 60_000,
  })

  async function run(job: ReadingJob, subject: string, signal: AbortSignal): Promise<ReadingReply> {
    const result = await pool.run(job, signal)
    if (!result.ok) throw new UnreadableError(sentenceOfPoolProblem(subject, result.problem))
    return result.value
  }

  return {
    async readFeed(bytes, contentType, url, signal) {
      const reply = await run({ kind: 'feed', bytes, contentType, url }, `The feed at ${url}`, signal)
      if (reply.kind !== 'feed') throw new TypeError(`A feed was asked for, ${reply.kind} came`)
      if (reply.feed.problem) throw new UnreadableError(reply.feed.problem.sentence)
      return reply.feed
    },
    async toArticles(entries, filing, signal) {
      const reply = await run({ kind: 'articles', entries, filing }, `What ${filing.outletId} published`, signal)
      if (reply.kind !== 'articles') throw new TypeError(`Articles were asked for, ${reply.kind} came`)
      return reply.articles
    },
    async extractArticle(html, url, signal) {
      const reply = await run({ kind: 'page', html, url }, `The page at ${url}`, signal)
      if (reply.kind !== 'page') throw new TypeError(`A page was asked for, ${reply.kind} came`)
      return reply.page
    },
    close: () => pool.close(),
  }
}
