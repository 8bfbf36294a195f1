import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import {
  adjectiveEndings,
  adjectivesAfterDeterminer,
  calling,
  indefinitePersons,
  noAdverbs,
  ordinals,
  wordsAfterCopula,
} from '#src/analysis/english/lexicon/words-of-tags.ts'
import { before, canEndSubject } from '#src/analysis/english/tokens/neighbours.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'
import { tagByNeighbours } from './tag-by-neighbours.ts'
import { verbTag } from './tag-verbs.ts'
import { isUnknownVerb } from './unknown-verb.ts'

/** Readings that need no context. */
function closedTag(word: Word): Tag | null {
  if (word.kind === 'quotation') return 'quotation'
  if (word.kind === 'number') return 'number'
  if (word.kind !== 'word') return 'point'
  const { lower } = word
  const tag = closedTags.get(lower) ?? null
  // settled by its neighbours: “has not yet explained”, “yet he left”
  if (lower === 'yet') return null
  return tag === 'modal' && lower === 'may' && word.capital ? null : tag
}

/** Words of closed classes with their tag: one look-up a word. Where a word is in two classes the one named first wins. */
const closedTags: ReadonlyMap<string, Tag> = (() => {
  const classes: readonly (readonly [Tag, Iterable<string>])[] = [
    ['not', closed.negations],
    ['be', closed.formsOfBe],
    ['have', closed.formsOfHave],
    ['do', closed.formsOfDo],
    ['modal', closed.modals],
    ['to', ['to']],
    ['possessive', closed.possessives],
    ['conjunction', closed.conjunctions],
    ['number', closed.numberWords],
  ]
  const tags = new Map<string, Tag>()
  for (const [tag, words] of classes)
    for (const word of words) if (!tags.has(word) && !(tag === 'possessive' && word === 'whose')) tags.set(word, tag)
  tags.delete("'s")
  return tags
})()

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

const inClass = {
  pronoun: 1,
  determiner: 2,
  preposition: 4,
  subordinator: 8,
  question: 16,
  adverb: 32,
  weekday: 64,
  adjective: 128,
} as const

/** Word → union of the classes that it is listed in: one look-up a word. */
const classesOf: ReadonlyMap<string, number> = (() => {
  const classes = new Map<string, number>()
  const add = (words: Iterable<string>, one: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | one)
  }
  add(closed.standalonePronouns, inClass.pronoun)
  add(closed.determiners, inClass.determiner)
  add(closed.prepositions, inClass.preposition)
  add(closed.subordinators, inClass.subordinator)
  add(closed.questionWords, inClass.question)
  add(closed.adverbs, inClass.adverb)
  add(closed.weekdays, inClass.weekday)
  add(closed.adjectives, inClass.adjective)
  return classes
})()

/**
 * Settles the tag of every word of a frame, left to right, each from its own readings and its left neighbours (and one word ahead).
 * Changes `tag` in place: the words are fresh from `frames.ts` and nobody else's yet.
 */
export function tagWords(words: readonly Word[], headlineCase: boolean): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    word.tag = isObjectHer(words, at) ? 'pronoun' : (closedTag(word) ?? openTag(words, at, headlineCase))
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
  if (next?.kind !== 'word') return next?.kind === 'comma' || next?.kind === 'stop' || next === undefined
  const classes = classesOf.get(next.lower) ?? 0
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

const pairOpeners = new Set(['neither', 'either', 'both'])
const auxiliaryTags: ReadonlySet<Tag> = new Set(['have', 'be', 'modal', 'do'])

