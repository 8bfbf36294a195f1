import type { AnalyzeOptions } from './analyze.ts'

export type AnalysisJob = { readonly text: string; readonly options: AnalyzeOptions }
