import { constants, unzipSync } from 'node:zlib'
import { decodeText } from '#src/base/entities.ts'
import { decodeBytes } from '#src/feeds/reading/decode-bytes.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { entryOf, plainTitle } from '#src/feeds/reading/entry-of.ts'
import { type FeedHints, hintsOf, noHints } from '#src/feeds/reading/feed-hints.ts'
import type { Fields } from '#src/feeds/reading/fields.ts'
import { readJsonFeed } from '#src/feeds/reading/json-feed.ts'
import { withOwnGuids } from '#src/feeds/reading/own-guids.ts'
import { parseFeed } from '#src/feeds/reading/parse-feed.ts'
import { type RepairedFeed, repairXml } from '#src/feeds/reading/repair-xml.ts'
import { nestedBase, resolveLink } from '#src/feeds/reading/resolve-link.ts'
import { type Tombstone, tombstonesOf } from '#src/feeds/reading/tombstones.ts'

/** Why a document gives no feed, as one sentence for people. */
export type ReadProblem = {
  readonly kind: 'empty' | 'html' | 'not-a-feed' | 'unreadable'
  readonly sentence: string
}

export type ReadFeed = {
  readonly title: string | null
  /** In the order of the feed. */
  readonly items: readonly Entry[]
  /** What was repaired in the document, as plain sentences. */
  readonly repairs: readonly string[]
  readonly hints: FeedHints
  /** BCP 47, as declared. */
  readonly language: string | null
  /** The page that the feed accompanies. */
  readonly homePage: string | null
  /** Entries that the outlet says it withdrew; absent: none. */
  readonly tombstones?: readonly Tombstone[]
  /** Null for a feed, even for one without items. */
  readonly problem: ReadProblem | null
}

/**
 * Reads the bytes that a server sent as a feed: RSS 0.9 to 2.0, Atom 0.3 and 1.0, CDF, JSON Feed, each however broken.
 * Never throws; bytes that are no feed give no items and a problem.
 *
 * Time and memory are linear in the length of `bytes`; run it in a worker (`reading-pool.ts`) all the same.
 *
 * @param contentType - Value of the `Content-Type` header, or null.
 * @param url - Where the bytes came from; relative links refer to it.
 */
export async function readFeed(bytes: Uint8Array, contentType: string | null, url: string): Promise<ReadFeed> {
  try {
    return await readDocument(bytes, contentType, url)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0]!.slice(0, 200) : 'unknown'
    return nothing({ kind: 'unreadable', sentence: `The feed at ${url} could not be read: ${reason}` }, [])
  }
}

async function readDocument(sent: Uint8Array, contentType: string | null, url: string): Promise<ReadFeed> {
  const bytes = unpacked(sent)
  const decoded = decodeBytes(bytes, contentType)
  const { text } = decoded
  const repairs = bytes === sent ? decoded.repairs : ['the document was packed, and did not say so', ...decoded.repairs]
  const start = text.slice(0, 4096).trimStart()
  if (text.trim() === '') return nothing({ kind: 'empty', sentence: `The document at ${url} is empty` }, repairs)
  const guard = guardBeforeJson.exec(start)?.[0]
  if (start.startsWith('{') || guard !== undefined) {
    const json = readJsonFeed(guard === undefined ? text : withoutGuard(text, guard), url)
    if (json)
      return {
        ...json,
        items: withOwnGuids(json.items),
        repairs: [...repairs, ...json.repairs],
        hints: noHints,
        problem: null,
      }
  }
  const repaired = repairXml(unwrapped(text, start))
  if (!repaired || (isPage(start) && !repaired.rooted)) return nothing(problemOf(start, url), repairs)
  const { channel, items } = await parseFeed(repaired)
  const homePage = homePageOf(channel, url)
  const base = baseOf(channel, repaired, homePage, url)
  return {
    title: titleOf(channel),
    items: withOwnGuids(items.map((item) => entryOf(item, base))),
    tombstones: tombstonesOf(text),
    repairs: [...repairs, ...repaired.repairs],
    hints: hintsOf(channel),
    language: languageOf(channel),
    homePage,
    problem: null,
  }
}

