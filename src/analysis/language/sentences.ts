import type { Span } from '#src/base/span.ts'
import type { Pass } from '../findings.ts'
import {
  beforeNumber,
  closingAbbreviations,
  exclaimedNames,
  openAbbreviations,
  sentenceStarters,
} from '../lexicon/abbreviations.ts'
import { isSpeechVerb } from '../lexicon/speech-verbs.ts'

/** Longest stretch that is looked at behind or ahead of a mark: keeps the splitter linear on any text. */
const reach = 48

const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 11 || code === 12
const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026
/** Wide marks of Chinese and Japanese, Arabic and Devanagari: they end a sentence without a space. */
const isForeignStop = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x061f || code === 0x06d4 || code === 0x0964
const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb ||
  code === 0x203a
const isOpener = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 40 ||
  code === 91 ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0xab ||
  code === 0x2039 ||
  code === 0x201e
const isBullet = (code: number): boolean =>
  code === 0x2022 || code === 0x2043 || code === 0x25aa || code === 0x25cf || code === 0x2023
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code > 127 && /\p{Lu}/u.test(String.fromCharCode(code)))
const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code > 127 && /\p{Ll}/u.test(String.fromCharCode(code)))
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))

/**
 * Sentences of a text, without the white space round them. A line break always ends one.
 *
 * Linear: every decision looks at most a fixed stretch behind and ahead.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  let item = listMarkerAt(text, skipSpaces(text, 0))

  const close = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span) sentences.push(span)
    start = end
    item = listMarkerAt(text, skipSpaces(text, end))
  }

  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (isLineBreak(code)) {
      close(index + 1)
    } else if (isStop(code)) {
      const end = afterMarks(text, index)
      if (endsSentence(text, start, index, end)) close(end)
      index = end - 1
    } else if (isForeignStop(code)) {
      close(afterMarks(text, index))
      index = start - 1
    } else if (isBullet(code) && index > start) {
      close(index)
    } else if (item && isSpace(code) && continuesList(text, index + 1, item)) {
      close(index + 1)
    }
  }
  close(text.length)
  return sentences
}

/** Adds the sentences. */
export const markSentences: Pass = (found) => ({ ...found, sentences: splitSentences(found.text) })

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && (isSpace(text.charCodeAt(start)) || isLineBreak(text.charCodeAt(start)))) start += 1
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || isLineBreak(text.charCodeAt(end - 1)))) end -= 1
  return end > start ? { start, end } : null
}

function skipSpaces(text: string, from: number): number {
  let index = from
  while (index < text.length && isSpace(text.charCodeAt(index))) index += 1
  return index
}

/** End of the marks that begin at `from`: “?!”, “. . . .”, with the quotation marks and brackets that close after them. */
function afterMarks(text: string, from: number): number {
  let end = from + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isStop(code) || isForeignStop(code)) end += 1
    else if (code === 32 && text.charCodeAt(end + 1) === 46 && !isDigit(text.charCodeAt(end + 2))) end += 2
    else break
  }
  while (end < text.length && isCloser(text.charCodeAt(end))) {
    // 'He left. "Why?"': a straight mark before a letter opens
    if (isLetter(text.charCodeAt(end + 1)) && text.charCodeAt(end) !== 41) break
    end += 1
  }
  return end
}

type ListMarker = { readonly value: number; readonly letters: boolean; readonly tail: string }

/** “1.”, “1)”, “1.)”, “a.”, “a)” at the start of a sentence. */
function listMarkerAt(text: string, from: number): ListMarker | null {
  let index = from
  if (text.charCodeAt(index) === 40) index += 1
  const first = text.charCodeAt(index)
  const letters = first === 97
  if (!letters && !isDigit(first)) return null
  let end = index + 1
  if (!letters) while (end < index + 3 && isDigit(text.charCodeAt(end))) end += 1
  const tail = markerTail(text, end)
  if (!tail || !isSpace(text.charCodeAt(end + tail.length))) return null
  return { value: letters ? 1 : Number(text.slice(index, end)), letters, tail }
}

function markerTail(text: string, end: number): string {
  const two = text.slice(end, end + 2)
  return two === '.)' ? two : two.startsWith('.') || two.startsWith(')') ? two.charAt(0) : ''
}

