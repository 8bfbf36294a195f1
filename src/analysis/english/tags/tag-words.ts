import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import {
  adjectiveEndings,
  adjectivesAfterDeterminer,
  beforeThat,
  calling,
  indefinitePersons,
  noAdverbs,
  ordinals,
  wordsAfterCopula,
} from '#src/analysis/english/lexicon/words-of-tags.ts'
import { before, canEndSubject } from '#src/analysis/english/tokens/neighbours.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'
import { isCalledLikeAWord } from './called-like-a-word.ts'
import { listedTag } from './listed-tag.ts'
import { tagByNeighbours } from './tag-by-neighbours.ts'
import { verbTag } from './tag-verbs.ts'
import { isUnknownVerb } from './unknown-verb.ts'
import { classOf, closedTag, closedTags, inClass } from './word-classes.ts'

function endsLikeAdverb(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly') && !noAdverbs.has(lower)
}

const lastOfAdjectives = new Set(adjectiveEndings.map((ending) => ending.charCodeAt(ending.length - 1)))

function endsLikeAdjective(lower: string): boolean {
  return (
    lower.length > 5 &&
    lastOfAdjectives.has(lower.charCodeAt(lower.length - 1)) &&
    adjectiveEndings.some((ending) => lower.endsWith(ending)) &&
    !closed.nounsLikeAdjectives.has(lower)
  )
}

/**
 * Settles the tag of every word of a frame, left to right, each from its own readings and its left neighbours (and one word ahead).
 * Changes `tag` in place: the words are fresh from `frames.ts` and nobody else's yet.
 */
export function tagWords(words: readonly Word[], headlineCase: boolean): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    word.tag = isObjectHer(words, at)
      ? 'pronoun'
      : word.capital && !headlineCase && isCalledLikeAWord(words, at)
        ? 'name'
        : (closedTag(word) ?? openTag(words, at, headlineCase))
    const previous = words[at - 1]
    if (previous?.tag === 'adjective') settleAdjective(words, at, previous)
  }
}

/** “calling her a liar”, “told her that” against “her plan”. */
function isObjectHer(words: readonly Word[], at: number): boolean {
  if (words[at]!.lower !== 'her') return false
  const next = words[at + 1]
  // “called her “a fine woman””
  if (next?.kind === 'quotation' && calling.has(words[at - 1]?.lemma ?? '')) return true
  // “her opposite number”
  if (next?.lower === 'opposite' && /^numbers?$/.test(words[at + 2]?.lower ?? '')) return false
  if (next?.kind !== 'word') return next?.kind === 'comma' || next?.kind === 'stop' || next === undefined
  const classes = classOf(next.lower)
  return (
    (classes & (inClass.determiner | inClass.preposition | inClass.question)) !== 0 ||
    next.lower === 'that' ||
    next.lower === 'to' ||
    next.lower === 'and'
  )
}

/** An adjective that nothing follows stands for its noun; `at` is the word after it. */
function settleAdjective(words: readonly Word[], at: number, previous: Word): void {
  const word = words[at]!
  const left = words[at - 2]?.tag ?? ''
  // “the inspector general, Steve Doe,”
  const isTitle = previous.lower === 'general' && (left === 'noun' || left === 'name')
  // “a third, Jane Doe, said”
  const isOrdinal = word.kind === 'comma' && ordinals.has(previous.lower) && left === 'determiner'
  // “the conservative said”, “the executive's plan”
  const isLast = !canFollowAdjective(word) && beforeNoun.has(left)
  if (isTitle || isOrdinal || isLast) previous.tag = previous.capital ? 'name' : 'noun'
}

const beforeNoun: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'possessive'])

function canFollowAdjective(word: Word): boolean {
  return (
    word.tag === 'noun' ||
    word.tag === 'name' ||
    word.tag === 'adjective' ||
    word.tag === 'number' ||
    word.tag === 'conjunction' ||
    word.tag === 'quotation' ||
    word.tag === 'gerund' ||
    word.kind === 'comma'
  )
}

/** The tag of a word that no closed class settles alone: listed words first, then verbs, then by its form. */
function openTag(words: readonly Word[], at: number, headlineCase: boolean): Tag {
  const word = words[at]!
  const { lower } = word
  const previous = words[at - 1]
  const next = words[at + 1]
  const settled = tagByNeighbours(word, previous, next) ?? (isTwin(words, at) ? 'noun' : null)
  if (settled !== null) return settled
  const startsFrame =
    previous === undefined || previous.kind === 'colon' || previous.kind === 'dash' || previous.kind === 'mark'
  if (lower === 'that') return tagOfThat(words, at, startsFrame)
  if (lower === 'one' && countsNoun(words, at)) return 'number'
  if (lower === "'s") return previous && isPossessed(previous, next) ? 'possessive' : 'be'
  const isName = word.capital && !startsFrame && !headlineCase
  return (
    pronounTag(words, at) ??
    tagAfterOpener(words, at, isName, startsFrame) ??
    listedTag(words, at, isName, startsFrame) ??
    nounBetween(word, previous, next) ??
    verbTag(words, at, headlineCase) ??
    tagByForm(words, at, isName, headlineCase)
  )
}

const betweenTwins = new Set(['to', 'by', 'after', 'on'])

/** “wants face to face talks”, “went door to door”: a word that stands on both sides of a preposition is a noun. */
function isTwin(words: readonly Word[], at: number): boolean {
  const { lower, kind } = words[at]!
  if (kind !== 'word' || lower === 'that' || lower === 'one') return false
  return [-1, 1].some(
    (side) => betweenTwins.has(words[at + side]?.lower ?? '') && words[at + 2 * side]?.lower === lower,
  )
}

