import { threadId } from 'node:worker_threads'
import { serveJobs } from '#src/base/serve-jobs.ts'

/** Answers every job with the number of its thread. */
serveJobs<null, number>(() => threadId)
