import type { Span } from '#src/base/span.ts'
import { folded } from './fold.ts'

/** What stands between a word and the one before it: white space, one hyphen, a quotation mark, or anything else. */
export type Gap = 'space' | 'hyphen' | 'quote' | 'other'

/** A word as the finders of names see it; the span leaves a possessive “’s” out. */
export type NameWord = Span & {
  readonly text: string
  /** `folded` text. */
  readonly key: string
  readonly capital: boolean
  /** Two capitals or more and no small letter: “NATO”, “U.S.”. */
  readonly caps: boolean
  readonly numeric: boolean
  /** An initial or abbreviation with its full stop: “J.”, “Gen.”. */
  readonly dotted: boolean
  readonly possessive: boolean
  readonly gap: Gap
  /** Whether “&” and nothing else stands between it and the word before: “Marsh & Lowe”. */
  readonly joined: boolean
  /** First word of its sentence, or first after an opening mark, a colon or a dash: a capital proves nothing there. */
  readonly opening: boolean
  /** A hashtag or an account: “#Iraq”, “@POTUS”. */
  readonly tagged: boolean
  /** Whether its sentence ends in a full stop, as no headline does. */
  readonly stopped: boolean
  /** Index of its sentence. */
  readonly sentence: number
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x2000 || code > 0x206f) &&
    (code < 0x2e80 || code >= 0xac00))
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase())
const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bf || code === 0x2be || code === 96
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011

/** Words whose full stop belongs to them, inside a name; in small letters, without it. */
export type DottedWords = {
  /** “Gen.” */
  readonly all: ReadonlySet<string>
  /** Those of `all` that may end a sentence: “Inc.” */
  readonly closing: ReadonlySet<string>
}

/** All words of the sentences, in order. */
export function scanWords(text: string, sentences: readonly Span[], dottedWords: DottedWords): NameWord[] {
  const words: NameWord[] = []
  for (const [index, sentence] of sentences.entries()) scanSentence(text, sentence, index, { words, dottedWords })
  return words
}

type Scan = { readonly words: NameWord[]; readonly dottedWords: DottedWords }

/** “t.co/V6Kw”: a piece of an address, behind a domain and its stroke. */
function isOfAddress(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 47 && /[a-z0-9]\.[a-z]{2,6}\/$/.test(text.slice(Math.max(0, at - 12), at))
}

function scanSentence(text: string, { start, end }: Span, sentence: number, { words, dottedWords }: Scan): void {
  const stopped = endsInStop(text, start, end)
  let at = start
  let gapStart = start
  let opening = true
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isLetter(code) && !isDigit(code)) {
      at += 1
      continue
    }
    const stop = wordEnd(text, at, end)
    const possessiveAt = possessiveStart(text, at, stop)
    const wordStop = possessiveAt ?? stop
    const gap = gapBetween(text, gapStart, at)
    const first = opening || ((gap === 'other' || gap === 'quote') && opensAnew(text, gapStart, at))
    const raw = text.slice(at, wordStop)
    const dotted =
      text.charCodeAt(wordStop) === 46 && wordStop < end && ownsItsStop(raw, text, { stop: wordStop, end, dottedWords })
    const last = dotted ? wordStop + 1 : wordStop
    let resume = Math.max(stop, last)
    let possessive = possessiveAt !== null
    const spaced = spacedPossessive(text, resume, end)
    if (spaced !== null) {
      possessive = true
      resume = spaced
    }
    const written = text.slice(at, last)
    const { capital, caps, numeric } = shapeOf(written)
    words.push({
      start: at,
      end: last,
      text: written,
      key: folded(written),
      capital,
      caps,
      numeric,
      dotted,
      possessive,
      gap: words.length === 0 || opening ? 'other' : gap,
      joined: !opening && gap === 'other' && /^ ?& ?$/.test(text.slice(Math.max(gapStart, at - 4), at)),
      opening: first,
      tagged: at > 0 && (text.charCodeAt(at - 1) === 64 || text.charCodeAt(at - 1) === 35 || isOfAddress(text, at)),
      stopped,
      sentence,
    })
    opening = false
    at = resume
    gapStart = resume
  }
}

