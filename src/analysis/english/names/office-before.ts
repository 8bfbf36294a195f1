import { bodyHeads } from '#src/analysis/english/lexicon/name-parts.ts'
import { actingVerbs } from '#src/analysis/english/lexicon/name-verbs.ts'
import {
  courtesyTitles,
  emptyOffices,
  lostOffices,
  officeQualifiers,
  servants,
} from '#src/analysis/english/lexicon/titles.ts'
import {
  articlesAndOwners,
  beforeLostOffices,
  noOffice,
  notInSmall,
  stops,
} from '#src/analysis/english/lexicon/words-of-names.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { officeOfField } from './office-area.ts'
import type { SettledName } from './settle-names.ts'
import { genderOfTitle, isFirstSpouse, isOfficeHead, isTitleWord, type Office, phraseBefore } from './titles.ts'

/** “Iraqi President Fuad Masum”, “Iran’s foreign minister, Javad Zarif,”. */
export function officeBefore(
  words: readonly NameWord[],
  name: SettledName,
  bodies: ReadonlyMap<number, number>,
): Office | null {
  const first = words[name.from]!
  let at = name.from
  let gender: 'female' | 'male' | null = null
  let head: number | null = null
  const apposed =
    first.gap === 'other' &&
    name.from > 0 &&
    first.start - words[name.from - 1]!.end === 2 &&
    words[name.from - 1]!.sentence === first.sentence
  let end = name.from
  if (apposed && !isOfficeHead(words[at - 1]!.key) && !isFirstSpouse(words, at - 1)) {
    const tail = placeTail(words, at, bodies)
    if (tail === null) return null
    at = tail
    head = tail
  }
  while (at > 0 && words[at - 1]!.sentence === first.sentence && !words[at - 1]!.possessive) {
    const word = words[at - 1]!
    const next = words[at]!
    const joined = next.gap !== 'other' || (word.dotted && next.start - word.end <= 1) || (apposed && at === name.from)
    if (!joined) break
    // “the report is certain to shadow President Doe”
    if (word.key === 'shadow' && !word.capital && words[at - 2]?.key === 'to') break
    const phrase = phraseBefore(words, at)
    if (
      next.gap !== 'other' &&
      word.gap === 'hyphen' &&
      /^(?:elect|designate)$/.test(word.key) &&
      isTitleWord(words[at - 2]?.key ?? '')
    ) {
      at -= 2
      head ??= at
    } else if (phrase !== null) {
      gender ??= genderOfTitle(word.key)
      at = phrase
      // “Rt Hon Jane Holm”: a courtesy
      if (words[at]!.key !== 'rt') head ??= at
      else if (head === null) end = at
    } else if (isTitleWord(word.key) && (word.capital || !notInSmall.has(word.key))) {
      gender ??= genderOfTitle(word.key)
      // “co-founder Jane Doe”
      at -= words[at - 1]!.gap === 'hyphen' && words[at - 2]?.key === 'co' ? 2 : 1
      if (!noOffice.has(word.key)) head ??= at
      else if (head === null) end = at
    } else if (
      head !== null &&
      (officeQualifiers.has(word.key) ||
        bodies.has(at) ||
        isLost(words, at - 1) ||
        // “Commission president Ulla Doe”
        (word.capital && bodyHeads.has(word.key)))
    ) {
      at = bodies.get(at) ?? at - 1
    } else if (
      head !== null &&
      ['of', 'for', 'and', 'the', '&'].includes(word.key) &&
      startsWithOffice(words, at - 1) &&
      // “a spokesman for President Doe”, “the son of King Olav”: whoever belongs to somebody is another person
      !servants.has(words[at - 2]?.key ?? '')
    ) {
      at = officeStart(words, at - 1)
    } else if (head === null && bodies.has(at) && startsWithOffice(words, bodies.get(at)!)) {
      // “Minister for the Far North Ada Brook”, “President of Iran Hassan Rouhani”
      at = officeStart(words, bodies.get(at)!)
      head = at
    } else if (head === null && officeOfField(words, at) >= 0) {
      // “Deputy Adviser for Communications Ben Holm”, “Minister of Energy and Mines Dr. Ben Holm”
      at = officeOfField(words, at)
      head = at
    } else break
  }
  if (head === null) return gender ? { span: null, gender } : null
  if (apposed && endsFrontedPhrase(words, at, name)) return null
  const last = words[end - 1]!
  if (end - at === 1 && emptyOffices.has(last.key)) at = bodyBefore(words, at, bodies)
  at = undoneBefore(words, at)
  return { span: { start: words[at]!.start, end: last.end }, gender }
}

