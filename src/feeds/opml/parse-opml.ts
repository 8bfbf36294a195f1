import { z } from 'zod'
import { decodeAttribute, decodeText } from '#src/base/entities.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { type ListedFeed, packOf } from './opml.ts'

export type OpmlProblem = { readonly kind: 'not-opml' | 'too-long'; readonly sentence: string }

/** Longest document that is read, in UTF-16 units; a list of 10,000 feeds is a third of that. */
const longestOpml = 10_000_000
const mostFeeds = 10_000

/**
 * Feeds of an OPML file, ours or another reader's, however sloppily written: attribute names in whatever case, bare `&`,
 * outlines that are never closed. A feed that is listed twice is one feed with the packs of both. Folders are packs.
 */
export function parseOpml(xml: string): Result<readonly ListedFeed[], OpmlProblem> {
  if (xml.length > longestOpml) {
    return failed({
      kind: 'too-long',
      sentence: `The list is longer than ${longestOpml / 1_000_000} million characters.`,
    })
  }
  if (!/<opml[\s>]/i.test(xml)) return failed({ kind: 'not-opml', sentence: 'The file is not an OPML list of feeds.' })
  const feeds = new Map<string, ListedFeed>()
  const folders: string[] = []
  for (const outline of outlinesOf(xml)) {
    if (outline === 'end') {
      folders.pop()
      continue
    }
    const feed = feedOf(outline.attributes, folders)
    const known = feed && feeds.get(feed.address.url)
    if (feed && known) feeds.set(feed.address.url, merged(known, feed))
    else if (feed && feeds.size < mostFeeds) feeds.set(feed.address.url, feed)
    if (!outline.selfClosing)
      folders.push(feed ? '' : packOf(outline.attributes.get('text') ?? outline.attributes.get('title') ?? ''))
  }
  return done([...feeds.values()])
}

type Outline = { readonly attributes: ReadonlyMap<string, string>; readonly selfClosing: boolean }

/** Start and end tags of outlines, in order; comments, CDATA and all other elements are passed over. */
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
    if (tag && tag.name.toLowerCase() === 'outline') {
      if (tag.kind === 'close') yield 'end'
      else yield { attributes: decoded(readAttributes(xml, at, tag.end)), selfClosing: tag.selfClosing }
    }
    at = xml.indexOf('<', Math.max(tag?.end ?? 0, at + 1))
  }
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

function feedOf(attribute: ReadonlyMap<string, string>, folders: readonly string[]): ListedFeed | null {
  const url = webAddress(attribute.get('xmlurl'))
  if (url === null) return null
  const { hostname, origin } = new URL(url)
  const title = label.safeParse(attribute.get('title') ?? attribute.get('text')).data ?? hostname
  const labels = outletLabels.parse({
    id: attribute.get('attache:outlet') ?? null,
    name: attribute.get('attache:name') ?? null,
    country: attribute.get('attache:country') ?? null,
    language: attribute.get('language') ?? null,
    ownership: attribute.get('attache:ownership') ?? null,
    owner: attribute.get('attache:owner') ?? null,
    creditLine: attribute.get('attache:credit') ?? null,
  })
  const categories = (attribute.get('category') ?? '').split(',').map((path) => packOf(path.split('/').at(-1) ?? ''))
  return {
    address: { url, title, packs: [...new Set([...categories, ...folders])].filter((pack) => pack !== '') },
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
  const packs = [...new Set([...first.address.packs, ...second.address.packs])]
  return { ...first, address: { ...first.address, packs } }
}
