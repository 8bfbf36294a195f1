import { theatres } from '#src/feeds/catalogue/theatres.ts'
import type { FeedAddress, Outlet } from '#src/feeds/outlet.ts'

/** A feed with its outlet, as it travels from one installation to another. */
export type ListedFeed = {
  readonly address: Omit<FeedAddress, 'outletId'>
  readonly outlet: Outlet
}

/** What a list names: feeds, each once, and addresses that are none or cannot be fetched, with a sentence why. */
export type ListedFeeds = {
  readonly feeds: readonly ListedFeed[]
  readonly refused: readonly { readonly url: string; readonly reason: string }[]
}

/** Our own attributes: OPML 2.0 section “Extending OPML” allows any that are in a namespace. */
export const namespace = 'urn:attache:outlet'

const packsByName = new Map(theatres.map(({ id, name }) => [name.toLowerCase(), id]))

/** A folder's name as the id of a pack: “Israel and Palestine” → `israel-palestine`, “My Feeds” → `my-feeds`. */
export function packOf(name: string): string {
  const plain = name.trim().toLowerCase()
  return (
    packsByName.get(plain) ??
    plain
      .normalize('NFKD')
      .replaceAll(/([a-z])\p{M}+/gu, '$1') // accents of Latin letters; those of other scripts are letters of their own
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
  )
}

/** The name of a folder for a pack. */
export function packName(pack: string): string {
  return theatres.find(({ id }) => id === pack)?.name ?? pack
}