function openTag(words: readonly Word[], at: number, headlineCase: boolean): Tag {
  const word = words[at]!
  const { lower } = word
  const previous = words[at - 1]
  const left = before(words, at)
  const next = words[at + 1]
  // “has neither confirmed nor denied”
  if (pairOpeners.has(lower) && previous && auxiliaryTags.has(previous.tag)) return 'adverb'
  // “released last year”
  if (
    (lower === 'last' || lower === 'next') &&
    next &&
    (closed.timeNouns.has(next.lower) || closed.weekdays.has(next.lower))
  )
    return 'adjective'
  // “said the 46-year-old”, “a 46-year-old nurse”
  if (/-year-olds?$/.test(lower))
    return next?.kind === 'word' &&
      next.forms === 0 &&
      !closed.prepositions.has(next.lower) &&
      !closed.questionWords.has(next.lower)
      ? 'adjective'
      : 'noun'
  const settled = tagByNeighbours(lower, previous, next)
  if (settled !== null) return settled
  if (lower === 'yet') return joinsYet(previous, next) ? 'conjunction' : 'adverb'
  const startsFrame =
    previous === undefined || previous.kind === 'colon' || previous.kind === 'dash' || previous.kind === 'mark'
  if (lower === 'that') return tagOfThat(words, at, startsFrame)
  // “one former official” against “one of them”
  if (
    lower === 'one' &&
    next?.kind === 'word' &&
    !closed.prepositions.has(next.lower) &&
    next.lower !== 'who' &&
    next.lower !== 'that' &&
    // “according to one report”: behind a preposition what looks like a verb is a noun
    (next.forms === 0 || left?.tag === 'preposition' || left?.tag === 'to')
  )
    return 'number'
  if (lower === "'s") return previous && isPossessed(previous, next) ? 'possessive' : 'be'
  const classes = classesOf.get(lower) ?? 0
  if (
    classes & inClass.pronoun &&
    !(lower === 'us' && word.end - word.start === 2 && word.capital) &&
    !(lower === 'one' && next?.kind === 'word' && left?.tag !== 'to')
  ) {
    return lower === 'there' && previous && canEndSubject(previous) ? 'adverb' : 'pronoun'
  }
  const isName = word.capital && !startsFrame && !headlineCase
  // “Governor Per Holm”
  if (lower === 'per' && isName && next?.capital) return 'name'
  if (previous?.tag === 'determiner' && adjectivesAfterDeterminer.has(lower)) return 'adjective'
  if (previous?.tag === 'to' && !classesOf.has(lower) && isUnknownVerb(words, at)) return 'base'
  // “opposes the mine”
  if (previous?.tag === 'determiner' && lower === 'mine') return 'noun'
  if (lower === 'provided' && !startsFrame && next?.lower !== 'that') return 'finite'
  if (classes !== 0 && (!isName || classes & (inClass.determiner | inClass.preposition))) {
    if (classes & inClass.question) return 'question'
    if (classes & inClass.determiner) return 'determiner'
    // “a doctor once said”
    if (lower === 'once' && previous && canEndSubject(previous) && next?.kind === 'word' && next.forms & verbForm.past)
      return 'adverb'
    // “Doe once again called”
    if (lower === 'once' && next?.lower === 'again') return 'adverb'
    // “…,” Jane Doe, a doctor, once said.
    if (lower === 'once' && previous?.kind === 'comma' && (cueVerbs.get(next?.lemma ?? '') ?? 0) & cueFrame.quote)
      return 'adverb'
    // “has since said”
    if (lower === 'since' && previous?.tag === 'have') return 'adverb'
    if (classes & inClass.preposition && !(lower === 'like' && word.capital && !startsFrame)) {
      if (
        classes & inClass.subordinator &&
        lower !== 'as' &&
        lower !== 'since' &&
        lower !== 'until' &&
        lower !== 'before' &&
        lower !== 'after' &&
        lower !== 'till'
      )
        return 'subordinator'
      return 'preposition'
    }
    if (classes & inClass.subordinator) return 'subordinator'
    // “will back the plan”
    if (
      lower === 'back' &&
      (previous?.tag === 'modal' || previous?.tag === 'to') &&
      next?.kind === 'word' &&
      !closed.prepositions.has(next.lower)
    )
      return 'base'
    if (classes & inClass.adverb) return 'adverb'
  }
  if (classes & inClass.weekday) return 'name'
  // “reject proposed changes”
  if (
    previous?.tag === 'finite' &&
    closed.participlesOfPlans.has(lower) &&
    next?.kind === 'word' &&
    next.lower !== 'to'
  )
    return 'adjective'
  // “Jane Doe, host of the show,”
  if (previous?.kind === 'comma' && next?.lower === 'of' && word.forms === verbForm.base) return 'noun'
  const verb = verbTag(words, at, headlineCase)
  if (verb) return verb
  // whatever follows “will” is its verb, known or not
  if (left?.tag === 'modal' && !word.capital && word.forms === 0 && !endsLikeAdverb(lower)) return 'base'
  if (isName) return 'name'
  if (word.capital && headlineCase) return 'name'
  if (endsLikeAdverb(lower) && !(word.capital && next?.kind === 'word' && (next.capital || (next.forms & 4) !== 0)))
    return 'adverb'
  // “…, general says”
  if (classes & inClass.adjective && next?.lemma === 'say' && previous?.kind === 'comma') return 'noun'
  if (classes & inClass.adjective || endsLikeAdjective(lower)) return 'adjective'
  if (word.capital) return 'name'
  return 'noun'
}

/** “That forecast held”, “called that report a lie”, “called that “absurd”” against “said that rain fell”. */
function tagOfThat(words: readonly Word[], at: number, startsFrame: boolean): Tag {
  const previous = words[at - 1]
  const next = words[at + 1]
  const called = previous !== undefined && previous.tag === 'finite' && calling.has(previous.lemma ?? '')
  if (called && (next?.kind === 'quotation' || next?.lower === 'a' || next?.lower === 'an')) return 'pronoun'
  if (called && next?.kind === 'word') return 'determiner'
  if (startsFrame && next?.kind === 'word' && canBeNoun(next)) return 'determiner'
  return next && (next.kind === 'comma' || next.kind === 'stop') ? 'pronoun' : 'question'
}

/** A word that stands in no closed class and is no plain verb. */
function canBeNoun(word: Word): boolean {
  if (word.forms & verbForm.base) return closed.nounsLikeVerbs.has(word.lemma ?? '')
  return word.forms === 0 && !word.capital && !classesOf.has(word.lower) && !closedTags.has(word.lower)
}

/** “strange, yet true”, “, yet he left” against “has not yet explained”, “has yet to explain”. */
function joinsYet(previous: Word | undefined, next: Word | undefined): boolean {
  if (previous === undefined || previous.kind !== 'word') return true
  if (previous.tag === 'not' || previous.tag === 'have' || previous.tag === 'be' || previous.tag === 'modal')
    return false
  return next?.kind === 'word' && next.lower !== 'to' && next.lower !== 'another'
}

/** “Doe's plan” against “he's late”, “Doe's not there”. */
function isPossessed(previous: Word, next: Word | undefined): boolean {
  if (previous.tag === 'pronoun') return indefinitePersons.has(previous.lower)
  if (previous.tag === 'question' || previous.tag === 'adverb') return false
  return next === undefined || !(wordsAfterCopula.has(next.lower) || next.kind === 'stop')
}
