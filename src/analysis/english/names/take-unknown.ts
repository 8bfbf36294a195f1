import { genderOfGivenName, isGivenName, wordGivenNames } from '#src/analysis/english/lexicon/given-names.ts'
import {
  bodyHeads,
  bodyHeadsOf,
  calendarWords,
  companyEndings,
  nameSuffixes,
  otherCapitals,
  placeHeads,
} from '#src/analysis/english/lexicon/name-parts.ts'
import { speakingVerbs } from '#src/analysis/english/lexicon/name-verbs.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { arabicArticles, properFronts, spans } from '#src/analysis/english/lexicon/words-of-names.ts'
import { knownNameAt } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isPlain, type Line, particleBefore } from './capital-runs.ts'
import { isClosedClass } from './closed-class.ts'
import { type FoundName, nothingKnown, type Step, skip } from './found-name.ts'
import { bodyOfEnd, chunkEnd, shapeOf, withNumber } from './name-shapes.ts'

/** Where an unknown name begins. */
type Beginning = {
  readonly words: readonly NameWord[]
  readonly at: number
  readonly first: NameWord
  /** End of the capital words in a row. */
  readonly runTo: number
  readonly line: Line
  /** Whether a title stands before it. */
  readonly titled: boolean
}

/** `end`: where the row of words ends that may be one name. */
type Row = Beginning & { readonly end: number }

/** Adds the name that it takes, if it takes one. Null where it does not decide. */
type Rule<Place> = (place: Place, found: FoundName[]) => Step | null

/**
 * Takes the name that begins at word `at` and that no list knows: what it is, and where it ends, is told by its words.
 * The first rule that decides is followed.
 *
 * @param runTo - End of the capital words in a row.
 * @param titled - Whether a title stands before it.
 * @returns The word to go on with.
 */
export function takeUnknown(
  words: readonly NameWord[],
  at: number,
  runTo: number,
  line: Line,
  titled: boolean,
  found: FoundName[],
): Step {
  const beginning: Beginning = { words, at, first: words[at]!, runTo, line, titled }
  for (const rule of rulesOfFirstWord) {
    const step = rule(beginning, found)
    if (step) return step
  }
  const row: Row = { ...beginning, end: unknownEnd(words, at, chunkEnd(words, at, runTo), line) }
  for (const rule of rulesOfRow) {
    const step = rule(row, found)
    if (step) return step
  }
  return takeByShape(row, found)
}

/** “Will Baptiste said he agreed.” A first name that is an everyday word begins a person's name. */
const takeWordName: Rule<Beginning> = ({ words, at, first, runTo, line, titled }, found) => {
  if (!isWordName(words, at, runTo, line)) return null
  const to = Math.max(at + 2, chunkEnd(words, at, runTo))
  found.push({ ...nothingKnown, from: at, to, kind: 'person', gender: genderOfGivenName(first.key), titled })
  return skip(to)
}

/** “They left.” A pronoun, an article or the like begins no name. */
const passOverClosedClass: Rule<Beginning> = ({ at, first, runTo, titled }) => {
  const isOfName = first.caps || first.dotted || (titled && at + 1 < runTo)
  return isClosedClass(first.key) && !isOfName ? skip(at + 1) : null
}

/** “She speaks Arabic.” Languages, faiths and the like begin a name only where a body follows: “English Council”. */
const passOverOtherCapital: Rule<Beginning> = ({ words, at, first, runTo, titled }) => {
  if (!otherCapitals.has(first.key) || titled) return null
  const isBody = runTo - at > 1 && bodyHeads.has(words[chunkEnd(words, at, runTo) - 1]!.key)
  return isBody ? null : skip(at + 1)
}

/** “Troops entered Al Hasakah.” An Arabic article belongs to the known place after it. */
const takeArticledPlace: Rule<Beginning> = ({ words, at, first, runTo, line }, found) => {
  if (!arabicArticles.has(first.key) || at + 1 >= runTo || line.shouting || line.headline) return null
  if (first.opening && isClosedClass(first.key)) return null
  const match = knownNameAt(words, at + 1, line.to, line.shouting)
  if (match?.known.kind !== 'place') return null
  const to = at + 1 + match.count
  found.push({ ...nothingKnown, from: at, to, kind: 'place' })
  return skip(to)
}

/**
 * “The Hostages and Missing Families Forum said …”, “the Food, Health and Safety Authority”, “the Roads & Rivers Agency”: of plain
 * words in a row that an article heads, the body’s name has all.
 */
const takeBodyOfSeveral: Rule<Beginning> = ({ words, at, line }, found) => {
  if (line.headline || line.shouting || words[at - 1]?.key !== 'the') return null
  const last = lastOfRow(words, at, line)
  if (last === null || !isPlain(words[last]!)) return null
  let to = last
  while (to < line.to && words[to]!.capital && (to === last || words[to]!.gap === 'space')) to += 1
  if (to - last < 2 || !bodyHeads.has(words[to - 1]!.key)) return null
  found.push({ ...nothingKnown, from: at, to, kind: 'organisation' })
  return skip(to)
}

/** Most words of a row before its “and”. */
const mostInRow = 4

