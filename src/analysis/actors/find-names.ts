import type { ActorKind } from '../findings.ts'
import { isCommonWord } from '../lexicon/common-words.ts'
import { genderOfGivenName, isGivenName } from '../lexicon/given-names.ts'
import {
  acronymsOfThings,
  bodyHeads,
  bodyHeadsOf,
  calendarWords,
  companyEndings,
  directions,
  nameParticles,
  nameSuffixes,
  otherCapitals,
  placeFronts,
  placeHeads,
} from '../lexicon/name-parts.ts'
import { type KnownName, knownNameAt } from './gazetteer.ts'
import { isTitleWord, titleLength } from './titles.ts'
import type { Word } from './words.ts'

/** A stretch of words that names somebody or some place; `unknown` until the rest of the article has been read. */
export type FoundName = {
  /** Index of its first word, and of the word after its last. */
  readonly from: number
  readonly to: number
  readonly kind: ActorKind | 'unknown'
  readonly known: KnownName | null
  readonly gender: 'female' | 'male' | null
  readonly plural: boolean
  /** Whether a title stands right before it. */
  readonly titled: boolean
}

type Line = {
  readonly from: number
  readonly to: number
  /** All in capitals: “TROOPS SHELL TOWN”. */
  readonly shouting: boolean
  /** A headline whose words all begin with capitals. */
  readonly headline: boolean
}

/** Names in all sentences, in order. What a name is may still be open. */
export function findNames(words: readonly Word[]): FoundName[] {
  const found: FoundName[] = []
  let from = 0
  while (from < words.length) {
    let to = from + 1
    while (to < words.length && words[to]!.sentence === words[from]!.sentence) to += 1
    findInLine(words, lineOf(words, from, to), found)
    from = to
  }
  return found
}

function lineOf(words: readonly Word[], from: number, to: number): Line {
  let letters = 0
  let caps = 0
  let capitals = 0
  let smallContent = 0
  for (let index = from; index < to; index += 1) {
    const word = words[index]!
    if (word.numeric) continue
    letters += 1
    if (word.caps || (word.capital && word.key.length === 1)) caps += 1
    if (word.capital) capitals += 1
    else if (word.key.length > 4) smallContent += 1
  }
  return {
    from,
    to,
    shouting: letters >= 2 && caps / letters > 0.7,
    headline: letters >= 4 && smallContent === 0 && capitals / letters > 0.6,
  }
}

function findInLine(words: readonly Word[], line: Line, found: FoundName[]): void {
  let at = line.from
  while (at < line.to) {
    at = findAt(words, at, line, found)
  }
}

const none = { gender: null, plural: false, titled: false } as const

/** Finds the names that begin at word `at`; returns the word to go on with. */
function findAt(words: readonly Word[], at: number, line: Line, found: FoundName[]): number {
  const word = words[at]!
  if (!word.capital) {
    const known = knownNameAt(words, at, line.to)
    if (known?.known.small && (at + known.count >= line.to || words[at + known.count]!.gap !== 'hyphen')) {
      found.push({ from: at, to: at + known.count, kind: known.known.kind, known: known.known, ...none })
      return at + known.count
    }
    return at + 1
  }
  let end = runEnd(words, at, line)
  let next = at
  let titled = false
  while (next < end) {
    const step = findInRun(words, next, end, line, titled, found)
    titled = step.titled
    next = Math.max(step.next, next + 1)
    // “Secretary of State John Kerry”: the title reached past the run
    if (titled && next >= end && next < line.to && words[next]!.capital && words[next]!.gap !== 'other')
      end = runEnd(words, next, line)
  }
  return Math.max(next, end)
}

/** End of the words with capitals that begin at `from`, particles of names between them taken in. */
function runEnd(words: readonly Word[], from: number, line: Line): number {
  let at = from + 1
  while (at < line.to) {
    const before = words[at - 1]!
    const word = words[at]!
    if (before.possessive || !joins(before, word)) break
    if (word.capital) at += 1
    else if (nameParticles.has(word.key) && !word.numeric) {
      let ahead = at + 1
      while (
        ahead < line.to &&
        ahead < at + 3 &&
        nameParticles.has(words[ahead]!.key) &&
        !words[ahead]!.capital &&
        words[ahead]!.gap !== 'other'
      )
        ahead += 1
      if (ahead < line.to && words[ahead]!.capital && words[ahead]!.gap !== 'other') at = ahead + 1
      else break
    } else break
  }
  return at
}

function joins(before: Word, word: Word): boolean {
  return word.gap !== 'other' || (before.dotted && word.start - before.end <= 1)
}

type Step = { readonly next: number; readonly titled: boolean }

