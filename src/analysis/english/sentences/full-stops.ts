import {
  beforeNumber,
  closingAbbreviations,
  openAbbreviations,
  sentenceStarters,
} from '#src/analysis/english/lexicon/abbreviations.ts'
import {
  shortMonth,
  surestStarters,
  uncapitalisedMonths,
  verbsOfStates,
  wordsBeforeClock,
} from '#src/analysis/english/lexicon/words-of-sentences.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import {
  isBullet,
  isDigit,
  isLetter,
  isLineBreak,
  isLower,
  isOpener,
  isSpace,
  isUpper,
  skipSpaces,
} from './characters.ts'
import { goesOnAfterClock } from './clock-times.ts'

/** Longest stretch that is looked at behind or ahead of a mark: keeps the splitter linear on any text. */
export const reach = 48

export type NextWord = {
  readonly at: number
  readonly end: number
  readonly lower: string
  /** Begins like a sentence: capital, digit, or a mark that opens before them. */
  readonly startsLike: boolean
  readonly digit: boolean
  readonly quoted: boolean
}

export function nextWord(text: string, from: number): NextWord {
  let at = from
  while (
    at < from + 4 &&
    (isOpener(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2014 || text.charCodeAt(at) === 45)
  ) {
    at += 1
    if (isSpace(text.charCodeAt(at))) at += 1
  }
  let end = at
  while (end < text.length && end < at + reach && (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 39))
    end += 1
  const code = text.charCodeAt(at)
  const digit = isDigit(code)
  return {
    at,
    end,
    lower: text.slice(at, end).toLowerCase(),
    startsLike:
      digit ||
      isBullet(code) ||
      code === 36 ||
      code === 0xa3 ||
      code === 0x20ac ||
      code === 35 ||
      code === 64 ||
      (isLetter(code) && !isLower(code)) ||
      brandLike(text, at),
    digit,
    quoted: at > from,
  }
}

/** “iPhone”, “eBay”: a small letter, then a capital. */
function brandLike(text: string, at: number): boolean {
  return isLower(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 1))
}

export type StopToken = { readonly start: number; readonly text: string; readonly lower: string }

/** The token that ends at the full stop at `mark`, inner stops included: “U.S”, “a.m”, “Gen”. */
export function tokenBefore(text: string, floor: number, mark: number): StopToken {
  let start = mark
  while (start > floor && start > mark - reach) {
    const code = text.charCodeAt(start - 1)
    if (
      isSpace(code) ||
      isLineBreak(code) ||
      isOpener(code) ||
      code === 0x2014 ||
      code === 0x2013 ||
      code === 44 ||
      code === 59 ||
      isBullet(code)
    )
      break
    start -= 1
  }
  const token = text.slice(start, mark)
  return { start, text: token, lower: token.toLowerCase() }
}

/** The word before the token that starts at `start`, on the same line. */
function wordBefore(text: string, start: number): string {
  let end = start
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1
  let from = end
  while (from > 0 && from > end - reach && (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 46))
    from -= 1
  return text.slice(from, end)
}

/** “D-Calif” → “calif”. */
function lastPart(lower: string): string {
  const dash = lower.lastIndexOf('-')
  return dash < 0 ? lower : lower.slice(dash + 1)
}

function isInitials(token: string): boolean {
  if (token.length === 0 || token.length > 11 || token.length % 2 === 0) return false
  for (let index = 0; index < token.length; index += 1) {
    const code = token.charCodeAt(index)
    if (index % 2 === 0 ? !isLetter(code) : code !== 46) return false
  }
  return true
}

export function isAbbreviated(text: string, start: number, mark: number): boolean {
  const token = tokenBefore(text, start, mark)
  return (
    token.start >= start &&
    (openAbbreviations.has(token.lower) ||
      closingAbbreviations.has(lastPart(token.lower)) ||
      (isInitials(token.text) && token.text !== 'I'))
  )
}

