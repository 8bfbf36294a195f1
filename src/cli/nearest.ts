import { closestMatch } from 'leven'

/**
 * The candidate that a person most likely meant: at most a third of its letters may differ. Undefined where there is
 * none.
 */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  return closestMatch(typed, candidates, { maxDistance: Math.ceil(typed.length / 3) })
}
