import type { Clock } from '#src/base/clock.ts'
import { type LeaseStore, leaseFor } from '#src/store/ports/lease-store.ts'

/** A process that analyses says so more often than this; one that does not is taken for dead. */
const leaseMs = 60_000
const saidAgainMs = 20_000

const prefix = 'analyst '

/** Tells the other processes that this one analyses what they file. */
export function analystPresence({
  leases,
  owner,
  clock,
}: {
  readonly leases: Pick<LeaseStore, 'take' | 'release'>
  readonly owner: string
  readonly clock: Clock
}): { say(): Promise<void>; end(): Promise<void> } {
  const name = `${prefix}${owner}`
  let saidAt = Number.NEGATIVE_INFINITY
  return {
    async say() {
      const now = clock.now()
      if (Math.abs(now.getTime() - saidAt) < saidAgainMs) return
      await leases.take([name], { owner, ...leaseFor(now, leaseMs) })
      saidAt = now.getTime()
    },
    end: () => leases.release([name], owner),
  }
}

/** Whether any process analyses what others file. */
export async function isAnalysed(leases: Pick<LeaseStore, 'held'>, now: Date): Promise<boolean> {
  return (await leases.held(prefix, now)).length > 0
}
