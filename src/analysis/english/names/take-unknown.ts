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
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { arabicArticles, properFronts, spans } from '#src/analysis/english/lexicon/words-of-names.ts'
import { knownNameAt } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isPlain, type Line, particleBefore } from './capital-runs.ts'
import { isClosedClass } from './closed-class.ts'
import { type FoundName, nothingKnown, type Step, skip } from './found-name.ts'
import { bodyOfEnd, chunkEnd, shapeOf, withNumber } from './name-shapes.ts'

/**
 * Takes the name that begins at word `at` and that no list knows: what it is, and where it ends, is told by its words.
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
  const first = words[at]!
  if (isWordName(words, at, runTo, line)) {
    const to = Math.max(at + 2, chunkEnd(words, at, runTo))
    found.push({ ...nothingKnown, from: at, to, kind: 'person', gender: genderOfGivenName(first.key), titled })
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
      found.push({ ...nothingKnown, from: at, to: at + 1 + match.count, kind: 'place' })
      return skip(at + 1 + match.count)
    }
  }
  let end = unknownEnd(words, at, chunkEnd(words, at, runTo), line)
  if (line.shouting && !titled) return takeShouted(words, at, end, line, found)
  if (end - at === 2 && properFronts.has(first.key) && !words[at + 1]!.caps) {
    found.push({ ...nothingKnown, from: at, to: end, kind: 'place' })
    return skip(end)
  }
  const postal = first.caps && first.key.length === 2 && first.gap === 'hyphen' && words[at - 1]?.key.length === 1
  if (postal) {
    // “(R-FL)”
    found.push({ ...nothingKnown, from: at, to: at + 1, kind: 'place' })
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
        found.push({ ...nothingKnown, from: at, to: at + 1, kind: 'unknown', weak: true })
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
      found.push({ ...nothingKnown, from: particle, to: end, kind: 'person', titled })
      return skip(end)
    }
    found.push({
      ...nothingKnown,
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
