/** Turns that all processes of the store share out among themselves. */
export type PaceStore = {
  /**
   * Reserves turns, one after the other, so that no more than `perSecond` are given away in a second. A turn that is not used
   * is lost.
   *
   * @returns When the first one comes; the others follow at even distances.
   */
  reserve(name: string, turns: number, perSecond: number): Promise<ReservedTurns>
}

/** In ms of the database's clock since 1970. */
export type ReservedTurns = {
  /** When the first turn comes. */
  readonly firstMs: number
  /** What the database's clock said while it reserved. */
  readonly clockMs: number
}
