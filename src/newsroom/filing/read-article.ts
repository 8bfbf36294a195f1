import { analysedAs } from '#src/analysis/analysed-languages.ts'
import { AnalysisError, type AnalysisPool } from '#src/analysis/running/analysis-pool.ts'
import type { Sent } from '#src/articles/reading-job.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { type RepairedText, repairText, spanAsItCame } from '#src/articles/repair/repair-text.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { Asking } from '#src/base/asking.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { sentenceOfFetchProblem } from '#src/feeds/fetching/fetch-problem.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import type { AnalysedArticle, AnalyseProblem } from '#src/newsroom/archive/questions.ts'
import { languageOfText } from './language-of-text.ts'

type Read = Result<AnalysedArticle, AnalyseProblem>

/** Reads and analyses one article: a plain text, a page that was already loaded, or a page of the web. */
export type AnalyseArticle = (
  input: { readonly text: string } | { readonly html: string; readonly url: string } | { readonly url: string },
  options: { readonly summarySentences: number },
  asking: Asking,
) => Promise<Read>

export type ReadArticleDeps = {
  readonly reading: ReadingPool
  readonly analysis: AnalysisPool
  readonly safeFetch: SafeFetch
}

/** Whose passes read a text. English ones read what no language's do: its summary sentences are shown all the same. */
const languageOf = async (text: string) => analysedAs(await languageOfText(text)) ?? 'en'

/** Somebody waits for it. */
const asked = { first: true }

export function readArticleWith({ reading, analysis, safeFetch }: ReadArticleDeps): AnalyseArticle {
  async function analyseText(text: string, summarySentences: number, { signal }: Asking): Promise<Read> {
    const repaired = repairText(text)
    const job = { text: repaired.text, language: await languageOf(repaired.text), options: { summarySentences } }
    return done({
      text: repaired.text,
      ...asItCame(text, repaired),
      title: null,
      url: null,
      analysis: await analysis.analyse('The text', job, signal, asked),
    })
  }

  async function analysePage(
    html: string | Sent,
    url: string,
    summarySentences: number,
    { signal }: Asking,
  ): Promise<Read> {
    const page = await reading.extractArticle(html, url, signal, asked)
    if (page === null) return failed({ kind: 'unreadable', reason: `No article was found at ${url}.` })
    const given = page.title === '' ? page.body : `${page.title}\n\n${page.body}`
    const repaired = repairText(given)
    const title = page.title === '' ? null : repaired.text.split('\n', 1)[0]!
    const options = { summarySentences, ...(title === null ? {} : { title: { start: 0, end: title.length } }) }
    const job = { text: repaired.text, language: await languageOf(repaired.text), options }
    return done({
      text: repaired.text,
      ...asItCame(given, repaired),
      title,
      url,
      analysis: await analysis.analyse(`The article at ${url}`, job, signal, asked),
    })
  }

  async function fetchPage(url: string, summarySentences: number, asking: Asking): Promise<Read> {
    const answer = await safeFetch(url, { signal: asking.signal })
    if (!answer.ok) return failed({ kind: 'unreadable', reason: sentenceOfFetchProblem(answer.problem) })
    const { status, bytes, headers, url: final } = answer.value
    if (status !== 200) return failed({ kind: 'unreadable', reason: `${url} answered with status ${status}.` })
    return analysePage({ bytes, contentType: headers['content-type'] ?? null }, final, summarySentences, asking)
  }

  return async (input, { summarySentences }, asking) => {
    try {
      if ('text' in input) return await analyseText(input.text, summarySentences, asking)
      if ('html' in input) return await analysePage(input.html, input.url, summarySentences, asking)
      return await fetchPage(input.url, summarySentences, asking)
    } catch (cause) {
      if (!(cause instanceof UnreadableError || cause instanceof AnalysisError)) throw cause
      return failed({ kind: 'unreadable', reason: cause.message })
    }
  }
}

/** How the text was before its repairs; absent where nothing was repaired. */
function asItCame(text: string, repaired: RepairedText): Pick<AnalysedArticle, 'input'> {
  if (repaired.stages.length === 0) return {}
  const { repairs } = repaired
  return { input: { text, repairs, spanOf: (span) => spanAsItCame(repaired, span) } }
}
