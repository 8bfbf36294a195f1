import type { Quotas } from '#src/base/quotas.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Store } from '#src/store/store.ts'
import type { NewWatch, Watch, WatchProblem } from '#src/subscriptions/watch.ts'
import { findZone, nearestZones } from '#src/subscriptions/zones.ts'

/** Alerts that a server's channels wait for. A server reaches only its own. */
export type WatchManager = {
  list(guildId: string): Promise<readonly Watch[]>
  get(guildId: string, id: number): Promise<Watch | null>
  add(watch: NewWatch): Promise<Result<Watch, WatchProblem>>
  pause(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
  resume(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
  remove(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
}

const nearestNames = 5

/** The manager of the watches in a store. */
export function manageWatches({
  store,
  quotas,
}: {
  readonly store: Store
  readonly quotas: Pick<Quotas, 'serverWatches'>
}): WatchManager {
  async function ownedBy(guildId: string, id: number): Promise<Watch | null> {
    const watch = await store.watches.find(id)
    return watch?.guildId === guildId ? watch : null
  }

  async function withWatch(
    guildId: string,
    id: number,
    work: () => Promise<Pick<Watch, 'state' | 'pausedBecause'> | null>,
  ): Promise<Result<Watch, WatchProblem>> {
    const watch = await ownedBy(guildId, id)
    return watch ? done({ ...watch, ...(await work()) }) : failed({ kind: 'not-found', id })
  }

  async function save(id: number, state: Watch['state']) {
    const change = { state, pausedBecause: null }
    await store.watches.save(id, change)
    return change
  }

  return {
    list: (guildId) => store.watches.list(guildId),
    get: ownedBy,

    async add(wanted) {
      const zone = findZone(wanted.zone)
      if (zone === null) {
        return failed({ kind: 'unknown-zone', zone: wanted.zone, nearest: nearestZones(wanted.zone, nearestNames) })
      }
      const most = quotas.serverWatches
      const added = await store.watches.add({ ...wanted, zone }, most)
      if (added === 'full') return failed({ kind: 'too-many', most })
      if (added) return done(added)
      const existing = await store.watches.list(wanted.guildId)
      const isSame = ({ channelId, subject }: (typeof existing)[number]) =>
        channelId === wanted.channelId &&
        Object.entries(subject).every(([key, value]) =>
          Object.entries(wanted.subject).some(([k, v]) => k === key && v === value),
        )
      const duplicate = existing.find(isSame)
      if (duplicate) return failed({ kind: 'duplicate', watch: duplicate })
      throw new Error(`A watch of channel ${wanted.channelId} was refused without a cause`)
    },

    pause: (guildId, id) =>
      withWatch(guildId, id, async () => {
        const paused = await save(id, 'paused')
        await store.deliveries.cancel({ kind: 'watch', id }, 'The watch was paused.')
        return paused
      }),

    /** The next look also finds what happened during the pause, as far as a watch looks back. */
    resume: (guildId, id) => withWatch(guildId, id, () => save(id, 'active')),

    remove: (guildId, id) =>
      withWatch(guildId, id, async () => {
        await store.watches.remove(id)
        return null
      }),
  }
}
