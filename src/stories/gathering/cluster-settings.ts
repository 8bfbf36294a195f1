import type { AgglomerationLimits } from './agglomerate.ts'

const hourMs = 3_600_000

/**
 * The limits are for the second pass. Between an article of a story and the next one is never more than their window.
 */
export type ClusterSettings = AgglomerationLimits & {
  /** Least mean likeness to a story's articles at which a new article joins it. */
  readonly joinAt: number
  /**
   * An article with at most this many different words counts as a headline alone. In the second pass it is read
   * together with the articles that are most like it:
   */
  readonly headlineWords: number
  /** at most this many, */
  readonly company: number
  /** each at least this much like it, */
  readonly companyAt: number
  /** each weighted by this share of its likeness. */
  readonly companyShare: number
  /** Likeness is halved by this time between an article and the story's last one. */
  readonly halfLifeMs: number
  /** Least factor for the time between two articles in the second pass, where a story may go on for weeks. */
  readonly oldestLikeness: number
}

/** Tuned on one half of several sets, among them the invented ones of `bench/stories`, and measured on the other. */
export const clusterSettings: ClusterSettings = {
  joinAt: 0.18,
  threshold: 0.09,
  caution: 0.14,
  kinship: 0.85,
  patience: 2.5,
  usualLikeness: 0.2,
  usualPairs: 1,
  mostWithin: 0.75,
  cohesion: 0.5,
  headlineWords: 10,
  company: 3,
  companyAt: 0.2,
  companyShare: 0.25,
  windowMs: 72 * hourMs,
  halfLifeMs: 96 * hourMs,
  oldestLikeness: 0.7,
}

/** The factor of a likeness for the time between two articles; 1 where a time is unknown. */
export function fading(a: number | null, b: number | null, halfLifeMs: number): number {
  return a === null || b === null ? 1 : 2 ** (-Math.abs(a - b) / halfLifeMs)
}

/** The same between an article and a story's last one; 0 outside the window. */
export function timeFactor(a: number | null, b: number | null, { windowMs, halfLifeMs }: ClusterSettings): number {
  return a !== null && b !== null && Math.abs(a - b) > windowMs ? 0 : fading(a, b, halfLifeMs)
}
