import { decodeAttribute } from '#src/base/entities.ts'
import { readAttributes, readTag, type Tag } from '#src/base/markup.ts'
import { seekerOf } from '#src/base/seeker.ts'
import {
  channelFields,
  type FeedName,
  feedName,
  frameOf,
  itemFields,
  markupFields,
  type Scope,
  scopeWith,
} from '#src/feeds/feed-names.ts'
import { endOfDeclaration, readField } from '#src/feeds/read-field.ts'
import { cdata, escapeAttribute, ownEntities, referenceMender, withoutForbiddenLetters } from '#src/feeds/xml-text.ts'

export type RepairedFeed = {
  /**
   * Well-formed RSS 2.0 whose fields bear canonical names (`core.title`, `dc.date`): a parser finds nothing to choke on and
   * nothing to mangle.
   */
  readonly xml: string
  readonly dialect: 'rss' | 'atom'
  readonly items: number
  /** What was mended, as plain sentences, each once. */
  readonly repairs: readonly string[]
}

type OpenItem = { readonly rawName: string; readonly parts: string[]; readonly scope: Scope }

/** Attributes that pass on into the repaired feed, longest values in UTF-16 units. */
const keptAttributes = new Set([
  'href',
  'rel',
  'type',
  'mode',
  'ispermalink',
  'xml:lang',
  'xml:base',
  'rdf:about',
  'rdf:resource',
  'lastmod',
])
const longestAttribute = 8192

/** Distinct unknown element names whose ends are looked for; a document with more than these is no newsroom's. */
const mostUnknownNames = 64

const isItemField = new Set<string>(itemFields)
const isChannelField = new Set<string>(channelFields)

/**
 * Reads any document as a feed, however broken, and writes it anew.
 *
 * Time is linear in the length of `source`. Items are kept when they end, be it by their own end tag, by that of an element
 * round them or by the next item's start; an item in whose midst the document ends is not whole and goes.
 *
 * @returns `null` where the document holds neither a feed's frame nor an item.
 */
export function repairXml(source: string): RepairedFeed | null {
  const clean = withoutForbiddenLetters(source)
  const repairs = new Set<string>()
  if (clean.length !== source.length) repairs.add('control characters were dropped')
  const seek = seekerOf(clean)
  const doctype = doctypeOf(clean)
  if (doctype) repairs.add('the DOCTYPE was dropped')
  const mender = referenceMender(doctype ? ownEntities(clean.slice(doctype.at, doctype.end)) : new Map())
  const noteRepair = (repair: string): void => void repairs.add(repair)

  const channel: string[] = []
  const items: string[] = []
  const open: { item: OpenItem | null } = { item: null }
  let scope: Scope = new Map()
  let dialect: 'rss' | 'atom' = 'rss'
  let framed = false
  let sawEnd = false
  const unknownNames = new Set<string>()

  function finishItem(): void {
    if (open.item) items.push(`<item>${open.item.parts.join('')}</item>`)
    open.item = null
  }

  function startItem(tag: Tag, attributes: Map<string, string>, scopeHere: Scope): void {
    if (open.item) noteRepair(`<${open.item.rawName}> was not closed`)
    finishItem()
    open.item = { rawName: tag.name, parts: attributeFields(attributes), scope: scopeHere }
    if (tag.selfClosing) finishItem()
  }

  /** Reads one field and returns where reading goes on; null where the document ends inside. */
  function takeField(
    at: number,
    tag: Tag,
    name: FeedName,
    attributes: Map<string, string>,
    into: string[],
    scopeHere: Scope,
  ): number | null {
    const start = fieldStart(name.canonical, attributes, isAtom(name, tag.name))
    if (tag.selfClosing) {
      into.push(`${start}/>`)
      return tag.end
    }
    const known = open.item ? isItemField : isChannelField
    const type = attributes.get('type')?.toLowerCase() ?? ''
    const xhtml = type.includes('xhtml') || attributes.get('mode') === 'xml' || name.space === 'xhtml'
    const content = readField(tag.end, tag.name, open.item?.rawName ?? null, xhtml, {
      source: clean,
      seek,
      mender,
      noteRepair,
      scope: scopeHere,
      holdsMarkup: markupFields.has(name.canonical),
      isField: (other) => known.has(other.canonical) && !isAlsoHtml(other),
    })
    if (!content.whole) return null
    into.push(`${start}${content.markup ? ` m="${xhtml ? 'xhtml' : 'html'}"` : ''}>${content.xml}</${name.canonical}>`)
    return Math.max(content.end, at + 1)
  }

  /** A default namespace of Atom in an RSS feed is a slip: its titles are HTML all the same. */
  function isAtom({ space }: FeedName, rawName: string): boolean {
    return dialect === 'atom' ? space === 'atom' || space === 'core' : space === 'atom' && rawName.includes(':')
  }

  /** End of an element that is not read; where it may hold items or is never closed, only its tag is passed over. */
  function skipUnknown(tag: Tag): number {
    if (tag.selfClosing || tag.kind === 'broken') return tag.end
    if (!unknownNames.has(tag.name)) {
      if (unknownNames.size >= mostUnknownNames) return tag.end
      unknownNames.add(tag.name)
    }
    const close = seek(`</${tag.name}`, tag.end)
    if (close < 0) return tag.end
    const bounds = open.item
      ? [`</${open.item.rawName}`, `<${open.item.rawName}`]
      : ['<item', '<entry', '<rss', '<feed', '<channel', '<rdf:RDF', '<ITEM']
    const bound = bounds.map((needle) => seek(needle, tag.end)).some((found) => found >= 0 && found < close)
    return bound ? tag.end : close
  }

  let position = 0
  while (position < clean.length) {
    const at = clean.indexOf('<', position)
    if (at < 0) break
    if (clean.startsWith('<![CDATA[', at)) {
      const close = seek(']]>', at)
      position = close < 0 ? at + 9 : close + 3
      continue
    }
    const skipped = at === doctype?.at ? doctype.end : endOfDeclaration(clean, at, seek)
    if (skipped !== null) {
      position = skipped
      continue
    }
    const tag = readTag(clean, at)
    if (!tag) {
      position = at + 1
      continue
    }
    if (tag.kind === 'broken' && tag.end === clean.length) break
    const isClose = clean.charCodeAt(at + 1) === 47
    const attributes = isClose ? new Map<string, string>() : readAttributes(clean, at, tag.end)
    const declares = [...attributes.keys()].some((key) => key.toLowerCase().startsWith('xmlns'))
    const scopeHere: Scope = declares ? scopeWith(open.item?.scope ?? scope, attributes) : (open.item?.scope ?? scope)
    const name = feedName(tag.name, scopeHere)
    const frame = frameOf(name)
    if (tag.kind === 'broken' && frame !== null) noteRepair(`<${tag.name}> was not ended`)
    if (isClose) {
      if (frame === 'item') finishItem()
      else if (frame !== null) {
        if (open.item) noteRepair(`<${open.item.rawName}> was not closed`)
        finishItem()
        if (frame === 'root' || name.local === 'feed') sawEnd = items.length > 0
      }
      if (sawEnd) break
      position = tag.end
    } else if (frame === 'item') {
      startItem(tag, attributes, scopeHere)
      position = tag.end
    } else if (frame !== null) {
      framed = true
      scope = scopeHere
      if (name.local === 'feed') dialect = 'atom'
      const base = attributes.get('xml:base')
      const language = attributes.get('xml:lang')
      if (base) channel.push(`<x.base>${cdata(base)}</x.base>`)
      if (language) channel.push(`<core.language>${cdata(language)}</core.language>`)
      position = tag.end
    } else if ((open.item ? isItemField : isChannelField).has(name.canonical)) {
      const into: string[] = open.item ? open.item.parts : channel
      const next = takeField(at, tag, name, attributes, into, scopeHere)
      if (next === null) break
      position = next
    } else if (!open.item && (name.local === 'skiphours' || name.local === 'skipdays')) position = tag.end
    else position = skipUnknown(tag)
  }
  if (open.item) noteRepair('the feed was cut off: an unfinished item was dropped')
  if (!framed && items.length === 0) return null
  if (mender.mended() > 0) noteRepair('character references were mended')
  return {
    xml: `<rss version="2.0"><channel>${channel.join('')}${items.join('')}</channel></rss>`,
    dialect,
    items: items.length,
    repairs: [...repairs],
  }
}

