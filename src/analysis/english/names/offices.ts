import { bodyHeads } from '#src/analysis/english/lexicon/name-parts.ts'
import { actingVerbs } from '#src/analysis/english/lexicon/name-verbs.ts'
import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import {
  courtesyTitles,
  emptyOffices,
  femaleTitles,
  lostOffices,
  maleTitles,
  officeQualifiers,
  servants,
} from '#src/analysis/english/lexicon/titles.ts'
import {
  afterOfficeHeads,
  articlesAndOwners,
  noApposition,
  noOffice,
  notInSmall,
  stops,
  wordsBeforeOffices,
} from '#src/analysis/english/lexicon/words-of-names.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { Span } from '#src/base/span.ts'
import type { SettledName } from './settle-names.ts'
import { isOfficeHead, isTitleWord, phraseBefore } from './titles.ts'

/** The office beside a name, and the gender that its title tells. */
export type Office = { readonly span: Span | null; readonly gender: 'female' | 'male' | null }

/** One entry for each name: the office that the article states right before or after it, null where none stands there. */
export function findOffices(
  text: string,
  words: readonly NameWord[],
  names: readonly SettledName[],
): (Office | null)[] {
  const bodies = new Map<number, number>()
  for (const name of names) if (name.kind !== 'person') bodies.set(name.to, name.from)
  return names.map((name) => {
    if (name.kind !== 'person') return null
    const front = withoutEmptyOffice(text, officeBefore(words, name, bodies))
    if (front?.span) return front
    // “Sir Alan Doe: MP murder suspect held”: what follows a colon is no office
    // “Voss' lawyer, Jane Doe,”: Voss is the client
    const last = words[name.to - 1]!
    const behind = /^[:'’]/.test(text.slice(last.end, last.end + 1)) ? null : officeAfter(words, name)
    return behind ? { span: behind.span, gender: behind.gender ?? front?.gender ?? null } : front
  })
}

/** “department head Ali Doe”: “head” alone is no office. */
function withoutEmptyOffice(text: string, office: Office | null): Office | null {
  return office?.span && emptyOffices.has(text.slice(office.span.start, office.span.end).toLowerCase())
    ? { span: null, gender: office.gender }
    : office
}

const genderOf = (key: string): 'female' | 'male' | null =>
  femaleTitles.has(key) ? 'female' : maleTitles.has(key) ? 'male' : null

/** “Iraqi President Fuad Masum”, “Iran’s foreign minister, Javad Zarif,”. */
function officeBefore(
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
  if (apposed && !isOfficeHead(words[at - 1]!.key)) {
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
      at = phrase
      head ??= at
    } else if (isTitleWord(word.key) && (word.capital || !notInSmall.has(word.key))) {
      gender ??= genderOf(word.key)
      at -= 1
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
  return from < at && bodies.has(from) ? bodies.get(from)! : at
}

/** “Norland’s sacked minister”, “the recently ousted minister”; not “she sacked Minister Doe”. */
function isLost(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!
  const before = words[at - 1]
  if (!lostOffices.has(word.key)) return false
  if (before === undefined || before.sentence !== word.sentence) return true
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

/** “Jane Doe, the foreign minister of Iraq,”, “Peter Cook, a Pentagon spokesman”. */
function officeAfter(words: readonly NameWord[], name: SettledName): Office | null {
  const last = words[name.to - 1]!
  if (last.possessive) return null
  let at = name.to
  const first = words[at]
  if (
    !first ||
    first.sentence !== last.sentence ||
    first.gap !== 'other' ||
    first.start - last.end > 3 ||
    first.start - last.end < 2
  )
    return null
  // “Jane Doe, 42, the mayor”
  if (first.numeric && words[at + 1]?.gap === 'other') at += 1
  while (words[at] && wordsBeforeOffices.has(words[at]!.key)) at += 1
  const start = at
  // “the coordinator, Jane Doe, demanded an independent inquiry”
  if (words[start] && actingVerbs.has(words[start].key) && !words[start].capital) return null
  // “Doe, unlike every president before him, …”
  if (words[start] && noApposition.has(words[start].key)) return null
  let head = -1
  for (; at < start + 14; at += 1) {
    const word = words[at]
    if (!word || word.sentence !== last.sentence) break
    if (at > start && word.gap === 'other' && !words[at - 1]!.dotted) break
    if (head >= 0 && (actingVerbs.has(word.key) || isSpeechVerb(word.key)) && !word.capital) {
      // a headline: “Tarn will not join Velora, minister insists”
      if (!last.stopped && start === name.to) return null
      break
    }
    if (
      stops.has(word.key) &&
      !(
        head >= 0 &&
        (word.key === 'and' || word.key === 'in' || word.key === 'at') &&
        isTitleOrCapital(words[at + 1])
      ) &&
      !(head >= 0 && joinsNouns(words, at))
    )
      break
    if (head < 0 && at - start > 6) break
    // “According to Doe, the president expressed hope that …”: a clause of its own
    if (head >= 0 && at === head + 1 && isClauseVerb(words, at)) return null
    // a headline: “Carter, Iraqi Prime Minister Discuss …”
    if (head >= 0 && at === head + 1 && word.capital && !isTitleWord(word.key)) return null
    if (isOfficeHead(word.key)) head = at
  }
  if (head < 0 || at <= head) return null
  // “According to Doe, the ministry spokesman on Thursday ruled out talks”: the spokesman is another
  const isSource = words[name.from - 1]?.key === 'to' && words[name.from - 2]?.key === 'according'
  if (isSource && words[at]?.sentence === last.sentence && words[at]!.gap !== 'other') return null
  if (at - start === 1 && emptyOffices.has(words[start]!.key)) return null
  return { span: { start: words[start]!.start, end: words[at - 1]!.end }, gender: genderOf(words[head]!.key) }
}

/** “director of the law [and] society programme”: two nouns of the body that the office belongs to. */
function joinsNouns(words: readonly NameWord[], at: number): boolean {
  if (words[at]!.key !== 'and') return false
  const article = words[at - 2]?.key === 'the' ? at - 3 : at - 2
  const next = words[at + 1]
  const second = words[at + 2]
  return (
    (words[article]?.key === 'of' || words[article]?.key === 'for') &&
    next?.gap === 'space' &&
    !actingVerbs.has(next.key) &&
    second?.gap === 'space' &&
    !stops.has(next.key)
  )
}

/** Whether the word after an office's head begins what its bearer does, in a clause that goes on to another clause. */
function isClauseVerb(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!
  if (word.gap !== 'space' || word.capital || afterOfficeHeads.has(word.key) || isTitleWord(word.key)) return false
  if (!/(?:ed|s)$/.test(word.key) || word.possessive) return false
  for (let next = at + 1; next < words.length && next < at + 14; next += 1) {
    const { gap, sentence, key } = words[next]!
    if (sentence !== word.sentence) return true
    if (key === 'that') return true
    if (gap === 'other') return false
  }
  return false
}

const isTitleOrCapital = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.capital || isTitleWord(word.key))
