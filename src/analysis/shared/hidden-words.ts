import type { Analysis, Statement } from '#src/analysis/findings.ts'
import { foldName } from '#src/base/fold-name.ts'
import { overlaps, type Span, sliceOf } from '#src/base/span.ts'
import { wordsKey } from './words-key.ts'

/** A statement that the operator has hidden. */
export type HiddenWords = {
  readonly articleId: string
  /** Its content, folded by `foldName`. */
  readonly words: string
  /** By which the same words of the same speaker are known in other articles: `wordsKey`. */
  readonly wordsKey: number
}

/** An article as readers may see it. */
export type ShownFindings = {
  readonly analysis: Analysis
  /** The text with blanks in the place of hidden words: its spans are those of the article. */
  readonly text: string
}

type Told = { readonly id: string; readonly text: string; readonly title: Span }

/** Fewer words stand in too many sentences to know a hidden statement by. */
const fewestWords = 3

/**
 * Leaves hidden statements out of an analysis, with their acts and with every sentence that says the same. Statements
 * keep their order.
 *
 * @returns Null where the headline itself has hidden words: then nothing of the article can be shown.
 */
export function shownFindings(article: Told, analysis: Analysis, hidden: readonly HiddenWords[]): ShownFindings | null {
  if (hidden.length === 0) return { analysis, text: article.text }
  const spans = hiddenSpans(article, analysis, hidden)
  if (spans.length === 0) return { analysis, text: article.text }
  if (spans.some((span) => overlaps(span, article.title))) return null
  const isShown = (span: Span): boolean => !spans.some((other) => overlaps(other, span))
  const kept = analysis.statements.map(({ content }) => isShown(content))
  const places = new Map(kept.flatMap((is, index) => (is ? [index] : [])).map((index, place) => [index, place]))
  return {
    text: blanked(article.text, spans),
    analysis: {
      ...analysis,
      sentences: analysis.sentences.filter(isShown),
      summary: analysis.summary.filter(isShown),
      statements: analysis.statements.filter((_, index) => kept[index]),
      acts: analysis.acts.flatMap((act) => {
        if (act.statement === null) return isShown(act) ? [act] : []
        const statement = places.get(act.statement)
        return statement === undefined ? [] : [{ ...act, statement }]
      }),
    },
  }
}

/** Where an article has hidden words: contents of statements, and whole sentences that say the same. */
export function hiddenSpans(
  { id, text }: Told,
  { statements, sentences }: Pick<Analysis, 'statements' | 'sentences'>,
  hidden: readonly HiddenWords[],
): readonly Span[] {
  const here = hidden.filter(({ articleId }) => articleId === id).map(({ words }) => words)
  const keys = new Set(hidden.map((one) => one.wordsKey))
  const says = (span: Span): boolean => here.length > 0 && here.some((words) => hasWords(sliceOf(text, span), words))
  const isHidden = (statement: Statement): boolean => keys.has(wordsKey(text, statement)) || says(statement.content)
  return [...statements.filter(isHidden).map(({ content }) => content), ...sentences.filter(says)]
}

/** Whether a stretch of text has those folded words, or is a part of them that is long enough to be known. */
function hasWords(stretch: string, words: string): boolean {
  const folded = foldName(stretch)
  const isPart = (inner: string, outer: string): boolean => ` ${bare(outer)} `.includes(` ${bare(inner)} `)
  if (folded === words) return true
  if (words.split(' ').length >= fewestWords && isPart(words, folded)) return true
  return folded.split(' ').length >= fewestWords && isPart(folded, words)
}

/** Without the marks that stand beside words and not in them. */
function bare(folded: string): string {
  return folded.replaceAll(/[.'-]/g, '').replaceAll(/ +/g, ' ').trim()
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((so, { start, end }) => `${so.slice(0, start)}${' '.repeat(end - start)}${so.slice(end)}`, text)
}
