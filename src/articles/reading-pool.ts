import type { Article } from '#src/articles/article.ts'
import type { ExtractedArticle } from '#src/articles/extract-article.ts'
import type { EntryContext } from '#src/articles/file-entry.ts'
import type { Result } from '#src/base/result.ts'
import { type JobOptions, sentenceOfPoolProblem, workerPool } from '#src/base/workers/worker-pool.ts'
import type { RobotsRules } from '#src/feeds/fetching/robots.ts'
import type { ListedFeeds } from '#src/feeds/opml/opml.ts'
import type { OpmlProblem } from '#src/feeds/opml/parse-opml.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { ReadFeed } from '#src/feeds/reading/read-feed.ts'
import type { ReadingJob, ReadingReply, Sent } from './reading-job.ts'
import { UnreadableError } from './unreadable-error.ts'

/**
 * Reads what strangers wrote, in worker threads: feeds, pages, lists of feeds, robots.txt. Every method throws what
 * `signal` aborts with, and `UnreadableError`.
 */
export type ReadingPool = {
  /** As `readFeed`, at most 2,000 items; a document that is no feed is thrown. */
  readFeed(
    bytes: Uint8Array,
    contentType: string | null,
    url: string,
    signal: AbortSignal,
    options?: JobOptions,
  ): Promise<ReadFeed>
  /** Entries as articles, in order; null for those without title and text. */
  toArticles(
    entries: readonly Entry[],
    filing: EntryContext,
    signal: AbortSignal,
    options?: JobOptions,
  ): Promise<readonly (Article | null)[]>
  /** @param html - The page, or what a server sent for it. */
  extractArticle(
    html: string | Sent,
    url: string,
    signal: AbortSignal,
    options?: JobOptions,
  ): Promise<ExtractedArticle | null>
  /** As `feedAddresses`. */
  findFeeds(page: Sent, url: string, signal: AbortSignal, options?: JobOptions): Promise<readonly string[]>
  /** As `parseOpml`. */
  readOpml(xml: string, signal: AbortSignal, options?: JobOptions): Promise<Result<ListedFeeds, OpmlProblem>>
  /** As `parseRobots`. */
  readRobots(bytes: Uint8Array, robot: string, signal: AbortSignal, options?: JobOptions): Promise<RobotsRules>
  close(): Promise<void>
}

/** @param size - Threads at most, and one more while somebody waits for an answer. */
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
    spare: true,
    timeoutMs,
    memoryMb,
    jobsAWorker,
    // A thread holds some 75 MB. A round of polls comes each minute, so one that waited longer would never end.
    idleMs: 15_000,
  })

  async function run<Kind extends ReadingJob['kind']>(
    job: ReadingJob & { readonly kind: Kind },
    subject: string,
    signal: AbortSignal,
    options: JobOptions = {},
  ): Promise<Extract<ReadingReply, { readonly kind: Kind }>> {
    const result = await pool.run(job, signal, options)
    if (!result.ok) throw new UnreadableError(sentenceOfPoolProblem(subject, result.problem))
    const reply: ReadingReply = result.value
    if (!isOf(job.kind, reply)) throw new TypeError(`Asked for ${job.kind}, got ${reply.kind}`)
    return reply
  }

  return {
    async readFeed(bytes, contentType, url, signal, options) {
      const { feed } = await run({ kind: 'feed', bytes, contentType, url }, `The feed at ${url}`, signal, options)
      if (feed.problem) throw new UnreadableError(feed.problem.sentence)
      return feed
    },
    async toArticles(entries, filing, signal, options) {
      const subject = `What ${filing.outletId} published`
      return (await run({ kind: 'articles', entries, filing }, subject, signal, options)).articles
    },
    async extractArticle(html, url, signal, options) {
      return (await run({ kind: 'page', html, url }, `The page at ${url}`, signal, options)).page
    },
    async findFeeds(page, url, signal, options) {
      return (await run({ kind: 'links', ...page, url }, `The page at ${url}`, signal, options)).urls
    },
    async readOpml(xml, signal, options) {
      return (await run({ kind: 'opml', xml }, 'The list of feeds', signal, options)).listed
    },
    async readRobots(bytes, robot, signal, options) {
      return (await run({ kind: 'robots', bytes, robot }, 'A robots.txt', signal, options)).rules
    },
    close: () => pool.close(),
  }
}

function isOf<Kind extends ReadingReply['kind']>(
  kind: Kind,
  reply: ReadingReply,
): reply is Extract<ReadingReply, { readonly kind: Kind }> {
  return reply.kind === kind
}
