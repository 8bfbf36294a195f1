import type { Shards } from '#src/base/shards.ts'
import type { Delivery, DeliveryStore } from '#src/store/ports/delivery-store.ts'

/**
 * How many deliveries are taken from the outbox at a time, and how few may be left when the next are taken. Each time
 * waits for the disk.
 */
const batchSize = 96
const fewLeft = 32

/**
 * A lease lasts longer than the courier's time limit for a message. After a crash, the delivery is taken again when the
 * lease ends. Deliveries that are not begun in time, because Discord is slow, are released.
 */
const leaseMs = { whole: 120_000, toBegin: 30_000 } as const

/** Longest time by which a delivery is postponed. */
export const longestRetryMs = 3_600_000

/** How far the clocks of machines that share a store may lie apart. */
const skewMs = 10 * 60_000

export type Leased = {
  readonly delivery: Delivery
  /** Number of the lease by which it was taken: a higher one began later. */
  readonly lease: number
}

export type Leases = {
  /** The next delivery to send; null where nothing more is due for now. */
  next(): Promise<Leased | null>
  /** Number of the newest lease, which may still be under way. */
  newest(): number
  /** Releases the deliveries that were not begun. */
  collectGarbage(): Promise<void>
}

/** Takes due deliveries from the outbox. It takes the next ones while the last ones are still being sent. */
export function leaseDeliveries(
  store: Pick<DeliveryStore, 'lease' | 'release'>,
  { owner, now, shards = null }: { readonly owner: string; readonly now: () => Date; readonly shards?: Shards },
): Leases {
  const queue: (Leased & { readonly beginBefore: number })[] = []
  let taking: Promise<void> | null = null
  let isDry = false
  let leases = 0

  async function take(): Promise<void> {
    const moment = now()
    const inMs = (ms: number): Date => new Date(moment.getTime() + ms)
    const leaseUntil = inMs(leaseMs.whole)
    const farthest = { lease: inMs(leaseMs.whole + skewMs), retry: inMs(longestRetryMs + skewMs) }
    leases += 1
    const lease = leases
    const taken = await store.lease({ owner, now: moment, leaseUntil, farthest, limit: batchSize, shards })
    isDry = taken.length < batchSize
    const beginBefore = moment.getTime() + leaseMs.toBegin
    for (const delivery of taken) queue.push({ delivery, lease, beginBefore })
  }

  function refill(): Promise<void> {
    taking ??= take().finally(() => {
      taking = null
    })
    return taking
  }

  return {
    newest: () => leases,
    async next() {
      if (queue.length <= fewLeft && !isDry) {
        const filled = refill()
        if (queue.length === 0) await filled
        else filled.catch(() => undefined)
      }
      const first = queue.shift()
      if (!first) return null
      if (now().getTime() <= first.beginBefore) return first
      await store.release(first.delivery.id)
      return await this.next()
    },
    async collectGarbage() {
      await taking?.catch(() => undefined)
      await store.release(...queue.splice(0).map(({ delivery }) => delivery.id))
    },
  }
}
