import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { Archive } from './archive/archive.ts'

/** What posting and managing need. Answers that must be read and composed come ready from the archive. */
export type NewsroomDeps = { readonly store: Store; readonly clock: Clock; readonly archive: Archive }
