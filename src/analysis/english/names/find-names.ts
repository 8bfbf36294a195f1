import { genderOfGivenName, isGivenName, wordGivenNames } from '#src/analysis/english/lexicon/given-names.ts'
import {
  bodyHeads,
  bodyHeadsOf,
  calendarWords,
  companyEndings,
  nameParticles,
  nameSuffixes,
  otherCapitals,
  placeHeads,
  shipPrefixes,
} from '#src/analysis/english/lexicon/name-parts.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { type KnownName, knownNameAt, mayBeginSmallName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isNameTail, isPlain, joins, type Line, lineOf, particleBefore, runEnd } from './capital-runs.ts'
import { isClosedClass } from './closed-class.ts'
import { bare, type FoundName, type Step, skip } from './found-name.ts'
import { bodyOfEnd, chunkEnd, shapeOf, withNumber } from './name-shapes.ts'
import { eventEnd } from './no-actors.ts'
import { takeKnown } from './take-known.ts'
import { isTitleWord, titleLength } from './titles.ts'

/** Names in all sentences, in order. What a name is may still be open. */
export function findNames(words: readonly NameWord[]): FoundName[] {
  const found: FoundName[] = []
  let from = 0
  while (from < words.length) {
    let to = from + 1
    while (to < words.length && words[to]!.sentence === words[from]!.sentence) to += 1
    const line = lineOf(words, from, to)
    let at = from
    while (at < to) at = findAt(words, at, line, found)
    from = to
  }
  return found
}

/** Finds the names that begin at word `at`; returns the word to go on with. */
function findAt(words: readonly NameWord[], at: number, line: Line, found: FoundName[]): number {
  const word = words[at]!
  if (!word.capital) {
    if (!mayBeginSmallName(word.key)) return at + 1
    const match = knownNameAt(words, at, line.to)
    const after = at + (match?.count ?? 1)
    if (match?.known.small && (after >= line.to || words[after]!.gap !== 'hyphen')) {
      found.push({
        ...bare,
        from: at,
        to: after,
        kind: match.known.kind,
        known: match.known,
        plural: match.known.form === 'people',
      })
    }
    return match?.known.small ? after : at + 1
  }
  let end = runEnd(words, at, line)
  let next = at
  let titled = false
  while (next < end) {
    const step = findInRun(words, next, end, line, titled, found)
    titled = step.titled
    next = Math.max(step.next, next + 1)
    // “Secretary of State John Kerry”: the title reached past the run
    if (titled && next >= end && next < line.to && words[next]!.capital && joins(words[next - 1]!, words[next]!)) {
      end = runEnd(words, next, line)
    }
  }
  return Math.max(next, end)
}

function findInRun(
  words: readonly NameWord[],
  at: number,
  end: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  const word = words[at]!
  // “(R-Texas)”
  if (word.key.length === 1 && words[at + 1]?.gap === 'hyphen' && at + 1 < end) return skip(at + 1)
  if (isTitleToBe(words, at, line)) return { next: at + 2, titled: at + 2 < line.to }
  if (word.tagged || hyphenatedToSmall(words, at, line)) return skip(at + 1)
  if (calendarWords.has(word.key) && !titled) return skip(at + 1)
  if (shipPrefixes.has(word.text) && at + 1 < end) {
    const to = chunkEnd(words, at, end)
    found.push({ ...bare, from: at, to, kind: 'thing' })
    return skip(to)
  }
  const match = knownNameAt(words, at, line.to, line.shouting)
  const event = (match?.count ?? 0) > 1 && match?.known.kind === 'organisation' ? at : eventEnd(words, at, end, line)
  if (event > at) return skip(event)
  const title =
    line.shouting && isPlain({ ...(words[at + 1] ?? word), caps: false }) ? 0 : titleLength(words, at, line.to)
  const asName = titled && title === 1 && end - at === 1 && !isTitleWord(word.key)
  const headed = title === 1 && isBodyHeadAfter(words, at + title, end)
  // “Public Prosecutor's Office”
  const office = words[at + title]
  if (
    title > 0 &&
    words[at + title - 1]!.possessive &&
    office?.capital &&
    office.gap === 'space' &&
    bodyHeads.has(office.key)
  ) {
    found.push({ ...bare, from: at, to: at + title + 1, kind: 'organisation' })
    return skip(at + title + 1)
  }
  if (title > 0 && !headed && !(match && (match.count >= title || match.count >= 2)) && !asName)
    return { next: at + title, titled: at + title < line.to }
  if (match && match.count === 1 && isDoubtful(word, line, match.known)) {
    if (!line.shouting)
      found.push({ ...bare, from: at, to: at + 1, kind: match.known.kind, known: match.known, titled, weak: true })
    return skip(at + 1)
  }
  if (match && !(word.key === 'the' && word.opening && match.known.kind === 'organisation')) {
    return takeKnown(words, at, end, line, match, titled, found)
  }
  return takeUnknown(words, at, end, line, titled, found)
}