/** Whether a single full stop at `mark` ends the sentence that began at `start`. */
export function endsAtFullStop(text: string, start: number, mark: number, word: NextWord): boolean {
  const token = tokenBefore(text, start, mark)
  const part = lastPart(token.lower)
  if (
    token.text === '' ||
    (isDigit(token.text.charCodeAt(0)) && token.start <= skipBullets(text, start) && token.text.length <= 3)
  ) {
    return token.text === '' && mark > start && !isSpacedAbbreviation(text, start, mark, word)
  }
  if (beforeNumber.has(token.lower) && (word.digit || token.lower === 'n°')) return false
  if (part === 'v' && standsBetweenNames(text, token.start, word)) return false
  if (openAbbreviations.has(part) && !(part === 'p' || part === 'v')) {
    // “St.” after a number or an ordinal is a street and may end
    return part === 'st' && /\d/.test(wordBefore(text, token.start)) && sentenceStarters.has(word.lower)
  }
  if (isMultiInitial(token.text) || closingAbbreviations.has(part))
    return endsAfterClosing(text, start, token, part, word)
  if (token.text.length === 1 && isUpper(token.text.charCodeAt(0))) return endsAfterInitial(text, token, word)
  if (token.text.length === 1 && isLower(token.text.charCodeAt(0)) && token.start <= skipSpaces(text, start))
    return false
  return true
}

/** “Marlow v. Haas began”: two parties before a court. */
function standsBetweenNames(text: string, start: number, word: NextWord): boolean {
  const before = wordBefore(text, start)
  return isUpper(before.charCodeAt(0)) && isUpper(text.charCodeAt(word.at)) && !sentenceStarters.has(word.lower)
}

/** Texts cut into tokens: “no . 10 downing street”, “jan . 7 , 1990”, “the u.s . 7th fleet”. */
function isSpacedAbbreviation(text: string, start: number, mark: number, word: NextWord): boolean {
  if (!word.digit || !isSpace(text.charCodeAt(mark - 1))) return false
  const { lower } = tokenBefore(text, start, mark - 1)
  return shortMonth.test(lower) || beforeNumber.has(lower) || openAbbreviations.has(lower) || isMultiInitial(lower)
}

const isMultiInitial = (token: string): boolean => token.length > 1 && isInitials(token)

function endsAfterClosing(text: string, start: number, token: StopToken, part: string, word: NextWord): boolean {
  // “the man in the sun. Later …”: an everyday word in small letters is no abbreviation, unless it is one such as “etc”
  if (
    uncapitalisedMonths.test(part) &&
    isLower(token.text.charCodeAt(0)) &&
    part === token.text &&
    !['al', 'co', 'cos', 'am', 'pm'].includes(part)
  )
    return true
  const clock = part === 'a.m' || part === 'p.m' || part === 'am' || part === 'pm'
  if (clock) return !goesOnAfterClock(text, word) && !opensWithTime(text, start, token.start)
  if (part === 'etc' || part === 'jr' || part === 'sr' || part === 'esq')
    return sentenceStarters.has(word.lower) || word.quoted || part === 'etc'
  if (word.digit) return false
  return word.end > word.at && (sentenceStarters.has(word.lower) || (part === 'u.s' && isStateThatActs(text, word.at)))
}

/** “… attack the U.S. North Korea is angry”: no name goes on with another state's, and its verb stands behind it. */
function isStateThatActs(text: string, at: number): boolean {
  const [, name, verb] = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (\p{Ll}+)/u.exec(text.slice(at, at + reach)) ?? []
  if (name === undefined || !verbsOfStates.has(verb!)) return false
  const known = knownName(name)
  return known?.kind === 'state' && known.form === 'name'
}

/** “At 5 a.m. Mr. Smith …”: so far the sentence is only a note of time. */
function opensWithTime(text: string, start: number, tokenStart: number): boolean {
  const words = text
    .slice(skipSpaces(text, start), Math.min(tokenStart, start + 80))
    .trim()
    .split(' ')
  const first = (words[0] ?? '').toLowerCase()
  return words.length <= 4 && wordsBeforeClock.has(first)
}

function endsAfterInitial(text: string, token: StopToken, word: NextWord): boolean {
  if (token.text === 'I') {
    const before = wordBefore(text, token.start)
    if (before === '' || !isUpper(before.charCodeAt(0))) return true
  }
  // “Vitamin C. The …” ends, “George W. Bush” and “J. Smith” do not
  const before = wordBefore(text, token.start)
  return (
    sentenceStarters.has(word.lower) &&
    before !== '' &&
    word.lower !== 'a' &&
    !(isUpper(before.charCodeAt(0)) && token.text !== 'I' && !before.includes('.') && !surestStarters.has(word.lower))
  )
}

/** First place after the spaces and bullets that open a sentence. */
function skipBullets(text: string, from: number): number {
  let at = skipSpaces(text, from)
  if (isBullet(text.charCodeAt(at))) at = skipSpaces(text, at + 1)
  return at
}
