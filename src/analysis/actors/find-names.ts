import type { ActorKind } from '../findings.ts'
import { genderOfGivenName, isGivenName } from '../lexicon/given-names.ts'
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
} from '../lexicon/name-parts.ts'
import { surnames } from '../lexicon/surnames.ts'
import { isNameTail, isPlain, joins, type Line, lineOf, runEnd } from './capital-runs.ts'
import { isClosedClass } from './closed-class.ts'
import { type Known, type KnownName, knownNameAt } from './gazetteer.ts'
import { bodyOfEnd, chunkEnd, shapeOf, withNumber } from './name-shapes.ts'
import { isTitleWord, titleLength } from './titles.ts'
import type { Word } from './words.ts'

/** A stretch of words that names somebody or some place. */
export type FoundName = {
  /** Index of its first word, and of the word after its last. */
  readonly from: number
  readonly to: number
  /** `unknown` until the rest of the article has been read; `thing` for ships and the like, which are no actors. */
  readonly kind: ActorKind | 'unknown' | 'thing'
  readonly known: KnownName | null
  readonly gender: 'female' | 'male' | null
  readonly plural: boolean
  /** Whether a title stands right before it. */
  readonly titled: boolean
  /** Its capital proves nothing: a name only if the article vouches for it elsewhere. */
  readonly weak: boolean
}

