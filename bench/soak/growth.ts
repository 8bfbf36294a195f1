/** How a figure of a process moved while it worked. */
export type Growth = {
  /** Of the first and of the last quarter of what was measured after the first tenth. */
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
 * @param figureOf - What stands for a quarter: `medianOf`, or `lowerEdgeOf` where the values hold garbage.
 */
export function growthOf(
  values: readonly number[],
  mostGrowth: number,
  slack: number,
  figureOf: (values: readonly number[]) => number = medianOf,
): Growth {
  const settled = values.slice(Math.ceil(values.length / 10))
  const quarter = Math.max(1, Math.floor(settled.length / 4))
  const early = figureOf(settled.slice(0, quarter))
  const late = figureOf(settled.slice(-quarter))
  return { early, late, isFlat: late <= early * (1 + mostGrowth) + slack }
}

/**
 * What is alive in a heap that is measured at any moment between its collections: a tenth of the values lie lower. The
 * lowest alone would be a worker that has only begun.
 */
export function lowerEdgeOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
