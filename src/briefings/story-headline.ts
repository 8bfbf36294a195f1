import type { Article } from '#src/articles/article.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { Sourced } from './briefing.ts'
import { cite, source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { headlineIsSure } from './headline-measure.ts'
import { likenessTo } from './likeness-to.ts'
import { bearsOut, type StorySentence, storySentence } from './story-sentences.ts'
import { tells } from './tells-event.ts'
import { isUnfit } from './unfit-headline.ts'

/** One line for an article: its headline, else its first summary sentence, else its first line. */
export function lineOf({ article, analysis }: ReadArticle): { readonly start: number; readonly end: number } {
  if (article.title.end > article.title.start) return article.title
  return analysis.summary[0] ?? analysis.sentences[0] ?? { start: 0, end: Math.min(article.text.length, 200) }
}

const lineLength = { fewest: 20, most: 160 } as const

function hasLength({ read, span }: StorySentence): boolean {
  const { length } = sliceOf(read.article.text, span).trim()
  return length >= lineLength.fewest && length <= lineLength.most
}

/** Whether a line can be a story's headline: no question, no label, no cut line, no words to the reader. */
const isUsable = (line: StorySentence): boolean =>
  hasLength(line) && !isUnfit(sliceOf(line.read.article.text, line.span).trim())

/** The same for a line of an article whose headline tells what happened: that headline is not unfit, and is not read again. */
const isSurelyUsable = (line: StorySentence): boolean =>
  line.span === line.read.article.title ? hasLength(line) : isUsable(line)

/** Of these lines the ones that say what happened, where there are any. */
function usableOf(lines: readonly StorySentence[]): readonly StorySentence[] {
  const usable = lines.filter(isUsable)
  const telling = usable.filter(({ read, span }) => tells(read.article.text, span))
  return telling.length > 0 ? telling : usable
}

/** Whether some headline of a story says what happened. A feature or a question alone tells no event. */
export function saysWhatHappened(articles: readonly ReadArticle[]): boolean {
  return articles.some(headlineTells)
}

/** Whether an article's headline may say what happened, by the rules alone; an article without a headline may. */
export function mayTell({ text, title }: Pick<Article, 'text' | 'title'>): boolean {
  const line = sliceOf(text, title).trim()
  return line === '' || (!isUnfit(line) && !isStrayCaption(text, title) && tells(text, title))
}

/** Whether an article's headline says what happened: no rule is against it, and readers would very likely say so. */
export const headlineTells = rememberingBy(
  ({ article }: Reading) => article,
  (reading) => mayTell(reading.article) && (reading.article.title.end === 0 || headlineIsSure(reading)),
)

/** Characters of a whole report that have most names of its headline. Shorter bodies are teasers and need not repeat them. */
const beginning = 2000

/** Fewest names of a headline that say what its text has to be about. */
const severalNames = 4

/**
 * Whether a headline is the sentence under another article's picture: it ends with a stop, and the beginning of the report below
 * has less than half of its names.
 */
function isStrayCaption(text: string, title: Span): boolean {
  const line = sliceOf(text, title).trim()
  const body = text.slice(title.end, title.end + beginning)
  if (!line.endsWith('.') || body.length < beginning) return false
  const names = new Set(line.slice(1).match(/(?<![\p{L}-])\p{Lu}\p{L}+/gu))
  const known = new Set(body.match(/(?<![\p{L}-])\p{Lu}\p{L}+/gu))
  return names.size >= severalNames && names.intersection(known).size * 2 < names.size
}

/** The headline, and the sentence in which the article tells its news. */
function newsOf(read: ReadArticle): readonly StorySentence[] {
  const lead = read.analysis.sentences.find(({ start }) => start >= read.article.title.end)
  return [lineOf(read), ...(lead ? [lead] : [])].map((span) => storySentence(read, span))
}

/**
 * Of the headlines that say what happened the one that is most like the headlines and first sentences of all articles; of equal ones the earliest. Needs
 * at least one article.
 */
export function headlineOf(articles: readonly ReadArticle[]): Sourced {
  const news = articles.map(newsOf)
  const everything = news.flat()
  const lines = news.map(([line]) => line!)
  const sure = lines.filter((line, at) => headlineTells(articles[at]!) && isSurelyUsable(line))
  const usable = sure.length > 0 ? sure : usableOf(lines)
  const likenesses = likenessTo(everything)
  let best = usable[0] ?? lines[0]!
  let bestSum = -1
  for (const line of usable) {
    const sum = likenesses(line.vector).reduce((total, likeness) => total + likeness, 0)
    if (sum > bestSum + 1e-9) {
      best = line
      bestSum = sum
    }
  }
  const alsoIn = lines
    .filter((other) => other.read.outlet.id !== best.read.outlet.id && bearsOut(other, best))
    .map(({ read, span }) => cite(read, span))
  return source(best.read, best.span, [...new Map(alsoIn.map((one) => [one.outlet.id, one])).values()])
}
