import { z } from 'zod'
import { decodeAttribute, decodeLeftovers, decodeText } from '#src/base/entities.ts'
import { inlineText } from '#src/base/inline-text.ts'
import { type MarkupTag, readAttributes, readTag } from '#src/base/markup.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { readFeedAddress } from '#src/feeds/feed-address.ts'
import { type ListedFeed, type ListedFeeds, packOf } from './opml.ts'

export type OpmlProblem = { readonly kind: 'not-opml' | 'too-long'; readonly sentence: string }

/** Longest document that is read, in UTF-16 units; a list of 10,000 feeds is a third of that. */
const longestOpml = 10_000_000
const mostFeeds = 10_000
/** Outlines that name an address, each feed as often as it is listed. */
const mostListings = 20_000
/** Longest name that is read, in UTF-16 units, references and all. */
const longestName = 5000
/** Packs of one feed; of more folders the innermost count. */
const mostPacks = 10

/**
 * Feeds of an OPML file, ours or another reader's. It accepts common mistakes: attribute names in any case, a lone `&`,
 * outlines that are never closed. A feed that is listed twice, in whatever spelling, is one feed with the packs of
 * both. Folders are packs. Time is linear in the length of `xml`.
 */
export function parseOpml(xml: string): Result<ListedFeeds, OpmlProblem> {
  if (xml.length > longestOpml) {
    return failed({
      kind: 'too-long',
      sentence: `The list is longer than ${longestOpml / 1_000_000} million characters.`,
    })
  }
  if (!/<(?:[a-z]\w{0,20}:)?opml[\s>]/i.test(xml))
    return failed({ kind: 'not-opml', sentence: 'The file is not an OPML list of feeds.' })
  const feeds = new Map<string, ListedFeed>()
  const refused = new Map<string, string>()
  const folders = openFolders()
  let listings = 0
  for (const outline of outlinesOf(xml)) {
    if (outline === 'end') {
      folders.close()
      continue
    }
    const { attributes, selfClosing } = outline
    const written = addressIn(attributes)
    const url = written === '' ? null : readFeedAddress(written)
    if (written !== '' && ++listings > mostListings) break
    if (url !== null) addFeed(feeds, feedOf(url, attributes, folders.packs()))
    else if (written !== '' && refused.size < mostFeeds) refused.set(written.slice(0, 200), whyRefused(written))
    if (!selfClosing) folders.open(written === '' ? packOf(nameIn(attributes, ['text', 'title'])) : '')
  }
  return done({ feeds: [...feeds.values()], refused: [...refused].map(([url, reason]) => ({ url, reason })) })
}

/** Attributes with the address of a feed: `xmlUrl`, and what a few programs write in its place. */
const addressNames = ['xmlurl', 'xml_url', 'feedurl']

/**
 * `xmlUrl`; lists that call an outline a feed and have no such attribute mean `url`. An `&amp;` that is left was escaped
 * once too often.
 */
function addressIn(attributes: ReadonlyMap<string, string>): string {
  const address = writtenIn(attributes).replaceAll('&amp;', '&')
  return address.replace(/[\r\n\t]+ */g, '')
}

function writtenIn(attributes: ReadonlyMap<string, string>): string {
  const address = addressNames.map((name) => attributes.get(name)?.trim() ?? '').find((value) => value !== '') ?? ''
  const isFeed = /^(?:rss|atom|feed)/i.test(attributes.get('type') ?? '')
  return address === '' && isFeed ? (attributes.get('url')?.trim() ?? '') : address
}

/** The first of some attributes that holds words, as plain text on one line. */
function nameIn(attributes: ReadonlyMap<string, string>, names: readonly string[]): string {
  for (const name of names) {
    const text = inlineText(decodeLeftovers((attributes.get(name) ?? '').slice(0, longestName)))
      .slice(0, 300)
      .trim()
    if (text !== '') return text.toWellFormed()
  }
  return ''
}

function addFeed(feeds: Map<string, ListedFeed>, feed: ListedFeed): void {
  const known = feeds.get(feed.address.url)
  if (known) feeds.set(feed.address.url, merged(known, feed))
  else if (feeds.size < mostFeeds) feeds.set(feed.address.url, feed)
}

