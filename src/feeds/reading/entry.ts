/** One raw item of a feed, normalised but not yet cleaned. `null` marks what the feed did not give. */
export type Entry = {
  readonly guid: string | null
  /** Absolute URL. */
  readonly link: string | null
  /** Plain text. */
  readonly title: string | null
  /** As stated by the feed; may lie in the future. */
  readonly date: Date | null
  readonly contentHtml: string | null
  /** Where a feed service rewrote `link`: the address at the outlet itself. Absolute URL. */
  readonly originalLink?: string | null
  /** As declared for this item alone. */
  readonly language?: string | null
  /** Sections and tags that the feed puts the item under, as given, in its order; absent where it gives none. */
  readonly categories?: readonly string[]
}
