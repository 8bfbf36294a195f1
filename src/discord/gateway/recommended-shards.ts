import { Routes } from 'discord.js'
import { z } from 'zod'
import { makeClient } from './make-client.ts'

const answerSchema = z.object({ shards: z.int().min(1) })

/** How many shards Discord recommends for the servers that the bot is in. Rejects as the client's requests do. */
export async function recommendedShards(
  settings: Parameters<typeof makeClient>[0] & { readonly token: string },
  { nowMs, signal }: { readonly nowMs: () => number; readonly signal: AbortSignal },
): Promise<number> {
  const { rest } = makeClient(settings, { nowMs })
  return answerSchema.parse(await rest.setToken(settings.token).get(Routes.gatewayBot(), { signal })).shards
}
