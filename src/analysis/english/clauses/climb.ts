import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import {
  clauseOpeners,
  personalSubjects,
  pronominalDeterminers,
} from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { isNominal, type NounPhrase, nounPhraseEnd, nounPhraseStart } from './noun-phrases.ts'

/** Where a noun phrase hangs on another to its left (“of Iran”, “who follow it”, “representing them”), the end of that one; else -1. */
export function climb(words: readonly Word[], first: number, floor: number): number {
  const left = words[first - 1]
  if (!left || first - 1 < floor) return -1
  // “the groups who wrote to her say”
  if (isObjective(words, first) && (left.tag === 'to' || left.tag === 'preposition')) {
    const relative = relativeBehind(words, first - 2, floor)
    if (relative >= 0) return relative
  }
  // “criticism after he said”: a pronoun in the nominative hangs on nothing
  if (/^(?:he|she|they|we|i)$/.test(words[first]!.lower) || clauseOpeners.has(left.lower)) return -1
  // “some who warned it could fail”: the subject of what they warned
  if (words[first]!.lower === 'it' && cueVerbs.has(left.lemma ?? '') && isVerbal(words[first + 1])) return -1
  if (left.tag === 'preposition' || left.tag === 'to') {
    const at = first - 2
    const head = words[at]
    if (at < floor || !head) return -1
    if (isNominal(head) && head.tag !== 'pronoun') return at
    if (head.tag === 'pronoun' && /^(?:one|those|others|some)$/.test(head.lower)) return at
    if (head.tag === 'determiner') return at
    if (
      (head.tag === 'adjective' ||
        head.tag === 'participle' ||
        head.tag === 'gerund' ||
        (head.tag === 'finite' && head.forms & verbForm.participle)) &&
      isNominal(words[at - 1]) &&
      at - 1 >= floor
    )
      return at - 1
    // “a letter also signed by Doe”
    const isSigned = left.lower === 'by' && words[at - 1]?.tag === 'adverb' && head.forms & verbForm.participle
    if (isSigned && at - 2 >= floor && isNominal(words[at - 2])) return at - 2
    return -1
  }
  if ((left.tag === 'gerund' || left.tag === 'participle') && first - 2 >= floor && isNominal(words[first - 2]))
    return first - 2
  if (
    left.tag === 'gerund' ||
    left.tag === 'participle' ||
    left.tag === 'finite' ||
    left.tag === 'be' ||
    left.tag === 'have' ||
    left.tag === 'base'
  ) {
    return opensReported(left) && !isObjective(words, first) ? -1 : relativeBehind(words, first - 2, floor)
  }
  return -1
}

/** Verbs with somebody or something for an object: “advises the government”. */
const movesOthers = cueFrame.hearer | cueFrame.that | cueFrame.hearerInfinitive | cueFrame.infinitive

/** “who claimed Doe was late”: what stands behind a verb of saying is the subject of what is said. */
function opensReported({ lemma, tag }: Word): boolean {
  const frames = tag === 'finite' ? (cueVerbs.get(lemma ?? '') ?? 0) : 0
  return (frames & cueFrame.quote) !== 0 && (frames & cueFrame.clause) !== 0 && (frames & movesOthers) === 0
}

/** Whom “who”, “that” or “which” to the left points back to, with no comma on the way: “people who met …”, “Doe, who runs …”; -1 where nobody is. */
function relativeBehind(words: readonly Word[], from: number, floor: number): number {
  for (let at = from; at >= floor && from - at < 10; at--) {
    const word = words[at]!
    if (word.kind === 'comma' || word.kind === 'quotation' || clauseOpeners.has(word.lower)) return -1
    if (word.tag !== 'question' || !/^(?:who|that|which)$/.test(word.lower)) continue
    if (at - 1 >= floor && standsForSomebody(words[at - 1])) return at - 1
    // “Doe, who is chairman of the fund said”: the second comma is lost; “Doe, who called the move ill timed” is no such clause
    const opens = word.lower === 'who' && words[at - 1]?.kind === 'comma' && words[at - 2]?.tag === 'name'
    return opens && !cueVerbs.has(words[from + 1]!.lemma ?? '') && at - 2 >= floor ? at - 2 : -1
  }
  return -1
}

/** “him”, “them”; “her” behind a preposition. */
function isObjective(words: readonly Word[], at: number): boolean {
  return words[at]!.tag === 'pronoun' && /^(?:him|her|them|me|us)$/.test(words[at]!.lower)
}

