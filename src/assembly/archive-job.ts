import type { Question } from '#src/newsroom/archive/archive.ts'
import type { StorePlace } from '#src/store/open-store.ts'
import type { StoreErrorKind } from '#src/store/store-error.ts'

export type ArchiveJob = {
  readonly place: StorePlace
  readonly name: Question
  readonly query: unknown
  /** Now, for whoever asks. */
  readonly now: Date
}

export type ArchiveReply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'store-problem'; readonly problem: StoreErrorKind; readonly sentence: string }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string; readonly stack: string | null }
