import type { AnalysedLanguage } from '#src/analysis/analysed-languages.ts'
import type { AnalyzeOptions } from './analyze.ts'

/** What a worker is asked for. A language is told by its tag, because functions do not pass between threads. */
export type AnalysisJob = {
  readonly text: string
  /** Default English. */
  readonly language?: AnalysedLanguage
  readonly options: Omit<AnalyzeOptions, 'language'>
}
