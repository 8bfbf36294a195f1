import { setTimeout as wait } from 'node:timers/promises'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'

export type MoodyJob = 'answer' | 'throw' | 'hang' | 'die' | 'wait' | 'count stops' | 'count rests'

let stops = 0
let jobs = 0
let rests = 0

/** A worker for tests of the pool: as obedient or as bad as it is told to be. */
serveJobs<MoodyJob, number>(
  async (job, signal) => {
    jobs += 1
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
    idleMs: 300,
    whenIdle: async () => {
      rests += 1
    },
  },
)
