import { parseHTML } from 'linkedom'
import { decodeBytes } from '#src/feeds/decode-bytes.ts'
import { resolveLink } from '#src/feeds/resolve-link.ts'

/** Longest head of a page that is looked through, in UTF-16 units. */
const longestHead = 300_000

/** Where feeds often are. */
const usualPaths = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml']

const feedTypes = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^application\/json$|^text\/xml$/i

/** Addresses of feeds that a page names, in its order, then those where feeds often are. */
export function feedLinksOf(bytes: Uint8Array, contentType: string | null, url: string): readonly string[] {
  const { document } = parseHTML(decodeBytes(bytes, contentType).text.slice(0, longestHead))
  const named = [...document.querySelectorAll('link[rel~="alternate"][href]')]
    .filter((link) => feedTypes.test(link.getAttribute('type') ?? ''))
    .flatMap((link) => resolveLink(link.getAttribute('href') ?? '', url) ?? [])
  const guessed = usualPaths.map((path) => new URL(path, url).href)
  return [...new Set([...named, ...guessed])]
}
