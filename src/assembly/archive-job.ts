import type { Viewer } from '#src/base/viewer.ts'
import type { QuestionName } from '#src/newsroom/archive/archive.ts'
import type { StorePlace } from '#src/store/opening/open-store.ts'
import type { StoreErrorKind } from '#src/store/store-error.ts'

export type ArchiveJob = {
  readonly place: StorePlace
  readonly name: QuestionName
  readonly query: unknown
  /** For whom it is answered; of questions that are the same for all, `common`. */
  readonly viewer: Viewer
  /** Now, for whoever asks. */
  readonly now: Date
}

export type ArchiveReply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'store-problem'; readonly problem: StoreErrorKind; readonly sentence: string }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string; readonly stack: string | null }
