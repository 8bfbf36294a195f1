import { datelineEnd } from '#src/analysis/english/clauses/frame-dateline.ts'
import { isTimeWord, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { watchwords } from '#src/analysis/english/lexicon/owned-words.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import {
  clauseOpenersBefore,
  clausesOfTheirOwn,
  courses,
  occasions,
} from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Follow } from '#src/analysis/english/sieves/content-region.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Span } from '#src/base/span.ts'
import { openingAfter } from './adjuncts.ts'
import type { Region } from './content-region.ts'
import type { Cue } from './cues.ts'
import { endsLikeQuoted, type FrameReading } from './frame-reading.ts'

/** What stands before the speaker, up to a comma or the end of a quotation: “The talks failed, Doe said”. */
export function precedingRegion(reading: FrameReading, last: number, regionStart: number): Region | null {
  const { words } = reading.frame
  let at = last
  while (at >= regionStart && words[at]!.tag === 'adverb') at--
  // “…,” the minister from Oslo said: the region ends with the quotation or at the comma
  if (at < regionStart) return null
  const edge = words[at]!
  if (edge.kind === 'quotation') {
    let first = at
    while (
      first - 1 >= regionStart &&
      (words[first - 1]!.kind === 'quotation' ||
        (/^(?:and|or)$/.test(words[first - 1]!.lower) && words[first - 2]?.kind === 'quotation'))
    )
      first--
    if (first > regionStart && isOwnSentence(reading.text, words, first)) return { first, end: at + 1, quoted: true }
    const fragment = !endsLikeQuoted(reading.text, edge)
    if (first > regionStart && (fragment || !startsQuoted(words, first, regionStart)))
      first = clauseStart(words, regionStart)
    return { first, end: at + 1, quoted: true }
  }
  if (edge.kind !== 'comma' && edge.kind !== 'dash' && !(edge.kind === 'stop' && edge.lower !== '.')) return null
  if (at - 1 < regionStart) return null
  const first = clauseStart(words, regionStart)
  // “Asked how she would explain that they left, she said”: what she was asked
  if (first > 0 && /^(?:asked|pressed|questioned|quizzed)$/.test(words[0]!.lower)) return null
  if (at <= first) return null
  if (words[at - 1]!.kind === 'quotation' && at - 1 === first) return { first, end: at, quoted: true }
  // a fronted phrase is no content: it needs a verb of its own
  // “People were celebrating” before it, she said: the verb may stand inside the marks
  if (
    !hasVerb(words, first, at) &&
    !holdsSentence(words, first, at) &&
    !(reading.frame.headline && isPlan(words, first, at)) &&
    !(hasQuotation(words, first, at) && !fronted(words[first]!))
  ) {
    if (first === clauseStart(words, 0)) return { first, end: at, quoted: false, verbless: true }
    return words[at - 1]!.kind === 'quotation' && !fronted(words[first]!) ? { first, end: at, quoted: true } : null
  }
  if (fronted(words[first]!) && !laterClause(words, first, at)) return { first, end: at, quoted: false, verbless: true }
  return { first, end: at, quoted: hasQuotation(words, first, at) && words[at - 1]!.kind === 'quotation' }
}