/** “⟦Food⟧, Health and Safety”: the word behind the “and” or the “&” of a row of plain words; null where there is no such row. */
function lastOfRow(words: readonly NameWord[], from: number, line: Line): number | null {
  for (let at = from; at < from + mostInRow && at + 1 < line.to; at += 1) {
    const word = words[at]!
    const next = words[at + 1]!
    const isPart = word.capital && !word.possessive && isPlain(word) && !bodyHeads.has(word.key)
    if (!isPart || (at > from && knownNameAt(words, at, line.to, line.shouting) !== null)) return null
    if (next.joined) return at + 1
    if (next.key === 'and') return at + 2 < line.to ? at + 2 : null
    const isListed = next.gap === 'other' && next.start - word.end === 2 && !next.opening
    if (!isListed) return null
  }
  return null
}

const rulesOfFirstWord: readonly Rule<Beginning>[] = [
  takeBodyOfSeveral,
  takeWordName,
  passOverClosedClass,
  passOverOtherCapital,
  takeArticledPlace,
]

/** In a line all in capitals other signs count than capitals. */
const takeInCapitals: Rule<Row> = ({ words, at, end, line, titled }, found) =>
  line.shouting && !titled ? takeShouted(words, at, end, line, found) : null

/** “They swam in Lake Harlow.” Some words make a place of the name after them. */
const takeFrontedPlace: Rule<Row> = ({ words, at, end, first }, found) => {
  if (end - at !== 2 || !properFronts.has(first.key) || words[at + 1]!.caps) return null
  found.push({ ...nothingKnown, from: at, to: end, kind: 'place' })
  return skip(end)
}

/** `(R-FL)`: the letters of a state after those of a party. */
const takePostalState: Rule<Row> = ({ words, at, first }, found) => {
  const isPostal = first.caps && first.key.length === 2 && first.gap === 'hyphen' && words[at - 1]?.key.length === 1
  if (!isPostal) return null
  found.push({ ...nothingKnown, from: at, to: at + 1, kind: 'place' })
  return skip(at + 1)
}

/** “Rain fell.” An everyday word that begins a sentence is no name, unless the words after it make it one. */
const passOverPlainWord: Rule<Row> = (row, found) => {
  const { words, at, end, first, line, titled } = row
  const isSuffixed = end - at === 2 && nameSuffixes.has(words[at + 1]!.key)
  const isPlainFirst = !isSuffixed && isPlain(first) && (first.opening || line.headline) && (!titled || line.headline)
  if (!isPlainFirst || makesName(row)) return null
  if (end - at === 1 || first.gap === 'other')
    found.push({ ...nothingKnown, from: at, to: at + 1, kind: 'unknown', weak: true })
  return skip(at + 1)
}

/** “Harbour Authority”, “Ministry of Roads”, “Rose Achieng”: what follows an everyday word shows that a name begins. */
function makesName({ words, at, end, first, line }: Row): boolean {
  if (bodyHeadsOf.has(first.key) && bodyOfEnd(words, at + 1, line) > at + 1) return true
  if (end - at < 2) return false
  const last = words[end - 1]!
  const isHeaded = !line.headline && [bodyHeads, companyEndings, placeHeads].some((heads) => heads.has(last.key))
  return isHeaded || ((isGivenName(first.key) || words[at + 1]!.key.length === 1) && !isPlain(last))
}

const rulesOfRow: readonly Rule<Row>[] = [takeInCapitals, takeFrontedPlace, takePostalState, passOverPlainWord]

/** The words of a row tell by their shape what they name, if anything. */
function takeByShape({ words, at, end: rowEnd, first, line, titled }: Row, found: FoundName[]): Step {
  const { kind, end } = shapeAndEnd(words, at, rowEnd, line, titled)
  if (kind === null) return skip(end)
  const particle = (kind === 'person' || kind === 'unknown') && end - at === 1 ? particleBefore(words, at, line) : at
  const free = found.at(-1)?.to ?? 0
  if (particle < at && free <= particle) {
    found.push({ ...nothingKnown, from: particle, to: end, kind: 'person', titled })
    return skip(end)
  }
  const isNumbered = kind === 'organisation' && isOrdinalBefore(words, at, line) && free < at
  const gender = kind === 'person' ? genderOfGivenName(first.key) : null
  found.push({ ...nothingKnown, from: isNumbered ? at - 1 : at, to: end, kind, gender, titled })
  return skip(end)
}

/** “Department of Roads and Bridges”, “Unit 8200”: a body's name goes on after its head, and with its number. */
function shapeAndEnd(words: readonly NameWord[], at: number, rowEnd: number, line: Line, titled: boolean) {
  let kind = shapeOf(words, at, rowEnd, line, titled)
  let end = rowEnd
  if ((kind === 'organisation' || kind === 'unknown' || kind === null) && bodyHeadsOf.has(words[end - 1]!.key)) {
    const to = bodyOfEnd(words, end, line)
    if (to > end) {
      kind = 'organisation'
      end = to
    }
  }
  return { kind, end: kind === 'organisation' ? withNumber(words, end, line) : end }
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
  // “Will Harper said”
  if (!line.headline && speakingVerbs.has(words[at + 2]?.key ?? '')) return true
  // “Mark Whittle, 34, said”
  const age = words[at + 2]
  if (!line.headline && age?.numeric && age.gap === 'other' && age.start - last.end === 2 && age.key.length < 4)
    return true
  return !isPlain(last) || ((surnames.has(last.key) || !first.opening) && !line.headline)
}

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
    found.push({ ...nothingKnown, from: at, to: at + 2, kind: 'person', gender: genderOfGivenName(first.key) })
    return skip(at + 2)
  }
  const kind = shapeOf(words, at, at + 1, line, false)
  found.push({ ...nothingKnown, from: at, to: at + 1, kind: kind ?? 'unknown', weak: kind === null })
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
