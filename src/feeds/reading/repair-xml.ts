import { decodeAttribute } from '#src/base/entities.ts'
import { type MarkupTag, readAttributes, readTag } from '#src/base/markup.ts'
import { seekerOf } from '#src/base/seeker.ts'
import { addressBehind, endOfAttributes, isNearlyItem, withNameOfEnd } from '#src/feeds/reading/broken-tags.ts'
import {
  channelFields,
  type FeedName,
  feedName,
  itemFields,
  markupFields,
  type NamespaceScope,
  scopeWith,
} from '#src/feeds/reading/feed-names.ts'
import { feedWriter, type WrittenFeed } from '#src/feeds/reading/feed-writer.ts'
import { endOfDeclaration, readField } from '#src/feeds/reading/read-field.ts'
import { relatedItems } from '#src/feeds/reading/related-items.ts'
import { withTightTags } from '#src/feeds/reading/tight-tags.ts'
import { ownEntities, referenceDecoder, withoutForbiddenLetters } from '#src/feeds/reading/xml-text.ts'

export type RepairedFeed = WrittenFeed & {
  readonly dialect: 'rss' | 'atom'
  /** Whether the root of a feed was met: `rss`, `rdf:RDF`, or a `feed` that names its version or vocabulary. */
  readonly rooted: boolean
  /** What was repaired, as plain sentences, each once. */
  readonly repairs: readonly string[]
}

type Attributes = ReadonlyMap<string, string>

/** An item whose end was not met yet. `name` is as written. */
type OpenItem = { readonly name: string; readonly scope: NamespaceScope }

/** Attributes that pass on into the repaired feed; values beyond the limit, in UTF-16 units, are cut. */
const keptAttributes = new Set(['href', 'rel', 'type', 'mode', 'ispermalink', 'xml:lang', 'xml:base', 'term', 'label'])
const longestAttribute = 8192

/** What items and frames say in their own start tags: RSS 1.0's address, CDF's link and date, Atom's base and language. */
const fieldOfAttribute: Readonly<Record<string, string>> = {
  about: 'core.about',
  href: 'core.href',
  lastmod: 'core.lastmod',
  base: 'x.base',
  'xml:base': 'x.base',
  'xml:lang': 'core.language',
}

/** Distinct unknown element names whose ends are looked for; a document with more than these is no newsroom's. */
const mostUnknownNames = 64

const isItemField = new Set<string>(itemFields)
const isChannelField = new Set<string>(channelFields)
const none: Attributes = new Map()

/**
 * Reads any document as a feed, even a broken one, and writes it as well-formed RSS.
 *
 * Time is linear in the length of `source`. An item is kept when it ends: by its own end tag, by that of an element
 * around it, or by the start of the next item. If the document ends inside an item, that item is dropped.
 *
 * @returns `null` where the document holds neither a feed's frame nor an item.
 */
