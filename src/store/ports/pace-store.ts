/** Turns that all processes of the store share out among themselves. */
export type PaceStore = {
  /**
   * Reserves turns, one after the other, so that no more than `perSecond` are given away in a second. A turn that is not used
   * is lost.
   *
   * @returns How many ms from now the first one comes; the others follow at even distances.
   */
  reserve(name: string, turns: number, perSecond: number): Promise<number>
}