/** “… in the north  “The threat goes on, …,” Doe said”: a sentence in marks after one that lost its full stop. */
function isOwnSentence(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const left = words[at - 1]
  if (left?.kind !== 'word' || !word.quotation || !endsLikeQuoted(text, word)) return false
  const said = text.slice(word.quotation.start, word.quotation.end)
  if (word.start - left.end >= 2) return /^\p{Lu}/u.test(said) && said.split(' ').length >= 3
  // “Nine clubs signed the pledge “We had to act,” Doe said”
  const isClause = /^(?:I|We|They|It|There)['’ ]/.test(said) && said.split(' ').length >= 4
  return (
    isClause &&
    left.tag === 'noun' &&
    !watchwords.has(left.lower) &&
    !documentNouns.has(left.lower) &&
    hasVerb(words, 0, at)
  )
}

/** A headline's “Norland to keep troops in Halvar”: its verb is an infinitive behind the subject. */
function isPlan(words: readonly Word[], first: number, end: number): boolean {
  if (words[first]!.tag !== 'name' && words[first]!.tag !== 'noun') return false
  for (let at = first + 1; at + 1 < end; at++)
    if (words[at]!.tag === 'to') return /^(?:base|be|have)$/.test(words[at + 1]!.tag)
  return false
}

/** Words that open a side clause: “When asked, …”, “In Oslo, …”, “Speaking on Friday, …”. */
function fronted(word: Word): boolean {
  return (
    word.tag === 'subordinator' ||
    word.tag === 'preposition' ||
    word.tag === 'gerund' ||
    word.tag === 'adverb' ||
    word.tag === 'to' ||
    word.tag === 'participle' ||
    (word.tag === 'question' && !clausesOfTheirOwn.has(word.lower)) ||
    (word.tag === 'finite' && (word.forms & 8) !== 0)
  )
}

/** After a fronted phrase a comma and a clause of its own: “If it rains, the talks stop, he said”. */
function laterClause(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++)
    if (words[at]!.kind === 'comma' && hasVerb(words, at + 1, end)) return true
  const opener = words[first]!
  if (opener.tag === 'gerund' && isGerundSubject(words, first, end)) return true
  return (
    ((opener.tag === 'preposition' && !clauseOpenersBefore.has(opener.lower)) || opener.tag === 'adverb') &&
    hasVerb(words, first, end)
  )
}

/** “Using it now and then is not thought to be a danger”: what is done is the subject; but “Noting that it is late, he said”. */
function isGerundSubject(words: readonly Word[], first: number, end: number): boolean {
  if (cueVerbs.has(words[first]!.lemma ?? '')) return false
  for (let at = first + 1; at < end; at++) {
    const { tag, kind, lower } = words[at]!
    if (tag === 'be' || tag === 'modal' || tag === 'have') return /^(?:noun|adverb)$/.test(words[at - 1]!.tag)
    if (tag === 'question' || tag === 'subordinator' || lower === 'that' || kind !== 'word' || tag === 'finite')
      return false
  }
  return false
}

function clauseStart(words: readonly Word[], regionStart: number): number {
  let first = Math.max(regionStart, datelineEnd(words))
  while (
    first < words.length &&
    (words[first]!.kind === 'comma' ||
      words[first]!.kind === 'stop' ||
      words[first]!.kind === 'close' ||
      words[first]!.tag === 'conjunction' ||
      words[first]!.kind === 'dash' ||
      words[first]!.kind === 'semicolon' ||
      words[first]!.kind === 'mark')
  )
    first++
  return first
}

function startsQuoted(words: readonly Word[], first: number, regionStart: number): boolean {
  const left = words[first - 1]
  return (
    first === regionStart ||
    left === undefined ||
    left.kind === 'comma' ||
    left.kind === 'colon' ||
    left.tag === 'conjunction' ||
    left.tag === 'adverb'
  )
}

