import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { ArticleCache } from './article-cache.ts'
import type { LookUpName } from './whom.ts'

/** What a question is answered from. */
export type ArchiveDeps = {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly articleCache: ArticleCache
}
