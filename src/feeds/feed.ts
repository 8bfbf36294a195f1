/** A feed as the store keeps it: its address, its validators, its health. */
export type Feed = {
  readonly id: number
  readonly outletId: string
  readonly url: string
  /**
   * Whether the operator added it in the terminal. Such a feed may be in a private network that the operator opened.
   */
  readonly byOperator: boolean
  readonly title: string
  readonly packs: readonly string[]
  /** `unfollowed`: nobody wants it any more, or not yet again; it is not asked. */
  readonly state: 'active' | 'stopped' | 'unfollowed'
  /** Whether all may see it; else those who follow it. */
  readonly isCommon: boolean
  /** Byte for byte as the server sent it; null until a poll was parsed and stored. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** Own pace, adapted to how often the feed publishes. */
  readonly intervalMs: number
  /** Hours (0 to 23) and days (0 = Sunday) at which the publisher does not want to be asked, GMT; null for none. */
  readonly skips: { readonly hours: readonly number[]; readonly days: readonly number[] } | null
  readonly nextCheckAt: Date
  readonly lastSuccessAt: Date | null
  /** Null until the first good poll, which files articles silently. */
  readonly firstSuccessAt: Date | null
  readonly lastError: string | null
  readonly failures: number
  readonly firstFailureAt: Date | null
  /** Where permanent redirects have pointed, and how often in a row. */
  readonly movedTo: { readonly url: string; readonly sightings: number } | null
  readonly articles: number
}
