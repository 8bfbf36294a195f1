import { REST } from 'discord.js'
import { type APIApplication, ChannelType, Routes } from 'discord-api-types/v10'
import { z } from 'zod'
import { done, failed, type Result } from '#src/base/result.ts'
import { restAgent } from '#src/discord/gateway/rest-agent.ts'
import { inviteLink } from '#src/discord/places.ts'
import { sentenceOfLoginProblem } from './login-problem.ts'

/** What Discord says of a token, without a connection of the bot's own. */
export type DiscordAccount = {
  readonly applicationId: string
  readonly name: string
  /** Address under which an admin invites the bot, with the permissions that it needs and no other. */
  readonly invite: string
  readonly servers: readonly { readonly id: string; readonly name: string }[]
  /** Channels of a server in which a digest can appear, as far as the bot is told of them. */
  channels(serverId: string): Promise<readonly { readonly id: string; readonly name: string }[]>
}

const servers = z.array(z.object({ id: z.string(), name: z.string() }))
const channels = z.array(z.object({ id: z.string(), name: z.string(), type: z.number() }))
const postedIn: ReadonlySet<number> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
])

/**
 * Asks Discord whose a token is.
 *
 * @param apiUrl - Base of the REST API without its version; null for Discord's own.
 * @returns The problem in one sentence; no secret is in it.
 */
export async function askDiscord(
  token: string,
  apiUrl: string | null,
  signal: AbortSignal,
): Promise<Result<DiscordAccount, string>> {
  const rest = new REST({
    version: '10',
    timeout: 10_000,
    retries: 1,
    agent: restAgent(),
    ...(apiUrl ? { api: apiUrl } : {}),
  })
  rest.setToken(token)
  try {
    const application = (await rest.get(Routes.currentApplication(), { signal })) as APIApplication
    return done({
      applicationId: application.id,
      name: application.name,
      invite: inviteLink(application.id),
      servers: servers.parse(await rest.get(Routes.userGuilds(), { signal })),
      async channels(serverId) {
        const listed = channels.parse(await rest.get(Routes.guildChannels(serverId), { signal }))
        return listed.filter(({ type }) => postedIn.has(type)).map(({ id, name }) => ({ id, name }))
      },
    })
  } catch (cause) {
    signal.throwIfAborted()
    return failed(sentenceOfLoginProblem(cause))
  }
}
