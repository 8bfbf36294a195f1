import { isNominal } from '#src/analysis/english/clauses/noun-phrases.ts'
import { comingFrom, meanwhileWords, ofStates, placeWords } from '#src/analysis/english/lexicon/words-of-topics.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Span } from '#src/base/span.ts'

/**
 * What the phrase with a name does in a headline or a sentence: “Norland bans …” (subject), “… fines Norland” (object),
 * “… in Norland” (place), “… to Norland” (counterpart), “… amid Norland talks” (meanwhile); `alone` where the line has no
 * verb.
 */
export const placesInLine = ['subject', 'object', 'place', 'counterpart', 'alone', 'meanwhile'] as const
export type PlaceInLine = (typeof placesInLine)[number]

/**
 * How the name stands in that phrase: as the whole of it (`itself`), before or behind what acts for a state (“Norlandic troops”,
 * “army of Norland”, `state`), before something else, in its own form (“Norland jail”, `thing`) or as an adjective (“Norlandic jail”,
 * `adjective`), before what only comes from there (“Norlandic singer”, `origin`), or before another name (“Norland HS”,
 * `name`).
 */
export const partsOfPhrase = ['itself', 'state', 'thing', 'adjective', 'origin', 'name'] as const
export type PartOfPhrase = (typeof partsOfPhrase)[number]

export type RoleInLine = {
  readonly place: PlaceInLine
  readonly part: PartOfPhrase
  /** “on Norland, Orlo and Sudmark”: another name stands beside it, joined by a comma or “and”. */
  readonly isInRow: boolean
}

const openers = new Set(['preposition', 'to', 'subordinator'])
const ofPhrase = new Set(['determiner', 'adjective', 'name', 'possessive', 'number', 'noun'])

/** Where the last noun of a phrase stands that goes on behind a name; -1 where no noun follows. */
function headBehind(words: readonly Word[], from: number): number {
  let head = -1
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]!
    if (word.kind !== 'word' || isVerbal(word)) break
    if (word.tag === 'possessive' && head >= 0) break
    if (isNominal(word)) head = at
    else if (word.tag !== 'possessive' && word.tag !== 'adjective') break
  }
  return head
}

function partOf(words: readonly Word[], first: number, next: number, isAdjective: boolean): PartOfPhrase {
  // “the president of Norland”
  if (words[first - 1]?.lower === 'of' && ofStates.has(words[first - 2]?.lower ?? '')) return 'state'
  // “in Norlandic Halvar”
  if (knownName(words[next]?.lower ?? '')?.kind === 'place') return 'itself'
  // “Norlandic engineers hail …”: a plural that may be a verb
  if (isAdjective && comingFrom.has(words[next]?.lower ?? '')) return 'origin'
  const nouns = words.slice(next, headBehind(words, next) + 1)
  if (nouns.length === 0) return isAdjective ? 'adjective' : 'itself'
  if (nouns.some(({ lower }) => comingFrom.has(lower))) return 'origin'
  if (nouns.some(({ lower }) => ofStates.has(lower))) return 'state'
  if (nouns[0]!.tag === 'name' && nouns[0]!.capital) return 'name'
  return isAdjective ? 'adjective' : 'thing'
}

function placeOf(words: readonly Word[], first: number, next: number): PlaceInLine {
  let before = first - 1
  while (before >= 0 && (ofPhrase.has(words[before]!.tag) || isJoint(words, before))) before -= 1
  const opener = words[before]
  // “Parliament of Iraq votes”: the phrase that it belongs to tells
  if (opener?.lower === 'of' && isNominal(words[before - 1])) return placeOf(words, before - 1, next)
  if (opener && openers.has(opener.tag)) {
    if (placeWords.has(opener.lower)) return 'place'
    return meanwhileWords.has(opener.lower) ? 'meanwhile' : 'counterpart'
  }
  if (words.slice(0, first).some(isVerbal)) return 'object'
  return words.slice(next).some(isVerbal) ? 'subject' : 'alone'
}

/** Whether a comma or “and” stands between two names. */
function isJoint(words: readonly Word[], at: number): boolean {
  const joins = words[at]?.kind === 'comma' || words[at]?.lower === 'and'
  const isName = (word: Word | undefined) => word?.tag === 'name'
  return joins && isName(words[at - 1]) && (isName(words[at + 1]) || words[at + 1]?.lower === 'and')
}

/**
 * What a name does in a line.
 *
 * @param words - Those of the line, with their tags.
 * @param isAdjective - Whether the mention has the form of an adjective: “Norlandic”.
 */
export function roleInLine(words: readonly Word[], mention: Span, isAdjective: boolean): RoleInLine {
  const found = words.findIndex(({ end }) => end > mention.start)
  const first = found < 0 ? words.length : found
  const behind = words.findIndex(({ start }) => start >= mention.end)
  const next = behind < 0 ? words.length : behind
  return {
    place: placeOf(words, first, next),
    part: partOf(words, first, next, isAdjective),
    isInRow: isJoint(words, first - 1) || isJoint(words, next),
  }
}
