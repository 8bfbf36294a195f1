import { lowerOffices } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Findings } from '#src/analysis/findings.ts'
import { officeWord } from './office-words.ts'

/** “the president” is no vice president, “the minister” no deputy minister, unless the words say so. */
export function isLowerOffice(office: string, description: string): boolean {
  return lowerOffices.test(office) && !lowerOffices.test(description)
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
    if (!newcomer.test(text.slice(Math.max(from, at - 48), at))) continue
    // “a spokesman, Jane Doe,”: a name follows
    if (!/^,? \p{Lu}/u.test(text.slice(at + word.length, at + word.length + 3))) return true
  }
  return false
}

/** What stands before an office that is new to the text: “a senior ”, “his ”, “Defence Department ”. */
const newcomer =
  /(?:\b(?:[Aa]n?|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir) (?:[\p{L}.’'-]+ ){0,4}|(?:^|[.,;] )(?:\p{Lu}[\p{L}.’'-]* ){1,4})$/u