/** What some servers put before JSON, so that no script of another site reads it, or so that one does. */
const guardBeforeJson = /^(?:\)\]\}',?\s{0,99}|[\w$.]{1,80}\(\s{0,99})(?=\{)/

function withoutGuard(text: string, guard: string): string {
  const json = text.trimStart().slice(guard.length)
  return json.slice(0, json.lastIndexOf('}') + 1)
}

const mostRounds = 3

/** Longest document once unpacked; that is what a server may send unpacked, too. */
const longestUnpacked = 10_000_000

/** Some servers send a compressed file without saying so, and some compress it twice. */
function unpacked(sent: Uint8Array): Uint8Array {
  let bytes = sent
  for (let round = 0; round < mostRounds; round++) {
    const isZlib = bytes[0] === 0x78 && bytes.length > 2 && ((bytes[0] << 8) | bytes[1]!) % 31 === 0
    if (!isZlib && (bytes[0] !== 0x1f || bytes[1] !== 0x8b)) return bytes
    bytes = unzipSync(bytes, { maxOutputLength: longestUnpacked, finishFlush: constants.Z_SYNC_FLUSH })
  }
  return bytes
}

/** The XML of a document that was escaped as a whole, with its tags, or put into one CDATA section. */
function unwrapped(text: string, start: string): string {
  if (!start.includes('<') && /&lt;(?:\?xml|rss|feed|rdf:rdf)\b/i.test(start)) return decodeText(text)
  return /^<!\[CDATA\[\s*<(?:\?xml|rss|feed|rdf:rdf)\b/i.test(start) ? text.replace('<![CDATA[', '') : text
}

function nothing(problem: ReadProblem, repairs: readonly string[]): ReadFeed {
  return { title: null, items: [], repairs, hints: noHints, language: null, homePage: null, problem }
}

/** Whether a document begins as a web page does. Pages have elements of their own that are called `item` or `feed`. */
function isPage(start: string): boolean {
  return /^(?:<\?xml[^<>]{0,200}>\s{0,99}|<!--(?:[^-]|-(?!->)){0,2000}-->\s{0,99}){0,9}<(?:!doctype\s{1,9})?html\b/i.test(
    start,
  )
}

function problemOf(start: string, url: string): ReadProblem {
  return /<(?:!doctype )?html\b/i.test(start) || /^<(?:head|body|meta|title)\b/i.test(start)
    ? { kind: 'html', sentence: `The document at ${url} is a web page, not a feed` }
    : { kind: 'not-a-feed', sentence: `The document at ${url} is not a feed` }
}

function titleOf(channel: Fields): string | null {
  for (const field of [...(channel.get('core.title') ?? []), ...(channel.get('dc.title') ?? [])]) {
    const title = plainTitle(field)
    if (title !== '') return title
  }
  return null
}

function languageOf(channel: Fields): string | null {
  const declared = [...(channel.get('core.language') ?? []), ...(channel.get('dc.language') ?? [])]
  return declared.map(({ text }) => text.trim()).find((text) => text !== '') ?? null
}

function homePageOf(channel: Fields, url: string): string | null {
  for (const { text, attributes } of channel.get('core.link') ?? []) {
    const written =
      attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate' ? attributes.href : text
    const link = resolveLink(written, url)
    if (link) return link
  }
  return null
}

/** `xml:base` where given; in RSS, which has none, the site's address; in Atom the feed's own (RFC 4287, section 2). */
function baseOf(channel: Fields, { dialect }: RepairedFeed, homePage: string | null, url: string): string {
  const bases = (channel.get('x.base') ?? []).map(({ text }) => text)
  if (bases.length > 0) return nestedBase(url, bases)
  return dialect === 'rss' && homePage !== null && !isOfWorkshop(homePage, url) ? homePage : url
}

/** Hosts that only their own network knows. */
const workshop = /^(?:[^.:]+|(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\..*|.*\.(?:local|localhost|internal|lan))$/

/** Whether the address of a workshop was left in a public feed: `http://localhost/`, `http://10.0.0.5:8080/`. */
function isOfWorkshop(homePage: string, url: string): boolean {
  const host = URL.parse(homePage)?.hostname ?? ''
  return workshop.test(host) && host !== URL.parse(url)?.hostname
}
