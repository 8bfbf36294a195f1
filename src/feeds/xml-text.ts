import { decodeHTMLStrict } from 'entities'

/** Most letters that a document's own entities may add to it in all. */
const mostExpanded = 65_536

/** Entities that a document declares for itself, name → text. */
export type OwnEntities = ReadonlyMap<string, string>

/** Mends references; counts what it had to mend. */
export type ReferenceMender = {
  /** Character data whose `&` all begin references that every XML parser knows. */
  mend(raw: string): string
  readonly mended: () => number
}

const reference = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,7})|([A-Za-z][A-Za-z\d._-]{0,40}))(;?)/y

const windows1252 = new TextDecoder('windows-1252')

/**
 * HTML's named references become letters, a bare `&` becomes `&amp;`, references to forbidden letters go.
 *
 * @param own - The document's own entities; used until they have added 64 KB, then left as they stand.
 */
export function referenceMender(own: OwnEntities): ReferenceMender {
  let mended = 0
  let expanded = 0

  function replacement(match: RegExpExecArray): string {
    const [whole, decimal, hexadecimal, name, semicolon] = match
    if (name === undefined) {
      const letter = letterOf(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal))
      if (letter === 'as-is' && semicolon) return whole
      mended++
      return letter === 'as-is' ? `${whole};` : letter
    }
    if (semicolon && isPredefined(name)) return whole
    mended++
    if (!semicolon) return `&amp;${name}`
    const text = own.get(name)
    if (text !== undefined && expanded + text.length <= mostExpanded) {
      expanded += text.length
      return escapeText(text)
    }
    const decoded = decodeHTMLStrict(`&${name};`)
    return decoded.startsWith('&') && decoded.length > 1 ? `&amp;${name};` : escapeText(decoded)
  }

  function mend(raw: string): string {
    let at = raw.indexOf('&')
    if (at < 0) return raw
    const parts: string[] = []
    let start = 0
    while (at >= 0) {
      reference.lastIndex = at
      const match = reference.exec(raw)
      const mendedText = match ? replacement(match) : '&amp;'
      const end = at + (match ? match[0].length : 1)
      if (!match) mended++
      if (!match || mendedText !== match[0]) {
        parts.push(raw.slice(start, at), mendedText)
        start = end
      }
      at = raw.indexOf('&', end)
    }
    if (start === 0) return raw
    parts.push(raw.slice(start))
    return parts.join('')
  }

  return { mend, mended: () => mended }
}

function isPredefined(name: string): boolean {
  return name === 'amp' || name === 'lt' || name === 'gt' || name === 'quot' || name === 'apos'
}

/** The letter that a number stands for; `as-is` where the reference is fine. 128 to 159 mean windows-1252, as in browsers. */
function letterOf(code: number): string {
  if (code >= 128 && code <= 159) return windows1252.decode(Uint8Array.of(code))
  const forbidden =
    code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code < 32 && code !== 9 && code !== 10 && code !== 13)
  return forbidden || code === 0xfffe || code === 0xffff ? '' : 'as-is'
}

/** Text as character data of XML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text as an attribute's value, between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

/** Text as a CDATA section, or several where it holds their end mark. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Without letters that XML forbids and halves of surrogate pairs. */
export function withoutForbiddenLetters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g, '').toWellFormed()
}

/**
 * Entities of a DOCTYPE's internal subset that stand for short plain text. Those that refer to others, to files or to
 * themselves are not read, so nothing can grow or reach out.
 */
export function ownEntities(doctype: string): OwnEntities {
  const declared = doctype
    .slice(0, 65_536)
    .matchAll(/<!ENTITY\s+([A-Za-z][\w.-]{0,40})\s+(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s*>/g)
  return new Map([...declared].map(([, name, double, single]) => [name!, double ?? single ?? '']))
}
