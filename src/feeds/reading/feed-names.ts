/** Vocabularies by namespace address, without scheme, `www.` and closing slash or hash. RSS and Atom share `core`. */
const spacesByAddress: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/rss/1.0': 'core',
  'purl.org/net/rss1.1': 'core',
  'my.netscape.com/rdf/simple/0.9': 'core',
  'channel.netscape.com/rdf/simple/0.9': 'core',
  'my.netscape.com/publish/formats/rss-0.91.dtd': 'core',
  'backend.userland.com/rss': 'core',
  'backend.userland.com/rss2': 'core',
  'blogs.law.harvard.edu/tech/rss': 'core',
  'cyber.law.harvard.edu/rss': 'core',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'search.yahoo.com/mrss': 'media',
  'rssboard.org/media-rss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'w3.org/1999/xhtml': 'xhtml',
  'news.yandex.ru': 'yandex',
  'turbo.yandex.ru': 'turbo',
  'news.rambler.ru': 'rambler',
  'google.com/schemas/play-podcasts/1.0': 'googleplay',
  'prismstandard.org/namespaces/1.2/basic': 'prism',
  'prismstandard.org/namespaces/basic/2.0': 'prism',
}

/** What publishers mean by a prefix that they forgot to declare. */
const spacesByPrefix: Readonly<Record<string, string>> = {
  atom: 'atom',
  atom10: 'atom',
  atom03: 'atom',
  a10: 'atom',
  a: 'atom',
  atm: 'atom',
  rss: 'core',
  rss10: 'core',
  rdf: 'rdf',
  dc: 'dc',
  dcterms: 'dcterms',
  dct: 'dcterms',
  content: 'content',
  sy: 'sy',
  syn: 'sy',
  feedburner: 'feedburner',
  media: 'media',
  itunes: 'itunes',
  xhtml: 'xhtml',
  prism: 'prism',
  yandex: 'yandex',
  turbo: 'turbo',
  rambler: 'rambler',
  googleplay: 'googleplay',
}

/** What a name stands for: `core.title`, `dc.date`, `content.encoded`; lower case, vocabularies known by address. */
export type FeedName = {
  readonly space: string
  readonly local: string
  readonly canonical: string
  /** Which outer element of the document it is (feed, channel, items); null for everything inside. */
  readonly frame: 'root' | 'channel' | 'item' | null
}

/** Prefix → vocabulary; the default namespace under the empty prefix. */
export type NamespaceScope = ReadonlyMap<string, string>

/** The vocabularies that a tag declares, added to those in force. */
export function scopeWith(scope: NamespaceScope, attributes: ReadonlyMap<string, string>): NamespaceScope {
  let wider: Map<string, string> | null = null
  for (const [name, value] of attributes) {
    const lower = name.toLowerCase()
    if (!lower.startsWith('xmlns')) continue
    wider ??= new Map(scope)
    if (lower === 'xmlns') wider.set('', spacesByAddress[addressOf(value)] ?? 'core')
    else if (lower.startsWith('xmlns:')) {
      const prefix = lower.slice(6)
      const otherwise = value.trim() === '' ? 'core' : 'unknown' // no vocabulary is that of RSS itself
      wider.set(prefix, spacesByAddress[addressOf(value)] ?? spacesByPrefix[prefix] ?? otherwise)
    }
  }
  return wider ?? scope
}

function addressOf(value: string): string {
  const address = value
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
  return address.endsWith('/') || address.endsWith('#') ? address.slice(0, -1) : address
}

/** Most names that are cached for a scope. A feed has about thirty. */
const mostRemembered = 1000

const remembered = new WeakMap<NamespaceScope, Map<string, FeedName>>()

/** @param name - As written in a tag. */
export function feedName(name: string, scope: NamespaceScope): FeedName {
  let names = remembered.get(scope)
  if (!names) {
    names = new Map()
    remembered.set(scope, names)
  }
  const known = names.get(name)
  if (known) return known
  const read = readName(name, scope)
  if (names.size < mostRemembered) names.set(name, read)
  return read
}

function readName(name: string, scope: NamespaceScope): FeedName {
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon).toLowerCase()
  const local = (colon < 0 ? name : name.slice(colon + 1)).toLowerCase()
  const declared = scope.get(prefix) ?? (prefix === '' ? 'core' : (spacesByPrefix[prefix] ?? 'unknown'))
  // XHTML as the default namespace of a whole feed is a slip: HTML has no `item`
  const isSlip = declared === 'xhtml' && prefix === '' && local !== 'body' && local !== 'div'
  const space = isSlip ? 'core' : declared
  const canonical = `${space === 'atom' ? 'core' : space}.${local}`
  return { space, local, canonical, frame: frameOf(canonical) }
}

function frameOf(canonical: string): FeedName['frame'] {
  if (canonical === 'core.item' || canonical === 'core.entry' || canonical === 'rdf.item') return 'item'
  if (canonical === 'core.channel' || canonical === 'core.feed' || canonical === 'rdf.channel') return 'channel'
  return canonical === 'core.rss' || canonical === 'rdf.rdf' || canonical === 'core.rdf' ? 'root' : null
}

/** Fields that are read of a feed itself. */
export const channelFields = [
  'core.title',
  'dc.title',
  'core.link',
  'core.language',
  'dc.language',
  'core.ttl',
  'core.hour',
  'core.day',
  'sy.updateperiod',
  'sy.updatefrequency',
] as const

const titleFields = ['core.title', 'dc.title', 'itunes.title', 'dcterms.title', 'media.title'] as const

const contentFields = [
  'content.encoded',
  'core.encoded',
  'core.content',
  'core.description',
  'core.summary',
  'core.abstract',
  'core.body',
  'core.fulltext',
  'yandex.full-text',
  'rambler.fulltext',
  'turbo.content',
  'xhtml.body',
  'xhtml.div',
  'media.description',
  'itunes.summary',
  'googleplay.description',
  'dc.description',
  'dcterms.abstract',
  'dcterms.description',
] as const

/** Fields that are read of an item. */
export const itemFields = [
  ...titleFields,
  'core.link',
  'core.guid',
  'core.id',
  'dc.identifier',
  'core.about',
  'core.href',
  'feedburner.origlink',
  'core.pubdate',
  'core.published',
  'core.issued',
  'core.created',
  'core.modified',
  'core.updated',
  'core.date',
  'core.publishdate',
  'core.publisheddate',
  'core.publicationdate',
  'core.datepublished',
  'core.datecreated',
  'core.lastmod',
  'dc.date',
  'dc.created',
  'dc.modified',
  'dc.issued',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.modified',
  'dcterms.date',
  'dcterms.available',
  'prism.publicationdate',
  ...contentFields,
  'dc.language',
  'core.language',
  'core.category',
  'core.section',
  'dc.subject',
  'prism.section',
] as const

/** Fields that usually contain HTML. */
export const markupFields: ReadonlySet<string> = new Set([...titleFields, ...contentFields])

export type ItemField = (typeof itemFields)[number]
export type ChannelField = (typeof channelFields)[number]
