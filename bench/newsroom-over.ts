import { buildNewsroom } from '#src/newsroom/build-newsroom.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Store } from '#src/store/store.ts'
import { noNetwork } from './no-network.ts'

/** A newsroom that answers over a store at a set time, and reads no feeds. */
export function newsroomOver(store: Store, now: Date): Newsroom {
  return buildNewsroom({
    store,
    clock: { now: () => now },
    version: 'bench',
    startedAt: now,
    defaultZone: 'UTC',
    ...noNetwork,
  })
}
