import { z } from 'zod'
import { done, failed } from '#src/base/result.ts'
import type { Desk } from './desk.ts'
import type { Newsroom } from './newsroom.ts'
import type { ServerSettings } from './server-settings.ts'
import { findZone, nearestZones } from './zones.ts'

const schema = z.object({
  zone: z.string().nullable().default(null),
  locale: z.string().nullable().default(null),
  noticeChannelId: z.string().nullable().default(null),
})

const nearestNames = 5

/** What a server has chosen. */
export function serverSettings({ store }: Pick<Desk, 'store'>): Newsroom['settings'] {
  async function get(guildId: string): Promise<ServerSettings> {
    return schema.parse(JSON.parse((await store.guilds.settings(guildId)) ?? '{}'))
  }

  return {
    get,
    async save(guildId, change) {
      const zone = change.zone ? findZone(change.zone) : change.zone
      if (change.zone && !zone) {
        return failed({ kind: 'unknown-zone', zone: change.zone, nearest: nearestZones(change.zone, nearestNames) })
      }
      const changed = Object.fromEntries(Object.entries({ ...change, zone }).filter(([, value]) => value !== undefined))
      const settings = schema.parse({ ...(await get(guildId)), ...changed })
      await store.guilds.saveSettings(guildId, JSON.stringify(settings))
      return done(settings)
    },
  }
}
