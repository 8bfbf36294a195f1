import { isNominal, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import {
  bothAlone,
  endsLikePerson,
  endsLikeSeveral,
  meantEarlier,
  namesBoth,
  namesPair,
  oneOfAKind,
  opensOnName,
  pairAlone,
  pluralPronouns as plural,
  pronounSpeaks,
  singularPronouns as singular,
} from '#src/analysis/english/lexicon/words-of-summary.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'

const quoted = /“[^“”]*”|"[^"]*"|«[^«»]*»|‘[^‘’]*’(?!\p{L})/gu

/**
 * Whether a reader of this sentence alone knows what it is about: no “the launch” that only the sentence before tells of, no “he”
 * whom nobody names, no “the company said”.
 *
 * @param sentence - Its words.
 * @param words - The same words, tagged; spans from `start` of the sentence on.
 */
export function standsAlone(sentence: string, words: readonly Word[], start: number): boolean {
  const marks = [...sentence.matchAll(quoted)].map(({ 0: inside, index }) => ({
    from: start + index,
    to: start + index + inside.length,
  }))
  const own = words.filter((word) => !marks.some(({ from, to }) => word.start >= from && word.end <= to))
  return !opensOnKnown(own) && !asksWho(own) && !isVague(sentence.replace(quoted, '“”'))
}

/** “The launch came hours after …”, “The suspect was arrested”, “The three countries struck”: known from an earlier sentence. */
function opensOnKnown(words: readonly Word[]): boolean {
  const [first] = words
  if (first === undefined || !/^(?:the|these|those|both|such)$/.test(first.lower)) return false
  const end = nounPhraseEnd(words, 0)
  const phrase = words.slice(1, Math.max(end, 2))
  // “the world's largest employer”, “the ‘unacceptable’ plan”
  if (phrase.some(({ capital, kind, tag }) => capital || kind === 'mark' || tag === 'possessive')) return false
  const head = phrase.at(-1)
  // a quotation is all that follows
  if (head === undefined) return true
  if (oneOfAKind.has(head.lower)) return false
  const next = words[end]
  if (next === undefined) return true
  // “The attack on a mosque”, “the man who”, “the ship carrying oil”: told of here
  const isTold = next.tag === 'preposition' || next.tag === 'to' || next.tag === 'question' || next.tag === 'gerund'
  return !(isTold || (next.kind === 'comma' && isName(words[end + 1])))
}

const isName = (word: Word | undefined): boolean => word !== undefined && word.tag === 'name' && word.capital

/** “When the army left, he came back”: nobody in the sentence is he. */
function asksWho(words: readonly Word[]): boolean {
  for (const [at, { lower }] of words.entries()) {
    if (singular.has(lower)) return !hasSomebody(words, 0, at) && !followsSide(words, at)
    if (plural.has(lower)) return !hasSeveral(words, at) && !followsSide(words, at)
  }
  return false
}

function hasSomebody(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    // “Moscow's forces” names nobody; a capital at the start of a sentence proves nothing
    if (words[at + 1]?.tag === 'possessive' || (word.tag === 'name' && words[at + 1]?.tag === 'name')) continue
    if (word.tag === 'name' || (word.capital && at > from)) return true
    if (personNouns.has(word.lower) || officeHeads.has(word.lower)) return true
    if (endsLikePerson.test(word.lower) && isNominal(word)) return true
  }
  return false
}

function hasSeveral(words: readonly Word[], to: number): boolean {
  for (let at = 0; at < to; at += 1) {
    const word = words[at]!
    if (endsLikeSeveral.test(word.lower)) return true
    if (word.tag === 'number' || (word.tag === 'name' && at > 0)) return true
  }
  return false
}

/** “As they left, the leaders said”: whom the pronoun means stands behind the comma. */
function followsSide(words: readonly Word[], pronoun: number): boolean {
  const comma = words.findIndex(({ kind }, at) => kind === 'comma' && at > pronoun)
  const opener = words[0]!
  const isSide =
    opener.tag === 'subordinator' ||
    opener.tag === 'preposition' ||
    opener.tag === 'gerund' ||
    opener.tag === 'question'
  if (comma < 0 || comma > pronoun + 16 || !isSide) return false
  const after = words[comma + 1]
  const isPronoun = after !== undefined && (singular.has(after.lower) || plural.has(after.lower))
  return (
    after !== undefined &&
    !isPronoun &&
    !isVerbal(after) &&
    hasSomebody(words, comma, Math.min(words.length, comma + 8))
  )
}

/** “Iran, they say, has …”, “such an action”, “would do so”, “the couple”, “people on these rivers”: an earlier sentence tells who or what is meant. */
function isVague(words: string): boolean {
  if (meantEarlier.some((pattern) => pattern.test(words))) return true
  if (pairAlone.test(words) && !namesPair.test(words)) return true
  if (bothAlone.test(words) && !namesBoth.test(words)) return true
  if (pronounSpeaks.test(words) && !opensOnName.test(words)) return true
  const [, before = '', noun = ''] = /^(.+)\bthese (?!days\b|two\b|three\b)(\p{Ll}{4,})/iu.exec(words) ?? []
  return noun !== '' && !before.toLowerCase().includes(noun.slice(0, -1).toLowerCase())
}
