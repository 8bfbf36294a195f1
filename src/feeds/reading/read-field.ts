import { readTag } from '#src/base/markup.ts'
import { type FeedName, feedName, type NamespaceScope } from '#src/feeds/reading/feed-names.ts'
import { escapeText, type ReferenceDecoder } from '#src/feeds/reading/xml-text.ts'

/** A field's content, decoded. */
export type FieldContent = {
  readonly text: string
  /** Whether it held elements: then `text` is their source. */
  readonly markup: boolean
  /** Offset where reading goes on. */
  readonly end: number
  /** False where the text ended before the field did. */
  readonly whole: boolean
}

export type FieldReading = {
  readonly source: string
  readonly seek: (needle: string, from: number) => number
  readonly decoder: ReferenceDecoder
  /** Whether a name is that of another field, whose start shows that this one is over. */
  readonly isField: (name: FeedName) => boolean
  /** Whether this field may contain elements. A description may, a date may not. */
  readonly holdsMarkup: boolean
  /** False for an element that cannot stand in this field, wherever its end tag is. */
  readonly holds: (name: FeedName) => boolean
  readonly scope: NamespaceScope
  readonly noteRepair: (repair: string) => void
}

/**
 * Reads the content of a field up to its end tag. A field that is never closed ends where the next one begins, or at an end tag
 * that is none of its own.
 *
 * @param start - Offset after the field's start tag.
 * @param rawName - The field's name as written.
 * @param itemName - Name of the item round it as written; null outside of items.
 * @param xhtml - Whether elements inside are declared to be part of the content.
 */
export function readField(
  start: number,
  rawName: string,
  itemName: string | null,
  xhtml: boolean,
  reading: FieldReading,
): FieldContent {
  const { source, seek, decoder, scope, holdsMarkup } = reading
  const lowerName = rawName.toLowerCase()
  const parts: Part[] = []
  let runStart = start
  let markup = false
  let nested = 0
  let closes: boolean | null = null
  const willClose = (from: number): boolean => {
    closes ??= closesBeforeItemEnds(rawName, itemName, from, seek)
    return closes
  }
  const endRun = (at: number): void => {
    if (at > runStart) parts.push({ kind: 'raw', text: source.slice(runStart, at) })
  }
  const finish = (at: number, end: number, whole = true): FieldContent => {
    endRun(at)
    return { text: textOf(parts, markup, xhtml, decoder), markup, end, whole }
  }
  const isOver = (at: number, end: number, because: string): FieldContent => {
    reading.noteRepair(`<${rawName}> ${because}`)
    return finish(at - lengthOfLostEnd(source, runStart, at, rawName), end)
  }

  for (let at = source.indexOf('<', start); at >= 0; ) {
    const section = source.startsWith('<![CDATA[', at) ? readSection(source, at, rawName, itemName, seek) : null
    if (section) {
      endRun(at)
      if (section.repaired) reading.noteRepair('an unclosed CDATA section was closed')
      parts.push({ kind: 'cdata', text: source.slice(at + 9, section.textEnd) })
    }
    const skipped = section?.end ?? endOfDeclaration(source, at, seek)
    if (skipped !== null) {
      if (!section) endRun(at)
      runStart = skipped
      at = source.indexOf('<', skipped)
      continue
    }
    const tag = readTag(source, at)
    if (!tag) {
      at = source.indexOf('<', at + 1)
      continue
    }
    const ownName = sameName(tag.name, lowerName)
    const name = feedName(tag.name, scope)
    const { frame } = name
    if (source.charCodeAt(at + 1) === 47) {
      if (ownName && nested-- === 0) return finish(at, tag.end)
      // `</channel>` ends all within; `</item>` does so unless the field is a mere quotation of markup
      const endsItem = frame === 'item' && (itemName === null || sameName(tag.name, itemName)) && !willClose(at)
      if (!ownName && (endsItem || (frame !== null && frame !== 'item'))) return isOver(at, at, 'was not closed')
      if (!ownName && !markup && !willClose(at)) return isOver(at, tag.end, `was closed by </${tag.name}>`)
    } else {
      const startsItem = itemName === null ? frame === 'item' : sameName(tag.name, itemName)
      const startsField = holdsMarkup
        ? !willClose(at) && reading.isField(name)
        : !willClose(at) || reading.isField(name)
      const isIntruder = tag.kind === 'open' && !ownName && reading.isField(name) && !reading.holds(name)
      if (startsItem || startsField || isIntruder) return isOver(at, at, 'was not closed')
      if (tag.kind === 'broken') {
        at = tag.end < source.length ? tag.end : -1
        continue
      }
      if (ownName && !tag.selfClosing) nested++
    }
    markup = true
    if (isPrefixedXhtml(tag.name, scope)) {
      endRun(at)
      parts.push({ kind: 'raw', text: source.slice(at, tag.end).replace(/^(<\/?)[\w.-]*:/, '$1') })
      runStart = tag.end
    }
    at = source.indexOf('<', tag.end)
  }
  return finish(source.length, source.length, false)
}

