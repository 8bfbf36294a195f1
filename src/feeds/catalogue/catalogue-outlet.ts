import type { FeedAddress, Outlet } from '../outlet.ts'
import type { PlaceId } from './places.ts'

export type CatalogueFeed = Omit<FeedAddress, 'outletId'> & {
  /** Public places in which exactly this address stands, three at most. Empty where none was found. */
  readonly seenIn: readonly PlaceId[]
  /** The place that calls the feed dead or its outlet silent. No pack has such a feed. */
  readonly gone?: PlaceId
}

/** An outlet as the catalogue knows it, with its feeds. An agency may have none: it is known by its credit line. */
export type CatalogueOutlet = Outlet & {
  /** Where country, ownership and owner can be read up. */
  readonly source: string
  /** Whether its article pages may be fetched, robots.txt permitting: its feeds give teasers and its pages are free. Absent: no. */
  readonly fullText?: true
  readonly feeds: readonly CatalogueFeed[]
}
