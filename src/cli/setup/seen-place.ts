import type { DiscordAccount } from '#src/doctor/ask-discord.ts'
import type { SetupOptions } from './setup-answers.ts'

/**
 * Looks whether the bot sees the server and the channel that flags have named.
 *
 * @throws Error where it does not, in one or two sentences that name those it sees.
 */
export async function refuseUnseenPlace(
  { server, channel }: Pick<SetupOptions, 'server' | 'channel'>,
  account: DiscordAccount,
): Promise<void> {
  if (server === undefined) return
  if (!account.servers.some(({ id }) => id === server)) {
    throw new Error(
      `The bot is not in the server ${server}, but in ${listOf(account.servers, 'none')}. Invite it there first: ${account.invite}`,
    )
  }
  if (channel === undefined) return
  const channels = (await account.channels(server)).map(({ id, name }) => ({ id, name: `#${name}` }))
  if (!channels.some(({ id }) => id === channel)) {
    throw new Error(
      `That server has no channel ${channel} in which a digest can appear. The bot sees ${listOf(channels, 'none')}.`,
    )
  }
}

/** How many are named: enough for a person's own servers, and for one line. */
const mostNamed = 10

function listOf(places: readonly { readonly id: string; readonly name: string }[], none: string): string {
  const named = places.slice(0, mostNamed).map(({ id, name }) => `${name} (${id})`)
  const more = places.length - named.length
  return named.length === 0 ? none : `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
