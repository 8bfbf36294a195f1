import { done, failed } from '#src/base/result.ts'
import type { Desk } from '../desk.ts'
import type { Newsroom } from '../newsroom.ts'
import { findZone, nearestZones } from '../zones.ts'

/** Watches of one server: each costs a look at every batch of news. */
const mostWatches = 25

const nearestNames = 5

/** Alerts that a server's channels wait for. */
export function manageWatches({ store }: Pick<Desk, 'store'>): Newsroom['watches'] {
  return {
    list: (guildId) => store.watches.list(guildId),

    async add(wanted) {
      const zone = findZone(wanted.zone)
      if (zone === null) {
        return failed({ kind: 'unknown-zone', zone: wanted.zone, nearest: nearestZones(wanted.zone, nearestNames) })
      }
      const existing = await store.watches.list(wanted.guildId)
      if (existing.length >= mostWatches) return failed({ kind: 'too-many', most: mostWatches })
      const added = await store.watches.add({ ...wanted, zone })
      if (added) return done(added)
      const isSame = ({ channelId, subject }: (typeof existing)[number]) =>
        channelId === wanted.channelId &&
        Object.entries(subject).every(([key, value]) =>
          Object.entries(wanted.subject).some(([k, v]) => k === key && v === value),
        )
      const duplicate = existing.find(isSame)
      if (duplicate) return failed({ kind: 'duplicate', watch: duplicate })
      throw new Error(`A watch of channel ${wanted.channelId} was refused without a cause`)
    },

    async remove(guildId, id) {
      const watch = await store.watches.find(id)
      if (watch?.guildId !== guildId) return failed({ kind: 'not-found', id })
      await store.watches.remove(id)
      return done(watch)
    },
  }
}