/** Names in all sentences, in order. What a name is may still be open. */
export function findNames(words: readonly Word[]): FoundName[] {
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

const bare = { known: null, gender: null, plural: false, titled: false, weak: false } as const

/** Finds the names that begin at word `at`; returns the word to go on with. */
function findAt(words: readonly Word[], at: number, line: Line, found: FoundName[]): number {
  const word = words[at]!
  if (!word.capital) {
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

type Step = { readonly next: number; readonly titled: boolean }

const skip = (next: number): Step => ({ next, titled: false })

function findInRun(
  words: readonly Word[],
  at: number,
  end: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  const word = words[at]!
  // “(R-Texas)”
  if (word.key.length === 1 && words[at + 1]?.gap === 'hyphen' && at + 1 < end) return skip(at + 1)
  if (word.tagged || hyphenatedToSmall(words, at, line)) return skip(at + 1)
  if (calendarWords.has(word.key) && !titled) return skip(at + 1)
  if (shipPrefixes.has(word.text) && at + 1 < end) {
    const to = chunkEnd(words, at, end)
    found.push({ ...bare, from: at, to, kind: 'thing' })
    return skip(to)
  }
  const match = knownNameAt(words, at, line.to, line.shouting)
  const title =
    line.shouting && isPlain({ ...(words[at + 1] ?? word), caps: false }) ? 0 : titleLength(words, at, line.to)
  const asName = titled && title === 1 && end - at === 1 && !isTitleWord(word.key)
  if (title > 0 && !(match && (match.count >= title || match.count >= 2)) && !asName)
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

/** “Shell”, “Total”, “Time” where a capital proves nothing: everyday words that are also names of bodies. */
function isDoubtful(word: Word, line: Line, { kind, caps }: KnownName): boolean {
  if (kind === 'state' || caps) return false
  return (line.shouting || line.headline || word.opening) && isPlain({ ...word, caps: false })
}

/** “Iran-backed”, “U.S.-led”, “pro-Russian”: no mention of the state as such. */
function hyphenatedToSmall(words: readonly Word[], at: number, line: Line): boolean {
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

/** Bodies that stay apart from the state before them: “the Iraqi [Interior] Ministry” is a ministry of Iraq. */
const apart = new Set(
  'government ministry department parliament embassy cabinet police consulate military administration authorities team squad media press television radio federation-cup'.split(
    ' ',
  ),
)

function takeKnown(
  words: readonly Word[],
  at: number,
  end: number,
  line: Line,
  { known, count }: Known,
  titled: boolean,
  found: FoundName[],
): Step {
  const after = at + count
  const push = (to: number, kind: ActorKind, of: KnownName | null, gender: 'female' | 'male' | null = null): Step => {
    found.push({ from: at, to, kind, known: of, gender, plural: of?.form === 'people', titled, weak: false })
    return skip(to)
  }
  const word = words[at]!
  const restTo =
    after < end && !words[after - 1]!.possessive && !line.shouting ? restEnd(words, after, end, line) : after
  const rest = restTo - after
  const last = words[restTo - 1]!
  const headed = rest > 0 && titleLength(words, after, end) === 0
  if (known.kind === 'organisation' || known.kind === 'group') {
    if (headed && (companyEndings.has(last.key) || bodyHeads.has(last.key)) && rest <= 3)
      return push(
        withNumber(words, restTo, line),
        'organisation',
        rest === 1 && companyEndings.has(last.key) ? known : null,
      )
    if (titled && count === 1 && surnames.has(word.key)) return push(after, 'person', null)
    return push(withNumber(words, after, line), known.kind, known)
  }
  if (
    titled &&
    count === 1 &&
    rest === 0 &&
    words[at - 1]?.key !== 'of' &&
    known.form !== 'adjective' &&
    known.form !== 'people'
  )
    return push(after, 'person', null)
  if (rest > 0 && nameSuffixes.has(words[after]!.key)) return push(after + 1, 'person', null)
  if (!headed) return push(after, known.kind, known)
  if (bodyHeads.has(last.key) || companyEndings.has(last.key)) {
    if (!apart.has(last.key) || words[after]!.gap === 'hyphen') {
      const to = bodyHeadsOf.has(last.key) ? bodyOfEnd(words, restTo, line) : restTo
      return push(withNumber(words, to, line), 'organisation', null)
    }
    found.push({ ...bare, from: at, to: after, kind: known.kind, known })
    const to = bodyOfEnd(words, restTo, line)
    if (rest > 1 || to > restTo) found.push({ ...bare, from: after, to, kind: 'organisation' })
    return skip(to)
  }
  const asPerson =
    count === 1 &&
    rest <= 2 &&
    !(rest === 2 && isGivenName(words[after]!.key)) &&
    (known.form === 'name' || known.form === 'capital') &&
    isGivenName(word.key) &&
    !words
      .slice(after, restTo)
      .some((other) => (isPlain(other) && !surnames.has(other.key)) || other.caps !== word.caps)
  if (asPerson && (!last.key.endsWith('s') || surnames.has(last.key) || !isPlain(last)))
    return push(restTo, 'person', null, genderOfGivenName(word.key))
  if (known.form !== 'adjective') {
    for (let index = after; index < restTo; index += 1)
      if (placeHeads.has(words[index]!.key)) return push(restTo, 'place', null)
    if (
      known.kind === 'place' &&
      rest <= 2 &&
      last.key.endsWith('s') &&
      !line.headline &&
      known.country !== null &&
      !otherCapitals.has(last.key)
    )
      return push(restTo, 'organisation', null)
  }
  return push(after, known.kind, known)
}

/** End of the words that may belong to the known name before `after`: in a headline everyday words end them. */
function restEnd(words: readonly Word[], after: number, end: number, line: Line): number {
  const to = chunkEnd(words, after, end)
  if (!line.headline) return to
  let at = after
  while (at < to && (!isPlain(words[at]!) || bodyHeads.has(words[at]!.key))) at += 1
  return at
}

/** “Lake Ontario”, “Mount Harlow”: words that make a place of the name after them. */
const properFronts = new Set(['lake', 'mount', 'mt', 'cape', 'fort', 'gulf', 'strait', 'isle', 'camp'])

function takeUnknown(
  words: readonly Word[],
  at: number,
  runTo: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  const first = words[at]!
  if (isClosedClass(first.key) && !first.caps && !first.dotted && !(titled && at + 1 < runTo)) return skip(at + 1)
  let end = unknownEnd(words, at, chunkEnd(words, at, runTo), line)
  if (line.shouting && !titled) return takeShouted(words, at, end, line, found)
  if (end - at === 2 && properFronts.has(first.key) && !words[at + 1]!.caps) {
    found.push({ ...bare, from: at, to: end, kind: 'place' })
    return skip(end)
  }
  const suffixed = end - at === 2 && nameSuffixes.has(words[at + 1]!.key)
  const plainFirst = !suffixed && isPlain(first) && (first.opening || line.headline) && !titled
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
    found.push({
      ...bare,
      from: kind === 'organisation' && isOrdinalBefore(words, at, line) ? at - 1 : at,
      to: end,
      kind,
      gender: kind === 'person' ? genderOfGivenName(first.key) : null,
      titled,
    })
  }
  return skip(end)
}

/** In a line all in capitals a name is a given name with what follows, or a family name that is no everyday word. */
function takeShouted(words: readonly Word[], at: number, end: number, line: Line, found: FoundName[]): Step {
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
function unknownEnd(words: readonly Word[], at: number, end: number, line: Line): number {
  for (let index = at + 1; index < end; index += 1) {
    if (line.headline && isPlain(words[index]!) && !bodyHeads.has(words[index]!.key)) return index
    const match = knownNameAt(words, index, end, line.shouting)
    if (match?.known.form === 'adjective' && !match.known.caps && words[index]!.gap !== 'hyphen') return index
  }
  return end
}

/** “5th Fleet”, “101st Airborne Division”. */
function isOrdinalBefore(words: readonly Word[], at: number, line: Line): boolean {
  const before = words[at - 1]
  return (
    before !== undefined &&
    at > line.from &&
    before.numeric &&
    words[at]!.gap === 'space' &&
    /(?:st|nd|rd|th)$/.test(before.key)
  )
}
