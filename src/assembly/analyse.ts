import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/analyze.ts'
import { done } from '#src/base/result.ts'
import type { Tools } from '#src/cli/tools.ts'
import { clusterBatch } from '#src/stories/cluster-json-lines.ts'

/** What needs neither store nor network. */
export const textTools: Pick<Tools, 'analysisJson' | 'cluster'> = {
  analysisJson: (id, { text, analysis }) => toAnalysisJson(id, text, analysis),
  cluster: (articles) =>
    clusterBatch(articles.map(({ at, ...article }) => ({ ...article, at: at?.getTime() ?? null }))),
}

/** A text as it is: no headline is known, and every offset stays as the caller has it. */
export function analyseText(text: string, summarySentences: number) {
  return done({ text, title: null, url: null, analysis: analyze(text, { summarySentences }) })
}
