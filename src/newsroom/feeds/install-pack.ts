import type { Clock } from '#src/base/clock.ts'
import { catalogueOutlets, feedsOfPack } from '#src/feeds/catalogue/catalogue.ts'
import { defaultPack } from '#src/feeds/catalogue/theatres.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { Store } from '#src/store/store.ts'

export type InstallEffects = { readonly store: Pick<Store, 'feeds' | 'outlets'>; readonly clock: Clock }

/**
 * Follows every feed of a pack; those that are followed already keep their health. Due at once: the poller spreads the
 * first visits.
 *
 * @returns How many feeds the pack has; 0 for a pack that the catalogue does not know.
 */
export async function installPack(pack: string, { store, clock }: InstallEffects): Promise<number> {
  const addresses = feedsOfPack(pack)
  if (addresses.length === 0) return 0
  const outletIds = new Set(addresses.map(({ outletId }) => outletId))
  await store.outlets.save(catalogueOutlets.filter(({ id }) => outletIds.has(id)))
  for (const address of addresses) {
    await store.feeds.add(address, { nextCheckAt: clock.now(), intervalMs: firstIntervalMs })
  }
  return addresses.length
}

/** Gives a new installation its first pack. One that knows an outlet is not new, though all its feeds be removed. */
export async function installDefaultPack(effects: InstallEffects): Promise<number> {
  const outlets = await effects.store.outlets.all()
  return outlets.length > 0 ? 0 : installPack(defaultPack, effects)
}
