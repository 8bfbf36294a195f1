import { collectGarbage } from '#src/base/workers/collect-garbage.ts'
import { lowerPriority } from '#src/base/workers/lower-priority.ts'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'
import { createGatherer, NotBegunError } from './gatherer.ts'
import type { GatheringJob, GatheringReply } from './gathering-job.ts'

lowerPriority()

const gatherer = createGatherer()

serveJobs<GatheringJob, GatheringReply>(
  async (job, signal) => {
    try {
      switch (job.kind) {
        case 'begin':
          await gatherer.begin(signal)
          return { kind: 'begun' }
        case 'gather':
          return { kind: 'gathered', storyIds: await gatherer.gather(job.articles, signal, job.circleId) }
        case 'foresee':
          return { kind: 'foreseen', sizes: await gatherer.foresee(job.articles, signal) }
        case 'mend':
          return { kind: 'mended', mending: await gatherer.mend(job.options, signal) }
      }
    } catch (cause) {
      if (cause instanceof NotBegunError) return { kind: 'not-begun' }
      throw cause
    }
  },
  { whenIdle: collectGarbage },
)
