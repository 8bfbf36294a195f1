import { en } from '#src/discord/messages/en.ts'
import type { Voice } from '#src/discord/messages.ts'
import { type PermissionName, permissionBits } from '#src/discord/places.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'

/** Why a subscription rests, in the reader's language where it was Discord that refused us. */
export function pausedWords(because: string | null, voice: Voice): string {
  if (because === null) return voice.say('digests.pausedPlain')
  return voice.say('digests.paused', { reason: reasonIn(because, voice) })
}

/** The store keeps the courier's English sentence; it names a permission as Discord does. */
function reasonIn(because: string, voice: Voice): string {
  if (because === channelGone) return voice.say('paused.gone')
  const lacking = permissionNames.find((name) => because.includes(`grant me ${en[`permission.${name}`]} there`))
  if (lacking) return voice.say('paused.lacks', { permission: voice.say(`permission.${lacking}`) })
  return escapeFeedText(clip(because, 200))
}

const permissionNames = Object.keys(permissionBits) as PermissionName[]

/** What the courier says of a channel that is no more. */
export const channelGone = 'The channel is gone.'
