import { analysedAs } from '#src/analysis/analysed-languages.ts'
import { recogniseLanguage } from '#src/articles/recognise-language.ts'
import type { Result } from '#src/base/result.ts'
import type { AnalysedArticle, AnalyseProblem } from '#src/newsroom/archive/questions.ts'

/**
 * Findings of English rules in a text of another language are accidents, so none is shown, as with articles from feeds.
 * The summary sentences stay, because they are the article's own words.
 */
export function onlyWhatWeRead(read: Result<AnalysedArticle, AnalyseProblem>): Result<AnalysedArticle, AnalyseProblem> {
  if (!read.ok) return read
  const language = recogniseLanguage(read.value.text, null)
  if (analysedAs(language) !== null) return read
  const analysis = { ...read.value.analysis, language, statements: [], actors: [], acts: [] }
  return { ...read, value: { ...read.value, analysis } }
}
