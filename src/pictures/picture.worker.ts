import { lowerPriority } from '#src/base/workers/lower-priority.ts'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'
import { draw } from './draw.ts'
import type { PictureJob, PictureReply } from './picture-job.ts'
import { pngOf } from './png.ts'

lowerPriority()

serveJobs<PictureJob, PictureReply>(({ picture, theme, form }) => {
  const { svg } = draw(picture, theme)
  return { bytes: form === 'png' ? pngOf(svg) : new TextEncoder().encode(svg) }
})
