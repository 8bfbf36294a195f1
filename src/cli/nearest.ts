import { closestMatch } from 'leven'

/** The candidate that a person most likely meant; undefined where none is near: a third of its letters may differ. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  return closestMatch(typed, candidates, { maxDistance: Math.ceil(typed.length / 3) })
}
