import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import {
  acronymsOfThings,
  bodyHeads,
  bodyHeadsOf,
  calendarWords,
  companyEndings,
  directions,
  nameSuffixes,
  otherCapitals,
  placeFronts,
  placeHeads,
} from '#src/analysis/english/lexicon/name-parts.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import {
  businessEndings,
  clubFronts,
  creed,
  groupFronts,
  locatives,
  monthNames,
  numbered,
  siteFronts,
  strictPlaces,
} from '#src/analysis/english/lexicon/words-of-names.ts'
import { agentEnding } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { ActorKind } from '#src/analysis/findings.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isPlain, joins, type Line, ownsBody } from './capital-runs.ts'
import { titleLength } from './titles.ts'

/** What a name looks like: a kind, `unknown` where the article must tell, null where it names no actor. */
export type Shape = ActorKind | 'unknown' | null

/** No name has more words: a text all in capitals is one endless run. */
const longestName = 32

/** End of the words of one name from `from` on: up to a title or a date inside the run. */
export function chunkEnd(words: readonly NameWord[], from: number, runTo: number): number {
  const end = Math.min(runTo, from + longestName)
  let at = from
  while (at < end) {
    const word = words[at]!
    if (calendarWords.has(word.key) && at > from && !isNameToo(words, at)) break
    if (at > from && titleLength(words, at, end) > 0 && !bodyHeads.has(word.key) && !endsPerson(words, from, at, end))
      break
    if (at > from && isModelNumber(word)) break
    // “Ada Quill Republicans meet”: a headline's first word ran into a name
    if (at > from + 1 && isGroupBehindName(words, from, at)) break
    // “Ada Quill Quill has said”: a box's line ran into the text
    if (at > from + 1 && word.key === words[at - 1]!.key && word.gap === 'space') break
    at += 1
    if (
      (word.possessive && !(at < end && ownsBody(words, at))) ||
      (at - 1 > from && companyEndings.has(word.key) && word.key.length > 2)
    )
      break
  }
  return at
}

/** “John Major”: a title that is the last name of somebody. */
const endsPerson = (words: readonly NameWord[], from: number, at: number, end: number): boolean =>
  at === end - 1 && at === from + 1 && surnames.has(words[at]!.key) && isGivenName(words[from]!.key)

/** Whether word `at` is a plain noun for a group behind somebody's given name and surname: no part of the name. */
function isGroupBehindName(words: readonly NameWord[], from: number, at: number): boolean {
  const { key, capital } = words[at]!
  if (!capital || !key.endsWith('s') || surnames.has(key) || !isCommonWord(key)) return false
  if (!isGivenName(words[from]!.key) || isPlain(words[from + 1]!)) return false
  return personNouns.has(key) || agentEnding.test(key.slice(0, -1))
}

/** “GR4s”, “Q3”. */
const isModelNumber = ({ key }: NameWord): boolean => key.length <= 5 && /^[a-z]+\d/.test(key)

/** “Hannah May”, “Min Jun-ho”: a month that is a part of a name. */
function isNameToo(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!
  return (
    monthNames.has(word.key) &&
    (words[at + 1]?.gap === 'hyphen' || isGivenName(words[at - 1]!.key)) &&
    !words[at + 1]?.numeric
  )
}

const links = new Set(['of', 'for', 'against'])
const linksOn = new Set(['council', 'committee', 'commission', 'conference', 'institute'])

/** End of a body's name after its head: “… of Foreign Affairs”, “… for Human Rights”; `from` where nothing follows. */
export function bodyOfEnd(words: readonly NameWord[], from: number, line: Line): number {
  let at = from
  if (words[from - 1]!.possessive) return from
  while (at < line.to && joins(words[at - 1]!, words[at]!)) {
    const word = words[at]!
    if (
      links.has(word.key) ||
      (word.key === 'on' && at === from && linksOn.has(words[from - 1]!.key)) ||
      (word.key === 'and' && at > from)
    ) {
      let ahead = at + 1
      if (words[ahead]?.key === 'the' && words[ahead]!.gap === 'space') ahead += 1
      const next = words[ahead]
      if (ahead >= line.to || !next?.capital || next.gap !== 'space' || calendarWords.has(next.key)) break
      if (word.key === 'and' && !isCommonWord(next.key)) break
      at = ahead + 1
    } else if (
      word.capital &&
      at > from &&
      !calendarWords.has(word.key) &&
      !(line.headline && isPlain(word) && !bodyHeads.has(word.key)) &&
      !beginsBearer(words, at, line)
    )
      at += 1
    else break
    if (words[at - 1]!.possessive) break
  }
  return at
}

/** “House Committee on Foreign Affairs Chairman Jane Doe”: an office in the midst, with a first name behind it. */
function beginsBearer(words: readonly NameWord[], at: number, line: Line): boolean {
  const bearer = at + titleLength(words, at, line.to)
  if (bearer === at || titleLength(words, at, at + 1) === 0 || bearer + 1 >= line.to || words[bearer]!.gap !== 'space')
    return false
  return isGivenName(words[bearer]!.key) && words[bearer + 1]!.capital
}

/** One word further where a number belongs to the name. */
export function withNumber(words: readonly NameWord[], to: number, line: Line): number {
  const next = words[to]
  if (words[to - 1]!.possessive || !/^\d+$/.test(next?.key ?? '')) return to
  if (to < line.to && next?.numeric && next.gap === 'space' && next.key.length <= 4 && numbered.has(words[to - 1]!.key))
    return to + 1
  return to
}

