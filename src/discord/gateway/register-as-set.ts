import { type Client, DiscordAPIError } from 'discord.js'
import type { Command } from '#src/discord/command.ts'
import { type Registered, registerCommands } from '#src/discord/gateway/register.ts'
import { SettingFault } from '#src/discord/gateway/setting-fault.ts'
import { inviteLink } from '#src/discord/places.ts'

export type RegistrationSettings = {
  /** Asked of the API where null. */
  readonly applicationId: string | null
  /** Register commands in this server alone. */
  readonly guildId: string | null
}

/**
 * Registers the commands where the settings say: in one server, or everywhere.
 *
 * @throws SettingFault where an id of the settings is not one that this bot can use.
 */
export async function registerAsSet(
  { rest, application: { id } }: { readonly rest: Client['rest']; readonly application: { readonly id: string } },
  commands: readonly Pick<Command, 'data'>[],
  { applicationId, guildId }: RegistrationSettings,
  effects: { readonly mayWrite: () => Promise<boolean>; readonly signal: AbortSignal },
): Promise<Registered> {
  if (applicationId !== null && applicationId !== id) {
    throw new SettingFault(
      `DISCORD_APPLICATION_ID is ${applicationId}, and the token belongs to the application ${id}; leave it empty or correct it.`,
    )
  }
  const bodies = commands.map(({ data }) => data)
  try {
    return await registerCommands(bodies, { rest, applicationId: id, guildId, ...effects })
  } catch (cause) {
    if (guildId === null || !(cause instanceof DiscordAPIError) || ![403, 404].includes(cause.status)) throw cause
    throw new SettingFault(
      `Discord lets the bot register no commands in the server ${guildId} of DISCORD_GUILD_ID: it is not in that server, or was invited without the scope applications.commands. Invite it anew: ${inviteLink(id)}`,
      { cause },
    )
  }
}
