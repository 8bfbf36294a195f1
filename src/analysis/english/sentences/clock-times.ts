import { monthWords, weekdayWords, zoneNames, zoneWords } from '#src/analysis/english/lexicon/clock-words.ts'
import { opensWithDay } from '#src/analysis/english/lexicon/words-of-sentences.ts'
import { isDigit, isLetter, isLower, isSpace, skipSpaces } from './characters.ts'

/** The word after the hour. */
type Following = {
  readonly at: number
  readonly end: number
  readonly lower: string
  readonly digit: boolean
  readonly quoted: boolean
}

/** Longest word that is looked at. */
const reach = 24

/**
 * Whether a sentence goes on after “a.m.” or “p.m.”: a day, a date or a zone of time belongs to the hour, as in
 * “8 p.m. Sunday”, “9 p.m. Nov. 3”, “6 a.m. EST”, “9 a.m. Tokyo time”.
 */
export function goesOnAfterClock(text: string, { at, end, lower, quoted, digit }: Following): boolean {
  if (quoted) return false
  if (digit) return isDateBefore(text, at)
  if (weekdayWords.has(lower)) return !opensWithDay.test(text.slice(end, end + reach))
  if (monthWords.has(lower)) return isDigit(text.charCodeAt(skipSpaces(text, end + Number(text[end] === '.'))))
  if (zoneWords.has(lower)) return text.slice(at, end) === lower.toUpperCase()
  return zoneNames.has(lower) || isPlaceOfTime(text, end)
}

/** “3 November” */
function isDateBefore(text: string, at: number): boolean {
  let to = at
  while (to < at + 3 && isDigit(text.charCodeAt(to))) to += 1
  return to > at && isSpace(text.charCodeAt(to)) && monthWords.has(wordAt(text, to + 1).toLowerCase())
}

/** “Tokyo time”, “New York time”: up to two more names, then “time” in small letters. */
function isPlaceOfTime(text: string, end: number): boolean {
  let at = end
  for (let count = 0; count < 2 && isSpace(text.charCodeAt(at)); count += 1) {
    const word = wordAt(text, at + 1)
    if (word === 'time') return true
    if (word === '' || isLower(word.charCodeAt(0))) return false
    at += 1 + word.length
  }
  return false
}

function wordAt(text: string, from: number): string {
  let to = from
  while (to < from + reach && isLetter(text.charCodeAt(to))) to += 1
  return text.slice(from, to)
}
