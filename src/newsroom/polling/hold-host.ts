import type { Feed } from '#src/feeds/feed.ts'
import { leaseFor } from '#src/store/ports/lease-store.ts'
import type { PollEffects } from './poll-effects.ts'
import { hostOf } from './visit-hosts.ts'

/** Longer than one poll of one feed takes, with its pages. */
const leaseMs = 5 * 60_000

/**
 * A visit of a host that no other process visits meanwhile: a machine gets one visit at a time, however many pollers
 * there are. A host that another process visits is passed over; its feeds stay due.
 *
 * @param visit - Calls `holdOn` before each request; false: the host is another's.
 */
export function holdingHost(
  { store: { leases }, owner, clock }: Pick<PollEffects, 'store' | 'owner' | 'clock'>,
  visit: (sameHost: readonly Feed[], holdOn: () => Promise<boolean>) => Promise<void>,
): (sameHost: readonly Feed[]) => Promise<void> {
  return async (sameHost) => {
    const name = `host ${hostOf(sameHost[0]!)}`
    const holdOn = async () => (await leases.take([name], { owner, ...leaseFor(clock.now(), leaseMs) })).has(name)
    try {
      await visit(sameHost, holdOn)
    } finally {
      // Where the store fails, the lease ends by itself.
      await leases.release([name], owner).catch(() => undefined)
    }
  }
}
