import { closestMatch } from 'leven'

/**
 * The candidate that a person most likely meant: at most a third of its letters may differ. Undefined where there is
 * none.
 */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  return closestMatch(typed, candidates, { maxDistance: Math.ceil(typed.length / 3) })
}

/** ` Did you mean add?`, for the end of a sentence on misuse; empty where nothing is spelled alike. */
export function didYouMean(typed: string, candidates: readonly string[]): string {
  const meant = nearest(typed, candidates)
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}
