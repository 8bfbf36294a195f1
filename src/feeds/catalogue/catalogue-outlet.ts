import type { FeedAddress, Outlet } from '../outlet.ts'

/** When an address was last seen to answer; `unverified`: taken down from public knowledge, not asked yet. */
export type Checked = { readonly state: 'answered' | 'unverified'; readonly on: string }

export type CatalogueFeed = Omit<FeedAddress, 'outletId'> & { readonly checked: Checked }

/** An outlet as the catalogue knows it, with its feeds. An agency may have none: it is known by its credit line. */
export type CatalogueOutlet = Outlet & {
  /** Where country, ownership and owner can be read up. */
  readonly source: string
  /** Whether its article pages may be fetched, robots.txt permitting: its feeds give teasers and its pages are free. */
  readonly fullText: boolean
  readonly feeds: readonly CatalogueFeed[]
}

export const unverified: Checked = { state: 'unverified', on: '2026-11-22' }
