import { createHash } from 'node:crypto'
import type { Entry } from '#src/feeds/entry.ts'

/**
 * What tells the entries of one feed apart: the guid; where a feed repeats a guid, guid and link; without guid the link; without
 * either a hash of title and content. Never the date, which outlets change.
 *
 * @returns One identity an entry, in order; the same for entries that are the same.
 */
export function entryIdentities(entries: readonly Entry[]): string[] {
  const counts = new Map<string, Set<string | null>>()
  for (const { guid, link } of entries) {
    if (guid === null) continue
    const links = counts.get(guid) ?? new Set()
    counts.set(guid, links.add(link))
  }
  return entries.map((entry) => {
    const { guid, link } = entry
    if (guid !== null) {
      const isRepeated = (counts.get(guid)?.size ?? 0) > 1
      return isRepeated && link !== null ? `guid+link:${guid}\n${link}` : `guid:${guid}`
    }
    return link === null ? `hash:${hashOf(entry)}` : `link:${link}`
  })
}

function hashOf({ title, contentHtml }: Entry): string {
  return createHash('sha256')
    .update(`${title ?? ''}\n${contentHtml ?? ''}`)
    .digest('hex')
}

/** An entry as it was known at the poll before. */
export type KnownEntry = {
  readonly identity: string
  readonly link: string | null
  readonly title: string | null
  /** Day of publication, in UTC, as `2026-11-22`; null without a date. */
  readonly day: string | null
}

/** What is kept of entries until the next poll. */
export function knownEntries(entries: readonly Entry[]): KnownEntry[] {
  const identities = entryIdentities(entries)
  return entries.map(({ link, title, date }, index) => ({
    identity: identities[index]!,
    link,
    title,
    day: dayOf(date),
  }))
}

/**
 * Entries that only seem new because the outlet renamed them: when more than half of the identities known are gone at once, an entry
 * is an old acquaintance if its link, or its title and day, was known under another identity.
 *
 * @param before - Of the last poll.
 * @param now - Of this poll.
 * @returns Identity now → identity before; empty where nothing was renamed.
 */
export function renamedEntries(before: readonly KnownEntry[], now: readonly KnownEntry[]): ReadonlyMap<string, string> {
  const present = new Set(now.map(({ identity }) => identity))
  const gone = before.filter(({ identity }) => !present.has(identity))
  if (gone.length * 2 <= before.length) return new Map()
  const known = new Set(before.map(({ identity }) => identity))
  const byLink = uniqueBy(gone, ({ link }) => link)
  const byTitle = uniqueBy(gone, titleAndDay)
  const renamed = new Map<string, string>()
  for (const entry of now) {
    if (known.has(entry.identity)) continue
    const old = byLink.get(entry.link ?? '') ?? byTitle.get(titleAndDay(entry) ?? '')
    if (old) renamed.set(entry.identity, old.identity)
  }
  return renamed
}

/** Entries by a key that none other shares: a front page that all items link to tells nothing. */
function uniqueBy(
  entries: readonly KnownEntry[],
  keyOf: (entry: KnownEntry) => string | null,
): Map<string, KnownEntry> {
  const groups = Map.groupBy(entries, keyOf)
  return new Map(
    [...groups].flatMap(([key, [first, second]]) => (key !== null && first && !second ? [[key, first]] : [])),
  )
}

function titleAndDay({ title, day }: KnownEntry): string | null {
  return title === null ? null : `${title.toLowerCase()}\n${day ?? ''}`
}

function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}
