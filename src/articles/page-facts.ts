import { decodeAttribute } from '#src/base/entities.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'
import { resolveLink } from '#src/feeds/reading/resolve-link.ts'

/** Longest structured data, in UTF-16 units. */
const longestData = 300_000

/** What a page says about itself. */
export type PageFacts = {
  readonly canonicalUrl: string | null
  readonly publishedAt: Date | null
  /** BCP 47, as declared. */
  readonly language: string | null
  /** False where the outlet marks the article as paid or locked: then only its teaser is ours to use. */
  readonly isFree: boolean
  /** Whether the page reserves its text: against archives (`noarchive`), or against text and data mining. */
  readonly isReserved: boolean
}

/** Metas that state the date of publication, by `property`, `name` or `itemprop`; the first is believed most. */
const dateMetas = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'dc.date.issued',
  'date',
]

/** Metas that speak to robots: to all of them, and to us. */
const robotMetas = ['robots', 'attache']

/** Whether a word to robots (`noindex, noarchive`) forbids a copy. */
export function forbidsArchive(directives: string | undefined): boolean {
  return /(?:^|[\s,:])noarchive(?:$|[\s,;])/i.test(directives ?? '')
}

/**
 * Sources: W3C's TDM Reservation Protocol and Robots meta tag, schema.org `isAccessibleForFree` and `datePublished` in JSON-LD, Open Graph's article vocabulary, HTML's link types.
 *
 * @param html - Without scripts other than structured data.
 * @param url - Where the page came from.
 */
export function pageFacts(html: string, url: string): PageFacts {
  const metas = new Map<string, string>()
  const linked: LinkedNode[] = []
  const times: string[] = []
  let canonical: string | null = null
  let language: string | null = null
  for (const { name, at, end } of tagsOf(html)) {
    const attributes = lowerNames(readAttributes(html, at, end))
    if (name === 'html') language ??= attributes.get('lang') || null
    else if (name === 'script') collect(parsed(html.slice(end, endOfScript(html, end))), linked, 0)
    else if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
      canonical ??= attributes.get('href') ?? null
    else if (name === 'meta') {
      for (const key of ['property', 'name', 'itemprop']) {
        const meta = attributes.get(key)?.toLowerCase()
        if (meta && !metas.has(meta)) metas.set(meta, attributes.get('content') ?? '')
      }
    } else if (name === 'time' && (attributes.has('pubdate') || attributes.get('itemprop') === 'datePublished')) {
      times.push(attributes.get('datetime') ?? '')
    }
  }
  const dates = [
    ...linked.map(({ datePublished }) => datePublished),
    ...dateMetas.map((meta) => metas.get(meta)),
    ...times,
  ]
  return {
    canonicalUrl: resolveLink(canonical ?? metas.get('og:url') ?? '', url),
    publishedAt:
      dates.map((date) => (typeof date === 'string' ? parseFeedDate(date) : null)).find((date) => date !== null) ??
      null,
    language,
    isReserved:
      metas.get('tdm-reservation')?.trim() === '1' || robotMetas.some((meta) => forbidsArchive(metas.get(meta))),
    isFree: !linked.some(isPaid) && metas.get('article:content_tier') !== 'locked',
  }
}

/** Types of schema.org whose `articleBody` is a text of its own. */
const articleTypes = /^(?:[A-Za-z]*NewsArticle|Article|Report|LiveBlogPosting|BlogPosting|OpinionNewsArticle)$/

/**
 * The text that a page gives to programs alone, as JSON-LD's `articleBody`: some pages are put together by a script that
 * is not run here.
 *
 * @returns Plain text or HTML; null where the page gives none.
 */
export function statedBody(html: string): string | null {
  const linked: LinkedNode[] = []
  for (const { name, end } of tagsOf(html))
    if (name === 'script') collect(parsed(html.slice(end, endOfScript(html, end))), linked, 0)
  const bodies = linked.flatMap((node) => {
    const types = [node['@type']].flat()
    const isArticle = types.some((type) => typeof type === 'string' && articleTypes.test(type))
    return isArticle && typeof node.articleBody === 'string' ? [node.articleBody.trim()] : []
  })
  return bodies.find((body) => body !== '') ?? null
}

const factTags = new Set(['html', 'script', 'link', 'meta', 'time'])

function* tagsOf(html: string): Generator<{ readonly name: string; readonly at: number; readonly end: number }> {
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = readTag(html, at)
    const name = tag?.kind === 'open' ? tag.name.toLowerCase() : ''
    const end = tag?.end ?? at + 1
    if (factTags.has(name)) yield { name, at, end }
    at = html.indexOf('<', name === 'script' ? endOfScript(html, end) : end)
  }
}

function endOfScript(html: string, from: number): number {
  const close = html.slice(from, from + longestData).search(/<\/script/i)
  return close < 0 ? from : from + close
}

function lowerNames(attributes: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...attributes].map(([name, value]) => [name.toLowerCase(), decodeAttribute(value).trim()]))
}

type LinkedNode = Readonly<Record<string, unknown>>

/** All objects of a page's JSON-LD, outer ones first; at most a thousand. */
function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (typeof value !== 'object' || value === null || nodes.length >= 1000 || depth > 8) return
  if (!Array.isArray(value)) nodes.push(value as LinkedNode)
  for (const inner of Object.values(value)) collect(inner, nodes, depth + 1)
}

/** schema.org says `false`; pages say "False" and "http://schema.org/False" too. Parts (`hasPart`) that are paid count as well. */
function isPaid(node: LinkedNode): boolean {
  const free = node.isAccessibleForFree
  return free === false || (typeof free === 'string' && /(?:^|\/)(?:false|no)$/i.test(free.trim()))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}
