import { clausal, taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { isNominal } from '#src/analysis/english/clauses/noun-phrases.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { happenings } from '#src/analysis/english/lexicon/words-of-summary.ts'
import { wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

/** Fewest words of a line in which a word that may be a noun is taken for the verb: “Ferries in Norland wait for fuel”. */
const fewestWords = 6

/** “a big test”, “the plan”, “to detach”: what comes next is no verb of the line. */
const beforeNoun = /^(?:an?|the|to|its|his|her|their)$|['’]s$/

/** “‘Not in my name’: Orlo’s sailors against the pact”, “‘There is no plan’ for Norland”: without the words in marks. */
const quotationFirst = /^(?:“[^“”]{3,80}”|"[^"]{3,80}"|[‘'](?:[^‘’']|[’'](?=\p{L})){3,80}[’'])(?: ?: ?| (?=\p{Ll}))/u

/** “Norland to free three prisoners”: whom a name is of will do it; not “a bid to detach Orlo”. */
const isToAct = (tagged: readonly Word[]): boolean =>
  tagged.some(
    ({ lower }, at) =>
      lower === 'to' && tagged[at - 1]?.tag === 'name' && ((tagged[at + 1]?.forms ?? 0) & verbForm.base) !== 0,
  )

/** “Marsh, the admiral who stands alone”, “sailors and whatever gets in their way”: the verb is that of another clause. */
const isRelative = (words: readonly Word[], at: number): boolean =>
  /^(?:who|which|that|what|whatever|whoever)$/.test(words[at - 1]?.lower ?? '')

/** “The speech Ada Marsh has written all her life”: the only verb says which speech it is. */
function isNounWithClause(words: readonly Word[]): boolean {
  if (!/^(?:the|an?)$/.test(words[0]?.lower ?? '')) return false
  // In capitals the noun looks like a name: “The Speech Ada Marsh Has Written”, not “The Sailor Ada Marsh Has Died”.
  const noun = words[1]?.lower ?? ''
  if (isGivenName(words[2]?.lower ?? '') && !isGivenName(noun) && !personNouns.has(noun) && !officeHeads.has(noun))
    return true
  const { groups, subjects } = clausal(words)
  const finite = groups.flatMap(({ mood }, index) => (mood === 'finite' ? [subjects[index]] : []))
  const [subject] = finite
  return (
    finite.length === 1 &&
    subject != null &&
    subject.first > 1 &&
    (isNominal(words[subject.first - 1]) || isRelative(words, subject.first))
  )
}

/** “Drop the pretence when it comes to Orlo”: an order; not “Drop the charges, judge tells Norland”. */
const isOrder = (words: readonly Word[]): boolean =>
  words[0]?.forms === verbForm.base &&
  /^(?:the|this|these|those|it|them)$/.test(words[1]?.lower ?? '') &&
  !words.some(({ kind }) => kind === 'comma')

/** “Orlo’s bold and false claim about Marsh”: behind an adjective, what looks like a verb is a noun that Orlo owns. */
const isOwned = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.tag === 'adjective' && words.slice(Math.max(0, at - 7), at).some(({ lower }) => /^['’]s?$/.test(lower))

/** Whether a line has a verb of its own, not only one of a clause about somebody. */
function hasMainVerb(words: readonly Word[]): boolean {
  return (
    words.some((word, at) => isVerbal(word) && !isRelative(words, at) && !isOwned(words, at)) &&
    !isNounWithClause(words)
  )
}

/**
 * Whether a line says what happened: by a verb, by the noun of what happened, or, in a long line, by a word that may be a
 * verb. “The strike on Sudmark” is a piece about one.
 */
export function tells(text: string, whole: Span): boolean {
  const quotation = quotationFirst.exec(sliceOf(text, whole))?.[0] ?? ''
  const span = { start: whole.start + quotation.length, end: whole.end }
  const tagged = taggedWords(text, span)
  if (isOrder(tagged)) return false
  if (hasMainVerb(tagged)) return true
  const words = wordsOf(sliceOf(text, span))
  if (words[0] === 'the') return false
  if (isToAct(tagged)) return true
  const mayBeVerb = ({ forms }: Word, at: number) =>
    (forms & (verbForm.base | verbForm.third | verbForm.past)) !== 0 &&
    !isRelative(tagged, at) &&
    !isOwned(tagged, at) &&
    !tagged.slice(Math.max(0, at - 2), at).some(({ lower }) => beforeNoun.test(lower))
  return (
    words.some((word) => happenings.has(word)) ||
    (words.length >= fewestWords && tagged.some((word, at) => at > 0 && mayBeVerb(word, at)))
  )
}
