import { officeWord } from '#src/analysis/english/lexicon/office-words.ts'
import { femaleTitles, maleTitles, officeQualifiers } from '#src/analysis/english/lexicon/titles.ts'
import { lowerOffices } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Findings } from '#src/analysis/findings.ts'

/** “the president” is no vice president, “the minister” no deputy minister, unless the words say so. */
export function isLowerOffice(office: string, description: string): boolean {
  return lowerOffices.test(office) && !lowerOffices.test(description)
}

/**
 * “the deputy prime minister” is no foreign minister, “the spokesman” no spokeswoman: each word that tells which office must
 * stand in it; of a nationality `isForeigner` judges.
 */
export function isOtherOffice(office: string, description: string): boolean {
  const words = description.split(/[^\p{L}-]+/u).filter((word) => word !== '')
  const others = office.split(/[^\p{L}-]+/u)
  const head = words.at(-1) ?? ''
  const isWoman = (word: string) => femaleTitles.has(word)
  const isMan = (word: string) => maleTitles.has(word)
  if ((isMan(head) && others.some(isWoman)) || (isWoman(head) && others.some(isMan))) return true
  return words.slice(0, -1).some((word) => officeQualifiers.has(word) && !others.includes(word))
}

/**
 * Whether somebody else of the same office was brought in without a name: between the named spokesman and “the
 * spokesman” stands “a Defence Department spokesman said”.
 */
export function hasNewcomer(
  { text, mentions, quotations }: Findings,
  from: number,
  to: number,
  wanted: string,
): boolean {
  for (const { 0: word, index } of text.slice(from, to).matchAll(/\p{L}[\p{L}-]{2,}/gu)) {
    if (officeWord(word.toLowerCase()) !== wanted) continue
    const at = from + index
    if (quotations.some(({ start, end }) => start <= at && at < end)) continue
    if (mentions.some(({ office }) => office !== null && office.start <= at && at < office.end)) continue
    const before = text.slice(Math.max(from, at - 48), at)
    if (/\b[Tt]he $/.test(before) || !newcomer.test(before)) continue
    // “a spokesman, Jane Doe,”: a name follows
    if (!/^,? \p{Lu}/u.test(text.slice(at + word.length, at + word.length + 3))) return true
  }
  return false
}

/** What stands before an office that is new to the text: “a senior ”, “his ”, “Defence Department ”. */
const newcomer =
  /(?:\b(?:[Aa]n?|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir) (?:[\p{L}.’'-]+ ){0,4}|(?:^|[.,;] )(?:\p{Lu}[\p{L}.’'-]* ){1,4})$/u
