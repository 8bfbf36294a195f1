import { serveJobs } from '#src/base/serve-jobs.ts'
import type { Archive } from '#src/newsroom/archive.ts'
import { deskOf } from '#src/newsroom/build-newsroom.ts'
import type { Asking } from '#src/newsroom/newsroom.ts'
import { openForReading } from '#src/store/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import type { ArchiveJob, ArchiveReply } from './archive-pool.ts'

/** Each question brings its own present. */
let now = new Date(0)
let archive: Archive | null = null

serveJobs<ArchiveJob, ArchiveReply>(async (job, signal) => {
  try {
    now = job.now
    archive ??= deskOf({ store: openForReading(job.place), clock: { now: () => now } }).archive
    // Name and query come from `asking` in `archive-pool.ts`, which knows that they belong together.
    const answer = archive[job.name] as (query: unknown, asking: Asking) => Promise<unknown>
    return { kind: 'answer', answer: await answer(job.query, { signal }) }
  } catch (cause) {
    if (cause instanceof StoreError) return { kind: 'store-problem', problem: cause.kind, sentence: cause.message }
    if (!(cause instanceof Error)) throw cause
    return { kind: 'failure', name: cause.name, message: cause.message, stack: cause.stack ?? null }
  }
})
