import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { Archive } from './archive.ts'

/** What digests and watches need. The archive gives them finished answers. */
export type NewsroomDeps = { readonly store: Store; readonly clock: Clock; readonly archive: Archive }
