const hourMs = 3_600_000

export type ClusterSettings = {
  /** Least mean likeness to a story's articles for joining it as it comes in. */
  readonly joinAt: number
  /** Least likeness of two groups for being one story in the second pass, where articles have bodies. */
  readonly mergeAt: number
  /** The same where there is little more than headlines: these share few words even about one event. */
  readonly mergeHeadlinesAt: number
  /** Two groups stay apart where they are less alike than this share of what each is within; see `agglomerate`. */
  readonly kinship: number
  readonly patience: number
  readonly cohesion: number
  /** A story takes no more articles this long after its last one. */
  readonly windowMs: number
  /** Likeness halves with this gap between an article and the story's last. */
  readonly halfLifeMs: number
}

/** Tuned on the invented look-alikes of `bench/stories`, where every one of them may move by a third with little loss. */
export const clusterSettings: ClusterSettings = {
  joinAt: 0.2,
  mergeAt: 0.16,
  mergeHeadlinesAt: 0.1,
  kinship: 0.7,
  patience: 2,
  cohesion: 0.5,
  windowMs: 72 * hourMs,
  halfLifeMs: 96 * hourMs,
}

/** How much of a likeness is left after a gap in time; all of it where a time is unknown, nothing beyond the window. */
export function timeFactor(a: number | null, b: number | null, { windowMs, halfLifeMs }: ClusterSettings): number {
  if (a === null || b === null) return 1
  const gap = Math.abs(a - b)
  return gap > windowMs ? 0 : 2 ** (-gap / halfLifeMs)
}