function findInRun(
  words: readonly Word[],
  at: number,
  end: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  const word = words[at]!
  if (hyphenatedToSmall(words, at, line)) return { next: at + 1, titled: false }
  if (calendarWords.has(word.key) && !titled) return { next: at + 1, titled: false }
  const match = knownNameAt(words, at, line.to, line.shouting)
  const title = titleLength(words, at, line.to)
  if (
    title > 0 &&
    !(match && match.count > title) &&
    !(title === 1 && titled && end - at === 1) &&
    (at + title < end || isTitleWord(word.key))
  ) {
    return { next: at + title, titled: at + title < line.to }
  }
  if (match) return takeKnown(words, at, end, line, match, titled, found)
  return takeUnknown(words, at, end, line, titled, found)
}

/** “Iran-backed”, “U.S.-led”: no mention of the state as such. */
function hyphenatedToSmall(words: readonly Word[], at: number, line: Line): boolean {
  const next = words[at + 1]
  if (at + 1 < line.to && next!.gap === 'hyphen' && !next!.capital && !next!.numeric && !nameParticles.has(next!.key))
    return true
  const word = words[at]!
  const before = words[at - 1]
  return (
    word.gap === 'hyphen' && at > line.from && !before!.capital && !before!.numeric && !nameParticles.has(before!.key)
  )
}

const apart = new Set(
  'government ministry department parliament embassy cabinet police consulate president military administration authorities'.split(
    ' ',
  ),
)

function takeKnown(
  words: readonly Word[],
  at: number,
  end: number,
  line: Line,
  match: { known: KnownName; count: number },
  titled: boolean,
  found: FoundName[],
): Step {
  const { known, count } = match
  const after = at + count
  const push = (
    to: number,
    kind: ActorKind | 'unknown',
    of: KnownName | null,
    gender: 'female' | 'male' | null = null,
  ): Step => {
    found.push({ from: at, to, kind, known: of, gender, plural: of?.form === 'people', titled })
    return { next: to, titled: false }
  }
  const word = words[at]!
  const settled = known.kind === 'state' || known.kind === 'place'
  const restEnd = after < end && !words[after - 1]!.possessive ? chunkEnd(words, after, end) : after
  if (settled && titled && count === 1 && (known.kind === 'place' || isGivenName(word.key)) && restEnd === after)
    return push(after, 'person', null)
  if (settled && restEnd > after && titleLength(words, after, end) === 0) {
    const last = words[restEnd - 1]!.key
    const bodyLast = bodyHeads.has(last) || companyEndings.has(last)
    if (bodyLast && !apart.has(last) && !(known.form === 'adjective' && restEnd === after + 1 && apart.has(last)))
      return push(restEnd, 'organisation', null)
    if (bodyLast) {
      const ofEnd = bodyOfEnd(words, restEnd, line)
      found.push({ from: at, to: after, kind: known.kind, known, ...none })
      if (restEnd - after >= 1 && (restEnd - after > 1 || ofEnd > restEnd)) {
        found.push({ from: after, to: ofEnd, kind: 'organisation', known: null, ...none })
        return { next: ofEnd, titled: false }
      }
      return { next: restEnd, titled: false }
    }
    if (placeHeads.has(last) && known.form !== 'adjective') return push(restEnd, 'place', null)
    if (
      (titled || isGivenName(word.key)) &&
      count === 1 &&
      restEnd - after <= 2 &&
      known.form !== 'adjective' &&
      !words.slice(after, restEnd).some((rest) => isCommonWord(rest.key) || rest.caps !== word.caps)
    ) {
      return push(restEnd, 'person', null, genderOfGivenName(word.key))
    }
    if (
      known.form === 'name' &&
      known.kind === 'place' &&
      restEnd - after <= 2 &&
      last.endsWith('s') &&
      !line.headline &&
      !line.shouting &&
      known.country !== null
    )
      return push(restEnd, 'organisation', null)
  }
  if (known.kind === 'organisation' || known.kind === 'group') {
    if (companyEndings.has(words[after]?.key ?? '') && after < end) return push(after + 1, known.kind, known)
    if (restEnd > after && bodyHeads.has(words[restEnd - 1]!.key) && titleLength(words, after, end) === 0)
      return push(restEnd, 'organisation', null)
  }
  return push(after, known.kind, known)
}

/** End of the unknown words from `from` on: up to a title, a known name or a date inside the run. */
function chunkEnd(words: readonly Word[], from: number, end: number): number {
  let at = from
  while (at < end) {
    const word = words[at]!
    if (calendarWords.has(word.key) && at > from) break
    if (at > from && titleLength(words, at, end) > 0 && !bodyHeads.has(word.key)) break
    at += 1
    if (word.possessive) break
  }
  return at
}

