import { Client, GatewayIntentBits, Options } from 'discord.js'
import { type GuardedRequests, guardRequests } from '#src/discord/sending/guarded-request.ts'
import { sharedPace } from '#src/discord/sending/shared-pace.ts'
import type { OneShard } from '#src/newsroom/outbox/send-notices.ts'
import { restAgent } from './rest-agent.ts'

/** Where Discord is, and which shard the client holds; absent: there is one. */
export type ClientSettings = {
  /** Base of the REST API without its version: `https://discord.com/api`. */
  readonly apiUrl: string | null
  readonly cdnUrl: string | null
  readonly shard?: OneShard
}

/** A longer wait is better spent in the outbox than in the client's queue. */
const LONGEST_WAIT_MS = 30_000

/**
 * Our client. It receives servers and their channels and nothing privileged, and caches only what permission checks
 * need.
 */
export function makeClient(
  { apiUrl, cdnUrl, shard }: ClientSettings,
  {
    nowMs,
    onTokenRefused = () => undefined,
    requests = guardRequests({ nowMs, onTokenRefused }),
    identifyTurn,
  }: {
    readonly nowMs: () => number
    readonly onTokenRefused?: () => void
    readonly requests?: GuardedRequests
    readonly identifyTurn?: IdentifyTurn
  },
): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    // Said in any case: discord.js reads an environment variable SHARDS of its own, of which it wants JSON.
    shards: [shard?.id ?? 0],
    shardCount: shard?.count ?? 1,
    ...(identifyTurn ? { ws: { buildIdentifyThrottler: (manager) => throttler(manager, identifyTurn) } } : {}),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
    }),
    rest: {
      ...(apiUrl ? { api: apiUrl } : {}),
      ...(cdnUrl ? { cdn: cdnUrl } : {}),
      retries: 3,
      timeout: 15_000,
      // Our own pace keeps Discord's limit. The client's count would delay answers to interactions, which have no
      // limit.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > LONGEST_WAIT_MS,
      agent: restAgent(),
      makeRequest: requests,
    },
  })
}

/**
 * Waits until a shard may identify itself; rejects when `signal` aborts.
 *
 * @param bucket - Shards with the same number may not do so at once.
 */
export type IdentifyTurn = (bucket: number, signal: AbortSignal) => Promise<void>

type GatewayInformation = { readonly session_start_limit: { readonly max_concurrency: number } }

/** Source: https://discord.com/developers/docs/events/gateway#sharding-max-concurrency */
function throttler(
  manager: { fetchGatewayInformation(): Promise<GatewayInformation> },
  turn: IdentifyTurn,
): { waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> } {
  return {
    async waitForIdentify(shardId, signal) {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation()
      await turn(shardId % limit.max_concurrency, signal)
    },
  }
}

/**
 * What all clients of a process send their requests through, so that they keep Discord's limits together.
 *
 * @param reserve - Reserves turns among all processes of the bot; null: this one is alone.
 */
export function requestsOfProcess({
  reserve,
  ...effects
}: {
  readonly nowMs: () => number
  readonly onTokenRefused: () => void
  readonly reserve: Parameters<typeof sharedPace>[0] | null
}): GuardedRequests {
  return guardRequests(reserve ? { ...effects, pace: sharedPace(reserve) } : effects)
}
