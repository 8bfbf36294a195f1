import { type NounPhrase, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { namingLemmas } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Cue } from './cues.ts'
import { withoutSayingAdjuncts } from './saying-adjuncts.ts'
import { objectEnd, stanceEnd } from './stance-end.ts'

/** Words of a name that somebody gives to something, by index; `end` is exclusive. */
export type Named = {
  readonly first: number
  readonly end: number
  /** “which she called “a shield””: the relative pronoun that stands for what is named. */
  readonly lost: NounPhrase | null
}

/**
 * “called the vote a sham”, “saw the deal as a “breakthrough””, “which she described as “peaceful””: what is named, and its name.
 *
 * @param at - First word after the verb and its adverbs.
 * @returns Null where the verb gives no name.
 */
export function namedAfter(
  text: string,
  words: readonly Word[],
  at: number,
  cue: Cue,
  cues: readonly Cue[],
): Named | null {
  const word = words[at]!
  const lost = lostObject(words, cue)
  const stop = endOfName(words, at, stanceEnd(text, words, at, cue, cues), cue)
  if (lost) {
    const named = word.lower === 'as' ? at + 1 : at
    return hasQuotation(words, named, Math.min(stop, named + 3)) ? { first: named, end: stop, lost } : null
  }
  // “dismissed as “absurd” claims that …”
  if (word.lower === 'as') return words[at + 1]?.kind === 'quotation' ? { first: at + 1, end: stop, lost: null } : null
  const after = word.lower === 'that' && word.tag === 'pronoun' ? at + 1 : nounPhraseEnd(words, at)
  // “what he calls two “master norms””
  if (after === at && /^(?:number|adjective)$/.test(word.tag) && words[at + 1]?.kind === 'quotation' && at + 1 < stop)
    return namingLemmas.has(cue.group.lemma) ? { first: at, end: stop, lost: null } : null
  if (after === at && word.kind !== 'quotation') return null
  return isNamed(words, after, stop, cue) ? { first: at, end: stop, lost: null } : null
}

/** “which she called …”, “whom he described as …”: the pronoun before the subject is what gets the name. */
export function lostObject(
  words: readonly Word[],
  { subject, group }: Pick<Cue, 'subject' | 'group'>,
): NounPhrase | null {
  if (!subject || subject.first === 0 || subject.first > group.first || group.mood !== 'finite') return null
  const at = subject.first - 1
  return words[at]!.tag === 'question' && /^(?:which|whom)$/.test(words[at]!.lower)
    ? { first: at, head: at, last: at }
    : null
}

/** The name ends before the verb of the clause round it (“what they call a “fraud” took place”) and before day and occasion. */
function endOfName(words: readonly Word[], first: number, end: number, cue: Cue): number {
  let at = first
  while (at < end && words[at]!.kind !== 'quotation') at++
  if (at >= end) return end
  if (isVerbal(words[at + 1]) && !isParticiple(words[at + 1]!)) return at + 1
  // “called it a “rough week” for Doe, and with polls …”
  for (let comma = at + 1; comma < end; comma++)
    if (
      words[comma]!.kind === 'comma' &&
      // “called it a “need” for the state to build schools, roads and bridges”
      !joinsList(words, comma, end) &&
      words[comma + 1]!.kind !== 'quotation' &&
      words[comma + 2]?.kind !== 'quotation'
    )
      return comma
  return withoutSayingAdjuncts(words, at, objectEnd(words, at, end), cue.group.lemma)
}

/** Whether a comma stands within a list of plain nouns that “and” or “or” closes: “schools, roads and bridges”. */
function joinsList(words: readonly Word[], comma: number, end: number): boolean {
  if (words[comma - 1]!.tag !== 'noun') {
    const link = words[comma - 2]
    if (words[comma - 1]!.tag !== 'name' || link?.kind === 'comma') return false
  }
  for (let at = comma; at < end; ) {
    const first = words[at]!.kind === 'comma' && words[at + 1]?.tag === 'conjunction' ? at + 2 : at + 1
    const after = nounPhraseEnd(words, first)
    if (after === first || after > end || words[first]!.tag === 'pronoun' || words[first]!.tag === 'determiner')
      return false
    const closed = words[first - 1]!.tag === 'conjunction'
    if (closed) return !isVerbal(words[after])
    if (words[after]?.kind !== 'comma' && words[after]?.tag !== 'conjunction') return false
    at = after
  }
  return false
}

const isParticiple = ({ tag, forms }: Word): boolean => tag === 'finite' && (forms & verbForm.participle) !== 0

/** “calls it a sham”, “describe the vote as”, “accused them of”, “blamed Iran for”, “labelled Tehran “…””. */
function isNamed(words: readonly Word[], after: number, stop: number, { group, frames }: Cue): boolean {
  const next = words[after]
  if (!next || after >= stop) return false
  const { lemma } = group
  for (let at = after; at < stop; at++) {
    const { lower, kind } = words[at]!
    // “called Doe, a former chairman, onto the stage”: a name would stand at once
    // “a mission called Clipper, which is scheduled to start”
    if (kind === 'comma' && lemma !== 'accuse' && /^(?:an?|the|which|who)$/.test(words[at + 1]?.lower ?? ''))
      return false
    if (lemma === 'accuse' && lower === 'of') return true
    if (/^(?:blame|fault|attack)$/.test(lemma) && lower === 'for') return true
    if (lower === 'as') return (frames & cueFrame.marked) === 0 || hasQuotation(words, at + 1, Math.min(stop, at + 6))
    if (/^(?:compare|liken)$/.test(lemma) && lower === 'to') return true
    if (
      namingLemmas.has(lemma) &&
      (kind === 'quotation' ||
        words[at]!.tag === 'determiner' ||
        words[at]!.tag === 'adjective' ||
        words[at]!.tag === 'adverb' ||
        (at > after - 1 && words[at]!.forms & verbForm.participle))
    )
      return true
  }
  return false
}
