import { done, failed } from '#src/base/result.ts'
import type { Desk } from './desk.ts'
import type { Newsroom } from './newsroom.ts'
import { findZone, nearestZones } from './zones.ts'

/** Most watches of one server. */
export const mostWatches = 50

/** A server's watches: what people may do with them. */
export function manageWatches({ store }: Pick<Desk, 'store'>): Newsroom['watches'] {
  return {
    list: (guildId) => store.watches.list(guildId),

    async add(wanted) {
      const zone = findZone(wanted.zone)
      if (!zone) return failed({ kind: 'unknown-zone', zone: wanted.zone, nearest: nearestZones(wanted.zone, 5) })
      const present = await store.watches.list(wanted.guildId)
      if (present.length >= mostWatches) return failed({ kind: 'too-many', most: mostWatches })
      const added = await store.watches.add({ ...wanted, zone })
      if (added) return done(added)
      const subject = JSON.stringify(wanted.subject)
      const same = (await store.watches.list(wanted.guildId)).find(
        (other) => other.channelId === wanted.channelId && JSON.stringify(other.subject) === subject,
      )
      if (same) return failed({ kind: 'duplicate', watch: same })
      throw new Error(`A watch of channel ${wanted.channelId} was refused without a cause`)
    },

    async remove(guildId, id) {
      const found = (await store.watches.list(guildId)).find((watch) => watch.id === id)
      if (!found) return failed({ kind: 'not-found', id })
      await store.watches.remove(id)
      return done(found)
    },
  }
}