function continuesList(text: string, from: number, { value, letters, tail }: ListMarker): boolean {
  const next = letters ? String.fromCharCode(97 + value) : String(value + 1)
  return (
    value < 99 &&
    text.startsWith(next, from) &&
    text.startsWith(tail, from + next.length) &&
    isSpace(text.charCodeAt(from + next.length + tail.length)) &&
    isUpper(text.charCodeAt(from + next.length + tail.length + 1))
  )
}

/** Whether the marks from `mark` to `end` end the sentence that began at `start`. */
function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  const nextAt = skipSpaces(text, end)
  if (nextAt >= text.length || isLineBreak(text.charCodeAt(nextAt))) return true
  const stop = text.charCodeAt(mark)
  const spaced = nextAt > end
  if (!spaced) return stop === 46 && end === mark + 1 && missesItsSpace(text, mark)

  const word = nextWord(text, nextAt)
  const closers = closersBetween(text, mark, end)
  const bracketOpen = closers.bracket && opensMidSentence(text, start, mark)
  if (bracketOpen) return false

  const many = end - mark - closers.count > 1
  if (
    stop === 0x2026 ||
    (stop === 46 && many && text.charCodeAt(mark + 1) !== 33 && text.charCodeAt(mark + 1) !== 63)
  ) {
    return endsAtEllipsis(text, mark, end - closers.count, word)
  }
  if (stop === 33 || stop === 63) return endsAtOutcry(text, mark, closers.quote, word)
  if (!word.startsLike) return false
  if (closers.quote) return !isAbbreviated(text, start, mark) || sentenceStarters.has(word.lower)
  return endsAtFullStop(text, start, mark, word)
}

type NextWord = {
  readonly at: number
  readonly end: number
  readonly lower: string
  /** Begins like a sentence: capital, digit, or a mark that opens before them. */
  readonly startsLike: boolean
  readonly digit: boolean
  readonly quoted: boolean
}

function nextWord(text: string, from: number): NextWord {
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

function closersBetween(text: string, mark: number, end: number): { quote: boolean; bracket: boolean; count: number } {
  let count = 0
  let quote = false
  let bracket = false
  for (let index = end - 1; index > mark && isCloser(text.charCodeAt(index)); index -= 1) {
    const code = text.charCodeAt(index)
    if (code === 41 || code === 93) bracket = true
    else quote = true
    count += 1
  }
  return { quote, bracket, count }
}

/** Whether the bracket that closes after `mark` was opened inside the sentence: “He left (he was tired.) and …”. */
function opensMidSentence(text: string, start: number, mark: number): boolean {
  for (let index = mark; index > start && index > mark - 400; index -= 1) {
    const code = text.charCodeAt(index)
    if (code === 40 || code === 91) return trimmed(text, start, index) !== null
  }
  return false
}

/** “… bought 1,000.That is a lot”: the writer forgot the space. Not “Node.js”, “example.com”, “U.S.Steel”. */
function missesItsSpace(text: string, mark: number): boolean {
  const before = text.charCodeAt(mark - 1)
  const twoBefore = text.charCodeAt(mark - 2)
  const settled = (isLower(before) && isLower(twoBefore)) || (isDigit(before) && isDigit(twoBefore))
  if (!settled || !isUpper(text.charCodeAt(mark + 1))) return false
  let ahead = mark + 2
  while (ahead < mark + reach && isLower(text.charCodeAt(ahead))) ahead += 1
  const code = text.charCodeAt(ahead)
  if (ahead === mark + 2 && !isSpace(code)) return false
  if (!(isSpace(code) || code === 44 || code === 39 || code === 0x2019 || code === 46)) return false
  const token = tokenBefore(text, mark)
  return (
    !openAbbreviations.has(token.lower) &&
    !token.lower.includes('@') &&
    !token.lower.includes('/') &&
    !token.lower.startsWith('www')
  )
}

function endsAtEllipsis(text: string, mark: number, end: number, word: NextWord): boolean {
  if (!word.startsLike || word.digit) return false
  const dots = countDots(text, mark, end)
  if (dots >= 4) return true
  return word.lower !== 'i' && !word.lower.startsWith("i'")
}

function countDots(text: string, from: number, to: number): number {
  let dots = 0
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index)
    dots += code === 46 ? 1 : code === 0x2026 ? 3 : 0
  }
  return dots
}

