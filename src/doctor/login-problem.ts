import { DiscordAPIError, HTTPError } from 'discord.js'
import { SettingFault } from '#src/discord/gateway/setting-fault.ts'

const tokenRefused = 'Discord refused DISCORD_TOKEN; copy it anew from the Bot page of your application.'

/** Why Discord has closed the connection for good, from the gateway's close code, with the next step. */
export function sentenceOfEnd(code: number): string {
  if (code === 4004) return tokenRefused
  return `Discord closed the connection for good (code ${code}); the Bot page of your application may say why.`
}

/**
 * Why Discord could not be reached or refused the login, in one sentence with the next step. It contains no secret.
 */
export function sentenceOfLoginProblem(cause: unknown): string {
  if (isTokenRefused(cause)) return tokenRefused
  if (cause instanceof SettingFault) return cause.message
  if (cause instanceof DiscordAPIError) return `Discord refused to let the bot in: ${cause.message}.`
  if (cause instanceof HTTPError) return `Discord answered with status ${cause.status}; try again later.`
  const reason = cause instanceof Error ? cause.message : String(cause)
  return `Discord cannot be reached: ${reason.split('\n')[0]}.`
}

/** Whether trying again may help: nobody answers, or Discord has a fault of its own. */
export function mayPass(cause: unknown): boolean {
  if (isTokenRefused(cause) || cause instanceof SettingFault) return false
  if (cause instanceof Error && 'code' in cause && lasting.has(String(cause.code))) return false
  return !(cause instanceof DiscordAPIError) || cause.status >= 500 || cause.status === 429
}

/** What mends it, where the sentence itself does not say. */
export function cureOfLoginProblem(cause: unknown): string {
  return isTokenRefused(cause)
    ? 'The token stands at discord.com/developers, under Bot.'
    : 'Check that this machine reaches discord.com, and DISCORD_API_URL if it is set.'
}

/** Of discord.js, for what the Bot page of an application must grant. */
const lasting: ReadonlySet<string> = new Set(['DisallowedIntents', 'InvalidIntents', 'ShardingRequired'])

function isTokenRefused(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return code === 'TokenInvalid' || (cause instanceof DiscordAPIError && cause.status === 401)
}
