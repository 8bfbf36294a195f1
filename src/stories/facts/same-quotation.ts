import { alternationOf } from '#src/stories/alternations.ts'
import { contentStems, sharedCount } from '#src/stories/plain-words.ts'

/** The values by which two quotations of one speaker are compared. */
export type Rendering = {
  /** Stems of the words that carry meaning. Words between which translators choose freely have one stem. */
  readonly meanings: ReadonlySet<string>
  readonly at: number
}

/** Least number of shared words: two sentences on one subject may share two by chance. */
const fewestShared = 3

/** Twice the shared words over the words of both (Dice, 1945). */
const alikeFrom = 0.6

/** Longest time between two translations of a speech. A phrase that comes later was said again. */
const farthestMs = 36 * 3600_000

export function renderingOf(words: string, at: number): Rendering {
  return { meanings: new Set([...contentStems(words)].map(alternationOf)), at }
}

/**
 * Whether two verbatim quotations of one speaker are one sentence in two translations: “We shall not bow to threats”
 * and “We will never yield to threats” differ in half their words and say the same. The caller has checked that the
 * speakers and the figures are the same, and that neither negates the other.
 */
export function isSameQuotation(a: Rendering, b: Rendering): boolean {
  if (Math.abs(a.at - b.at) > farthestMs) return false
  const shared = sharedCount(a.meanings, b.meanings)
  return shared >= fewestShared && (2 * shared) / (a.meanings.size + b.meanings.size) >= alikeFrom
}
