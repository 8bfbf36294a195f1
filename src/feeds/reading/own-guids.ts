import type { Entry } from '#src/feeds/reading/entry.ts'

/**
 * Entries whose guid tells them apart: where a feed gives one guid to items with different links (a home page's address, `0`), guid and
 * link together are the guid.
 */
export function withOwnGuids<Item extends Pick<Entry, 'guid' | 'link'>>(entries: readonly Item[]): Item[] {
  const linksOf = new Map<string, Set<string | null>>()
  for (const { guid, link } of entries) {
    if (guid !== null) linksOf.set(guid, (linksOf.get(guid) ?? new Set()).add(link))
  }
  return entries.map((entry) => {
    const { guid, link } = entry
    const isShared = guid !== null && (linksOf.get(guid)?.size ?? 0) > 1
    return isShared ? { ...entry, guid: link === null ? null : `${guid} ${link}` } : entry
  })
}