/** Whether what stands before the speaker is content too, given what stands after the cue. */
export function keepsBefore(
  text: string,
  words: readonly Word[],
  before: Region,
  follows: Follow | null,
  interrupted: boolean,
  cue: Cue,
  inverted: boolean,
): boolean {
  if (!before.quoted && !(cue.frames & cueFrame.clause)) return false
  if (!before.quoted && !follows && !inverted && !hasNoObject(words, cue)) return false
  if (before.verbless) {
    if (follows === null) return false
    const next = words[follows.first]!
    // “Sooner or later, Doe said, ‘it starts to pay off’”: a quotation in lower case goes on with a sentence that began before it
    if (next.quotation && words[follows.first - 1]!.kind !== 'comma') return false
    // “Of course, Doe said, “I did not know him””
    if (next.quotation)
      return goesOn(text, next.quotation) || (isOfI(text, next.quotation) && !tellsWhen(words, before))
    // “In it, Doe denied having met him”: an object, and nothing that goes on with what stands before
    return (isVerbal(next) && next.lower !== 'having') || ((interrupted || inverted) && !isOccasion(words, before))
  }
  if (!follows || interrupted) return true
  // “On “Fox News Sunday,” Doe said he would run”: a title, not what he said
  if (before.quoted && !follows.quoted && words[before.first]!.kind !== 'quotation') return false
  if (before.quoted) return follows.quoted || follows.bare
  // “The streets were empty, he said, “but people need …””: the words in marks go on with a sentence that began before them
  const next = words[follows.first]!
  if (words[before.end]?.kind !== 'comma' || fronted(words[before.first]!) || !next.quotation) return false
  // “The streets were empty, he said: “People need a reason to come””
  const isRelative = words[cue.subject?.first ?? -1]?.tag === 'question'
  if (!isRelative && isWholeClause(words, before)) return true
  return (
    words[follows.first - 1]!.kind === 'comma' &&
    /^\p{Ll}/u.test(text.slice(next.quotation.start, next.quotation.start + 1))
  )
}

/** A subject with its verb right behind it: “Firms have many owners”, but not “Days after he left” or “The day he left”. */
function isWholeClause(words: readonly Word[], { first, end }: Region): boolean {
  let verb = nounPhraseEnd(words, first)
  if (verb === first || isTimeWord(words[verb - 1])) return false
  while (words[verb]?.tag === 'adverb') verb++
  return verb < end && isVerbal(words[verb])
}

/** A quotation that goes on with a sentence: it begins in small letters. */
const goesOn = (text: string, { start }: Span): boolean => /^\p{Ll}/u.test(text.slice(start, start + 1))

/** A quotation that begins with “I”, which has its capital anywhere in a sentence. */
const isOfI = (text: string, { start }: Span): boolean => /^I(?:['’]|\s)/.test(text.slice(start, start + 2))

/** Whether a fronted phrase tells when, where or how somebody spoke: “In May, …”, “At a rally, …”, “Asked about it, …”, “Later, …”. */
function tellsWhen(words: readonly Word[], before: Region): boolean {
  const first = words[before.first]!
  if (isOccasion(words, before) || isTimeWord(words[before.end - 1]) || first.tag === 'adverb') return true
  return (
    !(first.tag === 'subordinator' && hasVerb(words, before.first, before.end)) && !courses.has(spoken(words, before))
  )
}

const spoken = (words: readonly Word[], { first, end }: Region): string =>
  words
    .slice(first, end)
    .map(({ lower }) => lower)
    .join(' ')

/** “In a statement, Doe said, …”, “However, Doe said, …”: how or when it was said, no part of what was. */
function isOccasion(words: readonly Word[], { first, end }: Region): boolean {
  if (end - first === 1) return words[first]!.tag === 'adverb'
  for (let at = first; at < end; at++) if (occasions.has(words[at]!.lower)) return true
  return words[first]!.tag === 'gerund' || words[first]!.lower === 'when'
}

/** Nothing that the cue could take for an object follows it: “the talks failed, Doe said on Friday”. */
function hasNoObject(words: readonly Word[], cue: Cue): boolean {
  const next = words[openingAfter(words, cue.last + 1, cue.frames).at]
  return (
    next === undefined ||
    next.kind !== 'word' ||
    next.tag === 'subordinator' ||
    next.tag === 'question' ||
    next.tag === 'conjunction' ||
    next.tag === 'preposition' ||
    next.tag === 'gerund' ||
    next.tag === 'adverb' ||
    next.tag === 'to'
  )
}

/** Whether words in marks hold a clause of their own: “The nature of this case counsels caution about” the rule, he wrote. */
function holdsSentence(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (words[at]!.kind === 'quotation' && words[at]!.end - words[at]!.start > 40) return true
  return false
}
