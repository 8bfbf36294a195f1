import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { bodyHeads, calendarWords, companyEndings } from '#src/analysis/english/lexicon/name-parts.ts'
import { firmTails } from '#src/analysis/english/lexicon/words-of-names.ts'
import { knownNameAt } from '#src/analysis/gazetteer/gazetteer.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'
import { isPlain, joins, type Line } from './capital-runs.ts'
import { isTitleWord } from './titles.ts'

/** Words with a capital that stand somewhere without “&” or a hyphen beside them. */
export function wordsApart(words: readonly NameWord[]): ReadonlySet<string> {
  const apart = new Set<string>()
  const isTied = (word: NameWord | undefined) => word !== undefined && (word.joined || word.gap === 'hyphen')
  if (!words.some(isTied)) return apart
  words.forEach((word, at) => {
    if (word.capital && !isTied(word) && !isTied(words[at + 1])) apart.add(word.key)
  })
  return apart
}

/** “the Marsh-Doe call”: two people whom the text also names apart, and nobody of that double name. */
export function isPairOfTwo(words: readonly NameWord[], at: number, line: Line, apart: ReadonlySet<string>): boolean {
  const [first, second, third] = [words[at]!, words[at + 1], words[at + 2]]
  if (at + 1 >= line.to || second?.gap !== 'hyphen' || !second.capital || line.shouting) return false
  if (at + 2 < line.to && third!.capital && joins(second, third!)) return false
  if (knownNameAt(words, at, at + 1) ?? knownNameAt(words, at + 1, at + 2) ?? knownNameAt(words, at, at + 2))
    return false
  return first.key !== second.key && apart.has(first.key) && apart.has(second.key)
}

/**
 * End of a name of two words with “&” between them, which is one organisation: “Marsh & Lowe”, “Marsh & Lowe Holdings”. Two people
 * whom the text also names apart (“Roe & Lund meet”) and two countries are none.
 *
 * @returns `at` where no such name begins with word `at`.
 */
export function joinedEnd(words: readonly NameWord[], at: number, line: Line, apart: ReadonlySet<string>): number {
  const [first, second] = [words[at]!, words[at + 1]]
  if (line.shouting || at + 1 >= line.to || !second?.joined || !second.capital || first.possessive) return at
  if ([first, second].some((word) => isTitleWord(word.key) || calendarWords.has(word.key))) return at
  const isFirm = firmTails.has(second.key)
  if (!isFirm) {
    if (isPlain(first) && isPlain(second)) return at
    if (apart.has(first.key) && apart.has(second.key)) return at
    if (knownNameAt(words, at, at + 1) ?? knownNameAt(words, at + 1, at + 2)) return at
  }
  let end = at + 2
  while (end < line.to && words[end]!.capital && !words[end - 1]!.possessive && joins(words[end - 1]!, words[end]!)) {
    if (!companyEndings.has(words[end]!.key) && !bodyHeads.has(words[end]!.key)) break
    end += 1
  }
  // “Ben Roe & Ada Quill”, “Marsh & Ada Quill”: a name of its own goes on
  const next = words[end]
  const goesOn = end < line.to && next!.capital && !words[end - 1]!.possessive && joins(words[end - 1]!, next!)
  return goesOn && (isGivenName(second.key) || !line.headline) ? at : end
}
