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
  /** Whether every post of a forum needs a tag. */
  readonly requiresTag?: boolean
}

export type Places = {
  /** Null where the channel is gone or hidden from the bot. */
  find(channelId: string): Promise<Place | null>
  /** Whether a message of the bot in that channel notifies the members with the role. */
  mayMention?(roleId: string, channelId: string): Promise<boolean>
}

export const permissionBits = {
  ViewChannel: PermissionFlagsBits.ViewChannel,
  SendMessages: PermissionFlagsBits.SendMessages,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  CreatePublicThreads: PermissionFlagsBits.CreatePublicThreads,
  ReadMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  EmbedLinks: PermissionFlagsBits.EmbedLinks,
  AttachFiles: PermissionFlagsBits.AttachFiles,
  ManageChannels: PermissionFlagsBits.ManageChannels,
  ManageGuild: PermissionFlagsBits.ManageGuild,
} as const

export type PermissionName = keyof typeof permissionBits

/** What is posted: a digest opens threads, an alert never does; only a digest with a picture attaches files. */
export type Purpose = 'digest' | 'digest with picture' | 'watch'

/**
 * What the bot needs in a place of this kind, in the order in which an admin should grant it. Reading the history is
 * needed when Discord's response is lost: without it we cannot know whether a message has arrived.
 */
const needed: Record<Exclude<PlaceKind, 'other'>, readonly PermissionName[]> = {
  text: ['ViewChannel', 'SendMessages', 'CreatePublicThreads', 'SendMessagesInThreads', 'ReadMessageHistory'],
  announcement: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'],
  forum: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory'],
  thread: ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'],
}

/** Permissions that an invitation asks for: all that any place needs. */
export const invitedWith: readonly PermissionName[] = [...new Set(Object.values(needed).flat())]

/** Address under which an admin invites the bot, with what posting needs and nothing else. */
export function inviteLink(applicationId: string): string {
  const permissions = invitedWith.reduce((bits, name) => bits | permissionBits[name], 0n)
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`
}

/** The first permission that is missing to post there; null when all are granted. */
export function missingPermission(place: Place, purpose: Purpose): PermissionName | null {
  return missingPermissions(place, purpose)[0] ?? null
}

/** All that are missing to post there, in the order in which an admin should grant them. */
export function missingPermissions({ kind, permissions }: Place, purpose: Purpose): readonly PermissionName[] {
  if (kind === 'other') return []
  const names = kind === 'text' && purpose === 'watch' ? needed.announcement : needed[kind]
  const files: readonly PermissionName[] = purpose === 'digest with picture' ? ['AttachFiles'] : []
  return [...names, ...files].filter((name) => !allows(permissions, name))
}

/** Whether bits grant a permission; an administrator has them all. */
export function allows(permissions: bigint, name: PermissionName): boolean {
  return (permissions & (permissionBits[name] | PermissionFlagsBits.Administrator)) !== 0n
}
