import { serveJobs } from '#src/base/serve-jobs.ts'
import type { AnalysisJob } from './analysis-pool.ts'
import { analyze } from './analyze.ts'
import type { Analysis } from './findings.ts'

serveJobs<AnalysisJob, Analysis>(({ text, options }) => analyze(text, options))
