import { decodeHTMLStrict } from 'entities'
import { withWholePairs } from '#src/base/entities.ts'

/** Most characters that the document's own entities may add to it in total. */
const mostExpanded = 65_536

/** Entities that a document declares for itself, name → text. */
export type OwnEntities = ReadonlyMap<string, string>

/** Decodes references; counts those that no XML parser would have understood. */
export type ReferenceDecoder = {
  decode(raw: string): string
  readonly mended: () => number
}

const reference = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,7})|([A-Za-z][A-Za-z\d._-]{0,40}))(;?)/y

/** XML's own references, after their `&`, by the letter that they begin with. */
const predefined = new Map([
  ['l', [['lt;', '<']]],
  ['g', [['gt;', '>']]],
  ['q', [['quot;', '"']]],
  [
    'a',
    [
      ['amp;', '&'],
      ['apos;', "'"],
    ],
  ],
] as const)

/** The letter of XML's own reference whose `&` stands at an offset; null for all others. Escaped pages are full of them. */
function predefinedAt(raw: string, at: number): string | null {
  for (const [written, letter] of predefined.get(raw[at + 1] as 'a') ?? [])
    if (raw.startsWith(written, at + 1)) return letter
  return null
}

const windows1252 = new TextDecoder('windows-1252')

/**
 * Decodes character data once: the references of XML, the named ones of HTML, and the document's own. A lone `&` stays;
 * references to forbidden characters are removed.
 *
 * @param own - The document's own entities; used until they have added 64 KB, then left as they stand.
 */
export function referenceDecoder(own: OwnEntities): ReferenceDecoder {
  let mended = 0
  let expanded = 0

  function lettersOf([whole, decimal, hexadecimal, name, semicolon]: RegExpExecArray): string {
    if (name === undefined) {
      if (!semicolon) mended++
      return letterOf(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal))
    }
    mended++
    if (!semicolon) return whole!
    const text = own.get(name)
    if (text !== undefined && expanded + text.length <= mostExpanded) {
      expanded += text.length
      return text
    }
    return decodeHTMLStrict(whole!)
  }

  function decode(written: string): string {
    const raw = withWholePairs(written)
    let at = raw.indexOf('&')
    if (at < 0) return raw
    const parts: string[] = []
    let start = 0
    while (at >= 0) {
      reference.lastIndex = at
      const letter = predefinedAt(raw, at)
      const match = letter === null ? reference.exec(raw) : null
      if (letter !== null) {
        parts.push(raw.slice(start, at), letter)
        start = raw.indexOf(';', at) + 1
      } else if (match) {
        parts.push(raw.slice(start, at), lettersOf(match))
        start = at + match[0].length
      } else mended++
      at = raw.indexOf('&', Math.max(at + 1, start))
    }
    parts.push(raw.slice(start))
    return parts.join('')
  }

  return { decode, mended: () => mended }
}

/** The character with a number. 128 to 159 mean windows-1252, as in browsers. Null for characters that XML forbids. */
function letterOf(code: number): string {
  if (code >= 128 && code <= 159) return windows1252.decode(Uint8Array.of(code))
  const forbidden =
    code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code < 32 && code !== 9 && code !== 10 && code !== 13)
  return forbidden || code === 0xfffe || code === 0xffff ? '' : String.fromCodePoint(code)
}

/** Text as character data of XML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text as an attribute's value, between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbiddenLetters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

/** The same and halves of surrogate pairs, alone or in pairs: one look tells that nearly every feed has none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const perhapsForbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** Without letters that XML forbids and halves of surrogate pairs. */
export function withoutForbiddenLetters(text: string): string {
  return perhapsForbidden.test(text) ? text.replace(forbiddenLetters, '').toWellFormed() : text
}

/** Longest text that an entity may stand for, in UTF-16 units. */
const longestEntity = 200

/** How many entities may stand in each other. */
const deepestEntity = 8

/** References inside the text of an entity to others: `&paper;`. */
const namedReference = /&([A-Za-z][A-Za-z\d._-]{0,40});/g

/**
 * Entities of a DOCTYPE's internal subset that stand for short plain text, written with characters, references to
 * characters and other such entities. Those that refer to files or to themselves, and those that grow long, are not
 * read, so nothing can grow or reach out.
 */
export function ownEntities(doctype: string): OwnEntities {
  const declared = new Map(
    [
      ...doctype
        .slice(0, 65_536)
        .matchAll(/<!ENTITY\s+([A-Za-z][\w.-]{0,40})\s+(?:"([^"%<]{0,200})"|'([^'%<]{0,200})')\s*>/g),
    ].map(([, name, double, single]): [string, string] => [name!, double ?? single ?? '']),
  )
  const found = new Map<string, string | null>()
  for (const name of declared.keys()) expand(name, { declared, found, open: new Set() })
  return new Map([...found].flatMap(([name, text]) => (text === null ? [] : [[name, text]])))
}

type Expansion = {
  /** Texts as declared. */
  readonly declared: OwnEntities
  /** Texts as read, null for those that are not: each is expanded once. */
  readonly found: Map<string, string | null>
  /** Those whose expansion goes on. */
  readonly open: Set<string>
}

/** The text of an entity; null where it has none that is read. */
function expand(name: string, expansion: Expansion): string | null {
  const { declared, found, open } = expansion
  const known = found.get(name)
  const text = declared.get(name)
  if (known !== undefined || text === undefined) return known ?? null
  if (open.has(name)) return null
  let isWhole = open.size < deepestEntity
  open.add(name)
  const whole = isWhole
    ? text.replace(namedReference, (reference, inner: string) => {
        const part = declared.has(inner) ? expand(inner, expansion) : reference
        if (part === null) isWhole = false
        return part ?? ''
      })
    : ''
  open.delete(name)
  const decoded = decodeHTMLStrict(whole)
  const isShortText = isWhole && decoded.length <= longestEntity && !decoded.includes('<')
  found.set(name, isShortText ? decoded : null)
  return found.get(name) ?? null
}