/** “… of Foreign Affairs”, “… for Human Rights” after a body's head. */
function bodyOfEnd(words: readonly Word[], from: number, line: Line): number {
  let at = from
  const head = words[from - 1]!
  if (head.possessive) return from
  while (at < line.to && words[at]!.gap === 'space') {
    const word = words[at]!
    if (
      word.key === 'of' ||
      word.key === 'for' ||
      word.key === 'on' ||
      (word.key === 'and' && at > from) ||
      (word.key === 'against' && at === from)
    ) {
      let ahead = at + 1
      if (words[ahead]?.key === 'the' && words[ahead]!.gap === 'space') ahead += 1
      if (
        ahead >= line.to ||
        !words[ahead]!.capital ||
        words[ahead]!.gap !== 'space' ||
        calendarWords.has(words[ahead]!.key)
      )
        break
      if (word.key === 'and' && !isCommonWord(words[ahead]!.key)) break
      at = ahead + 1
    } else if (word.capital && at > from && !calendarWords.has(word.key)) at += 1
    else break
    if (words[at - 1]!.possessive) break
  }
  return at
}

function takeUnknown(
  words: readonly Word[],
  at: number,
  runTo: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  let end = chunkEnd(words, at, runTo)
  const from = at
  // an opening word that is an everyday word belongs to no name unless the name asks for it
  const first = words[at]!
  const plainFirst = isPlain(first) && (first.opening || line.headline || line.shouting)
  if (plainFirst && !titled && end - at >= 1) {
    const head =
      end - at >= 2 &&
      (bodyHeads.has(words[end - 1]!.key) ||
        companyEndings.has(words[end - 1]!.key) ||
        placeHeads.has(words[end - 1]!.key))
    const leads = bodyHeadsOf.has(first.key) && end - at === 1 && bodyOfEnd(words, end, line) > end
    const person = end - at >= 2 && isGivenName(first.key) && !isPlain(words[at + 1]!)
    if ((!head && !leads && !person) || line.headline || line.shouting) {
      if (!(person || leads) || line.shouting) return { next: at + 1, titled: false }
    }
  }
  if (otherCapitals.has(first.key) && !titled && end - at === 1) return { next: at + 1, titled: false }
  // a known name later in the chunk ends it: “Foo said Iraq”
  for (let index = at + 1; index < end; index += 1) {
    const match = knownNameAt(words, index, line.to, line.shouting)
    if (match && index + match.count <= end && match.known.form === 'adjective') {
      end = index
      break
    }
  }
  let kind = kindOf(words, from, end, line, titled)
  if (kind === 'organisation' || kind === 'unknown') {
    const head = words[end - 1]!.key
    if (bodyHeadsOf.has(head)) {
      const to = bodyOfEnd(words, end, line)
      if (to > end) {
        kind = 'organisation'
        end = to
      }
    }
  }
  if (kind === null) return { next: end, titled: false }
  const gender = kind === 'person' ? genderOfGivenName(words[from]!.key) : null
  found.push({ from, to: end, kind, known: null, gender, plural: false, titled })
  return { next: end, titled: false }
}

const isPlain = (word: Word): boolean => !word.caps && isCommonWord(word.key)

function kindOf(
  words: readonly Word[],
  from: number,
  to: number,
  line: Line,
  titled: boolean,
): ActorKind | 'unknown' | null {
  const first = words[from]!
  const last = words[to - 1]!
  const count = to - from
  if (count >= 2 && companyEndings.has(last.key)) return 'organisation'
  if (count >= 2 && nameSuffixes.has(last.key)) return 'person'
  if (count === 1) return kindOfSingle(first, line, titled)
  if (titled) return 'person'
  if (isGivenName(first.key) && !line.shouting) {
    if (bodyHeads.has(last.key) && count >= 3) return 'organisation'
    if (placeHeads.has(last.key) && count >= 3) return 'place'
    return count <= 4 ? 'person' : 'unknown'
  }
  if (bodyHeads.has(last.key)) return 'organisation'
  if (placeHeads.has(last.key)) return 'place'
  if (placeFronts.has(first.key) && !first.dotted) return 'place'
  if (first.dotted && first.key === 'st') return 'place'
  if (first.key.length <= 2 && first.dotted) return 'person'
  if (line.shouting || line.headline) return isPlain(first) || isPlain(last) ? null : count <= 3 ? 'unknown' : null
  let plain = 0
  for (let index = from; index < to; index += 1) {
    const word = words[index]!
    if (otherCapitals.has(word.key)) return null
    if (isPlain(word)) plain += 1
  }
  if (directions.has(first.key) && plain === 1 && count === 2) return 'place'
  if (plain === 0) return count <= 3 ? 'person' : 'unknown'
  return plain === count ? null : 'unknown'
}

function kindOfSingle(word: Word, line: Line, titled: boolean): ActorKind | 'unknown' | null {
  if (word.numeric || word.key.length < 2) return null
  if (titled) return isPlain(word) && line.headline ? null : 'person'
  if (line.shouting) return null
  if (word.caps) return acronymsOfThings.has(word.key) || word.key.length > 7 ? null : 'organisation'
  if (otherCapitals.has(word.key)) return null
  if (isPlain(word)) return word.opening || line.headline ? null : 'unknown'
  return 'unknown'
}
