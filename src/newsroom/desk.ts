import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'
import type { Shelf } from './shelf.ts'
import type { LookUpName } from './topic.ts'

/** What every question needs. */
export type Desk = {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
  readonly shelf: Shelf
}