export function repairXml(source: string): RepairedFeed | null {
  const clean = withTightTags(withoutForbiddenLetters(source))
  const seek = seekerOf(clean)
  const doctype = doctypeOf(clean)
  const decoder = referenceDecoder(doctype ? ownEntities(clean.slice(doctype.at, doctype.end)) : new Map())
  const writer = feedWriter()
  const repairs = new Set<string>()
  const noteRepair = (repair: string): void => void repairs.add(repair)
  const unknownNames = new Set<string>()
  const related = relatedItems(clean)
  const state: {
    item: OpenItem | null
    scope: NamespaceScope
    dialect: 'rss' | 'atom'
    framed: boolean
    rooted: boolean
    ended: boolean
  } = {
    item: null,
    scope: new Map(),
    dialect: 'rss',
    framed: false,
    rooted: false,
    ended: false,
  }

  function finishItem(byOwnEnd: boolean): void {
    if (state.item && !byOwnEnd) noteRepair(`<${state.item.name}> was not closed`)
    if (byOwnEnd || !writer.isBlank())
      writer.finishItem() // a start tag that is written twice begins one item
    else writer.dropItem()
    state.item = null
  }

  function writeOwnAttributes(attributes: Attributes, scope: NamespaceScope): void {
    for (const [name, value] of attributes) {
      const isAbout = name.includes(':') && feedName(name, scope).canonical === 'rdf.about'
      const field = isAbout ? 'core.about' : fieldOfAttribute[name.toLowerCase()]
      if (field) writer.field(field, none, decodeAttribute(value.slice(0, longestAttribute)))
    }
  }

  function onItem(tag: MarkupTag, attributes: Attributes, scope: NamespaceScope): number {
    // A tag that holds nothing ends no other item: `<item><title>Talks</title><item /><guid>1</guid></item>`.
    if (state.item && tag.selfClosing && attributes.size === 0) {
      noteRepair(`an empty <${tag.name}/> inside an item was passed over`)
      return tag.end
    }
    if (state.item) finishItem(false)
    writer.startItem()
    writeOwnAttributes(attributes, scope)
    state.item = { name: tag.name, scope }
    if (tag.selfClosing) finishItem(true)
    return tag.end
  }

  function onFrame(tag: MarkupTag, name: FeedName, attributes: Attributes, scope: NamespaceScope): number {
    if (tag.kind === 'broken') noteRepair(`<${tag.name}> was not ended`)
    state.framed = true
    state.rooted ||= name.frame === 'root' || (name.local === 'feed' && attributes.size > 0)
    if (name.local === 'feed') state.dialect = 'atom'
    if (state.item === null) {
      state.scope = scope
      writeOwnAttributes(attributes, scope)
    }
    return tag.end
  }

  /** An `entry` inside an `item`, or the other way round, is a word of somebody's own. */
  function isForeignItem({ frame, local }: FeedName): boolean {
    if (frame !== 'item' || state.item === null) return false
    const own = feedName(state.item.name, state.item.scope)
    return own.frame === 'item' && own.local !== local
  }

  /** @param before - Offset where the tag before this one ended. */
  function onClose(tag: MarkupTag, name: FeedName, at: number, before: number): number {
    const { frame } = name
    const orphan = state.item && isItemField.has(name.canonical) ? clean.slice(before, at).trim() : ''
    if (orphan !== '') {
      noteRepair(`<${tag.name}> was not opened`)
      const section = /^<!\[CDATA\[([^<]*?)\]\]>$/.exec(orphan)
      writer.field(name.canonical, none, section?.[1] ?? decoder.decode(orphan))
    }
    if (frame === 'item') finishItem(true)
    else if (frame !== null) {
      finishItem(false)
      state.ended = writer.items() > 0 && (frame === 'root' || name.local === 'feed')
    }
    return tag.end
  }

  /** Reads one field; the offset where reading goes on is the source's length where it ends inside. */
  function onField(tag: MarkupTag, at: number, name: FeedName, attributes: Attributes, scope: NamespaceScope): number {
    const known = state.item ? isItemField : isChannelField
    const kept = keptOf(attributes)
    if (isAtom(name, tag.name)) kept.set('atom', '1')
    const contentAt = tag.kind === 'broken' ? endOfAttributes(clean, at, tag) : tag.end
    if (tag.selfClosing || (tag.kind === 'broken' && clean.slice(contentAt, tag.end).trim() === '/')) {
      const address = name.canonical === 'core.link' && !kept.has('href') ? addressBehind(clean, tag.end) : ''
      if (address !== '') noteRepair(`<${tag.name}/> was closed before its address`)
      writer.field(name.canonical, kept, decoder.decode(address.trim()))
      return tag.end + address.length
    }
    const xhtml = kept.get('type')?.includes('xhtml') === true || kept.get('mode') === 'xml' || name.space === 'xhtml'
    const content = readField(contentAt, tag.name, state.item?.name ?? null, xhtml, {
      source: clean,
      seek,
      decoder,
      noteRepair,
      scope,
      holdsMarkup: markupFields.has(name.canonical),
      isField: (other) => known.has(other.canonical) && !isAlsoHtml(other),
      holds: (other) => !titles.has(name.canonical) || !neverInTitles.has(other.canonical),
    })
    if (!content.whole) return clean.length
    if (content.markup) kept.set('m', xhtml ? 'xhtml' : 'html')
    writer.field(name.canonical, kept, content.text)
    return content.end
  }

  /** Atom as the default namespace of an RSS feed is a slip: its titles are HTML all the same. */
  function isAtom({ space }: FeedName, rawName: string): boolean {
    return state.dialect === 'atom' ? space === 'atom' || space === 'core' : space === 'atom' && rawName.includes(':')
  }

  /** End of an element that is not read; where it may hold items or is never closed, only its tag is passed over. */
  function onUnknown(tag: MarkupTag): number {
    if (tag.selfClosing || tag.kind === 'broken') return tag.end
    if (!unknownNames.has(tag.name) && unknownNames.size >= mostUnknownNames) return tag.end
    unknownNames.add(tag.name)
    const close = seek(`</${tag.name}`, tag.end)
    if (close < 0) return tag.end
    const isWithin = (at: number): boolean => at >= 0 && at < close
    const bounds = state.item ? [`<${state.item.name}`, `</${state.item.name}`] : frameStarts
    const [start = -1, ...others] = bounds.map((bound) => seek(bound, tag.end))
    if (!isWithin(start)) return others.some(isWithin) ? tag.end : close
    return state.item && related.areWhole(state.item.name, start, close) ? close : tag.end
  }

  function onTag(asWritten: MarkupTag, at: number, before: number): number {
    const closing = clean.charCodeAt(at + 1) === 47
    const tag = asWritten.kind === 'broken' && !closing ? withNameOfEnd(clean, at, asWritten) : asWritten
    const hasNoAttributes = closing || tag.end - at - tag.name.length <= 2
    const attributes = hasNoAttributes ? none : readAttributes(clean, at, tag.end)
    const scope = scopeWith(state.item?.scope ?? state.scope, attributes)
    const name = feedName(tag.name, scope)
    if (isForeignItem(name)) return closing ? tag.end : onUnknown(tag)
    if (closing) return onClose(tag, name, at, before)
    const { frame } = name
    if (frame === 'item') return onItem(tag, attributes, scope)
    if (frame !== null) return onFrame(tag, name, attributes, scope)
    if ((state.item ? isItemField : isChannelField).has(name.canonical))
      return onField(tag, at, name, attributes, scope)
    if (state.item === null && isNearlyItem(name.local)) return onItem(tag, attributes, scope)
    // Video channels put the description of an entry into a group of their own.
    const isTransparent = state.item === null ? holdsChannelFields.has(name.local) : name.canonical === 'media.group'
    return isTransparent ? tag.end : onUnknown(tag)
  }

  let before = 0
  for (let at = clean.indexOf('<'); at >= 0 && !state.ended; ) {
    const skipped = at === doctype?.at ? doctype.end : endOfSection(clean, at, seek)
    const tag = skipped === null ? readTag(clean, at) : null
    if (tag?.kind === 'broken' && tag.end === clean.length) break
    const next = skipped ?? (tag ? Math.max(onTag(tag, at, before), at + 1) : at + 1)
    if (tag || (skipped !== null && !clean.startsWith('<![CDATA[', at))) before = next
    at = clean.indexOf('<', next)
  }
  if (state.item) noteRepair('the feed was cut off: an unfinished item was dropped')
  writer.dropItem()
  if (!state.framed && writer.items() === 0) return null
  if (clean.length !== source.length) noteRepair('control characters were dropped')
  if (doctype) noteRepair('the DOCTYPE was dropped')
  if (decoder.mended() > 0) noteRepair('character references were mended')
  return { ...writer.written(), dialect: state.dialect, rooted: state.rooted, repairs: [...repairs] }
}

