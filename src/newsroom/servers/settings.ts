import { z } from 'zod'
import { type FullTextPolicy, fullTextPolicies, joinedPolicy } from '#src/base/full-text-policy.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Store } from '#src/store/store.ts'
import type { ChosenZone, ServerSettings, SettingsProblem } from '#src/subscriptions/server-settings.ts'
import { findZone, nearestZones } from '#src/subscriptions/zones.ts'

/** What servers have chosen. */
export type SettingsKeeper = {
  get(guildId: string): Promise<ServerSettings>
  /** The zone of a digest or watch of this server that names none. */
  zone(guildId: string): Promise<ChosenZone>
  save(guildId: string, change: Partial<ServerSettings>): Promise<Result<ServerSettings, SettingsProblem>>
}

const fullText = z.enum(fullTextPolicies).nullable().default(null)
const schema = z.object({
  zone: z.string().nullable().default(null),
  locale: z.string().nullable().default(null),
  noticeChannelId: z.string().nullable().default(null),
  fullText,
})

const nearestNames = 5

/** Reads and saves what a server has chosen, and knows the defaults. */
export function serverSettings({
  store,
  defaultZone,
}: {
  readonly store: Store
  readonly defaultZone: string
}): SettingsKeeper {
  async function get(guildId: string): Promise<ServerSettings> {
    return schema.parse(JSON.parse((await store.guilds.settings(guildId)) ?? '{}'))
  }

  return {
    get,
    async zone(guildId) {
      const { zone } = await get(guildId)
      return zone === null ? { zone: defaultZone, by: 'operator' } : { zone, by: 'server' }
    },
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

/** Whose article pages are read: the operator's choice joined with those of the servers that the bot is in. */
export async function fullTextPolicy(
  operator: FullTextPolicy,
  { store }: { readonly store: { readonly guilds: Pick<Store['guilds'], 'known'> } },
): Promise<FullTextPolicy> {
  const servers = (await store.guilds.known()).filter(({ hasLeft }) => !hasLeft)
  return joinedPolicy(
    operator,
    servers.map(({ settings }) => choiceIn(settings)),
  )
}

/** Settings that cannot be read count as no choice, so they do not stop a poll. */
function choiceIn(settings: string | null): FullTextPolicy | null {
  try {
    return fullText.catch(null).parse(JSON.parse(settings ?? '{}').fullText)
  } catch {
    return null
  }
}