/** “Metropolitan Museum”: a title that is the first word of a body. */
function isBodyHeadAfter(words: readonly NameWord[], at: number, end: number): boolean {
  const head = words[at]
  return (
    at < end && head?.gap === 'space' && bodyHeads.has(head.key) && !surnames.has(head.key) && bodyHeadsOf.has(head.key)
  )
}

/** “Shell”, “Total”, “Time” where a capital proves nothing: everyday words that are also names of bodies. */
function isDoubtful(word: NameWord, line: Line, { kind, caps }: KnownName): boolean {
  if (kind === 'state' || caps) return false
  return (line.shouting || line.headline || word.opening) && isPlain({ ...word, caps: false })
}

const toBe = new Set(['elect', 'designate'])

/** “President-elect Don Marsh”: the word in small letters belongs to the office, not to the name. */
function isTitleToBe(words: readonly NameWord[], at: number, line: Line): boolean {
  const next = words[at + 1]
  return at + 1 < line.to && next?.gap === 'hyphen' && toBe.has(next.key) && isTitleWord(words[at]!.key)
}

/** “Iran-backed”, “U.S.-led”, “pro-Russian”: no mention of the state as such. */
function hyphenatedToSmall(words: readonly NameWord[], at: number, line: Line): boolean {
  const next = words[at + 1]
  if (isNameTail(words, at + 1)) return false
  if (at + 1 < line.to && next!.gap === 'hyphen' && !next!.capital && !next!.numeric && !nameParticles.has(next!.key))
    return true
  const before = words[at - 1]
  return (
    words[at]!.gap === 'hyphen' &&
    !isNameTail(words, at) &&
    at > line.from &&
    !before!.capital &&
    !before!.numeric &&
    !nameParticles.has(before!.key)
  )
}

/** “Ar Rutbah”, “Al Qaim”. */
const arabicArticles = new Set(['al', 'ar', 'as', 'ash', 'at', 'an', 'ad', 'az', 'el'])

/** “Lake Ontario”, “Mount Harlow”: words that make a place of the name after them. */
const properFronts = new Set(['lake', 'mount', 'mt', 'cape', 'fort', 'gulf', 'strait', 'isle', 'camp'])

function takeUnknown(
  words: readonly NameWord[],
  at: number,
  runTo: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  const first = words[at]!
  if (isWordName(words, at, runTo, line)) {
    const to = Math.max(at + 2, chunkEnd(words, at, runTo))
    found.push({ ...bare, from: at, to, kind: 'person', gender: genderOfGivenName(first.key), titled })
    return skip(to)
  }
  if (isClosedClass(first.key) && !first.caps && !first.dotted && !(titled && at + 1 < runTo)) return skip(at + 1)
  if (
    otherCapitals.has(first.key) &&
    !titled &&
    (runTo - at === 1 || !bodyHeads.has(words[chunkEnd(words, at, runTo) - 1]!.key))
  )
    return skip(at + 1)
  if (
    arabicArticles.has(first.key) &&
    at + 1 < runTo &&
    !line.shouting &&
    !line.headline &&
    !(first.opening && isClosedClass(first.key))
  ) {
    const match = knownNameAt(words, at + 1, line.to, line.shouting)
    if (match?.known.kind === 'place') {
      found.push({ ...bare, from: at, to: at + 1 + match.count, kind: 'place' })
      return skip(at + 1 + match.count)
    }
  }
  let end = unknownEnd(words, at, chunkEnd(words, at, runTo), line)
  if (line.shouting && !titled) return takeShouted(words, at, end, line, found)
  if (end - at === 2 && properFronts.has(first.key) && !words[at + 1]!.caps) {
    found.push({ ...bare, from: at, to: end, kind: 'place' })
    return skip(end)
  }
  const postal = first.caps && first.key.length === 2 && first.gap === 'hyphen' && words[at - 1]?.key.length === 1
  if (postal) {
    // “(R-FL)”
    found.push({ ...bare, from: at, to: at + 1, kind: 'place' })
    return skip(at + 1)
  }
  const suffixed = end - at === 2 && nameSuffixes.has(words[at + 1]!.key)
  const plainFirst = !suffixed && isPlain(first) && (first.opening || line.headline) && (!titled || line.headline)
  if (plainFirst) {
    const headed =
      end - at >= 2 &&
      !line.headline &&
      [bodyHeads, companyEndings, placeHeads].some((heads) => heads.has(words[end - 1]!.key))
    const leads = bodyHeadsOf.has(first.key) && bodyOfEnd(words, at + 1, line) > at + 1
    const person =
      end - at >= 2 && (isGivenName(first.key) || words[at + 1]!.key.length === 1) && !isPlain(words[end - 1]!)
    if (!headed && !leads && !person) {
      if (end - at === 1 || first.gap === 'other')
        found.push({ ...bare, from: at, to: at + 1, kind: 'unknown', weak: true })
      return skip(at + 1)
    }
  }
  let kind = shapeOf(words, at, end, line, titled)
  if ((kind === 'organisation' || kind === 'unknown' || kind === null) && bodyHeadsOf.has(words[end - 1]!.key)) {
    const to = bodyOfEnd(words, end, line)
    if (to > end) {
      kind = 'organisation'
      end = to
    }
  }
  if (kind === 'organisation') end = withNumber(words, end, line)
  if (kind !== null) {
    const particle = (kind === 'person' || kind === 'unknown') && end - at === 1 ? particleBefore(words, at, line) : at
    if (particle < at && (found.at(-1)?.to ?? 0) <= particle) {
      found.push({ ...bare, from: particle, to: end, kind: 'person', titled })
      return skip(end)
    }
    found.push({
      ...bare,
      from: kind === 'organisation' && isOrdinalBefore(words, at, line) && (found.at(-1)?.to ?? 0) < at ? at - 1 : at,
      to: end,
      kind,
      gender: kind === 'person' ? genderOfGivenName(first.key) : null,
      titled,
    })
  }
  return skip(end)
}