/** “one former official” against “one of them” */
function countsNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next?.kind !== 'word' || closed.prepositions.has(next.lower)) return false
  if (next.lower === 'who' || next.lower === 'that') return false
  if (next.forms === 0) return true
  // “according to one report”: behind a preposition what looks like a verb is a noun
  const left = before(words, at)?.tag
  return left === 'preposition' || left === 'to'
}

/** A pronoun that stands alone; “there” behind a subject is an adverb, “US” no pronoun. */
function pronounTag(words: readonly Word[], at: number): Tag | null {
  const word = words[at]!
  const { lower } = word
  if (!(classOf(lower) & inClass.pronoun)) return null
  if (lower === 'us' && word.end - word.start === 2 && word.capital) return null
  if (lower === 'one' && words[at + 1]?.kind === 'word' && before(words, at)?.tag !== 'to') return null
  const previous = words[at - 1]
  return lower === 'there' && previous && canEndSubject(previous) ? 'adverb' : 'pronoun'
}

/** What a determiner, “to” or a name before the word makes of it. */
function tagAfterOpener(words: readonly Word[], at: number, isName: boolean, startsFrame: boolean): Tag | null {
  const { lower } = words[at]!
  const previous = words[at - 1]
  const next = words[at + 1]
  // “they like trade”
  if (lower === 'like' && previous?.tag === 'pronoun' && /^(?:i|you|we|they)$/.test(previous.lower)) return 'finite'
  // “Governor Per Holm”
  if (lower === 'per' && isName && next?.capital) return 'name'
  if (previous?.tag === 'determiner' && adjectivesAfterDeterminer.has(lower)) return 'adjective'
  if (previous?.tag === 'to' && classOf(lower) === 0 && isUnknownVerb(words, at)) return 'base'
  // “opposes the mine”
  if (previous?.tag === 'determiner' && lower === 'mine') return 'noun'
  return lower === 'provided' && !startsFrame && next?.lower !== 'that' ? 'finite' : null
}

/** “reject proposed changes”, “Jane Doe, host of the show,” */
function nounBetween(word: Word, previous: Word | undefined, next: Word | undefined): Tag | null {
  const isPlanned = previous?.tag === 'finite' && closed.participlesOfPlans.has(word.lower)
  if (isPlanned && next?.kind === 'word' && next.lower !== 'to') return 'adjective'
  return previous?.kind === 'comma' && next?.lower === 'of' && word.forms === verbForm.base ? 'noun' : null
}

/** A word that no list and no verb rule knows: by its capital and its ending. */
function tagByForm(words: readonly Word[], at: number, isName: boolean, headlineCase: boolean): Tag {
  const word = words[at]!
  const { lower } = word
  const next = words[at + 1]
  // whatever follows “will” is its verb, known or not
  if (before(words, at)?.tag === 'modal' && !word.capital && word.forms === 0 && !endsLikeAdverb(lower)) return 'base'
  if (isName || (word.capital && headlineCase)) return 'name'
  const opensName = word.capital && next?.kind === 'word' && (next.capital || (next.forms & verbForm.past) !== 0)
  if (endsLikeAdverb(lower) && !opensName) return 'adverb'
  const isListed = (classOf(lower) & inClass.adjective) !== 0
  // “…, general says”
  if (isListed && next?.lemma === 'say' && words[at - 1]?.kind === 'comma') return 'noun'
  if (isListed || endsLikeAdjective(lower)) return 'adjective'
  return word.capital ? 'name' : 'noun'
}

/** “That forecast held”, “called that report a lie”, “called that “absurd”” against “said that rain fell”. */
function tagOfThat(words: readonly Word[], at: number, startsFrame: boolean): Tag {
  const previous = words[at - 1]
  const next = words[at + 1]
  const called = previous !== undefined && previous.tag === 'finite' && calling.has(previous.lemma ?? '')
  if (called && (next?.kind === 'quotation' || next?.lower === 'a' || next?.lower === 'an')) return 'pronoun'
  if (called && next?.kind === 'word') return 'determiner'
  if (startsFrame && next?.kind === 'word' && canBeNoun(next)) return 'determiner'
  // “any record of that complaint”
  if (next?.kind === 'word' && beforeThat.has(previous?.lower ?? '') && canBeNoun(next)) return 'determiner'
  // “if that does not work”
  const isAuxiliary = next !== undefined && (closed.finiteAuxiliaries.has(next.lower) || closed.modals.has(next.lower))
  if (previous?.lower === 'if' && isAuxiliary) return 'pronoun'
  return next && (next.kind === 'comma' || next.kind === 'stop') ? 'pronoun' : 'question'
}

/** A word that stands in no closed class and is no plain verb. */
function canBeNoun(word: Word): boolean {
  if (word.forms & verbForm.base) return closed.nounsLikeVerbs.has(word.lemma ?? '')
  return word.forms === 0 && !word.capital && classOf(word.lower) === 0 && !closedTags.has(word.lower)
}

/** “Doe's plan” against “he's late”, “Doe's not there”. */
function isPossessed(previous: Word, next: Word | undefined): boolean {
  if (previous.tag === 'pronoun') return indefinitePersons.has(previous.lower)
  if (previous.tag === 'question' || previous.tag === 'adverb') return false
  return next === undefined || !(wordsAfterCopula.has(next.lower) || next.kind === 'stop')
}
