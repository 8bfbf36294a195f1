/** What was found at a `<`. `end` is the offset after it. */
export type MarkupTag = {
  /** `broken`: never closed before the next `<` or the end of the text; its name is known all the same. */
  readonly kind: 'open' | 'close' | 'broken'
  /** As written, case and prefix kept. */
  readonly name: string
  readonly end: number
  readonly selfClosing: boolean
}

/** Longest part of a tag that is searched for attributes, in UTF-16 units. A tag of megabytes has no useful ones. */
const longestTagRead = 65_536

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127

/** Whether a letter may stand inside the name of an element. */
export const isName = (code: number): boolean =>
  isNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 46

/**
 * Reads the tag at `at` as leniently as a browser: quotes count, unless they are never closed.
 *
 * @param at - Offset of a `<` that begins no comment, CDATA section, declaration or instruction.
 * @returns `null` if the `<` is plain text ("a < b").
 */
export function readTag(source: string, at: number): MarkupTag | null {
  const closing = source.charCodeAt(at + 1) === 47
  const nameStart = closing ? at + 2 : at + 1
  if (!isNameStart(source.charCodeAt(nameStart))) return null
  let position = nameStart + 1
  while (isName(source.charCodeAt(position))) position++
  const name = source.slice(nameStart, position)
  const end = endOfTag(source, position)
  if (end.broken) return { kind: 'broken', name, end: end.at, selfClosing: false }
  return {
    kind: closing ? 'close' : 'open',
    name,
    end: end.at,
    selfClosing: !closing && source.charCodeAt(end.at - 2) === 47,
  }
}

/** Offset after the `>` that ends a tag; where there is none before the next `<`, the offset of that `<`. */
function endOfTag(source: string, from: number): { readonly at: number; readonly broken: boolean } {
  let firstClose = -1 // inside quotes, for the case that those quotes are never closed
  let quote = 0
  let afterEquals = false
  for (let position = from; position < source.length; position++) {
    const code = source.charCodeAt(position)
    if (code === 60) {
      if (quote !== 0 && firstClose < 0 && isQuotedSign(source, position, quote)) continue
      return firstClose >= 0 ? { at: firstClose, broken: false } : { at: position, broken: true }
    }
    if (quote !== 0) {
      if (code === quote) quote = 0
      else if (code === 62 && firstClose < 0) firstClose = position + 1
    } else if (code === 62) return { at: position + 1, broken: false }
    else if ((code === 34 || code === 39) && afterEquals) {
      quote = code
      firstClose = -1
    }
    if (code === 61) afterEquals = true
    else if (!isSpace(code)) afterEquals = false
  }
  return firstClose >= 0 ? { at: firstClose, broken: false } : { at: source.length, broken: true }
}

/** Whether a `<` in an attribute is part of its value, as in `title="a < b"`: the quote ends soon, and the tag goes on after it. */
function isQuotedSign(source: string, at: number, quote: number): boolean {
  const stop = Math.min(source.length, at + 1000)
  for (let position = at + 1; position < stop; position++) {
    const code = source.charCodeAt(position)
    if (code === 60 || code === 62) return false
    if (code !== quote) continue
    const next = source.charCodeAt(position + 1)
    return source.charCodeAt(position - 1) !== 61 && (isSpace(next) || next === 47 || next === 62)
  }
  return false
}

/** Lower case of A to Z alone, so that offsets stay: `İ` would grow. */
export function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/**
 * Attributes of the tag that starts at `at` and ends before `end`, names as written, values undecoded. Quoted by either mark or not
 * at all; of a repeated attribute the first counts.
 */
export function readAttributes(source: string, at: number, end: number): Map<string, string> {
  const attributes = new Map<string, string>()
  if (end - at > longestTagRead) return attributes
  let position = at + 1
  const stop = source.charCodeAt(end - 1) === 62 ? end - 1 : end
  while (position < stop && isName(source.charCodeAt(position))) position++
  while (position < stop) {
    while (position < stop && !isNameStart(source.charCodeAt(position))) position++
    const nameStart = position
    while (position < stop && isName(source.charCodeAt(position))) position++
    const name = source.slice(nameStart, position)
    while (position < stop && isSpace(source.charCodeAt(position))) position++
    if (name === '') continue
    let value = ''
    if (source.charCodeAt(position) === 61) {
      position++
      while (position < stop && isSpace(source.charCodeAt(position))) position++
      const quote = source.charCodeAt(position)
      const quoted = quote === 34 || quote === 39
      const from = quoted ? position + 1 : position
      position = from
      while (
        position < stop &&
        (quoted ? source.charCodeAt(position) !== quote : !isSpace(source.charCodeAt(position)))
      ) {
        position++
      }
      const swallowed =
        quoted && source.charCodeAt(position - 1) === 61 ? swallowedAttribute(source.slice(from, position)) : -1
      const slashed = position === stop && source.charCodeAt(position - 1) === 47
      const valueEnd = swallowed >= 0 ? from + swallowed : slashed ? position - 1 : position
      value = quoted ? source.slice(from, valueEnd) : source.slice(from, valueEnd).replace(/["']$/, '')
      if (swallowed >= 0) position = valueEnd
      else if (quoted) position++
    }
    if (!attributes.has(name)) attributes.set(name, value)
  }
  return attributes
}

/** Where the next attribute begins in a value whose quote was never closed, as in `rel="alternate href="`; -1 in a sound value. */
function swallowedAttribute(value: string): number {
  return value.search(/\s[\w:.-]+=$/)
}
