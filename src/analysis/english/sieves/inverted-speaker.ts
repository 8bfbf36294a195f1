import {
  isTimeWord,
  type NounPhrase,
  nounPhraseEnd,
  prepositionalEnd,
} from '#src/analysis/english/clauses/noun-phrases.ts'
import { subjectRightOf } from '#src/analysis/english/clauses/subject-right.ts'
import { subjectLeftOf } from '#src/analysis/english/clauses/subjects.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { invertedPronouns, speakingOn, standsAlone } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasVerb, type Word } from '#src/analysis/english/tokens/words.ts'
import { voiceOf } from './can-speak.ts'
import type { Cue } from './cues.ts'

/** Whether the cue stands before its speaker: “…,” said Jane Doe / …, says the ministry. */
export function invertedSpeaker(words: readonly Word[], cue: Cue): NounPhrase | null {
  const { group } = cue
  if (group.mood !== 'finite' || group.passive || group.first !== group.head) return null
  let at = group.first - 1
  while (at >= 0 && words[at]!.tag === 'adverb') at--
  const left = words[at]
  const frontal = at < 0
  if (
    !frontal &&
    left!.kind !== 'quotation' &&
    left!.kind !== 'comma' &&
    left!.kind !== 'dash' &&
    left!.kind !== 'stop' &&
    left!.kind !== 'mark'
  )
    return null
  if (
    left?.kind === 'comma' &&
    (!standsAlone.has(group.lemma) || (subjectLeftOf(words, group.first, 0) !== null && !isNameAtEnd(words, cue))) &&
    !closesQuotation(words, at)
  )
    return null
  // “Doe — a lawyer — told the Post he would go”
  if (left?.kind === 'dash' && subjectLeftOf(words, group.first, 0) !== null) return null
  // “…,” said. Col. David Lang
  const behind = words[cue.last + 1]?.kind === 'stop' && words[cue.last + 2]?.capital ? cue.last + 2 : cue.last + 1
  const phrase = subjectRightOf(words, behind)
  if (!phrase) return null
  const first = words[phrase.first]!
  if (isTimeWord(first) && phrase.first === phrase.last) return null
  if (first.tag === 'pronoun' && !invertedPronouns.has(first.lower)) return null
  if (first.lower === 'that' || first.kind === 'quotation') return null
  if (left?.kind === 'quotation' && left.lower === ',' && isReducedBehind(words, phrase)) return phrase
  if (left?.kind === 'quotation')
    return isClauseAfter(words, phrase) && words[phrase.last + 1]?.tag !== 'possessive' ? null : phrase
  return isClauseAfter(words, phrase) ? null : phrase
}

/**
 * “The fund, a state body, could buy grain, said Jane Doe, a former senator.”: a name behind “said”, and nothing that it could do
 * there, in a sentence with a verb of its own.
 */
function isNameAtEnd(words: readonly Word[], { group, last }: Cue): boolean {
  if (group.lemma !== 'say' || !hasVerb(words, 0, group.first)) return false
  let end = nounPhraseEnd(words, last + 1)
  if (end <= last + 1) return false
  // “…, said the Grain Authority of Norland.”: “said” takes no object, so who said it stands there
  if (words[last + 1]!.lower === 'the') {
    if (voiceOf(words, { first: last + 1, head: end - 1, last: end - 1 }) !== 'speaks') return false
    if (words[end]?.lower === 'of') end = prepositionalEnd(words, end)
    return words[end] === undefined || words[end]!.kind === 'stop'
  }
  if (words[end - 1]!.tag !== 'name' || !words[last + 1]!.capital) return false
  return words[end] === undefined || words[end]!.kind === 'stop' || words[end]!.kind === 'comma'
}

function closesQuotation(words: readonly Word[], comma: number): boolean {
  return words[comma - 1]?.kind === 'quotation'
}

/** “…,” said the draft approved Tuesday, which …; “…,” shouted a speaker set up on a stage: the participle tells of who spoke, and nothing is its object. */
function isReducedBehind(words: readonly Word[], phrase: NounPhrase): boolean {
  const next = words[phrase.last + 1]
  if (next?.tag !== 'finite' || (next.forms & verbForm.participle) === 0 || words[phrase.head]!.tag !== 'noun')
    return false
  const after = words[phrase.last + 2]
  return after !== undefined && (after.tag === 'preposition' || after.tag === 'to' || isTimeWord(after))
}

/** “…, said he was late”: what looks like an inverted speaker is the subject of a reported clause. */
function isClauseAfter(words: readonly Word[], phrase: NounPhrase): boolean {
  const next = words[phrase.last + 1]
  if (next === undefined) return false
  // a headline's “…, says hostages to be freed”, “…, says US investigating”
  const after = words[phrase.last + 2]?.tag
  if (next.tag === 'to') return after === 'base' || after === 'be' || after === 'have'
  if (next.tag === 'gerund' && documentNouns.has(words[phrase.head]!.lower)) return false
  if (next.tag === 'gerund') return next.kind === 'word' && !speakingOn.has(next.lemma ?? '')
  return next.tag === 'modal' || next.tag === 'be' || next.tag === 'have' || next.tag === 'do' || next.tag === 'finite'
}
