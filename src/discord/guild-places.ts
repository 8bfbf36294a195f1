import { ChannelType, type Guild } from 'discord.js'
import type { Place, PlaceKind, Places } from '#src/discord/places.ts'

const kinds: Partial<Record<ChannelType, PlaceKind>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.AnnouncementThread]: 'thread',
}

/** A server's channels as discord.js knows them from the gateway; no request is made. */
export function placesOfGuild(guild: Guild | null): Places {
  return {
    async find(channelId): Promise<Place | null> {
      const channel = guild?.channels.cache.get(channelId)
      const me = guild?.members.me
      if (!channel || !me) return null
      return {
        id: channel.id,
        kind: kinds[channel.type] ?? 'other',
        permissions: channel.permissionsFor(me)?.bitfield ?? 0n,
        tags: 'availableTags' in channel ? channel.availableTags.map(({ id, name }) => ({ id, name })) : [],
      }
    },
  }
}
