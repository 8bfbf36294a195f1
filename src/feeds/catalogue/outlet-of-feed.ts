import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { FeedAddress, Outlet } from '../outlet.ts'
import { hostOf } from '../outlet-name.ts'
import { catalogue, catalogueOutlets } from './catalogue.ts'

/**
 * Hosts at which many publish: what stands there says nothing of who it is, the full address does. Their subdomains
 * belong to one publisher each.
 */
const sharedHosts = new Set(
  (
    'feeds.feedburner.com feeds2.feedburner.com feedproxy.google.com rss.app rsshub.app rss-bridge.org feed43.com ' +
    'fetchrss.com politepol.com politepaul.com openrss.org kill-the-newsletter.com createfeed.fivefilters.org ' +
    'ftr.fivefilters.net morss.it feeds.simplecast.com feeds.megaphone.fm feeds.acast.com feeds.soundcloud.com ' +
    'feeds.libsyn.com feeds.transistor.fm anchor.fm feed.podbean.com medium.com substack.com blogspot.com ' +
    'wordpress.com tumblr.com ghost.io youtube.com vimeo.com dailymotion.com news.google.com bing.com reddit.com ' +
    'old.reddit.com t.me telegram.me tg.i-c-a.su nitter.net facebook.com x.com twitter.com mastodon.social github.com ' +
    'github.io gitlab.com sites.google.com docs.google.com raw.githubusercontent.com s3.amazonaws.com ' +
    'storage.googleapis.com feedly.com inoreader.com listennotes.com localhost'
  ).split(' '),
)

const homeHosts = new Map(catalogueOutlets.map((outlet) => [hostOf(outlet.homePage), outlet]))
const byAddress = new Map<string, Outlet>()
const addresses = new Map<string, FeedAddress>()
const feedHosts = new Map<string, Outlet>()
for (const { feeds, id } of catalogue) {
  const outlet = catalogueOutlets.find((one) => one.id === id)!
  for (const { url, title, packs } of feeds) {
    byAddress.set(url, outlet)
    addresses.set(url, { outletId: id, url, title, packs })
    const host = hostOf(url)
    if (host.endsWith(`.${hostOf(outlet.homePage)}`)) feedHosts.set(host, outlet)
  }
}

/** The feed of the catalogue at this very address, which all may see; null where it has none. */
export function catalogueFeedAt(url: string): FeedAddress | null {
  return addresses.get(url) ?? null
}

export function isCatalogueFeed(url: string): boolean {
  return addresses.has(url)
}

const outletIds = new Set(catalogueOutlets.map(({ id }) => id))

export function isCatalogueOutlet(id: string): boolean {
  return outletIds.has(id)
}

/** The outlet of the catalogue that publishes at this address: by the full address of its feed, else by its host. */
export function catalogueOutletAt(url: string): Outlet | null {
  const host = hostOf(url)
  return byAddress.get(url) ?? (sharedHosts.has(host) ? null : (homeHosts.get(host) ?? feedHosts.get(host) ?? null))
}

/**
 * Whose feed an address is. An outlet is who its host says it is; nothing that the feed or a list says of itself counts,
 * but for the blogs of one house: a feed that lies below its own home page is that page's.
 *
 * @param homePage - The page that the feed says it accompanies; null where that is not known.
 */
export function outletOfFeed(url: string, homePage: string | null = null): Outlet {
  const known = catalogueOutletAt(url)
  if (known) return known
  const host = hostOf(url)
  const isShared =
    sharedHosts.has(host) ||
    isIP(new URL(url).hostname.replaceAll(/[[\]]/g, '')) !== 0 ||
    sharedHosts.has(new URL(url).hostname)
  const part = isShared ? partOf(url) : sectionOf(url, homePage)
  return {
    id: idOf(host, part),
    name: host,
    homePage: new URL(url).origin,
    country: null,
    language: 'en',
    ownership: null,
    owner: null,
    creditLine: null,
  }
}

/** Path and query, for a host that many share. */
function partOf(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

/** The path without the slashes at its end. */
function withoutSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

/** `/blog-a` for `/blog-a/feed` where the home page is `/blog-a/` on the same host; else nothing. */
function sectionOf(url: string, homePage: string | null): string {
  const home = homePage === null ? null : URL.parse(homePage)
  if (!home || hostOf(home.href) !== hostOf(url)) return ''
  const folder = withoutSlashes(home.pathname)
  return folder !== '' && new URL(url).pathname.startsWith(`${folder}/`) ? folder : ''
}

/** `@outlet.example`, which no outlet of the catalogue is called. What is long is known by a number in its place. */
function idOf(host: string, part: string): string {
  if (part === '' && host.length <= 80) return `@${host}`
  return `@${host.slice(0, 80)}/${createHash('sha256').update(`${host}${part}`).digest('hex').slice(0, 12)}`
}

/** Whether an address lies at the home of an outlet other than this one: then it is not this one's own page. */
export function belongsToAnother(url: string, outletId: string): boolean {
  for (
    let host = new URL(url).hostname.replace(/^www\./, '');
    host.includes('.');
    host = host.slice(host.indexOf('.') + 1)
  ) {
    const owner = homeHosts.get(host)
    if (owner) return owner.id !== outletId
  }
  return false
}
