import type { Clock } from '#src/base/clock.ts'
import { oneAtATime } from '#src/base/one-at-a-time.ts'
import { type LeaseStore, leaseFor } from '#src/store/ports/lease-store.ts'

/** A lease that a process keeps while it works. If the process dies, another can have it within a minute. */
export type KeptLease = {
  /** Takes the lease, or takes it again before it ends. False: another process has it. */
  keep(): Promise<boolean>
  /**
   * Works while the lease is kept, however long that takes. `anew`: this process has not had it all the time since its
   * last work.
   *
   * @returns Null where another process has the lease: then nothing is done.
   */
  during<Value>(work: (since: 'anew' | 'still') => Promise<Value>): Promise<Value | null>
  /** Gives it to other processes. */
  end(): Promise<void>
}

export type LeaseParts = {
  readonly leases: Pick<LeaseStore, 'take' | 'release'>
  readonly owner: string
  readonly clock: Clock
}

const leaseMs = 60_000
/** While so much of the lease is left, the store is not asked. */
const enoughMs = 40_000
const keptAgainMs = 15_000

export function keptLease(name: string, { leases, owner, clock }: LeaseParts): KeptLease {
  let heldUntil = Number.NEGATIVE_INFINITY
  /** Whether it was ours without a break since the last work. */
  let isUnbroken = false

  const inOrder = oneAtATime()
  const keepings = new Set<NodeJS.Timeout>()

  const keep = (): Promise<boolean> => inOrder(take)

  async function take(): Promise<boolean> {
    const now = clock.now()
    const leftMs = heldUntil - now.getTime()
    // More than a whole lease is left where the clock was set back.
    const wasOurs = leftMs > 0 && leftMs <= leaseMs
    if (wasOurs && leftMs > enoughMs) return true
    const isOurs = (await leases.take([name], { owner, ...leaseFor(now, leaseMs) })).has(name)
    heldUntil = isOurs ? now.getTime() + leaseMs : Number.NEGATIVE_INFINITY
    if (!wasOurs || !isOurs) isUnbroken = false
    return isOurs
  }

  return {
    keep,
    async during(work) {
      if (!(await keep())) return null
      const since = isUnbroken ? 'still' : 'anew'
      isUnbroken = true
      // Where the store cannot be reached, the next try may reach it; else the lease ends, and the next work begins anew.
      const keeping = setInterval(() => void keep().catch(() => undefined), keptAgainMs)
      keepings.add(keeping)
      try {
        return await work(since)
      } finally {
        clearInterval(keeping)
        keepings.delete(keeping)
      }
    },
    async end() {
      // Work that still runs does not take the lease again, and what is on its way to the store arrives before.
      for (const keeping of keepings) clearInterval(keeping)
      await inOrder(async () => {
        heldUntil = Number.NEGATIVE_INFINITY
        isUnbroken = false
        await leases.release([name], owner)
      })
    },
  }
}
