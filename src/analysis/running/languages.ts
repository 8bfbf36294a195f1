import type { AnalysedLanguage } from '#src/analysis/analysed-languages.ts'
import type { AnalysisLanguage } from '#src/analysis/analysis-language.ts'
import { english } from '#src/analysis/english/english.ts'

/** What reads each language. */
export const languages: Readonly<Record<AnalysedLanguage, AnalysisLanguage>> = { en: english }
