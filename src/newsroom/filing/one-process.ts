import { leaseFor } from '#src/store/ports/lease-store.ts'
import type { LeaseParts } from './kept-lease.ts'

/**
 * Does work that one process at a time does for all. If another process does it now, nothing is done.
 *
 * @param ms - How long the reservation lasts, where this process dies in the middle.
 */
export async function byOneProcess(
  name: string,
  ms: number,
  { leases, owner, clock }: LeaseParts,
  work: () => Promise<unknown>,
): Promise<void> {
  const held = await leases.take([name], { owner, ...leaseFor(clock.now(), ms) })
  if (!held.has(name)) return
  try {
    await work()
  } finally {
    await leases.release([name], owner).catch(() => undefined)
  }
}