function endsAtOutcry(text: string, mark: number, quote: boolean, word: NextWord): boolean {
  if (!word.startsLike) return false
  if (quote) return !leadsToSpeechVerb(text, word)
  const token = tokenBefore(text, mark)
  return !exclaimedNames.has(token.lower) || sentenceStarters.has(word.lower)
}

/** “Why?” Mr. Smith asked: the name after the mark goes on to a verb of speech within three words. */
function leadsToSpeechVerb(text: string, word: NextWord): boolean {
  let at = word.at
  for (let count = 0; count < 4; count += 1) {
    let end = at
    while (end < at + reach && isLetter(text.charCodeAt(end))) end += 1
    if (end === at) return false
    const token = text.slice(at, end).toLowerCase()
    if (isSpeechVerb(token)) return count > 0
    if (text.charCodeAt(end) === 46) end += 1
    if (!isSpace(text.charCodeAt(end))) return false
    at = end + 1
  }
  return false
}

type Token = { readonly start: number; readonly text: string; readonly lower: string }

/** The token that ends at the full stop at `mark`, inner stops included: “U.S”, “a.m”, “Gen”. */
function tokenBefore(text: string, mark: number): Token {
  let start = mark
  while (start > 0 && start > mark - reach) {
    const code = text.charCodeAt(start - 1)
    if (
      isSpace(code) ||
      isLineBreak(code) ||
      isOpener(code) ||
      code === 0x2014 ||
      code === 0x2013 ||
      code === 44 ||
      code === 59
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

function isAbbreviated(text: string, start: number, mark: number): boolean {
  const token = tokenBefore(text, mark)
  return (
    token.start >= start &&
    (openAbbreviations.has(token.lower) ||
      closingAbbreviations.has(lastPart(token.lower)) ||
      (isInitials(token.text) && token.text !== 'I'))
  )
}

function endsAtFullStop(text: string, start: number, mark: number, word: NextWord): boolean {
  const token = tokenBefore(text, mark)
  const part = lastPart(token.lower)
  if (
    token.text === '' ||
    (isDigit(token.text.charCodeAt(0)) && token.start <= skipSpaces(text, start) && token.text.length <= 3)
  ) {
    return token.text === '' && mark > start
  }
  if (beforeNumber.has(token.lower) && (word.digit || token.lower === 'n°')) return false
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

const isMultiInitial = (token: string): boolean => token.length > 1 && isInitials(token)

const uncapitalisedMonths =
  /^(?:may|mar|sat|sun|wed|fri|ill|ind|miss|mass|la|ga|pa|va|md|mo|co|al|ext|ed|min|max|am|pm|sq|ore|wash|cos|del|kan)$/

function endsAfterClosing(text: string, start: number, token: Token, part: string, word: NextWord): boolean {
  // “the man in the sun. Later …”: an everyday word in small letters is no abbreviation, unless it is one such as “etc”
  if (
    uncapitalisedMonths.test(part) &&
    isLower(token.text.charCodeAt(0)) &&
    part === token.text &&
    !['al', 'co', 'cos', 'am', 'pm'].includes(part)
  )
    return true
  const clock = part === 'a.m' || part === 'p.m' || part === 'am' || part === 'pm'
  if (clock) return !opensWithTime(text, start, token.start)
  if (part === 'etc' || part === 'jr' || part === 'sr' || part === 'esq')
    return sentenceStarters.has(word.lower) || word.quoted || part === 'etc'
  if (word.digit) return false
  return sentenceStarters.has(word.lower) && word.end > word.at
}

/** “At 5 a.m. Mr. Smith …”: so far the sentence is only a note of time. */
function opensWithTime(text: string, start: number, tokenStart: number): boolean {
  const words = text
    .slice(skipSpaces(text, start), Math.min(tokenStart, start + 80))
    .trim()
    .split(' ')
  const first = (words[0] ?? '').toLowerCase()
  return (
    words.length <= 4 &&
    [
      'at',
      'by',
      'on',
      'from',
      'around',
      'about',
      'before',
      'after',
      'until',
      'since',
      'near',
      'just',
      'shortly',
    ].includes(first)
  )
}

function endsAfterInitial(text: string, token: Token, word: NextWord): boolean {
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
    !(
      isUpper(before.charCodeAt(0)) &&
      token.text !== 'I' &&
      !before.includes('.') &&
      !['the', 'he', 'she', 'it', 'they', 'we', 'in', 'but', 'this', 'that', 'his', 'her'].includes(word.lower)
    )
  )
}