function endsInStop(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && at > end - 4; at -= 1) {
    const code = text.charCodeAt(at)
    if (code === 46 || code === 33 || code === 63) return true
    if (isLetter(code) || isDigit(code)) return false
  }
  return false
}

/** End of the word: letters, digits, apostrophes between letters, stops between single letters. */
function wordEnd(text: string, from: number, limit: number): number {
  let at = from + 1
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || isDigit(code)) at += 1
    else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1)) && at + 1 < limit) at += 1
    else if (code === 46 && isInitialStop(text, from, at, limit)) at += 1
    else if ((code === 46 || code === 44) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
      at += 1
    else if (code === 38 && at + 1 < limit && isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1)))
      at += 1
    else break
  }
  return at
}

/** “U.S.”: one letter, a stop, one letter, a stop. The last stop belongs to the word too. */
function isInitialStop(text: string, from: number, stop: number, limit: number): boolean {
  const letter = text.charCodeAt(stop - 1)
  if (!isLetter(letter)) return false
  const single = stop - 1 === from || text.charCodeAt(stop - 2) === 46
  if (!single) return false
  const next = text.charCodeAt(stop + 1)
  const pair = isLetter(next) && text.charCodeAt(stop + 2) === 46 && stop + 2 < limit
  return pair || text.charCodeAt(stop - 2) === 46
}

/** Where “’s” or “s’” begins at the end of a word, null where there is none. */
function possessiveStart(text: string, from: number, stop: number): number | null {
  if (stop - from < 3) return null
  const last = text.charCodeAt(stop - 1)
  if ((last === 115 || last === 83) && isApostrophe(text.charCodeAt(stop - 2))) return stop - 2
  return null
}

/** End of a possessive that stands apart, as in text cut into tokens: “Japan ’s”; or of a bare apostrophe after an s. */
function spacedPossessive(text: string, from: number, limit: number): number | null {
  const at = text.charCodeAt(from) === 32 ? from + 1 : from
  if (at >= limit || !isApostrophe(text.charCodeAt(at))) return null
  if (text.charCodeAt(at + 1) === 115 && !isLetter(text.charCodeAt(at + 2)) && at > from) return at + 2
  return null
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (to === from + 1 && isHyphen(text.charCodeAt(from))) return 'hyphen'
  let quotes = 0
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 34 || code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019) quotes += 1
    else if (code !== 32 && code !== 0xa0 && code !== 0x200e && code !== 0x200f && code !== 9) return 'other'
  }
  return to === from ? 'other' : quotes === 0 ? 'space' : quotes === 1 ? 'quote' : 'other'
}

/** Whether the gap holds a mark after which a sentence may begin anew. */
function opensAnew(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index)
    if (
      code === 34 ||
      code === 0x201c ||
      code === 0x201d ||
      code === 0x2018 ||
      code === 58 ||
      code === 0x2014 ||
      code === 0x2013 ||
      code === 42 ||
      code === 0x2022 ||
      code === 46 ||
      code === 33 ||
      code === 63
    )
      return true
    if (code === 39 && index > from) return true
    if (code === 96) return true
    if (isHyphen(code) && text.charCodeAt(index + 1) !== to && index > from) return true
  }
  return false
}

type Stop = { readonly stop: number; readonly end: number; readonly dottedWords: DottedWords }

function ownsItsStop(raw: string, text: string, { stop, end, dottedWords }: Stop): boolean {
  const lower = raw.toLowerCase()
  const single = raw.length === 1 && isUpper(raw.charCodeAt(0))
  if (!single && !dottedWords.all.has(lower)) return false
  const isInside = stop + 1 < end
  if (!isInside && (single || !dottedWords.closing.has(lower))) return false
  return !isInside || single || !isLetter(text.charCodeAt(stop + 1))
}

function shapeOf(text: string): Pick<NameWord, 'capital' | 'caps' | 'numeric'> {
  let uppers = 0
  let lowers = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (isUpper(code)) uppers += 1
    else if (isLetter(code)) lowers += 1
  }
  return {
    capital: isUpper(text.charCodeAt(0)),
    caps: uppers > 1 && lowers === 0,
    numeric: isDigit(text.charCodeAt(0)),
  }
}
