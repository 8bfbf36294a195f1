import { parseFeedDate } from '#src/feeds/feed-dates.ts'
import { resolveLink } from '#src/feeds/resolve-link.ts'

/** What a page says about itself. */
export type PageFacts = {
  readonly canonicalUrl: string | null
  readonly publishedAt: Date | null
  /** BCP 47, as declared. */
  readonly language: string | null
  /** False where the outlet marks the article as paid or locked: then only its teaser is ours to use. */
  readonly isFree: boolean
}

/** The little of a document that is asked here. */
type Page = {
  querySelectorAll(
    selector: string,
  ): Iterable<{ getAttribute(name: string): string | null; readonly textContent: string | null }>
  readonly documentElement: { getAttribute(name: string): string | null } | null
}

const dateMetas = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="date"]',
]

/**
 * Sources: schema.org `isAccessibleForFree` and `datePublished` in JSON-LD, Open Graph's article vocabulary, HTML's link types.
 *
 * @param url - Where the page came from.
 */
export function pageFacts(page: Page, url: string): PageFacts {
  const linked = linkedData(page)
  const first = (selector: string, attribute: string): string | null => {
    for (const element of page.querySelectorAll(selector)) {
      const value = element.getAttribute(attribute)?.trim()
      if (value) return value
    }
    return null
  }
  const dates = [
    ...linked.map((node) => node.datePublished),
    ...dateMetas.map((selector) => first(selector, 'content')),
    first('time[pubdate]', 'datetime'),
    first('[itemprop="datePublished"]', 'datetime'),
  ]
  const tier =
    first('meta[property="article:content_tier"]', 'content') ?? first('meta[name="article:content_tier"]', 'content')
  return {
    canonicalUrl: resolveLink(
      first('link[rel="canonical"]', 'href') ?? first('meta[property="og:url"]', 'content') ?? '',
      url,
    ),
    publishedAt:
      dates.map((date) => (typeof date === 'string' ? parseFeedDate(date) : null)).find((date) => date !== null) ??
      null,
    language: page.documentElement?.getAttribute('lang')?.trim() || null,
    isFree: !linked.some(isPaid) && tier !== 'locked',
  }
}

type LinkedNode = Readonly<Record<string, unknown>>

/** All objects of a page's JSON-LD, outer ones first; at most a thousand. */
function linkedData(page: Page): LinkedNode[] {
  const nodes: LinkedNode[] = []
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    collect(parsed(script.textContent ?? ''), nodes, 0)
  return nodes
}

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
