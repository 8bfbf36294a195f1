/** A small Discord: one application, its servers, their channels. Ids are snowflakes of round numbers. */

export const applicationId = '900000000000000001'
export const botToken = 'OTAwMDAwMDAwMDAwMDAwMDAx.double.token'
const everyone = (1n << 10n) | (1n << 11n) | (1n << 35n) | (1n << 38n) | (1n << 15n) | (1n << 16n)

export type DoubleChannel = {
  readonly id: string
  readonly guildId: string
  readonly type: number
  name: string
  readonly tags: readonly { readonly id: string; readonly name: string }[]
  /** For a thread: its parent. */
  readonly parentId: string | null
  /** For a forum: whether each post must have a tag. */
  requiresTag: boolean
  /** Permission bits that the bot does not have here. */
  denied: bigint
  /** What happens to a message that is written there. */
  trouble: null | 'gone' | 'no-access' | 'no-permission'
}

export type DoubleGuild = { readonly id: string; readonly name: string; readonly channels: DoubleChannel[] }

export const guildId = '800000000000000001'
export const channels = {
  news: '700000000000000001',
  announcements: '700000000000000002',
  forum: '700000000000000003',
  voice: '700000000000000004',
  desk: '700000000000000005',
} as const

export function channel(
  id: string,
  guild: string,
  type: number,
  name: string,
  parentId: string | null = null,
): DoubleChannel {
  const tags =
    type === 15
      ? [
          { id: '600000000000000001', name: 'Middle East' },
          { id: '600000000000000002', name: 'Threats' },
        ]
      : []
  return { id, guildId: guild, type, name, tags, parentId, requiresTag: false, denied: 0n, trouble: null }
}

export function smallWorld(): DoubleGuild[] {
  return [
    {
      id: guildId,
      name: 'Cartographers',
      channels: [
        channel(channels.news, guildId, 0, 'news'),
        channel(channels.announcements, guildId, 5, 'announcements'),
        channel(channels.forum, guildId, 15, 'stories'),
        channel(channels.voice, guildId, 2, 'voice'),
        channel(channels.desk, guildId, 0, 'desk'),
      ],
    },
  ]
}

export const botUser = {
  id: applicationId,
  username: 'attache',
  discriminator: '0',
  global_name: 'Attaché',
  avatar: null,
  bot: true,
  flags: 0,
  public_flags: 0,
}

export const person = {
  id: '500000000000000001',
  username: 'reader',
  discriminator: '0',
  global_name: 'Reader',
  avatar: null,
  flags: 0,
  public_flags: 0,
}

/** What GUILD_CREATE says of a server. */
export function guildPayload(guild: DoubleGuild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: '500000000000000009',
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    premium_tier: 0,
    preferred_locale: 'en-GB',
    nsfw_level: 0,
    system_channel_flags: 0,
    joined_at: '2026-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 2,
    features: [],
    emojis: [],
    stickers: [],
    threads: guild.channels.filter(isThread).map(channelPayload),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        position: 0,
        permissions: String(everyone),
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    members: [memberPayload(botUser)],
    channels: guild.channels.filter((channel) => !isThread(channel)).map(channelPayload),
  }
}

export function channelPayload(channel: DoubleChannel): object {
  return {
    id: channel.id,
    guild_id: channel.guildId,
    type: channel.type,
    name: channel.name,
    position: 0,
    parent_id: channel.parentId,
    flags: channel.requiresTag ? 16 : 0,
    permission_overwrites:
      channel.denied === 0n ? [] : [{ id: channel.guildId, type: 0, allow: '0', deny: String(channel.denied) }],
    ...(channel.type === 15
      ? { available_tags: channel.tags.map((tag) => ({ ...tag, moderated: false, emoji_id: null, emoji_name: null })) }
      : {}),
  }
}

/** Whether the bot has a permission here. As in Discord, a thread has the permissions of its parent. */
export function grants(channel: DoubleChannel, guild: DoubleGuild, bit: bigint): boolean {
  const parent = guild.channels.find(({ id }) => id === channel.parentId)
  return (everyone & ~(parent ?? channel).denied & bit) !== 0n
}

function isThread({ type }: DoubleChannel): boolean {
  return type >= 10 && type <= 12
}

export function memberPayload(user: object): object {
  return {
    user,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '0',
  }
}
