import { analysedAs } from '#src/analysis/analysed-languages.ts'
import type { Result } from '#src/base/result.ts'
import type { AnalysedArticle, AnalyseProblem } from '#src/newsroom/archive/questions.ts'
import { languageOfText } from './language-of-text.ts'

/**
 * Findings of English rules in a text of another language are accidents, so none is shown, as with articles from feeds.
 * The summary sentences stay, because they are the article's own words.
 */
export async function onlyWhatWeRead(
  read: Result<AnalysedArticle, AnalyseProblem>,
): Promise<Result<AnalysedArticle, AnalyseProblem>> {
  if (!read.ok) return read
  const language = await languageOfText(read.value.text)
  if (analysedAs(language) !== null) return read
  const analysis = { ...read.value.analysis, language, statements: [], actors: [], acts: [] }
  return { ...read, value: { ...read.value, analysis } }
}
