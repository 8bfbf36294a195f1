import { commands } from '#commands/index.ts'
import { type Bot, startBot } from '#src/discord/gateway/client.ts'
import type { Log } from '#src/discord/log.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'

/** A bot over Discord's double that answers commands: no attachments, no forum posts of earlier days. */
export function startBenchBot(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string },
  { newsroom, log, signal }: { readonly newsroom: Newsroom; readonly log: Log; readonly signal: AbortSignal },
): Promise<Bot> {
  return startBot({ token, applicationId: null, apiUrl, cdnUrl: null, guildId: null }, commands, {
    newsroom,
    log,
    now: () => new Date(),
    signal,
    safeFetch: () => Promise.reject(new Error('no attachments here')),
    starterOf: async () => null,
    posts: { find: async () => null, save: async () => undefined },
  })
}
