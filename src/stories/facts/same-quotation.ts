import { alternationOf } from '#src/stories/alternations.ts'
import { contentStems, sharedCount } from '#src/stories/plain-words.ts'

/** What tells whether two quotations of one speaker render the same sentence. */
export type Rendering = {
  /** Words that carry meaning, with those that translators exchange freely under one name. */
  readonly meanings: ReadonlySet<string>
  readonly at: number
}

/** Two sentences on one subject share two such words by chance. */
const fewestShared = 3

/** Twice the shared words over the words of both (Dice, 1945). */
const alikeFrom = 0.6

/** A speech is translated within a day or two; a phrase that is back after that was said again. */
const farthestMs = 36 * 3600_000

export function renderingOf(words: string, at: number): Rendering {
  return { meanings: new Set([...contentStems(words)].map(alternationOf)), at }
}

/**
 * Whether two verbatim quotations of one speaker are one sentence in two translations: “We shall not bow to threats”
 * and “We will never yield to threats” differ in half their words and say the same. Whoever asks has made sure of the
 * speaker, of the figures, and that neither negates the other.
 */
export function isSameQuotation(a: Rendering, b: Rendering): boolean {
  if (Math.abs(a.at - b.at) > farthestMs) return false
  const shared = sharedCount(a.meanings, b.meanings)
  return shared >= fewestShared && (2 * shared) / (a.meanings.size + b.meanings.size) >= alikeFrom
}
