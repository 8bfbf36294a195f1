import { decodeAttribute } from '#src/base/entities.ts'
import { foldSpace } from '#src/base/inline-text.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import { seekerOf } from '#src/base/seeker.ts'
import { trimEnd } from '#src/base/trim-end.ts'
import { decodeBytes } from '#src/feeds/reading/decode-bytes.ts'

/** A feed that a page names. */
export type FeedLink = { readonly url: string; readonly title: string | null }

/** Media types of feeds; plain XML and JSON count only beside the words `rel="alternate"`. */
const feedType = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|x-rss\+xml|xml|json)$/

const mostLinks = 50

/**
 * Feeds that a page declares (`<link rel="alternate" type="application/rss+xml" href="…">`), in its order, each once; feeds of
 * comments last.
 *
 * @param url - Where the page came from.
 */
export function findFeedLinks(html: string, url: string): FeedLink[] {
  const links = new Map<string, FeedLink>()
  const seek = seekerOf(html)
  let base = url
  for (let at = html.indexOf('<'); at >= 0 && links.size < mostLinks; ) {
    const commentEnd = html.startsWith('<!--', at) ? seek('-->', at) : -1
    const tag = commentEnd < 0 ? readTag(html, at) : null
    const name = tag?.kind === 'open' ? tag.name.toLowerCase() : ''
    if (tag && (name === 'link' || name === 'base' || name === 'a')) {
      const attributes = lowerNames(readAttributes(html, at, tag.end))
      if (name === 'base') base = URL.parse(attributes.get('href') ?? '', url)?.href ?? base
      const link = feedLinkOf(attributes, base)
      if (link && !links.has(link.url)) links.set(link.url, link)
    }
    at = html.indexOf('<', commentEnd >= 0 ? commentEnd + 3 : (tag?.end ?? at + 1))
  }
  const found = [...links.values()]
  return [...found.filter((link) => !isOfComments(link)), ...found.filter(isOfComments)]
}

function lowerNames(attributes: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...attributes].map(([name, value]) => [name.toLowerCase(), decodeAttribute(value).trim()]))
}

function feedLinkOf(attributes: ReadonlyMap<string, string>, base: string): FeedLink | null {
  const type = attributes.get('type')?.toLowerCase().split(';', 1)[0]?.trim() ?? ''
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  const isFeed =
    (relations.includes('alternate') && feedType.test(type)) || (relations.includes('feed') && type !== 'text/html')
  const resolved = isFeed ? URL.parse(attributes.get('href') ?? '', base) : null
  if (!resolved || !/^https?:$/.test(resolved.protocol)) return null
  // WordPress lists its interface for programs as an alternate too
  if (/\/wp-json\//.test(resolved.pathname)) return null
  return { url: resolved.href, title: foldSpace(attributes.get('title') ?? '') || null }
}

function isOfComments({ url, title }: FeedLink): boolean {
  return /comments?\b/i.test(title ?? '') || /\/comments\//.test(url)
}

/** Where sites that declare nothing keep their feeds, by how common the place is. */
const wellKnownPaths = ['/feed/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml']

/** Addresses to try, at most six, where a page names no feed: below its own path first, then at the site's root. */
export function feedProbes(url: string): string[] {
  const page = URL.parse(url)
  if (!page || !/^https?:$/.test(page.protocol)) return []
  const folder = trimEnd(page.pathname, /\//)
  const below = folder === '' || /\.\w{2,5}$/.test(folder) ? [] : [`${folder}/feed/`, `${folder}/rss.xml`]
  return [...new Set([...below, ...wellKnownPaths].map((path) => new URL(path, page.origin).href))].slice(0, 6)
}

/** Longest head of a page that is looked through, in bytes. */
const longestHead = 500_000

/** Addresses at which a page's feeds may be: those that it names, then those where feeds often are. */
export function feedAddresses(bytes: Uint8Array, contentType: string | null, url: string): string[] {
  const { text } = decodeBytes(bytes.subarray(0, longestHead), contentType)
  return [...new Set([...findFeedLinks(text, url).map((link) => link.url), ...feedProbes(url)])]
}
