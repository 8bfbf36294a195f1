import { createHash } from 'node:crypto'
import { withoutTags } from '#src/base/inline-text.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { isPlaceholder } from '#src/feeds/reading/resolve-link.ts'

type Identified = Pick<Entry, 'guid' | 'link'> & Partial<Pick<Entry, 'title' | 'contentHtml'>>

/**
 * Entries with a guid each that is never empty and that no other entry of the feed has: its own guid; where several
 * have that one (a home page's address, `0`), guid and address together; without a guid its address; and where that
 * does not tell it apart, a hash of its words. A guid that nobody can see is none; of a very long one the hash is kept.
 */
export function withOwnGuids<Item extends Identified>(entries: readonly Item[]): (Item & { readonly guid: string })[] {
  const links = entries.map(({ link }) => link || null)
  const given = entries.map(({ guid }) => (guid === null || isInvisible.test(guid) ? null : short(guid)))
  const isOnly = counter(given)
  // `N/A` tells one entry from another no better today than tomorrow.
  const stated = given.map((guid) => (guid === null || (isPlaceholder(guid) && isOnly(guid)) ? null : guid))
  const paired = stated.map((guid, index) => {
    const link = links[index] ?? null
    return guid === null || link === null ? null : `${guid} ${link}`
  })
  const isOnlyPair = counter(paired)
  // An address that is another entry's guid is taken.
  const isOnlyLink = counter([
    ...stated.filter((guid) => guid !== null && isOnly(guid)),
    ...links.filter((_, index) => stated[index] === null),
  ])
  const taken = new Map<string, number>()
  return entries.map((entry, index) => {
    const guid = stated[index] ?? null
    const pair = paired[index] ?? null
    const link = links[index] ?? null
    const chosen =
      guid !== null && isOnly(guid)
        ? guid
        : pair !== null && isOnlyPair(pair)
          ? pair
          : guid === null && link !== null && isOnlyLink(link)
            ? link
            : hashOf(entry)
    const before = taken.get(chosen) ?? 0
    taken.set(chosen, before + 1)
    return { ...entry, guid: before === 0 ? chosen : `${chosen}${repeatMark}${before + 1}` }
  })
}

/** Spaces, and signs without a shape: U+200B, U+FEFF. */
const isInvisible = /^[\p{White_Space}\p{Cc}\p{Cf}]*$/u

/** Longest guid that is kept as it is, in UTF-16 units: addresses with what a search engine adds to them are shorter. */
const longestGuid = 2000

function short(guid: string): string {
  return guid.length <= longestGuid ? guid : createHash('sha256').update(guid).digest('hex')
}

/** Set before the number of an entry that a feed lists again, word for word. */
const repeatMark = ' ↺'

/** The guid of the first of several entries that are the same in all; of any other entry its own. */
export function guidOfFirst(guid: string): string {
  const mark = guid.lastIndexOf(repeatMark)
  return mark > 0 && /^\d+$/.test(guid.slice(mark + repeatMark.length)) ? guid.slice(0, mark) : guid
}

function counter(values: readonly (string | null)[]): (value: string) => boolean {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return (value) => counts.get(value) === 1
}

function hashOf({ guid, link, title = null, contentHtml = null }: Identified): string {
  return createHash('sha256')
    .update(JSON.stringify([guid, link, title, withoutTags(contentHtml ?? '')]))
    .digest('hex')
    .slice(0, 32)
}
