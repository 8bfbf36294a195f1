import { DiscordAPIError, HTTPError } from 'discord.js'

/** Why Discord could not be reached or would not have us, in one sentence with the next step. No secret is in it. */
export function sentenceOfLoginProblem(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'TokenInvalid' || (cause instanceof DiscordAPIError && cause.status === 401)) {
    return 'Discord refused DISCORD_TOKEN; copy it anew from the Bot page of your application.'
  }
  if (cause instanceof DiscordAPIError) return `Discord refused to let the bot in: ${cause.message}.`
  if (cause instanceof HTTPError) return `Discord answered with status ${cause.status}; try again later.`
  const reason = cause instanceof Error ? cause.message : String(cause)
  return `Discord cannot be reached: ${reason.split('\n')[0]}.`
}
