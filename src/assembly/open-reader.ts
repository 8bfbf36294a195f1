import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import type { ArticleReader } from '#src/cli/tools.ts'
import { readArticleWith } from '#src/newsroom/filing/read-article.ts'
import { openWorkers, threads, type WorkersSettings } from './workers.ts'

/** A reader with threads of its own. */
export async function openReader(settings: WorkersSettings, version: string): Promise<ArticleReader> {
  const workers = openWorkers(settings, version)
  return {
    analyse: readArticleWith(workers),
    toJson: (id, { text, analysis, input }) => toAnalysisJson(id, text, analysis, input),
    threads,
    close: () => workers.close(),
  }
}
