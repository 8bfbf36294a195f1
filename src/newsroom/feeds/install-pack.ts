import type { Clock } from '#src/base/clock.ts'
import { catalogueOutlets, feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import { defaultPack } from '#src/feeds/catalogue/theatres.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { FeedQuota, Follower } from '#src/store/ports/feed-store.ts'
import type { Store } from '#src/store/store.ts'
import type { FeedQuotas } from './adder.ts'
import { hiddenOutlets } from './hidden-outlets.ts'

export type InstallEffects = {
  readonly store: Pick<Store, 'feeds' | 'hidden' | 'outlets'>
  readonly clock: Clock
  readonly quotas?: Pick<FeedQuotas, 'inAll'>
}

/**
 * Follows every feed of a pack whose outlet is not hidden; those that are followed already keep their health. Due at once: the poller spreads the
 * first visits. The catalogue's feeds are common, whoever follows them.
 *
 * @param follower - The server that follows them; null for the operator.
 * @returns How many feeds of the pack are followed now, and what kept the rest out; 0 for a pack that the catalogue
 *   does not know.
 */
export async function installPack(
  pack: string,
  follower: Follower,
  { store, clock, quotas }: InstallEffects,
): Promise<{ readonly followed: number; readonly quota: FeedQuota | null }> {
  const hidden = await hiddenOutlets(store)
  const addresses = feedsOfPack(pack).filter(({ outletId }) => !hidden.has(outletId))
  const outletIds = new Set(addresses.map(({ outletId }) => outletId))
  await store.outlets.save(catalogueOutlets.filter(({ id }) => outletIds.has(id)))
  let followed = 0
  for (const address of addresses) {
    const added = await store.feeds.follow(address, {
      nextCheckAt: clock.now(),
      intervalMs: firstIntervalMs,
      follower,
      isCommon: true,
      limits: quotas ?? {},
    })
    if ('quota' in added) return { followed, quota: added.quota }
    followed += 1
  }
  return { followed, quota: null }
}

/** Gives a new installation its first pack. One that knows an outlet is not new, though all its feeds be removed. */
export async function installDefaultPack(effects: InstallEffects): Promise<number> {
  const outlets = await effects.store.outlets.all()
  return outlets.length > 0 ? 0 : (await installPack(defaultPack, null, effects)).followed
}
