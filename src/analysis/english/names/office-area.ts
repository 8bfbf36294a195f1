import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { bodyHeads, companyEndings, placeHeads } from '#src/analysis/english/lexicon/name-parts.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { courtesyTitles, officeQualifiers, servants } from '#src/analysis/english/lexicon/titles.ts'
import { fieldsThatHead } from '#src/analysis/english/lexicon/words-of-names.ts'
import { knownNameAt } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { Line } from './capital-runs.ts'
import { isOfficeHead, isTitleWord, phraseBefore } from './titles.ts'

/** What an office is for. A field is no name: “Health”; a body or a town is one. */
export type OfficeArea = {
  /** First word of the bearer's name or of its title. */
  readonly to: number
  readonly kind: 'field' | 'body' | 'town'
}

/** Most words between the “of” of an office and the end of its area. */
const widestArea = 8
/** Most words of a bearer's name and title. */
const longestBearer = 6

/** Words in small letters within what an office is for: “Minister of Culture, Youth and Sports”. */
const linking = new Set(['of', 'for', 'and', 'the'])

/**
 * What an office is for begins at word `at`, and its bearer's name follows in the same run of capitals: “Minister of
 * Health Sami Holm”.
 *
 * @param end - End of the run, exclusive.
 * @returns Null where no office stands before or no bearer follows.
 */
export function areaOfOffice(words: readonly NameWord[], at: number, end: number, line: Line): OfficeArea | null {
  if (line.headline || line.shouting || end - at < 3 || isTitleWord(words[at]!.key) || linkBefore(words, at) < 0)
    return null
  for (const rule of rules) {
    const area = rule(words, at, end)
    if (area) return isBearer(words, area.to, end) && knownEnd(words, at, line) <= area.to ? area : null
  }
  return null
}

type Rule = (words: readonly NameWord[], at: number, end: number) => OfficeArea | null

const found = (to: number, kind: OfficeArea['kind']): OfficeArea | null => (to < 0 ? null : { to, kind })

/** “Minister of Mineral Resources Sam Holm”: everyday words are a field, and the first other word is a name. */
const behindField: Rule = (words, at, end) => {
  let to = at
  while (to < end && isOfField(words, to, to > at)) to += 1
  return to > at ? { to, kind: 'field' } : null
}

/** “Archbishop of Larchwater Dr Jane Holm”: the bearer's own title ends what stands before it. */
const beforeTitle: Rule = (words, at, end) => {
  const to = words.findIndex(
    ({ key }, index) => index > at && index < end - 1 && isTitleWord(key) && !officeQualifiers.has(key),
  )
  return found(to, to > 0 && isHead(words[to - 1]!) ? 'body' : 'town')
}

/** “Governor of Larch State Ben Holm”, “head of Larch Hospital Ben Holm”: a word that ends names of places and bodies. */
const behindHead: Rule = (words, at, end) =>
  found(
    words.findIndex((_, index) => index > at + 1 && index < end && isHead(words[index - 1]!)),
    'body',
  )

/** “Mayor of Larchwater Liz Holm”: a first name in the midst of the run. */
const behindTown: Rule = (words, at, end) =>
  found(
    words.findIndex(({ key }, index) => index > at && index < end - 1 && isGivenName(key)),
    'town',
  )

const rules: readonly Rule[] = [behindField, beforeTitle, behindHead, behindTown]

const isHead = ({ key }: NameWord): boolean => placeHeads.has(key) || bodyHeads.has(key)

/** Whether a word belongs to a field: “Foreign”, “Health”. A first name that is an everyday word does only where it opens the field. */
function isOfField(words: readonly NameWord[], at: number, isFurther: boolean): boolean {
  const { key, caps } = words[at]!
  if (caps || (isHead(words[at]!) && !fieldsThatHead.has(key)) || (isTitleWord(key) && !officeQualifiers.has(key)))
    return false
  return (isCommonWord(key) || officeQualifiers.has(key)) && !(isFurther && isGivenName(key))
}

/** Two words or more that are no body's and no place's name. */
function isBearer(words: readonly NameWord[], from: number, end: number): boolean {
  const last = words[end - 1]!
  if (end - from < 2 || end - from > longestBearer) return false
  return !companyEndings.has(last.key) && (surnames.has(last.key) || !isHead(last))
}

const knownEnd = (words: readonly NameWord[], at: number, line: Line): number =>
  at + (knownNameAt(words, at, line.to)?.count ?? 0)

/** Index of the “of” or “for” of an office whose area reaches up to word `at`; -1 where none does. */
function linkBefore(words: readonly NameWord[], at: number): number {
  for (let index = at - 1; index > 0 && at - index <= widestArea; index -= 1) {
    const word = words[index]!
    const next = words[index + 1]!
    if (word.sentence !== words[at]!.sentence || word.possessive) return -1
    // “Minister of Culture, Youth and Sports”, but “Bishop of Larchwater, the Rt Rev Jane Holm”
    const isListed =
      next.gap === 'other' && next.start - word.end === 2 && next.capital && isOfField(words, index, false)
    if (next.gap !== 'space' && !next.joined && !isListed) return -1
    if (/^(?:of|for)$/.test(word.key) && officeStartBefore(words, index) >= 0) return index
    if (!linking.has(word.key) && (!word.capital || (isTitleWord(word.key) && !officeQualifiers.has(word.key))))
      return -1
  }
  return -1
}

/** First word of the office's head right before word `link`: “Minister”, “Minister of State”; -1 where none ends there. */
function officeStartBefore(words: readonly NameWord[], link: number): number {
  const head = words[link - 1]!
  if (words[link]!.gap !== 'space' || head.sentence !== words[link]!.sentence || head.possessive) return -1
  const phrase = phraseBefore(words, link)
  if (phrase !== null) return phrase
  // “a lawyer for Jane Doe”: she is no field; “Adviser for Communications Jane Holm”
  const isServant = servants.has(head.key) && !head.capital
  return isOfficeHead(head.key) && !courtesyTitles.has(head.key) && !isServant ? link - 1 : -1
}

/**
 * Where the office begins whose field ends right before word `at`: “Minister of Energy and Mines”.
 *
 * @returns -1 where no office and field end there.
 */
export function officeOfField(words: readonly NameWord[], at: number): number {
  const link = linkBefore(words, at)
  if (link < 0 || link > at - 2) return -1
  for (let index = link + 1; index < at; index += 1)
    if (!linking.has(words[index]!.key) && !isOfField(words, index, false)) return -1
  return officeStartBefore(words, link)
}
