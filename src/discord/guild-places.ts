import {
  ChannelFlags,
  ChannelType,
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type Guild,
  type GuildBasedChannel,
} from 'discord.js'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Place, PlaceKind, Places } from '#src/discord/places.ts'

const kinds: Partial<Record<ChannelType, PlaceKind>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.AnnouncementThread]: 'thread',
}

/**
 * A server's channels as Discord has them now. They are requested each time: an interaction that names a hidden channel
 * puts a copy without overwrites into discord.js's cache.
 */
export function placesOfGuild(guild: Guild | null): Places {
  return {
    async find(channelId) {
      const channel = await guild?.channels.fetch(channelId, { force: true }).catch(hiddenOrGone)
      return channel && guild ? placeOf(channel, guild) : null
    },
    async mayMention(roleId, channelId) {
      const me = guild?.members.me
      if (guild?.roles.cache.get(roleId)?.mentionable) return true
      const channel = guild?.channels.cache.get(channelId)
      return me && channel ? channel.permissionsFor(me).has(PermissionFlagsBits.MentionEveryone) : false
    },
  }
}

/** A channel from the gateway's data; null where it has none. */
export function placeIn(client: Client, channelId: string): Place | null {
  const channel = client.channels.cache.get(channelId)
  return channel && 'guild' in channel && !channel.isDMBased() ? placeOf(channel, channel.guild) : null
}

function placeOf(channel: GuildBasedChannel, guild: Guild): Place | null {
  const me = guild.members.me
  if (!me) return null
  return {
    id: channel.id,
    kind: kinds[channel.type] ?? 'other',
    permissions: channel.permissionsFor(me)?.bitfield ?? 0n,
    requiresTag: channel.flags.has(ChannelFlags.RequireTag),
    tags: 'availableTags' in channel ? channel.availableTags.map(({ id, name }) => ({ id, name })) : [],
  }
}

/** Errors that also mean a channel of another server, or an id that is none. */
function hiddenOrGone(cause: unknown): null {
  if (cause instanceof DiscordAPIError && [400, 403, 404].includes(cause.status)) return null
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.GuildChannelUnowned) return null
  throw cause
}
