import type { ActorKind } from '#src/analysis/findings.ts'
import type { KnownName } from '#src/analysis/gazetteer/gazetteer.ts'

/** A stretch of words that names somebody or some place. */
export type FoundName = {
  /** Index of its first word, and of the word after its last. */
  readonly from: number
  readonly to: number
  /** `unknown` until the rest of the article has been read; `thing` for ships and the like, which are no actors. */
  readonly kind: ActorKind | 'unknown' | 'thing'
  readonly known: KnownName | null
  readonly gender: 'female' | 'male' | null
  readonly plural: boolean
  /** Whether a title stands right before it. */
  readonly titled: boolean
  /** Its capital proves nothing: a name only if the article vouches for it elsewhere. */
  readonly weak: boolean
}

/** A name of which no more is known than where it stands. */
export const nothingKnown = { known: null, gender: null, plural: false, titled: false, weak: false } as const

/** Where to go on, and whether a title was just read. */
export type Step = { readonly next: number; readonly titled: boolean }

export const skip = (next: number): Step => ({ next, titled: false })
