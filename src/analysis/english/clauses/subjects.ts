import { bodyNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { courtesyTitles, officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { clauseOpeners, noSubjectHeads, timeModifiers } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { clauseOpener, climb } from './climb.ts'
import { coordinated } from './coordination.ts'
import { isCalledMay, isNominal, isTimeWord, type NounPhrase, nounPhraseStart } from './noun-phrases.ts'

const modifying = new Set(['determiner', 'possessive', 'adjective', 'number', 'noun', 'name'])

/**
 * The subject that ends left of `before`, through appositions, brackets, relative clauses and adverbs.
 *
 * @param floor - First word that may belong to it.
 */
export function subjectLeftOf(words: readonly Word[], before: number, floor: number): NounPhrase | null {
  let at = before - 1
  for (let steps = 0; steps < 24 && at >= floor; steps++) {
    const word = words[at]!
    if (word.tag === 'adverb' || word.tag === 'not') {
      at--
      continue
    }
    if (word.kind === 'comma' || word.kind === 'close' || word.kind === 'dash') {
      const opening = openingOf(words, at, floor)
      if (opening < 0) return null
      at = opening - 1
      continue
    }
    // “Doe himself said”
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(word.lower) && isNominal(words[at - 1]) && at > floor) {
      at--
      continue
    }
    // “Leaders — once feared — both said”
    const left = words[at - 1]
    if (
      /^(?:both|all|each)$/.test(word.lower) &&
      at > floor &&
      (/^(?:comma|dash|close)$/.test(left!.kind) || /^(?:they|we|you)$/.test(left!.lower))
    ) {
      at--
      continue
    }
    if (word.tag === 'question') {
      return /^(?:who|which|that)$/.test(word.lower) ? { first: at, head: at, last: at } : null
    }
    // “Doe, 60, a doctor, said”
    if (word.tag === 'number' && words[at - 1]?.kind === 'comma' && at - 2 >= floor) {
      at -= 2
      continue
    }
    if (
      !isNominal(word) &&
      word.tag !== 'determiner' &&
      !(word.tag === 'adjective' && words[at - 1]?.tag === 'determiner')
    )
      return null
    // “Doe on Tuesday said”, “Doe last week said”
    if ((isTimeWord(word) && !isCalledMay(words, at)) || isYear(words, at)) {
      let first = at
      while (
        first > floor &&
        modifying.has(words[first - 1]!.tag) &&
        (isTimeWord(words[first - 1]) ||
          words[first - 1]!.tag === 'number' ||
          words[first - 1]!.tag === 'determiner' ||
          timeModifiers.has(words[first - 1]!.lower))
      )
        first--
      const preposition = words[first - 1]
      if (preposition?.tag === 'preposition' && first - 2 >= floor) {
        at = first - 2
        continue
      }
      // “a report released last year found”
      if (
        preposition &&
        (preposition.tag === 'participle' ||
          (preposition.tag === 'finite' && preposition.forms & verbForm.participle)) &&
        first - 2 >= floor &&
        isNominal(words[first - 2])
      ) {
        at = first - 2
        continue
      }
      if (
        first - 1 >= floor &&
        (isNominal(preposition) || preposition?.kind === 'comma' || preposition?.kind === 'close')
      ) {
        at = first - 1
        continue
      }
    }
    const first = nounPhraseStart(words, at, floor)
    const climbed = climb(words, first, floor)
    if (
      climbed >= 0 &&
      (isOfName(words, climbed) || (words[climbed]!.lower === 'bank' && isNamedTitle(words, first, at))) &&
      isTitledName(words, first, at)
    ) {
      return { first: nounPhraseStart(words, climbed, floor), head: at, last: before - 1 }
    }
    if (climbed >= 0) {
      at = climbed
      continue
    }
    const opener = words[first - 1]
    // “Doe, during a meeting in Oslo, said”
    if (
      opener?.tag === 'preposition' &&
      !clauseOpeners.has(opener.lower) &&
      words[first - 2]?.kind === 'comma' &&
      first - 3 >= floor &&
      isNominal(words[first - 3])
    ) {
      at = first - 3
      continue
    }
    // “kept building after judges said”: what opens a clause has its subject behind it
    if (opener && first - 1 >= floor && hanging.has(opener.tag) && !clauseOpeners.has(opener.lower)) {
      const opened = clauseOpener(words, first, floor)
      if (opened) return opened
    }
    // “director for prevention and control”, “chief of space and launch”: both hang on the director
    const whole = at === first ? wholeOfPair(words, at, floor) : -1
    if (whole >= 0) {
      at = whole
      continue
    }
    const joined = coordinated(words, { first, head: at, last: before - 1 }, floor)
    // “A letter signed by Doe and Roe urges”: the letter does
    const signed =
      joined.first < first && words[joined.first - 1]?.lower === 'by' ? climb(words, joined.first, floor) : -1
    if (signed >= 0) {
      at = signed
      continue
    }
    return joined
  }
  return null
}

/** Of two things joined by “and” behind a preposition, what they hang on; -1 where the second is somebody or has an article. */
function wholeOfPair(words: readonly Word[], at: number, floor: number): number {
  const { lower, capital, tag } = words[at]!
  const other = words[at - 2]
  if (words[at - 1]?.lower !== 'and' || other?.tag !== 'noun' || other.capital || at - 2 < floor) return -1
  if (tag !== 'noun' || capital || lower.endsWith('s') || personNouns.has(lower) || officeHeads.has(lower)) return -1
  const first = nounPhraseStart(words, at - 2, floor)
  return words[first - 1]?.tag === 'preposition' ? climb(words, first, floor) : -1
}

/** “in 2010”. */
function isYear(words: readonly Word[], at: number): boolean {
  return /^(?:1[89]|20)\d\d$/.test(words[at]!.lower) && words[at - 1]?.lower === 'in'
}

/** Whether a capital makes a noun part of a name; at the front of a sentence only that of a body: “Victims of Bishop Lund”. */
function isOfName(words: readonly Word[], at: number): boolean {
  const { capital, lower } = words[at]!
  const opens = at === 0 || words[at - 1]!.kind !== 'word'
  return capital && (!opens || bodyNouns.has(lower) || isTimeWord(words[at]))
}

/** “(Bank of) England Governor Per Holm”: a title amid names, so that the first word of the sentence belongs to its body. */
function isNamedTitle(words: readonly Word[], first: number, last: number): boolean {
  if (words[first]!.tag !== 'name' || words[first - 1]?.lower !== 'of') return false
  for (let at = first + 1; at < last; at++)
    if (words[at]!.capital && officeHeads.has(words[at]!.lower)) return !officeHeads.has(words[first]!.lower)
  return false
}

/** “(University of) Oslo president Jane Doe”: a name after a title in lower case, so that what stands before “of” is no head. */
function isTitledName(words: readonly Word[], first: number, last: number): boolean {
  // “House of Representatives Speaker Jane Doe”
  for (let at = first; at < last; at++)
    if (
      words[at]!.capital &&
      (officeHeads.has(words[at]!.lower) || courtesyTitles.has(words[at]!.lower.replace('.', '')))
    )
      return true
  let at = last
  while (at > first && words[at]!.tag === 'name') at--
  return at > first && at < last && words[at]!.tag === 'noun' && words[at - 1]!.tag === 'name'
}

const hanging = new Set(['preposition', 'to', 'base', 'gerund', 'participle'])

/** Index of the bracket, comma or dash that opens the parenthesis which ends at `close`, or -1. */
function openingOf(words: readonly Word[], close: number, floor: number): number {
  const kind = words[close]!.kind
  const wanted = kind === 'close' ? 'open' : kind
  let tries = 0
  for (let at = close - 1; at >= floor && close - at < 60; at--) {
    const word = words[at]!
    if (word.kind === 'quotation' && kind !== 'close' && /[.!?]$/.test(word.lower)) return -1
    if (kind === 'comma' && word.kind === 'close') {
      while (at >= floor && words[at]!.kind !== 'open') at--
      continue
    }
    if (word.kind !== wanted) continue
    const left = words[at - 1]
    if (kind === 'close') return at
    if (
      left &&
      (isNominal(left) ||
        left.kind === 'close' ||
        left.tag === 'participle' ||
        (left.tag === 'adjective' && words[at - 2]?.tag === 'determiner')) &&
      at - 1 >= floor &&
      isParenthesis(words, at + 1, close)
    )
      return at
    if (++tries > 5) return -1
  }
  return -1
}

/** Whether what stands between two commas hangs on the noun before it: an apposition, an age, a relative clause, a place. */
function isParenthesis(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]
  if (!first || from >= to) return false
  if (words[to]!.kind === 'dash') return true
  if (first.tag === 'pronoun' || first.tag === 'conjunction' || first.tag === 'subordinator')
    return noSubjectHeads.has(first.lower)
  if (
    first.tag === 'question' ||
    first.tag === 'gerund' ||
    first.tag === 'participle' ||
    first.tag === 'preposition' ||
    first.tag === 'adverb' ||
    first.tag === 'number'
  )
    return true
  if (first.tag === 'finite' && first.forms & verbForm.participle) return true
  // “The general, his voice raised, said”
  const closing = words[to - 1]!
  if (first.tag === 'possessive' && to - from <= 4 && closing.forms & verbForm.participle && closing.tag !== 'noun')
    return true
  // a clause of its own is none
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (word.tag === 'question') return true
    // “Doe, a lawyer hired by the town, said”: a participle that tells of the lawyer
    if (at > from && word.tag === 'finite' && word.forms & verbForm.participle && words[at + 1]?.lower === 'by')
      continue
    if (isVerbal(word)) return false
  }
  return true
}