const titles = new Set(['core.title', 'dc.title', 'itunes.title', 'dcterms.title', 'media.title'])

/** Fields that show that a title is over, though its end tag comes later: `<title>Talks<link>…</title></link>`. */
const neverInTitles = new Set(['core.title', 'core.link', 'core.guid', 'core.id', 'core.pubdate', 'core.description'])

/** Where items may begin. */
const frameStarts = ['<item', '<entry', '<rss', '<feed', '<channel', '<rdf:RDF', '<ITEM']

/** Elements round fields of the feed itself. */
const holdsChannelFields = new Set(['skiphours', 'skipdays'])

/** End of a CDATA section, a comment, an instruction or a declaration; null for tags and text. */
function endOfSection(source: string, at: number, seek: (needle: string, from: number) => number): number | null {
  if (!source.startsWith('<![CDATA[', at)) return endOfDeclaration(source, at, seek)
  const close = seek(']]>', at)
  return close < 0 ? at + 9 : close + 3
}

/** Fields whose names HTML has too: inside an unclosed field they may be its content. */
function isAlsoHtml({ space, local }: FeedName): boolean {
  return space === 'xhtml' || local === 'summary' || local === 'body' || local === 'abstract'
}

function keptOf(attributes: Attributes): Map<string, string> {
  const kept = new Map<string, string>()
  for (const [name, value] of attributes) {
    const lower = name.toLowerCase()
    const meaning = lower.endsWith(':resource') ? 'href' : lower // RDF's way: `<link rdf:resource="…"/>`
    if (keptAttributes.has(meaning) && !kept.has(meaning))
      kept.set(meaning, decodeAttribute(value.slice(0, longestAttribute)))
  }
  return kept
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
