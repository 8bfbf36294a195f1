import type { Clock } from '#src/base/clock.ts'
import { type LeaseStore, leaseFor } from '#src/store/ports/lease-store.ts'

/** Which process gathers stories: one at a time, because it remembers the articles that it has seen. */
export type GatheringTurn = {
  /** `anew`: it is this process now and was another, or nobody, before. */
  take(): Promise<'anew' | 'still' | 'no'>
  /** Gives the turn to other processes. */
  end(): Promise<void>
}

const leaseMs = 60_000
/** While so much of the lease is left, nobody is asked. */
const enoughMs = 40_000

const name = 'stories'

/** The turn that a store keeps among its processes. A process that dies leaves it within a minute. */
export function gatheringTurn({
  leases,
  owner,
  clock,
}: {
  readonly leases: Pick<LeaseStore, 'take' | 'release'>
  readonly owner: string
  readonly clock: Clock
}): GatheringTurn {
  let heldUntil = Number.NEGATIVE_INFINITY
  return {
    async take() {
      const now = clock.now()
      const leftMs = heldUntil - now.getTime()
      const wasOurs = leftMs > 0 && leftMs <= leaseMs
      if (wasOurs && leftMs >= enoughMs) return 'still'
      const isOurs = (await leases.take([name], { owner, ...leaseFor(now, leaseMs) })).has(name)
      heldUntil = isOurs ? now.getTime() + leaseMs : Number.NEGATIVE_INFINITY
      if (!isOurs) return 'no'
      return wasOurs ? 'still' : 'anew'
    },
    async end() {
      heldUntil = Number.NEGATIVE_INFINITY
      await leases.release([name], owner)
    },
  }
}

/** The turn of the only process there is. */
export function onlyGatherer(): GatheringTurn {
  return { take: async () => 'still', end: async () => {} }
}