/** “Will Baptiste said”, “Bill Tarrant, her deputy”: an everyday word that is a first name, before a word that can be a last name. */
function isWordName(words: readonly NameWord[], at: number, runTo: number, line: Line): boolean {
  const first = words[at]!
  const last = words[at + 1]
  if (line.shouting || first.caps || first.possessive || !wordGivenNames.has(first.key)) return false
  if (!last?.capital || last.caps || last.gap !== 'space' || at + 2 !== runTo) return false
  if (
    bodyHeads.has(last.key) ||
    placeHeads.has(last.key) ||
    companyEndings.has(last.key) ||
    calendarWords.has(last.key)
  )
    return false
  if (knownNameAt(words, at + 1, line.to) !== null && !surnames.has(last.key)) return false
  // “in May Lindqvist left”
  if (calendarWords.has(first.key) && spans.has(words[at - 1]?.key ?? '')) return false
  return !isPlain(last) || ((surnames.has(last.key) || !first.opening) && !line.headline)
}

const spans = new Set([
  'in',
  'last',
  'next',
  'this',
  'of',
  'since',
  'until',
  'by',
  'early',
  'late',
  'mid',
  'on',
  'from',
  'to',
])

/** In a line all in capitals a name is a given name with what follows, or a family name that is no everyday word. */
function takeShouted(words: readonly NameWord[], at: number, end: number, line: Line, found: FoundName[]): Step {
  const first = words[at]!
  const next = words[at + 1]
  const common = isPlain({ ...first, caps: false })
  if (common) return skip(at + 1)
  if (
    next &&
    at + 1 < end &&
    isGivenName(first.key) &&
    !isPlain({ ...next, caps: false }) &&
    !otherCapitals.has(next.key)
  ) {
    found.push({ ...bare, from: at, to: at + 2, kind: 'person', gender: genderOfGivenName(first.key) })
    return skip(at + 2)
  }
  const kind = shapeOf(words, at, at + 1, line, false)
  found.push({ ...bare, from: at, to: at + 1, kind: kind ?? 'unknown', weak: kind === null })
  return skip(at + 1)
}

/** An adjective of a state, and in a headline an everyday word, ends an unknown name. */
function unknownEnd(words: readonly NameWord[], at: number, end: number, line: Line): number {
  for (let index = at + 1; index < end; index += 1) {
    if (line.headline && isPlain(words[index]!) && !bodyHeads.has(words[index]!.key)) return index
    const match = knownNameAt(words, index, end, line.shouting)
    if (match?.known.form === 'adjective' && !match.known.caps && words[index]!.gap !== 'hyphen') return index
  }
  return end
}

/** “5th Fleet”, “101st Airborne Division”. */
function isOrdinalBefore(words: readonly NameWord[], at: number, line: Line): boolean {
  const before = words[at - 1]
  return (
    before !== undefined &&
    at > line.from &&
    before.numeric &&
    words[at]!.gap === 'space' &&
    /(?:st|nd|rd|th)$/.test(before.key)
  )
}
