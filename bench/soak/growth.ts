/** How a figure of a process moved while it worked. */
export type Growth = {
  /** Medians of the first and of the last quarter of what was measured after the first tenth. */
  readonly early: number
  readonly late: number
  readonly isFlat: boolean
}

/**
 * Compares the end of a run with its beginning. The first tenth is left out: there caches fill and code is compiled.
 *
 * @param values - In the order of time.
 * @param mostGrowth - 0.1: the end may lie a tenth above the beginning.
 * @param slack - What it may lie above besides, in the unit of the values.
 */
export function growthOf(values: readonly number[], mostGrowth: number, slack: number): Growth {
  const settled = values.slice(Math.ceil(values.length / 10))
  const quarter = Math.max(1, Math.floor(settled.length / 4))
  const early = medianOf(settled.slice(0, quarter))
  const late = medianOf(settled.slice(-quarter))
  return { early, late, isFlat: late <= early * (1 + mostGrowth) + slack }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
