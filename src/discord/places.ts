import { PermissionFlagsBits } from 'discord-api-types/v10'

export type PlaceKind = 'text' | 'announcement' | 'forum' | 'thread' | 'other'

/** A channel as the bot sees it. */
export type Place = {
  readonly id: string
  readonly kind: PlaceKind
  /** The bot's own permission bits there. */
  readonly permissions: bigint
  /** Forum tags by name. */
  readonly tags: readonly { readonly id: string; readonly name: string }[]
}

export type Places = {
  /** Null where the channel is gone or hidden from the bot. */
  find(channelId: string): Promise<Place | null>
}

export const permissionBits = {
  ViewChannel: PermissionFlagsBits.ViewChannel,
  SendMessages: PermissionFlagsBits.SendMessages,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  CreatePublicThreads: PermissionFlagsBits.CreatePublicThreads,
  EmbedLinks: PermissionFlagsBits.EmbedLinks,
  AttachFiles: PermissionFlagsBits.AttachFiles,
  ManageChannels: PermissionFlagsBits.ManageChannels,
  ManageGuild: PermissionFlagsBits.ManageGuild,
} as const

export type PermissionName = keyof typeof permissionBits

/** What the bot needs to post a digest in a place of this kind, in the order in which an admin should grant it. */
const needed: Record<Exclude<PlaceKind, 'other'>, readonly PermissionName[]> = {
  text: ['ViewChannel', 'SendMessages', 'CreatePublicThreads', 'SendMessagesInThreads'],
  announcement: ['ViewChannel', 'SendMessages'],
  forum: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'],
  thread: ['ViewChannel', 'SendMessagesInThreads'],
}

/** The first permission that is missing to post there; null when all are granted. */
export function missingPermission(place: Place): PermissionName | null {
  if (place.kind === 'other') return null
  return needed[place.kind].find((name) => !allows(place.permissions, name)) ?? null
}

/** Whether bits grant a permission; an administrator has them all. */
export function allows(permissions: bigint, name: PermissionName): boolean {
  return (permissions & (permissionBits[name] | PermissionFlagsBits.Administrator)) !== 0n
}
