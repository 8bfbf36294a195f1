import type { CommandContext } from '#src/discord/command.ts'
import { allows, missingPermission, type Place, type Purpose } from '#src/discord/places.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/**
 * Names what the bot may not do in a channel, before a command sets anything up there. Null in the terminal, where
 * there are no channels.
 */
export async function checkPlace(
  channelId: string,
  purpose: Purpose,
  { places }: CommandContext,
  voice: Voice,
): Promise<Place | null> {
  if (!places) return null
  const place = await places.find(channelId)
  const channel = `<#${channelId}>`
  if (!place || !allows(place.permissions, 'ViewChannel')) throw new CommandProblem('error.channelGone')
  if (place.kind === 'other') throw new CommandProblem('error.channelKind', { channel })
  // A tag that does not fit a story would be our invention.
  if (place.requiresTag) throw new CommandProblem('error.tagNeeded', { channel })
  const missing = missingPermission(place, purpose)
  if (missing) throw new CommandProblem('error.missingIn', { channel, permission: voice.say(`permission.${missing}`) })
  return place
}
