import { type Client, DiscordAPIError, HTTPError } from 'discord.js'
import { type PlaceKind, permissionBits } from '#src/discord/places.ts'
import { textOf } from './read-message.ts'

const channelTypes: Readonly<Record<Exclude<PlaceKind, 'other'>, number>> = {
  text: 0,
  announcement: 5,
  thread: 11,
  forum: 15,
}
export const everything = Object.values(permissionBits).reduce((bits, bit) => bits | bit, 0n)
type Server = {
  readonly id: string
  readonly preferredLocale?: string
  /** What the bot may do in the channel where Discord posts its own updates; null: there is no such channel. */
  readonly updates?: bigint | null
}
type Posted = { readonly path: string; readonly words: string; readonly nonce?: string; readonly recipient?: string }

/** A client in memory: servers, one channel that the bot sees, and what was posted to Discord. */
export function clientInMemory({
  servers = [{ id: 'g1' }],
  channel = null,
  faults = [],
}: {
  servers?: readonly Server[]
  channel?: { readonly id: string; readonly kind: Exclude<PlaceKind, 'other'>; readonly permissions: bigint } | null
  /** Thrown by the first requests, one by one. */
  faults?: unknown[]
} = {}) {
  const posted: Posted[] = []
  const guilds = servers.map(({ id, preferredLocale = 'en-GB', updates = null }) => ({
    id,
    preferredLocale,
    members: { me: {} },
    publicUpdatesChannel:
      updates === null
        ? null
        : { id: `updates-${id}`, permissionsFor: () => ({ has: (bits: bigint) => (updates & bits) === bits }) },
  }))
  const seen = channel && {
    id: channel.id,
    type: channelTypes[channel.kind],
    guild: guilds[0],
    isDMBased: () => false,
    permissionsFor: () => ({ bitfield: channel.permissions }),
    flags: { has: () => false },
  }
  const client = {
    guilds: { cache: new Map(guilds.map((guild) => [guild.id, guild])) },
    channels: { cache: new Map(seen ? [[seen.id, seen]] : []) },
    rest: {
      async post(path: string, { body }: { body: { nonce?: string; enforce_nonce?: boolean; recipient_id?: string } }) {
        if (faults.length > 0) throw faults.shift()
        const { nonce, recipient_id: recipient } = body
        posted.push({
          path,
          words: textOf(body),
          ...(nonce !== undefined && body.enforce_nonce === true ? { nonce } : {}),
          ...(recipient === undefined ? {} : { recipient }),
        })
        return { id: 'direct' }
      },
    },
  } as unknown as Client
  return { client, posted }
}

export const refusedByDiscord = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'No.' }, code, status, 'POST', '/x', { body: undefined, files: undefined })
export const unavailable = () => new HTTPError(503, 'Unavailable', 'POST', '/x', { body: undefined, files: undefined })