/** Length of an end tag at the end of a field whose `<` is missing: `Talks resume/title>`. */
function lengthOfLostEnd(source: string, from: number, to: number, rawName: string): number {
  const tail = source.slice(Math.max(from, to - rawName.length - 100), to)
  const solid = tail.trimEnd()
  const end = [`/${rawName}>`, `/${rawName}`].find((lost) => solid.endsWith(lost))
  return end ? tail.length - solid.length + end.length : 0
}

/** Stretches of the source as they stand, and the contents of CDATA sections. */
type Part = { readonly kind: 'raw' | 'cdata'; readonly text: string }

/** Whether the field's end tag stands before its item ends or the next begins. */
function closesBeforeItemEnds(
  rawName: string,
  itemName: string | null,
  from: number,
  seek: (needle: string, from: number) => number,
): boolean {
  const close = seek(`</${rawName}`, from)
  if (close < 0 || itemName === null) return close >= 0
  return [`</${itemName}`, `<${itemName}`].every((bound) => {
    const at = seek(bound, from)
    return at < 0 || close < at
  })
}

/**
 * A CDATA section. One without an end stops at its field's end tag, and so does one that would contain the next item.
 */
function readSection(
  source: string,
  at: number,
  rawName: string,
  itemName: string | null,
  seek: (needle: string, from: number) => number,
): { readonly textEnd: number; readonly end: number; readonly repaired: boolean } {
  const close = seek(']]>', at + 9)
  const itemEnd = itemName === null ? -1 : seek(`</${itemName}`, at)
  const swallows = close >= 0 && itemEnd >= 0 && itemEnd < close && between(seek('<![CDATA[', at + 9), itemEnd, close)
  if (close >= 0 && !swallows) return { textEnd: close, end: close + 3, repaired: false }
  const fieldEnd = seek(`</${rawName}`, at)
  const end = fieldEnd < 0 ? source.length : fieldEnd
  const brackets = /\]\s?\]?\s?>?\s*$/.exec(source.slice(Math.max(at + 9, end - 8), end)) // `]] >`
  return { textEnd: end - (brackets?.[0].length ?? 0), end, repaired: true }
}

const between = (at: number, low: number, high: number): boolean => at > low && at < high

/** End of a comment, an instruction or a declaration at `at`; null where there is none. */
export function endOfDeclaration(
  source: string,
  at: number,
  seek: (needle: string, from: number) => number,
): number | null {
  const next = source.charCodeAt(at + 1)
  if (next !== 33 && next !== 63) return null
  const isComment = source.startsWith('<!--', at)
  const close = isComment ? seek('-->', at + 4) : seek('>', at + 2)
  const nextTag = isComment && close >= 0 ? -1 : seek('<', at + 2)
  if (close >= 0 && (nextTag < 0 || close < nextTag)) return close + (isComment ? 3 : 1)
  return nextTag < 0 ? source.length : nextTag // never closed: it ends where the next tag begins
}

function sameName(a: string, b: string): boolean {
  return a.length === b.length && a.toLowerCase() === b.toLowerCase()
}

/** Whether a tag is XHTML's under a prefix of its own: `<xh:p>`. */
function isPrefixedXhtml(name: string, scope: NamespaceScope): boolean {
  return name.includes(':') && feedName(name, scope).space === 'xhtml'
}

function textOf(parts: readonly Part[], markup: boolean, xhtml: boolean, decoder: ReferenceDecoder): string {
  if (!markup) return parts.map(({ kind, text }) => (kind === 'cdata' ? text : decoder.decode(unmarked(text)))).join('')
  const html = parts
    .map(({ kind, text }) => (kind === 'raw' ? unmarked(text) : xhtml ? escapeText(text) : text))
    .join('')
  // Escaped markup beside real elements: `&lt;p&gt;News&lt;/p&gt;<br/>`
  return !xhtml && html.includes('&lt;/') ? decoder.decode(html) : html
}

/** Text outside of CDATA sections holds no end of one, unless its start was lost. */
function unmarked(text: string): string {
  return text.includes(']]>') ? text.replaceAll(']]>', '') : text
}
