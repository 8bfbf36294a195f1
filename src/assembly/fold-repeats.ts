/** A failure that comes again within this time is counted, not written. */
const foldedForMs = 10 * 60_000

/** How many different failures are remembered. */
const mostKinds = 500

/**
 * Decides whether a failure is written: the first of its kind is, and then one in ten minutes, which tells how often it
 * came meanwhile.
 *
 * @returns For each failure: null where it is not written; else how often it came since it was last written.
 */
export function foldRepeats(nowMs: () => number): (kind: string) => number | null {
  const kinds = new Map<string, { writtenAt: number; since: number }>()
  return (kind) => {
    const now = nowMs()
    const known = kinds.get(kind)
    if (known && now - known.writtenAt < foldedForMs) {
      known.since += 1
      return null
    }
    const again = known?.since ?? 0
    kinds.delete(kind)
    if (kinds.size >= mostKinds) kinds.delete(kinds.keys().next().value!)
    kinds.set(kind, { writtenAt: now, since: 0 })
    return again
  }
}
