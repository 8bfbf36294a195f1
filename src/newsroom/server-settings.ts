import { z } from 'zod'
import { done, failed } from '#src/base/result.ts'
import type { Desk } from './desk.ts'
import type { Newsroom, ServerSettings } from './newsroom.ts'
import { findZone, nearestZones } from './zones.ts'

const shape = z.object({
  zone: z.string().nullable().default(null),
  locale: z.string().nullable().default(null),
  noticeChannelId: z.string().nullable().default(null),
})

/** What a server has chosen, kept as one JSON text: settings come and go without a change of schema. */
export function serverSettings({ store }: Pick<Desk, 'store'>): Newsroom['settings'] {
  const get = async (guildId: string): Promise<ServerSettings> =>
    shape.parse(JSON.parse((await store.guilds.settings(guildId)) ?? '{}'))

  return {
    get,
    async save(guildId, change) {
      const zone = change.zone ? findZone(change.zone) : null
      if (change.zone && !zone) {
        return failed({ kind: 'unknown-zone', zone: change.zone, nearest: nearestZones(change.zone, 5) })
      }
      const saved = { ...(await get(guildId)), ...change, ...(zone ? { zone } : {}) }
      await store.guilds.saveSettings(guildId, JSON.stringify(saved))
      return done(saved)
    },
  }
}
