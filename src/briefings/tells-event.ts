import { taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { happenings } from '#src/analysis/english/lexicon/words-of-summary.ts'
import { wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { hasClause } from './fit-sentence.ts'

/** Fewest words of a line in which a word that may be a noun is taken for the verb: “Ferries in Norland wait for fuel”. */
const fewestWords = 6

/** “a big test”, “the plan”, “to detach”: what comes next is no verb of the line. */
const beforeNoun = /^(?:an?|the|to|its|his|her|their)$|['’]s$/

/** “‘Not in my name’: Orlo’s sailors against the pact”: without the words in marks. */
const quotationFirst = /^(?:“[^“”]{3,80}”|"[^"]{3,80}"|[‘'][^‘’']{3,80}[’']) ?: ?/u

/** “Norland to free three prisoners”: whom a name is of will do it; not “a bid to detach Orlo”. */
const isToAct = (tagged: readonly Word[]): boolean =>
  tagged.some(
    ({ lower }, at) =>
      lower === 'to' && tagged[at - 1]?.tag === 'name' && ((tagged[at + 1]?.forms ?? 0) & verbForm.base) !== 0,
  )

/**
 * Whether a line says what happened: by a verb, by the noun of what happened, or, in a long line, by a word that may be a
 * verb. “The strike on Sudmark” is a piece about one.
 */
export function tells(text: string, whole: Span): boolean {
  const quotation = quotationFirst.exec(sliceOf(text, whole))?.[0] ?? ''
  const span = { start: whole.start + quotation.length, end: whole.end }
  if (hasClause(text, span)) return true
  const words = wordsOf(sliceOf(text, span))
  if (words[0] === 'the') return false
  const tagged = taggedWords(text, span)
  if (isToAct(tagged)) return true
  const mayBeVerb = ({ forms }: Word, at: number) =>
    (forms & (verbForm.base | verbForm.third | verbForm.past)) !== 0 &&
    !tagged.slice(Math.max(0, at - 2), at).some(({ lower }) => beforeNoun.test(lower))
  return (
    words.some((word) => happenings.has(word)) ||
    (words.length >= fewestWords && tagged.some((word, at) => at > 0 && mayBeVerb(word, at)))
  )
}
