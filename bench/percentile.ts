/**
 * @param values - In any order; null counts as endless: what was waited for never came.
 * @param share - 0.5 for the median, 1 for the largest.
 * @returns NaN where there are no values.
 */
export function percentile(values: readonly (number | null)[], share: number): number {
  const sorted = values.map((value) => value ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** `12 ms` */
export function inMs(value: number, digits = 0): string {
  return `${value.toFixed(digits)} ms`
}
