import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { Archive } from './archive.ts'
import type { ArticleCache } from './article-cache.ts'
import type { LookUpName } from './topic.ts'

/** What a question is answered from. */
export type ArchiveDeps = {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly articleCache: ArticleCache
}

/** What posting and managing need: whatever must be read and composed comes ready from the archive. */
export type NewsroomDeps = Pick<ArchiveDeps, 'store' | 'clock'> & { readonly archive: Archive }
