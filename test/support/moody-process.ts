import { setTimeout as wait } from 'node:timers/promises'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'

export type MoodyJob =
  | 'answer'
  | 'throw'
  | 'hang'
  | 'die'
  | 'wait'
  | 'count stops'
  | 'count rests'
  /** Counts its pauses, and sets this to 1 after it has sent its answer, or after the pause that follows. */
  | { readonly tell: 'answer' | 'rest'; readonly in: Int32Array }

let stops = 0
let jobs = 0
let rests = 0
let toldOfRest: Int32Array | null = null

/** A worker for tests of the pool. Each job says how the worker behaves. */
serveJobs<MoodyJob, number>(
  async (job, signal) => {
    jobs += 1
    if (typeof job === 'object') {
      if (job.tell === 'rest') toldOfRest = job.in
      else setImmediate(() => set(job.in))
      return job.tell === 'rest' ? rests : jobs
    }
    switch (job) {
      case 'answer':
        return jobs
      case 'throw':
        throw new Error('in a bad mood')
      case 'hang':
        for (;;);
      case 'die':
        return process.exit(3)
      case 'wait':
        await wait(60_000, undefined, { signal }).catch(() => {
          stops += 1
        })
        return jobs
      case 'count stops':
        return stops
      case 'count rests':
        return rests
    }
  },
  {
    idleMs: 50,
    whenIdle: async () => {
      rests += 1
      if (toldOfRest) set(toldOfRest)
    },
  },
)

function set(flag: Int32Array): void {
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
}