/** Fields whose names HTML has too: inside an unclosed field they may be its content. */
function isAlsoHtml({ space, local }: FeedName): boolean {
  return space === 'xhtml' || local === 'summary' || local === 'body' || local === 'abstract'
}

/** What an item says in its own start tag: RSS 1.0's address, CDF's link and date, Atom's base and language. */
function attributeFields(attributes: Map<string, string>): string[] {
  const fields: [string, string][] = [
    ['rdf:about', 'core.about'],
    ['href', 'core.href'],
    ['lastmod', 'core.lastmod'],
    ['xml:base', 'x.base'],
    ['xml:lang', 'core.language'],
  ]
  return fields.flatMap(([attribute, field]) => {
    const value = [...attributes].find(
      ([name]) => name.toLowerCase() === attribute || (attribute === 'rdf:about' && name === 'about'),
    )?.[1]
    return value ? [`<${field}>${cdata(decodeAttribute(value.slice(0, longestAttribute)))}</${field}>`] : []
  })
}

function fieldStart(canonical: string, attributes: Map<string, string>, atom: boolean): string {
  let start = `<${canonical}`
  if (atom) start += ' atom="1"'
  for (const [name, value] of attributes) {
    const lower = name.toLowerCase()
    if (keptAttributes.has(lower))
      start += ` ${lower.replace(':', '.')}="${escapeAttribute(decodeAttribute(value.slice(0, longestAttribute)))}"`
  }
  return start
}

/** The first DOCTYPE with its internal subset, whose brackets and quotes may hide a `>`. */
function doctypeOf(source: string): { readonly at: number; readonly end: number } | null {
  const at = source.slice(0, 65_536).search(/<!doctype/i)
  if (at < 0) return null
  let quote = 0
  let inSubset = false
  for (let position = at; position < source.length; position++) {
    const code = source.charCodeAt(position)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 34 || code === 39) quote = code
    else if (code === 91) inSubset = true
    else if (code === 93) inSubset = false
    else if (code === 62 && !inSubset) return { at, end: position + 1 }
  }
  const close = source.indexOf('>', at)
  return { at, end: close < 0 ? source.length : close + 1 }
}
