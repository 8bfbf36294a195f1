import {
  courtesyTitles,
  femaleTitles,
  maleTitles,
  officeHeads,
  officePhrases,
  officeQualifiers,
} from '#src/analysis/english/lexicon/titles.ts'
import { pluralHeads } from '#src/analysis/english/lexicon/words-of-names.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { Span } from '#src/base/span.ts'

/** The office beside a name, and the gender that its title tells. */
export type Office = { readonly span: Span | null; readonly gender: 'female' | 'male' | null }

const phrasesByFirst = new Map<string, string[][]>()
for (const phrase of officePhrases) {
  const parts = phrase.split(' ')
  const first = parts[0]!
  phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), parts])
}

export const isOfficeHead = (key: string): boolean => officeHeads.has(key)

export const isPluralOfficeHead = (key: string): boolean => pluralHeads.has(key)
export const isTitleWord = (key: string): boolean => officeHeads.has(key) || courtesyTitles.has(key)

export const genderOfTitle = (key: string): 'female' | 'male' | null =>
  femaleTitles.has(key) ? 'female' : maleTitles.has(key) ? 'male' : null

/** Whether “first lady” or “first gentleman” ends with word `at`: an office, though a lady alone holds none. */
export const isFirstSpouse = (words: readonly NameWord[], at: number): boolean =>
  /^(?:lady|gentleman)$/.test(words[at]!.key) && words[at - 1]?.key === 'first'

/** “Dean Alcott”: a title that is a first name too, before one more name; “Dean Ann Alcott” heads a school. */
function isFirstName(words: readonly NameWord[], at: number): boolean {
  const [first, last, further] = [words[at]!, words[at + 1], words[at + 2]]
  if (first.key !== 'dean' || !first.capital || !last?.capital || last.gap !== 'space' || last.caps) return false
  return !(further?.capital && further.gap === 'space' && further.sentence === last.sentence)
}

/** How many words from `from` make a fixed office phrase (“Secretary of State”); 0 where none does. */
function phraseLength(words: readonly NameWord[], from: number, limit: number): number {
  const phrases = phrasesByFirst.get(words[from]!.key)
  if (!phrases) return 0
  let best = 0
  for (const parts of phrases) {
    if (from + parts.length > limit || parts.length <= best) continue
    if (
      parts.every(
        (part, index) => words[from + index]!.key === part && (index === 0 || words[from + index]!.gap !== 'other'),
      )
    )
      best = parts.length
  }
  return best
}

/**
 * How many words from `from` make a title: qualifiers, then a head (“Deputy Prime Minister”), or a row of ranks
 * (“Maj. Gen.”). 0 where none does.
 */
export function titleLength(words: readonly NameWord[], from: number, limit: number): number {
  let at = from
  let length = 0
  while (at < limit && (at === from || words[at]!.gap !== 'other' || words[at - 1]!.dotted)) {
    const word = words[at]!
    const phrase = phraseLength(words, at, limit)
    if (phrase > 0) {
      at += phrase
      length = at - from
    } else if (
      (isTitleWord(word.key) && !isFirstName(words, at)) ||
      (word.capital && isPluralOfficeHead(word.key) && words[at + 1]?.capital === true)
    ) {
      at += 1
      length = at - from
    } else if (officeQualifiers.has(word.key)) {
      at += 1
    } else break
  }
  return length
}

/** Where a fixed office phrase (“Secretary of State”) that ends right before word `at` begins; null where none does. */
export function phraseBefore(words: readonly NameWord[], at: number): number | null {
  for (let length = 2; length <= 6 && at - length >= 0; length += 1) {
    if (phraseLength(words, at - length, at) === length) return at - length
  }
  return null
}
