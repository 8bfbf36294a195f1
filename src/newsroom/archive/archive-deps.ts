import type { Clock } from '#src/base/clock.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'
import type { ArticleCache } from './article-cache.ts'
import type { LookUpName } from './whom.ts'

/** What is needed to answer a question, limited to what its viewer may see. */
export type ArchiveDeps = {
  readonly store: StoreView
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly articleCache: ArticleCache
}