/** “Abu Omar”, “Umm Hassan”. */
const parentFronts = new Set(['abu', 'umm', 'ibn'])

const isCreed = (word: NameWord): boolean =>
  word.key.length > 6 &&
  !word.key.endsWith('qvist') &&
  !word.key.endsWith('quist') &&
  creed.some((ending) => word.key.endsWith(ending))

/** What the words from `from` to before `to` look like. */
export function shapeOf(words: readonly NameWord[], from: number, to: number, line: Line, titled: boolean): Shape {
  const first = words[from]!
  const last = words[to - 1]!
  const count = to - from
  if (count === 1) return shapeOfSingle(words, from, line, titled)
  if (companyEndings.has(last.key)) return 'organisation'
  // “Group C”, “Title IX” are no actors
  if (last.key.length === 1 && !last.dotted && isPlain(first)) return null
  if (nameSuffixes.has(last.key)) return isPlain(first) || otherCapitals.has(words[to - 2]!.key) ? null : 'person'
  if (parentFronts.has(first.key)) return 'person'
  if (groupFronts.has(first.key) && !first.opening) return 'group'
  if (groupFronts.has(first.key) && !isPlain(first)) return 'group'
  if (siteFronts.has(first.key)) return 'place'
  if (clubFronts.has(first.text) && count === 2) return 'organisation'
  if (count === 2 && last.caps && (clubFronts.has(last.text) || last.text === 'CP')) return 'organisation'
  if (titled || (last.gap === 'hyphen' && !last.capital)) return 'person'
  if (last.key === 'district' && words[to - 2]!.key === 'school') return 'organisation'
  if (
    count === 2 &&
    placeHeads.has(last.key) &&
    ['at', 'in', 'near'].includes(words[from - 1]?.key ?? '') &&
    first.gap === 'space'
  )
    return 'place'
  if (isGivenName(first.key) && !line.shouting) {
    if (bodyHeads.has(last.key) && (count >= 3 || !surnames.has(last.key))) return 'organisation'
    if (
      strictPlaces.has(last.key) ||
      (placeHeads.has(last.key) && count >= 3 && ['national', 'state', 'memorial'].includes(words[to - 2]!.key)) ||
      (placeHeads.has(last.key) && count === 2 && !surnames.has(last.key) && isPlain(first))
    )
      return 'place'
    return count <= 4 ? 'person' : 'unknown'
  }
  if (bodyHeads.has(last.key)) return 'organisation'
  if (placeHeads.has(last.key)) return 'place'
  if (placeFronts.has(first.key) && (!first.dotted || first.key === 'st' || first.key === 'mt')) return 'place'
  if (first.dotted && first.key.length === 1) return 'person'
  if (
    surnames.has(last.key) &&
    count <= 3 &&
    (!isPlain(first) || (count === 2 && !first.opening && !line.headline && !isPlain(last)))
  )
    return 'person'
  if (line.shouting || line.headline) return isPlain(first) || isPlain(last) ? null : count <= 3 ? 'unknown' : null
  // “the Movement Toward Socialism”
  if (count >= 3 && bodyHeadsOf.has(first.key) && words[from - 1]?.key === 'the') return 'organisation'
  let plain = 0
  for (let index = from; index < to; index += 1) {
    const word = words[index]!
    if (otherCapitals.has(word.key) || isCreed(word)) return null
    if (isPlain(word)) plain += 1
  }
  if (directions.has(first.key) && plain === 1 && count === 2) return 'place'
  if (
    plain === 0 &&
    isInPlace(words, from) &&
    !words.slice(from, to).some((word) => word.caps || isGivenName(word.key))
  )
    return 'place'
  if (plain === 0)
    return count <= 3 && !words.slice(from, to).some((word) => word.caps && word.key.length > 2) ? 'person' : 'unknown'
  return plain === count ? null : 'unknown'
}

/** “in Novye Atagi”, “near Tal Arwen”. */
function isInPlace(words: readonly NameWord[], from: number): boolean {
  const before = words[from - 1]
  return words[from]!.gap === 'space' && before !== undefined && locatives.has(before.key)
}

function shapeOfSingle(words: readonly NameWord[], at: number, line: Line, titled: boolean): Shape {
  const word = words[at]!
  if (isModelNumber(word)) return word.caps && !/s$/.test(word.text) ? 'unknown' : null
  if (word.numeric || word.key.length < 2 || /^[A-Z]{2,}s$/.test(word.text)) return null
  if (titled) return isPlain(word) && (line.headline || word.opening) ? null : 'person'
  if (line.shouting) return isPlain(word) ? null : surnames.has(word.key) && !isCommonWord(word.key) ? 'person' : null
  if (otherCapitals.has(word.key) || isCreed(word)) return null
  // “STS-135”, “F-16” are things
  if (word.key.length <= 4 && words[at + 1]?.gap === 'hyphen' && words[at + 1]!.numeric) return null
  if (word.caps) return acronymsOfThings.has(word.key) || word.key.length > 7 ? null : 'organisation'
  const before = words[at - 1]
  if (
    bodyHeads.has(word.key) &&
    (before?.key === 'the' || /^\d+(?:st|nd|rd|th)$/.test(before?.key ?? '')) &&
    word.gap === 'space' &&
    !line.headline
  )
    return 'organisation'
  if (!isPlain(word) && businessEndings.test(word.key)) return 'organisation'
  return isPlain(word) && (word.opening || line.headline) ? null : 'unknown'
}
