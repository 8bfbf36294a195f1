import { serveJobs } from '#src/base/serve-jobs.ts'
import { standBack } from '#src/base/stand-back.ts'
import type { AnalysisJob } from './analysis-pool.ts'
import { analyze } from './analyze.ts'
import type { Analysis } from './findings.ts'

standBack()

serveJobs<AnalysisJob, Analysis>(({ text, options }) => analyze(text, options))
