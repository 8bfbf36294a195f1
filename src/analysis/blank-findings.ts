import type { Findings } from './findings.ts'

/** A text of which nothing is found yet. */
export function blankFindings(text: string, language = 'en'): Findings {
  return {
    text,
    title: null,
    summarySentences: 3,
    language,
    layout: [],
    sentences: [],
    quotations: [],
    mentions: [],
    actors: [],
    statements: [],
    acts: [],
    summary: [],
  }
}
