import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { isVerbal } from '#src/analysis/english/tokens/words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { taggedLine } from './tagged-line.ts'

/** A day of the news, or who tells it: such a sentence is no mere background. */
const ofToday =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|night)|yesterday|this (?:week|month|year)|said|says|according|ruled|told)\b/i

/**
 * Whether all that a sentence tells was done in an earlier year: “Police arrested the harbour master in 2019 after riots.”
 * The year belongs to the first verb: no other preposition stands between them (“jailed for a murder in 2019”).
 *
 * @param year - That of the article.
 */
export function isOfEarlierYear(text: string, span: Span, year: number): boolean {
  if (ofToday.test(sliceOf(text, span))) return false
  const words = taggedLine(text, span)
  const verb = words.findIndex(isVerbal)
  if (verb < 0 || (words[verb]!.forms & verbForm.past) === 0) return false
  const at = words.findIndex(
    ({ lower }, index) => index > verb && lower === 'in' && /^(?:19|20)\d\d$/.test(words[index + 1]?.lower ?? ''),
  )
  if (at < 0 || Number(words[at + 1]!.lower) >= year) return false
  const isBetween = words.slice(verb + 1, at)
  return !isBetween.some(
    ({ tag, kind, lower }) => tag === 'preposition' || tag === 'to' || kind === 'comma' || lower === 'than',
  )
}