function whyRefused(written: string): string {
  const url = URL.parse(written)
  const hasSecret = url !== null && (url.username !== '' || url.password !== '')
  return hasSecret ? 'It carries a user name or password, which would be kept.' : 'It is not a web address.'
}

/** The folders that are open at a place of the list; a feed that is never closed is a folder without a name. */
function openFolders() {
  const all: string[] = []
  const named: string[] = []
  return {
    open(pack: string): void {
      all.push(pack)
      if (pack !== '') named.push(pack)
    },
    close(): void {
      if (all.pop()) named.pop()
    },
    packs: () => named.slice(-mostPacks),
  }
}

type Outline = { readonly attributes: ReadonlyMap<string, string>; readonly selfClosing: boolean }

/** Start and end tags of outlines, in order. Comments, CDATA and all other elements are skipped. */
function* outlinesOf(xml: string): Generator<Outline | 'end'> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const skip = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : null
    if (skip !== null) {
      const end = xml.indexOf(skip, at)
      if (end < 0) return
      at = xml.indexOf('<', end)
      continue
    }
    const tag = readTag(xml, at)
    if (tag && isOutline(tag.name) && !(tag.end === xml.length && isCutOff(xml, tag))) {
      if (tag.kind === 'close') yield 'end'
      else yield { attributes: decoded(readAttributes(xml, at, tag.end)), selfClosing: tag.selfClosing }
    }
    at = xml.indexOf('<', Math.max(tag?.end ?? 0, at + 1))
  }
}

/** An outline, under whatever prefix. */
function isOutline(name: string): boolean {
  return name.slice(name.indexOf(':') + 1).toLowerCase() === 'outline'
}

/** Whether a list ends in the midst of an attribute, whose value is not all there. */
function isCutOff(xml: string, { kind }: MarkupTag): boolean {
  return kind === 'broken' && !/["'>]\s{0,9}\/?$/.test(xml.slice(-12))
}

function decoded(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...raw].map(([name, value]) => [name.toLowerCase(), named(value)]))
}

/** Addresses keep their `&copy=`; the five names of XML and numbers are decoded everywhere. */
function named(value: string): string {
  return value.includes('://') ? decodeAttribute(value) : decodeText(value)
}

const label = z.string().trim().min(1).max(300)
const outletLabels = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100)
    .nullable()
    .catch(null),
  name: label.nullable().catch(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .catch(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i)
    .nullable()
    .catch(null),
  ownership: z.enum(['state', 'public', 'private', 'cooperative', 'party', 'think-tank']).nullable().catch(null),
  owner: label.nullable().catch(null),
  creditLine: label.nullable().catch(null),
})

function feedOf(url: string, attribute: ReadonlyMap<string, string>, folders: readonly string[]): ListedFeed {
  const { hostname, origin } = new URL(url)
  const title = nameIn(attribute, ['title', 'text']) || hostname
  const labels = outletLabels.parse({
    id: attribute.get('attache:outlet') ?? null,
    name: attribute.get('attache:name') ?? null,
    country: attribute.get('attache:country') ?? null,
    language: attribute.get('language') ?? null,
    ownership: attribute.get('attache:ownership') ?? null,
    owner: attribute.get('attache:owner') ?? null,
    creditLine: attribute.get('attache:credit') ?? null,
  })
  const categories = (attribute.get('category') ?? '')
    .split(',', mostPacks)
    .map((path) => packOf(path.split('/').at(-1) ?? ''))
  return {
    address: { url, title, packs: packsOf(categories, folders) },
    outlet: {
      id: labels.id ?? packOf(hostname.replace(/^www\./, '')),
      name: labels.name ?? title,
      homePage: webAddress(attribute.get('htmlurl')) ?? origin,
      country: labels.country,
      language: labels.language ?? 'en',
      ownership: labels.ownership,
      owner: labels.owner,
      creditLine: labels.creditLine,
    },
  }
}

function webAddress(text: string | undefined): string | null {
  const address = text?.trim() ?? ''
  if (address.length > 2000 || !URL.canParse(address)) return null
  return /^https?:$/.test(new URL(address).protocol) ? address : null
}

function merged(first: ListedFeed, second: ListedFeed): ListedFeed {
  return { ...first, address: { ...first.address, packs: packsOf(first.address.packs, second.address.packs) } }
}

function packsOf(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])].filter((pack) => pack !== '').slice(0, mostPacks)
}
