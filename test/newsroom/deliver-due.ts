import { type Courier, type DeliverEffects, deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import { asking, type TestNewsroom } from './test-newsroom.ts'

export const silent = { debug: () => undefined, warn: () => undefined, error: () => undefined }

/** Sends what is due. `changes` are what a test has otherwise than usual. */
export function deliverDue(
  { store, clock }: Pick<TestNewsroom, 'store' | 'clock'>,
  courier: Courier,
  changes: Partial<DeliverEffects> = {},
): ReturnType<typeof deliverDigests> {
  return deliverDigests({
    store,
    courier,
    clock,
    random: () => 0.5,
    owner: 'test',
    log: silent,
    onPaused: () => {},
    signal: asking.signal,
    ...changes,
  })
}