/** “In a recording released by the lawmaker, Doe regretted it”: the comma ends the phrase that stands in front, and Doe is another. */
function endsFrontedPhrase(words: readonly NameWord[], at: number, { to }: SettledName): boolean {
  const behind = words[to]
  const isClosed = behind === undefined || behind.gap === 'other' || behind.sentence !== words[at]!.sentence
  return !isClosed && words[at - 1]?.key === 'the' && /^(?:by|with|from|against)$/.test(words[at - 2]?.key ?? '')
}

/** Most words between “former” and the office. */
const widestGap = 3

/** “his former hawkish security adviser”: where “former” before an office begins, with words between that no list knows. */
function undoneBefore(words: readonly NameWord[], at: number): number {
  for (let from = at; from > 0 && at - from <= widestGap && words[from]!.gap !== 'other'; from -= 1) {
    const before = words[from - 1]!
    if (before.sentence !== words[at]!.sentence) return at
    if (before.key === 'former') return from - 1
    if (before.possessive || stops.has(before.key) || isTitleWord(before.key) || actingVerbs.has(before.key)) return at
  }
  return at
}

/** Most words of a body before “chief”. */
const longestBody = 3

/**
 * Where the body of “chief” begins: “(the bloc’s) foreign policy chief”, “Norland aviation department head”.
 *
 * @returns `at` where no article, possessive or state shows where it begins.
 */
function bodyBefore(words: readonly NameWord[], at: number, bodies: ReadonlyMap<number, number>): number {
  let from = at
  while (from > 0 && at - from < longestBody && words[from]!.gap === 'space') {
    const before = words[from - 1]!
    if (before.sentence !== words[at]!.sentence) break
    if (before.possessive || articlesAndOwners.has(before.key)) return from
    if (bodies.has(from)) return bodies.get(from)!
    if (before.capital || stops.has(before.key) || actingVerbs.has(before.key)) break
    from -= 1
  }
  return from < at && words[from]!.gap === 'space' && bodies.has(from) ? bodies.get(from)! : at
}

/** “Norland’s sacked minister”, “the recently ousted minister”; not “she sacked Minister Doe”. */
function isLost(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!
  const before = words[at - 1]
  if (!lostOffices.has(word.key)) return false
  if (before === undefined || before.sentence !== word.sentence) return true
  // “in support of ousted president Doe”
  if (beforeLostOffices.has(before.key)) return true
  return before.possessive || articlesAndOwners.has(before.key) || /^(?:now|just|\p{L}+ly)$/u.test(before.key)
}

/** Where “coordinator in Sudan”, which ends right before word `at`, begins; null where no office with its place ends there. */
function placeTail(words: readonly NameWord[], at: number, bodies: ReadonlyMap<number, number>): number | null {
  const place = bodies.get(at)
  if (place === undefined) return null
  const preposition = words[place - 1]?.key === 'the' ? place - 2 : place - 1
  if (!['in', 'of', 'for', 'at', 'to'].includes(words[preposition]?.key ?? '')) return null
  const head = words[preposition - 1]
  const inOneRow =
    head !== undefined &&
    head.sentence === words[place]!.sentence &&
    words.slice(preposition, place + 1).every(({ gap }) => gap === 'space')
  return inOneRow && isOfficeHead(head.key) ? preposition - 1 : null
}

/** Whether right before word `at` stand “of”, “for (the)” and an office's head. */
function startsWithOffice(words: readonly NameWord[], at: number): boolean {
  return officeStart(words, at) < at
}

function officeStart(words: readonly NameWord[], at: number): number {
  let from = at
  while (
    from > 0 &&
    from > at - 3 &&
    ['of', 'for', 'the', 'to', 'and'].includes(words[from - 1]!.key) &&
    words[from]!.gap === 'space'
  )
    from -= 1
  if (from === at && !['of', 'for'].includes(words[at]!.key)) return at
  const head = words[from - 1]
  if (!head || !isOfficeHead(head.key) || head.sentence !== words[at]!.sentence || courtesyTitles.has(head.key))
    return at
  let start = from - 1
  while (start > 0 && officeQualifiers.has(words[start - 1]!.key) && words[start]!.gap !== 'other') start -= 1
  return start
}
