import type { Question } from '#src/base/asking.ts'
import { collectGarbage } from '#src/base/workers/collect-garbage.ts'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { openForReading, type StorePlace } from '#src/store/opening/open-store.ts'
import { StoreError } from '#src/store/store-error.ts'
import type { ArchiveJob, ArchiveReply } from './archive-job.ts'

/** Each question brings its own present. */
let now = new Date(0)
let open: { readonly archive: Archive; close(): Promise<void> } | null = null

function openArchive(place: StorePlace) {
  const store = openForReading(place)
  return { archive: depsOf({ store, clock: { now: () => now } }).archive, close: () => store.close() }
}

/**
 * The article cache is emptied when no question came for a while. The thread stays, because its start takes longest.
 */
async function rest(): Promise<void> {
  const old = open
  open = null
  await old?.close()
  await collectGarbage()
}

serveJobs<ArchiveJob, ArchiveReply>(
  async (job, signal) => {
    try {
      now = job.now
      open ??= openArchive(job.place)
      // Name and query come from `asking` in `archive-pool.ts`, which knows that they belong together.
      const answer = open.archive[job.name] as (query: unknown, asking: Question) => Promise<unknown>
      return { kind: 'answer', answer: await answer(job.query, { signal, viewer: job.viewer }) }
    } catch (cause) {
      if (cause instanceof StoreError) return { kind: 'store-problem', problem: cause.kind, sentence: cause.message }
      if (!(cause instanceof Error)) throw cause
      return { kind: 'failure', name: cause.name, message: cause.message, stack: cause.stack ?? null }
    }
  },
  { whenIdle: rest },
)
