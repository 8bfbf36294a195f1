/** Work of that name is reserved for `owner` until then. */
export type Lease = { readonly name: string; readonly owner: string; readonly until: Date }

/** Reservations of work among the processes that share the store. Each ends by itself, so that no death keeps it. */
export type LeaseStore = {
  /**
   * Reserves those of the names that nobody else holds, or extends what the owner holds.
   *
   * @param farthest - No lease ends later: what does was written before the clock was set back, and is over.
   * @returns The names that the owner holds now.
   */
  take(
    names: readonly string[],
    options: { readonly owner: string; readonly now: Date; readonly until: Date; readonly farthest: Date },
  ): Promise<ReadonlySet<string>>
  /** Ends what the owner holds of these. */
  release(names: readonly string[], owner: string): Promise<void>
  /** Leases whose names begin so and that have not ended, in the order of their names. */
  held(prefix: string, now: Date): Promise<readonly Lease[]>
  /** Ends all that an owner holds which is no more. */
  endAll(owner: string): Promise<void>
}

/** How far the clocks of machines that share a store may lie apart. */
const skewMs = 10 * 60_000

/** The moments of a lease that begins now and lasts so long. */
export function leaseFor(now: Date, ms: number): { readonly now: Date; readonly until: Date; readonly farthest: Date } {
  return { now, until: new Date(now.getTime() + ms), farthest: new Date(now.getTime() + ms + skewMs) }
}
