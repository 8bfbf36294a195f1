import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import {
  bodyHeads,
  bodyHeadsOf,
  calendarWords,
  nameParticles,
  shipPrefixes,
} from '#src/analysis/english/lexicon/name-parts.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { beforeMonths, monthNames } from '#src/analysis/english/lexicon/words-of-names.ts'
import { type KnownName, knownNameAt, mayBeginSmallName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isNameTail, isPlain, joins, type Line, lineOf, runEnd } from './capital-runs.ts'
import { type FoundName, nothingKnown, type Step, skip } from './found-name.ts'
import { isPairOfTwo, joinedEnd, wordsApart } from './joined-names.ts'
import { chunkEnd } from './name-shapes.ts'
import { eventEnd } from './no-actors.ts'
import { areaOfOffice, type OfficeArea } from './office-area.ts'
import { takeKnown } from './take-known.ts'
import { takeUnknown } from './take-unknown.ts'
import { isTitleWord, titleLength } from './titles.ts'

/** Names in all sentences, in order. What a name is may still be open. */
export function findNames(words: readonly NameWord[]): FoundName[] {
  const found: FoundName[] = []
  const apart = wordsApart(words)
  let from = 0
  while (from < words.length) {
    let to = from + 1
    while (to < words.length && words[to]!.sentence === words[from]!.sentence) to += 1
    const line = lineOf(words, from, to)
    let at = from
    while (at < to) at = findAt(words, at, line, apart, found)
    from = to
  }
  return found
}

/** Finds the names that begin at word `at`; returns the word to go on with. */
function findAt(
  words: readonly NameWord[],
  at: number,
  line: Line,
  apart: ReadonlySet<string>,
  found: FoundName[],
): number {
  const word = words[at]!
  if (!word.capital) {
    if (!mayBeginSmallName(word.key)) return at + 1
    const match = knownNameAt(words, at, line.to)
    const after = at + (match?.count ?? 1)
    if (match?.known.small && (after >= line.to || words[after]!.gap !== 'hyphen')) {
      found.push({
        ...nothingKnown,
        from: at,
        to: after,
        kind: match.known.kind,
        known: match.known,
        plural: match.known.form === 'people',
      })
    }
    return match?.known.small ? after : at + 1
  }
  const joined = knownNameAt(words, at, line.to)?.count === 2 ? at : joinedEnd(words, at, line, apart)
  if (joined > at) {
    found.push({ ...nothingKnown, from: at, to: joined, kind: 'organisation' })
    return joined
  }
  let end = runEnd(words, at, line)
  let next = at
  let titled = false
  while (next < end) {
    if (isPairOfTwo(words, next, line, apart)) {
      next += 2
      titled = false
      continue
    }
    const area = areaOfOffice(words, next, end, line)
    if (area) {
      takeArea(words, next, area, line, found)
      next = area.to
      titled = true
      continue
    }
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

/** “Mayor of Larchwater Liz Holm”, “head of Larch Hospital Ben Holm”: the name that is within an office. */
function takeArea(
  words: readonly NameWord[],
  at: number,
  { to, kind }: OfficeArea,
  line: Line,
  found: FoundName[],
): void {
  if (kind === 'body' || (kind === 'town' && knownNameAt(words, at, line.to)))
    findInRun(words, at, to, { ...line, to }, false, found)
  else if (kind === 'town') found.push({ ...nothingKnown, from: at, to, kind: 'place' })
}

/** “said Jan Kos”, “June Achterberg left”: a first name that is a month too; not “in May Norland voted”. */
function isMonthOfName(words: readonly NameWord[], at: number, end: number): boolean {
  const { key, gap, opening } = words[at]!
  const next = words[at + 1]
  if (!monthNames.has(key) || !isGivenName(key) || at + 1 >= end || !next) return false
  // “May Norland win?”
  if (key === 'may' && opening) return false
  const isNext = next.gap === 'space' && next.capital && !isPlain(next) && !calendarWords.has(next.key)
  if (!isNext || (gap === 'space' && beforeMonths.has(words[at - 1]?.key ?? ''))) return false
  // “the June Iran talks”
  return key.length === 3 && key !== 'may' ? true : knownNameAt(words, at + 1, end) === null
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
  if (calendarWords.has(word.key) && !titled && !isMonthOfName(words, at, end)) return skip(at + 1)
  if (shipPrefixes.has(word.text) && at + 1 < end) {
    const to = chunkEnd(words, at, end)
    found.push({ ...nothingKnown, from: at, to, kind: 'thing' })
    return skip(to)
  }
  const whole = knownNameAt(words, at, line.to, line.shouting)
  const officeAt = whole ? officeInBody(words, at, whole.count, line) : at
  const match = officeAt > at ? knownNameAt(words, at, officeAt, line.shouting) : whole
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
    const from = withStateBefore(words, at, found)
    found.push({ ...nothingKnown, from, to: at + title + 1, kind: 'organisation' })
    return skip(at + title + 1)
  }
  if (title > 0 && !headed && !(match && (match.count >= title || match.count >= 2)) && !asName)
    return { next: at + title, titled: at + title < line.to }
  if (match && match.count === 1 && isDoubtful(word, line, match.known)) {
    if (!line.shouting)
      found.push({
        ...nothingKnown,
        from: at,
        to: at + 1,
        kind: match.known.kind,
        known: match.known,
        titled,
        weak: true,
      })
    return skip(at + 1)
  }
  if (match && !(word.key === 'the' && word.opening && match.known.kind === 'organisation')) {
    return takeKnown(words, at, officeAt > at ? officeAt : end, line, match, titled, found)
  }
  return takeUnknown(words, at, end, line, titled, found)
}

/** “U.S. [Attorney's Office]”: letters of a state right before are of the body's name; where it begins with them. */
function withStateBefore(words: readonly NameWord[], at: number, found: FoundName[]): number {
  const last = found.at(-1)
  if (last?.to !== at || last.known?.kind !== 'state' || !last.known.caps || words[at]!.gap !== 'space') return at
  if (words[at - 1]!.possessive) return at
  found.pop()
  return last.from
}

/**
 * Where an office begins inside a body's name that its bearer follows: “UN [High Commissioner for Refugees] Jane Doe” is a
 * person; `at` where no office ends the name or nobody follows.
 */
function officeInBody(words: readonly NameWord[], at: number, count: number, line: Line): number {
  const to = at + count
  const bearer = words[to]
  const isFollowed =
    to < line.to && bearer?.capital === true && bearer.gap === 'space' && words[to + 1]?.capital === true
  if (!isFollowed || words[to - 1]!.possessive) return at
  for (let from = at + 1; from < to - 1; from += 1) if (titleLength(words, from, to) === to - from) return from
  return at
}

/** “Metropolitan Museum”: a title that is the first word of a body. */
function isBodyHeadAfter(words: readonly NameWord[], at: number, end: number): boolean {
  const head = words[at]
  return (
    at < end &&
    head?.gap === 'space' &&
    bodyHeads.has(head.key) &&
    !surnames.has(head.key) &&
    // “General Administration of Customs”
    (bodyHeadsOf.has(head.key) || words[at + 1]?.key === 'of')
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
