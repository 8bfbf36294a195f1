import { decodeAttribute } from '#src/base/entities.ts'
import { parseFeedDate } from '#src/feeds/reading/feed-dates.ts'

/** The outlet's statement that it withdrew an entry: `<at:deleted-entry ref="…" when="…"/>` (RFC 6721). */
export type Tombstone = {
  /** Id of the entry that it withdraws. */
  readonly ref: string
  /** Null where the feed does not say. */
  readonly when: Date | null
}

/** Most tombstones of one feed. A feed with more has moved to another system. */
const mostTombstones = 500

const longestTag = 4_000

/**
 * Finds the tombstones beside a feed's entries. Those inside entries, comments and CDATA sections are only text. Linear
 * in the length of `xml`.
 */
export function tombstonesOf(xml: string): readonly Tombstone[] {
  if (!xml.includes('deleted-entry')) return []
  const found: Tombstone[] = []
  let at = xml.indexOf('<')
  while (at >= 0 && found.length < mostTombstones) {
    const end = endOfForeign(xml, at)
    if (end === null) {
      const tombstone = tombstoneAt(xml, at)
      if (tombstone) found.push(tombstone)
    }
    at = xml.indexOf('<', end ?? at + 1)
  }
  return found
}

/** Where the comment, section or entry ends that begins here; null where none begins. */
function endOfForeign(xml: string, at: number): number | null {
  const start = xml.slice(at, at + 12)
  if (start.startsWith('<!--')) return after(xml, '-->', at)
  if (start.startsWith('<![CDATA[')) return after(xml, ']]>', at)
  const entry = /^<((?:[a-z]\w{0,3}:)?(?:entry|item))[\s>]/i.exec(start)?.[1]
  return entry ? after(xml, `</${entry}`, at) : null
}

function after(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from)
  return at < 0 ? xml.length : at + closing.length
}

function tombstoneAt(xml: string, at: number): Tombstone | null {
  const tag = xml.slice(at, at + longestTag)
  const name = /^<(?:[A-Za-z][\w.-]{0,30}:)?deleted-entry(?=[\s/>])/.exec(tag)?.[0]
  if (!name) return null
  const attributes = tag.slice(name.length, endOfTag(tag, name.length))
  const ref = decodeAttribute(attributeOf(attributes, 'ref') ?? '').trim()
  return ref === '' ? null : { ref, when: parseFeedDate(attributeOf(attributes, 'when') ?? '') }
}

/** Where a tag ends: a `>` inside quotation marks does not end it. */
function endOfTag(tag: string, from: number): number {
  let quote: string | null = null
  for (let index = from; index < tag.length; index += 1) {
    const character = tag[index]!
    if (quote !== null) quote = character === quote ? null : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index
  }
  return tag.length
}

const attributePatterns = {
  ref: /(?:^|\s)ref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/,
  when: /(?:^|\s)when\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/,
} as const

function attributeOf(attributes: string, name: 'ref' | 'when'): string | null {
  const found = attributePatterns[name].exec(attributes)
  return found?.[1] ?? found?.[2] ?? null
}