/** “people who”, “some who”, “those who”. */
function standsForSomebody(word: Word | undefined): boolean {
  return isNominal(word) || (word?.tag === 'determiner' && pronominalDeterminers.has(word.lower))
}

/** “One farmer I met predicted”: the phrase that a clause without “who” hangs on, read back from the verb at `before`. */
export function contactAntecedent(words: readonly Word[], before: number, floor: number): NounPhrase | null {
  let at = before - 1
  const unnamed = beforeWishForNoName(words, at, floor)
  if (unnamed) return unnamed
  const silenced = beforeNotAllowed(words, at, floor)
  if (silenced) return silenced
  // “two men I spoke to claimed”
  if ((words[at]?.tag === 'preposition' || words[at]?.tag === 'to') && isVerbal(words[at - 1])) at--
  while (at >= floor && (isVerbal(words[at]) || words[at]!.tag === 'participle' || words[at]!.tag === 'adverb')) at--
  if (at < before - 1 && at > floor && words[at]!.lower === 'who') return ofThoseWho(words, at - 1, before, floor)
  if (at === before - 1 || at <= floor || !personalSubjects.has(words[at]!.lower)) return null
  const head = at - 1
  if (words[head]!.tag !== 'noun' && words[head]!.tag !== 'name') return null
  return { first: nounPhraseStart(words, head, floor), head, last: before - 1 }
}

/** “Residents (who fled) said”, “43 percent of those (who watched) said”: the phrase before “who”, where its verb has no object. */
function ofThoseWho(words: readonly Word[], last: number, before: number, floor: number): NounPhrase | null {
  if (!standsForSomebody(words[last])) return null
  let head = last
  let first = nounPhraseStart(words, head, floor)
  if (words[first - 1]?.lower === 'of' && first - 2 >= floor && isNominal(words[first - 2])) {
    head = first - 2
    first = nounPhraseStart(words, head, floor)
  }
  return { first, head, last: before - 1 }
}

/** “Groups urging her to run on a platform of change are …”: the first phrase of a clause that has no other verb is its subject. */
export function clauseOpener(words: readonly Word[], from: number, floor: number): NounPhrase | null {
  let start = from
  let inRelative = false
  for (let at = from - 1; at >= floor; at--) {
    const word = words[at]!
    if (
      word.kind === 'comma' ||
      word.kind === 'quotation' ||
      word.kind === 'colon' ||
      word.kind === 'semicolon' ||
      word.kind === 'dash' ||
      word.tag === 'subordinator' ||
      word.tag === 'conjunction'
    )
      break
    if (word.tag === 'question') inRelative = true
    if (isVerbal(word) && !(word.forms & verbForm.participle) && !inRelative) return null
    start = at
  }
  const end = nounPhraseEnd(words, start)
  if (end === start || end > from || !isNominal(words[end - 1]) || words[start]!.tag === 'pronoun') return null
  return { first: start, head: end - 1, last: from - 1 }
}

/** “An official not authorized to speak publicly (said)”. */
function beforeNotAllowed(words: readonly Word[], last: number, floor: number): NounPhrase | null {
  let not = last
  while (not > floor && last - not < 9 && words[not]!.tag !== 'not') not--
  if (last - not < 2 || last - not >= 9 || !isNominal(words[not - 1]) || not - 1 < floor) return null
  if (!/^(?:authori[sz]e|permit|allow)$/.test(words[not + 1]!.lemma ?? '') || words[not + 2]?.tag !== 'to') return null
  return { first: nounPhraseStart(words, not - 1, floor), head: not - 1, last }
}

/** “An aide to Doe who asked not to be named (said)”: who asked; the head before “to” or “for”, not whom it belongs to. */
function beforeWishForNoName(words: readonly Word[], last: number, floor: number): NounPhrase | null {
  let who = last
  while (who > floor && last - who < 9 && words[who]!.lower !== 'who') who--
  if (last < floor || words[who]!.lower !== 'who' || last - who < 2 || !isNominal(words[who - 1])) return null
  let head = who - 1
  let first = nounPhraseStart(words, head, floor)
  while (first - 2 >= floor && /^(?:to|for|of)$/.test(words[first - 1]!.lower) && isNominal(words[first - 2])) {
    head = first - 2
    first = nounPhraseStart(words, head, floor)
  }
  return { first, head, last }
}
