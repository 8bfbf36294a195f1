import { abbreviations } from '#src/analysis/english/lexicon/function-words.ts'
import { abbreviationsThatAreWords, contraction } from '#src/analysis/english/lexicon/words-of-tokens.ts'
import type { Span } from '#src/base/span.ts'

/** What a token is made of. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'stop'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'mark'
  | 'other'

export type Token = Span & {
  readonly kind: TokenKind
  /** Lower case, without invisible characters, apostrophes levelled to `'`. */
  readonly lower: string
  readonly capital: boolean
}

/** Takes the parts of one token. */
type TakeToken = (start: number, end: number, kind: TokenKind, lower: string, capital: boolean) => void

const isLetterCode = new Uint8Array(0x10000)
const known = { no: 1, letter: 2, digit: 3, invisible: 4 } as const
const letter = /[\p{L}\p{M}]/u
const digit = /\p{N}/u

/** Class of a code unit: halves of surrogate pairs count as letters, so that a pair is never torn. */
function classOf(code: number): number {
  const cached = isLetterCode[code]!
  if (cached) return cached
  const char = String.fromCharCode(code)
  const found =
    code >= 0xd800 && code <= 0xdfff
      ? known.letter
      : code === 0x00ad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff
        ? known.invisible
        : letter.test(char)
          ? known.letter
          : digit.test(char)
            ? known.digit
            : known.no
  isLetterCode[code] = found
  return found
}

function isWordUnit(code: number): boolean {
  return classOf(code) !== known.no
}

const single: Readonly<Record<string, TokenKind>> = {
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'other',
  ',': 'comma',
  '،': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '—': 'dash',
  '–': 'dash',
  '―': 'dash',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '"': 'mark',
  '“': 'mark',
  '”': 'mark',
  '„': 'mark',
  '«': 'mark',
  '»': 'mark',
  "'": 'mark',
  '‘': 'mark',
  '’': 'mark',
  '`': 'mark',
}

function lowerOf(text: string, start: number, end: number): string {
  let raw = text.slice(start, end)
  let small = true
  let plain = true
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) plain = false
    else if (code >= 65 && code <= 90) small = false
  }
  if (plain) return small ? raw : raw.toLowerCase()
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(raw)) raw = raw.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  return raw.toLowerCase().replaceAll('’', "'")
}

function isUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (classOf(code) === known.invisible) continue
    const char = text[at]!
    return char !== char.toLowerCase()
  }
  return false
}

/** Where the word that begins at `start` ends: inner apostrophes, hyphens, full stops of abbreviations and numbers belong to it. */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isWordUnit(code)) {
      at++
      continue
    }
    const char = text[at]!
    const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0
    const joined = at > start && next !== 0 && isWordUnit(next)
    if (
      joined &&
      (char === "'" || char === '’' || char === '-' || char === '‑' || char === '_' || char === '@' || char === '&')
    ) {
      at++
      continue
    }
    if (joined && (char === '.' || char === ',' || char === ':' || char === '/')) {
      const before = classOf(text.charCodeAt(at - 1))
      const after = classOf(next)
      if (before === known.digit && after === known.digit) {
        at++
        continue
      }
      // “U.S.”, “a.m.”, “example.com”, “d.Calif”: a full stop between letters without a space, short before it or short after it
      if (
        char === '.' &&
        before === known.letter &&
        after === known.letter &&
        (at - start === 1 || text[at - 2] === '.' || !isUpper(text, at + 1, at + 2))
      ) {
        at++
        continue
      }
    }
    break
  }
  return at
}

/** Takes the full stop into an abbreviation: “Gen.”, “U.S.”, “J.” before a name. */
function withItsStop(text: string, start: number, end: number, limit: number): number {
  if (end >= limit || text[end] !== '.' || text[end + 1] === '.') return end
  const word = text.slice(start, end)
  if (word.length === 1 && word !== word.toLowerCase() && word !== 'I') return end + 1
  if (word.length <= 7 && (abbreviations.has(`${word.toLowerCase()}.`) || (word.includes('.') && word.length <= 6))) {
    const next = text[end + 1]
    // “no.” and “co.” end sentences more often than they shorten a word
    if (abbreviationsThatAreWords.test(word)) return word[0] !== word[0]!.toLowerCase() && next === ' ' ? end + 1 : end
    return end + 1
  }
  return end
}

function takeWord(take: TakeToken, text: string, start: number, end: number): void {
  const lower = lowerOf(text, start, end)
  const kind: TokenKind = classOf(text.charCodeAt(start)) === known.digit ? 'number' : 'word'
  const capital = isUpper(text, start, end)
  const cut = Math.max(lower.lastIndexOf("'"), 0)
  const sameLength = lower.length === end - start
  if (cut > 0 && sameLength) {
    const tail = lower.slice(cut + 1)
    if (tail === 't' && lower[cut - 1] === 'n' && cut > 1) {
      take(start, start + cut - 1, kind, lower.slice(0, cut - 1), capital)
      take(start + cut - 1, end, kind, "n't", false)
      return
    }
    if (contraction.has(tail)) {
      take(start, start + cut, kind, lower.slice(0, cut), capital)
      take(start + cut, end, kind, `'${tail}`, false)
      return
    }
  }
  take(start, end, kind, lower, capital)
}

/** Tokens of a stretch of text. Linear; every unit that is not white space lies in exactly one token. */
export function tokenize(text: string, within: Span): Token[] {
  const tokens: Token[] = []
  eachToken(text, within, (start, end, kind, lower, capital) => tokens.push({ start, end, kind, lower, capital }))
  return tokens
}

/** The same, without a list of them. */
export function eachToken(text: string, within: Span, take: TakeToken): void {
  /** End of the last token. */
  let ended = -1
  let at = within.start
  while (at < within.end) {
    const char = text[at]!
    const code = text.charCodeAt(at)
    if (char === ' ' || char === '\t' || code === 0xa0 || char === '\n' || char === '\r') {
      at++
      continue
    }
    const sign =
      (char === '$' || char === '€' || char === '£' || char === '#' || char === '@') &&
      at + 1 < within.end &&
      isWordUnit(text.charCodeAt(at + 1))
    if (isWordUnit(code) || sign) {
      const end = withItsStop(text, at, wordEnd(text, sign ? at + 1 : at, within.end), within.end)
      takeWord(take, text, at, end)
      at = ended = end
      continue
    }
    if (char === '-') {
      let end = at + 1
      while (end < within.end && text[end] === '-') end++
      const free =
        end - at > 1 || at === within.start || text[at - 1] === ' ' || text[end] === ' ' || end === within.end
      take(at, end, free ? 'dash' : 'other', '-', false)
      at = ended = end
      continue
    }
    if (char === '.' && text[at + 1] === '.') {
      let end = at + 1
      while (end < within.end && text[end] === '.') end++
      take(at, end, 'other', '…', false)
      at = ended = end
      continue
    }
    if (char === '%') {
      take(at, at + 1, 'word', '%', false)
      at++
      ended = at
      continue
    }
    // “the rebels' spokesman”: quotations are folded before, so that this mark is an apostrophe
    if ((char === "'" || char === '’') && /[sSzx]/.test(text[at - 1] ?? '') && text[at + 1] === ' ' && ended === at) {
      take(at, at + 1, 'word', "'s", false)
      at++
      ended = at
      continue
    }
    take(at, at + 1, single[char] ?? 'other', char, false)
    at++
    ended = at
  }
}
