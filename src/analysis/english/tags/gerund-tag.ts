import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { cries } from '#src/analysis/english/lexicon/words-of-tags.ts'
import { before } from '#src/analysis/english/tokens/neighbours.ts'
import { isKnownVerb, type Tag, type Word } from '#src/analysis/english/tokens/words.ts'

/** What a form in -ing is: a gerund, a noun (“the meeting”) or an adjective (“scathing attacks”). */
export function gerundTag(words: readonly Word[], at: number): Tag {
  const word = words[at]!
  const left = before(words, at)
  const previous = words[at - 1]
  const next = words[at + 1]
  const { lower } = word
  // “marched to the ground chanting “…””: the word before it looks like an adjective
  if (left?.tag === 'adjective' && next?.kind === 'quotation' && cries.has(word.lemma ?? '')) return 'gerund'
  if (left && (left.tag === 'determiner' || left.tag === 'possessive' || left.tag === 'adjective'))
    return next?.kind === 'word' && next.forms === 0 && !closed.prepositions.has(next.lower) ? 'adjective' : 'noun'
  // “the water-carrying headline”
  if (lower.includes('-') && next?.kind === 'word' && next.forms === 0 && !closed.prepositions.has(next.lower))
    return 'adjective'
  // “…,” retiring Sen. Jane Doe said
  if (previous?.kind === 'quotation' && previous.lower === ',' && next?.capital) return 'adjective'
  // “a press briefing on Monday”
  if (
    closed.nounsLikeGerunds.has(lower) &&
    left &&
    left === previous &&
    (left.tag === 'noun' || left.tag === 'name') &&
    !(next?.kind === 'word' && (next.lower === 'that' ? !isTold(words[at + 2]) : closed.determiners.has(next.lower)))
  )
    return 'noun'
  // “launched scathing attacks”
  if (
    left &&
    (left.tag === 'finite' || left.tag === 'participle' || left.tag === 'base') &&
    !isKnownVerb(lower) &&
    next?.kind === 'word' &&
    !closed.determiners.has(next.lower) &&
    !closed.prepositions.has(next.lower)
  )
    return 'adjective'
  // “told cheering supporters that …”
  if (isHearerAhead(words, at, left)) return 'adjective'
  return 'gerund'
}

/** “a court ruling that threw it out”: what follows “that” is a verb, and tells of the ruling. */
const isTold = (word: Word | undefined): boolean =>
  word !== undefined &&
  !word.capital &&
  (closed.finiteAuxiliaries.has(word.lower) ||
    ((word.forms & verbForm.past) !== 0 && (word.forms & verbForm.base) === 0))

/** Whether a verb that takes a hearer stands right before, and behind the form in -ing a plural with its “that” or its words in marks. */
function isHearerAhead(words: readonly Word[], at: number, left: Word | undefined): boolean {
  if (left !== words[at - 1] || !((cueVerbs.get(left?.lemma ?? '') ?? 0) & cueFrame.hearer)) return false
  const [hearer, opener] = [words[at + 1], words[at + 2]]
  if (hearer?.kind !== 'word' || hearer.forms !== 0 || !/[^s]s$/.test(hearer.lower)) return false
  return (
    opener?.lower === 'that' || opener?.kind === 'colon' || opener?.kind === 'comma' || opener?.kind === 'quotation'
  )
}
