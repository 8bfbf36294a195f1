import { exclaimedNames, openAbbreviations, sentenceStarters } from '#src/analysis/english/lexicon/abbreviations.ts'
import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import type { Pass } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import {
  isBullet,
  isCloser,
  isDash,
  isDigit,
  isForeignStop,
  isLetter,
  isLineBreak,
  isLower,
  isSpace,
  isStop,
  isUpper,
  skipSpaces,
} from './characters.ts'
import { endsAtFullStop, isAbbreviated, type NextWord, nextWord, reach, tokenBefore } from './full-stops.ts'
import { continuesList, following, listMarkerAt } from './list-markers.ts'

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
    } else if (code === 46 && leavesOut(text, index)) {
      close(index + 1)
      index += 6
    } else if (isStop(code)) {
      const end = afterMarks(text, index)
      if (endsSentence(text, start, index, end)) close(end)
      index = end - 1
    } else if (isForeignStop(code)) {
      close(afterMarks(text, index))
      index = start - 1
    } else if ((isBullet(code) || isStar(text, index)) && index > start) {
      close(index)
    } else if (item && isSpace(code) && continuesList(text, index + 1, item)) {
      const next = following(item)
      close(index + 1)
      item = next
    }
  }
  close(text.length)
  return sentences
}

/** “Norland votes * Kessia waits”: a star between two items of a teaser. */
function isStar(text: string, at: number): boolean {
  return text.charCodeAt(at) === 42 && text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32
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

/** End of the marks that begin at `from`: “?!”, “. . . .”, with the quotation marks and brackets that close after them. */
function afterMarks(text: string, from: number): number {
  let end = from + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isStop(code) || isForeignStop(code)) end += 1
    else if (code === 32 && text.charCodeAt(end + 1) === 46 && !isDigit(text.charCodeAt(end + 2))) end += 2
    else break
  }
  while (end < text.length && (isCloser(text.charCodeAt(end)) || closesLowMark(text, end))) {
    // 'He left. "Why?"': a straight mark before a letter opens
    if (isLetter(text.charCodeAt(end + 1)) && text.charCodeAt(end) !== 41) break
    end += 1
  }
  return end
}

/** “He kept it. . . . The rule held.”: a full stop, and then the three points of what is left out before the next sentence. */
function leavesOut(text: string, from: number): boolean {
  return isLetter(text.charCodeAt(from - 1)) && text.startsWith('. . . . ', from) && isUpper(text.charCodeAt(from + 8))
}

/** „We won.“: the mark that opens in English closes after a low one. */
function closesLowMark(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0x201c && (at + 1 >= text.length || isSpace(next) || isLineBreak(next))
}

/** Whether the marks from `mark` to `end` end the sentence that began at `start`. */
function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  const nextAt = skipSpaces(text, end)
  if (nextAt >= text.length || isLineBreak(text.charCodeAt(nextAt))) return true
  const stop = text.charCodeAt(mark)
  const spaced = nextAt > end
  if (!spaced) return stop === 46 && end === mark + 1 && missesItsSpace(text, start, mark)

  // “WASHINGTON, D.C. — The president …”
  if (stop === 46 && isDash(text.charCodeAt(nextAt)) && isAbbreviated(text, start, mark)) return false
  const word = nextWord(text, nextAt)
  const closers = closersBetween(text, mark, end)
  const bracketOpen = closers.bracket && opensMidSentence(text, start, mark)
  if (bracketOpen) return false

  const many = end - mark - closers.count > 1
  if (
    stop === 0x2026 ||
    (stop === 46 && many && text.charCodeAt(mark + 1) !== 33 && text.charCodeAt(mark + 1) !== 63)
  ) {
    if (closers.quote && leadsToSpeechVerb(text, word)) return false
    return endsAtEllipsis(text, mark, end - closers.count, word)
  }
  if (stop === 33 || stop === 63) return endsAtOutcry(text, start, mark, closers.quote, word)
  if (!word.startsLike) return false
  if (closers.quote) return !isAbbreviated(text, start, mark) || sentenceStarters.has(word.lower)
  return endsAtFullStop(text, start, mark, word)
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
function missesItsSpace(text: string, start: number, mark: number): boolean {
  const before = text.charCodeAt(mark - 1)
  const twoBefore = text.charCodeAt(mark - 2)
  const settled = (isLower(before) && isLower(twoBefore)) || (isDigit(before) && isDigit(twoBefore))
  if (!settled || !isUpper(text.charCodeAt(mark + 1))) return false
  let ahead = mark + 2
  while (ahead < mark + reach && isLower(text.charCodeAt(ahead))) ahead += 1
  const code = text.charCodeAt(ahead)
  if (ahead === mark + 2 && !isSpace(code)) return false
  if (!(isSpace(code) || code === 44 || code === 39 || code === 0x2019 || code === 46)) return false
  const token = tokenBefore(text, start, mark)
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

function endsAtOutcry(text: string, start: number, mark: number, quote: boolean, word: NextWord): boolean {
  if (!word.startsLike) return false
  if (quote) return sentenceStarters.has(word.lower) || !leadsToSpeechVerb(text, word)
  const token = tokenBefore(text, start, mark)
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
