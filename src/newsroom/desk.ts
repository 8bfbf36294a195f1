import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { Archive } from './archive.ts'
import type { Shelf } from './shelf.ts'
import type { LookUpName } from './topic.ts'

/** What a question is answered from. */
export type Desk = {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly shelf: Shelf
}

/** What posting and managing need: whatever must be read and composed comes ready from the archive. */
export type FrontDesk = Pick<Desk, 'store' | 'clock'> & { readonly archive: Archive }
