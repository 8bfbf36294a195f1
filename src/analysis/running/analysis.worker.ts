import type { Analysis } from '#src/analysis/findings.ts'
import { lowerPriority } from '#src/base/workers/lower-priority.ts'
import { serveJobs } from '#src/base/workers/serve-jobs.ts'
import type { AnalysisJob } from './analysis-job.ts'
import { analyze } from './analyze.ts'
import { languages } from './languages.ts'

lowerPriority()

serveJobs<AnalysisJob, Analysis>(({ text, language = 'en', options }) =>
  analyze(text, { ...options, language: languages[language] }),
)
