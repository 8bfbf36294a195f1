import { GatewayCloseCodes } from 'discord.js'
import type { Asking } from '#src/base/asking.ts'
import type { Shards } from '#src/base/shards.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Bot, EndOfBot } from '#src/discord/gateway/client.ts'
import { requestsOfProcess } from '#src/discord/gateway/make-client.ts'
import { recommendedShards } from '#src/discord/gateway/recommended-shards.ts'
import { holdShards, type ShardHolder, shardsInUse } from '#src/newsroom/outbox/hold-shards.ts'
import { isRunning, takeOverLeases } from '#src/newsroom/outbox/lease-owner.ts'
import { leaseFor } from '#src/store/ports/lease-store.ts'
import { asOneBot, type PostingBot } from './as-one-bot.ts'
import type { BotParts } from './bot-parts.ts'
import { identifyTurns } from './identify-turns.ts'
import { type LogInEffects, logIn, whileDiscordIsAway } from './log-in.ts'
import type { NewsroomParts } from './open-newsroom.ts'

/** The bots of this process, each with one shard of Discord's. To posting they are one. */
export type Fleet = PostingBot & {
  /** As `Bot.ended`, of any of them. */
  readonly ended: Bot['ended']
  /** The servers that this process posts to now. */
  shards(): Shards
  /** Whether the connection of each shard is open. */
  isOpen(): boolean
  /** Takes and leaves shards as the other processes come and go. To be called every ten seconds. */
  share(): Promise<void>
  stop(): Promise<void>
}

type FleetEffects = Asking & Pick<LogInEffects, 'safeFetch' | 'pictures' | 'onOnline' | 'onInteraction' | 'wait'>

/**
 * Logs in with the shards of this process. Fulfilled with the first of them, or at once where other processes hold all.
 *
 * @throws CommandFailure where a setting is at fault.
 */
export async function startFleet(
  parts: NewsroomParts,
  settings: BotParts,
  { safeFetch, pictures, onOnline, onInteraction, wait, signal }: FleetEffects,
): Promise<Fleet> {
  const { config, clock, log } = settings
  const { store, owner } = parts
  const isShared = config.databaseUrl !== null
  const count = await countOfShards(parts, settings, { signal, ...(wait ? { wait } : {}) })
  const holder = isShared ? holdShards(count, { leases: store.leases, owner, clock }) : holdAll(count)
  const ended = Promise.withResolvers<EndOfBot>()
  const nowMs = () => clock.now().getTime()
  const requests = requestsOfProcess({
    nowMs,
    onTokenRefused: () => ended.resolve({ code: GatewayCloseCodes.AuthenticationFailed }),
    // Several processes keep one limit; a single one keeps it without asking.
    reserve: isShared && count > 1 ? (...asked) => store.pace.reserve('Discord', ...asked) : null,
  })
  const identifyTurn = isShared
    ? identifyTurns({ leases: store.leases, owner, clock, ...(settings.identifyMs ? { ms: settings.identifyMs } : {}) })
    : null
  const bots = new Map<number, Bot>()
  const starting = new Map<number, { readonly stop: AbortController; readonly end: Promise<void> }>()
  /** The shard whose start registers the commands; another try of it does so again. */
  let registrar: number | null = null

  function start(id: number): void {
    const stop = new AbortController()
    const end = logIn(parts, settings, {
      safeFetch,
      pictures,
      signal: AbortSignal.any([signal, stop.signal]),
      ...(wait ? { wait } : {}),
      ...(onOnline ? { onOnline } : {}),
      ...(onInteraction ? { onInteraction } : {}),
      ...(count > 1 ? { shard: { id, count } } : {}),
      requests,
      ...(identifyTurn ? { identifyTurn } : {}),
      async mayRegister() {
        if (registrar !== null && registrar !== id) return false
        registrar = id
        return !isShared || (await mayRegister(parts, settings))
      },
    })
      .then(async (bot) => {
        if (bot === null) return
        if (stop.signal.aborted) return await bot.stop()
        bots.set(id, bot)
        bot.ended.then(ended.resolve)
      })
      .finally(() => starting.delete(id))
    starting.set(id, { stop, end })
    end.catch((cause: unknown) => {
      if (!stop.signal.aborted) ended.reject(cause)
    })
  }

  async function end(id: number): Promise<void> {
    const begun = starting.get(id)
    if (begun && registrar === id) registrar = null
    begun?.stop.abort()
    await begun?.end.catch(() => undefined)
    const bot = bots.get(id)
    bots.delete(id)
    await bot?.stop()
  }

  async function share(): Promise<void> {
    if (isShared) await takeOverLeases(store, owner, { isAlive: isRunning, now: clock.now() })
    const wanted = await holder.hold()
    const leaving = [...bots.keys(), ...starting.keys()].filter((id) => !wanted.has(id))
    await Promise.all(leaving.map(end))
    await holder.release(leaving)
    const missing = [...wanted].filter((id) => !bots.has(id) && !starting.has(id))
    for (const id of missing) start(id)
    if (leaving.length + missing.length > 0 && count > 1)
      log.info({ shards: [...wanted], of: count, taken: missing, left: leaving }, 'shards shared out')
  }

  ended.promise.catch(() => undefined)
  await share()
  const begun = [...starting.values()].map(({ end }) => end)
  if (begun.length > 0) await Promise.race([Promise.any(begun).catch(() => ended.promise), ended.promise])

  return {
    shards: () => (count === 1 && bots.size === 1 ? null : { count, ids: [...bots.keys()] }),
    isOpen: () => starting.size === 0 && [...bots.values()].every(({ client }) => client.isReady()),
    share,
    ...asOneBot(bots, count),
    ended: ended.promise,
    async stop() {
      await Promise.all([...bots.keys(), ...starting.keys()].map(end))
      await holder.leave().catch(() => undefined)
    },
  }
}

/**
 * How many shards there are. All processes must have the same number: where some run, it is theirs.
 *
 * @throws CommandFailure where the setting says another one.
 */
async function countOfShards(
  { store }: Pick<NewsroomParts, 'store'>,
  settings: BotParts,
  effects: Asking & Pick<LogInEffects, 'wait'>,
): Promise<number> {
  const { config, clock } = settings
  const inUse = config.databaseUrl === null ? null : await shardsInUse(store.leases, clock.now())
  if (config.shards === 'auto') {
    if (inUse !== null || config.discord === null) return inUse ?? 1
    const { discord } = config
    const asked = { nowMs: () => clock.now().getTime(), signal: effects.signal }
    return await whileDiscordIsAway(() => recommendedShards(discord, asked), settings, effects)
  }
  if (inUse !== null && inUse !== config.shards) {
    throw new CommandFailure(
      `SHARDS is ${config.shards}, and the processes that run have ${inUse}: stop them first, or set the same number.`,
    )
  }
  return config.shards
}

/** Commands are registered by one process; the others that start meanwhile leave it alone. */
async function mayRegister(
  { store, owner }: Pick<NewsroomParts, 'store' | 'owner'>,
  { clock }: Pick<BotParts, 'clock'>,
): Promise<boolean> {
  const lease = { owner, ...leaseFor(clock.now(), 60_000) }
  return (await store.leases.take(['commands'], lease)).size > 0
}

/** The only process there is holds all. */
function holdAll(count: number): ShardHolder {
  const all = new Set(Array.from({ length: count }, (_, id) => id))
  return { hold: async () => all, release: async () => {}, leave: async () => {} }
}
