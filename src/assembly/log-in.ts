import { setTimeout } from 'node:timers/promises'
import { commands } from '#commands/index.ts'
import type { Asking } from '#src/base/asking.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Pictures } from '#src/discord/command.ts'
import { type Bot, type BotEffects, startBot } from '#src/discord/gateway/client.ts'
import type { OnInteraction } from '#src/discord/gateway/dispatch.ts'
import { publicPagesAt } from '#src/discord/public-pages.ts'
import { mayPass, sentenceOfLoginProblem } from '#src/doctor/login-problem.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import type { Courier } from '#src/newsroom/outbox/deliver.ts'
import type { OneShard } from '#src/newsroom/outbox/send-notices.ts'
import type { Store } from '#src/store/store.ts'
import type { BotParts } from './bot-parts.ts'
import type { NewsroomParts } from './open-newsroom.ts'

const firstPauseMs = 5_000
const longestPauseMs = 5 * 60_000

export type LogInEffects = Asking &
  Pick<BotEffects, 'requests' | 'identifyTurn' | 'mayRegister'> & {
    /** The shard that this bot holds; absent: there is one. */
    readonly shard?: OneShard
    readonly safeFetch: SafeFetch
    readonly pictures?: Pictures | undefined
    /** The gateway is open: at the start, and whenever it was lost and is back. */
    readonly onOnline?: () => void
    readonly onInteraction?: OnInteraction | undefined
    /** The pause before another try; rejects when `signal` aborts. Real unless given. */
    readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
  }

/**
 * The bot at Discord; null where none is to be. Where Discord is away it tries again, after pauses of 5 s to 5 min.
 *
 * @throws CommandFailure where trying again would not help: a wrong token, a wrong id.
 */
export async function logIn(
  parts: Pick<NewsroomParts, 'newsroom' | 'store'>,
  settings: BotParts,
  effects: LogInEffects,
): Promise<Bot | null> {
  if (!settings.config.discord || !settings.config.roles.has('bot')) return null
  const { discord } = settings.config
  return await whileDiscordIsAway(() => tryOnce(discord, parts, settings, effects), settings, effects)
}

/**
 * Tries again after pauses of 5 s to 5 min.
 *
 * @throws CommandFailure where trying again would not help.
 */
export async function whileDiscordIsAway<Value>(
  work: () => Promise<Value>,
  { log }: Pick<BotParts, 'log'>,
  { signal, wait = realWait }: Pick<LogInEffects, 'signal' | 'wait'>,
): Promise<Value> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await work()
    } catch (cause) {
      signal.throwIfAborted()
      const sentence = sentenceOfLoginProblem(cause)
      if (!mayPass(cause)) throw new CommandFailure(sentence, { cause })
      log.warn({ reason: sentence, againInMs: pauseMs }, 'Discord is away; it is tried again, and feeds are read')
    }
    await wait(pauseMs, signal)
  }
}

const realWait = (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal })

function tryOnce(
  discord: NonNullable<BotParts['config']['discord']>,
  { newsroom, store }: Pick<NewsroomParts, 'newsroom' | 'store'>,
  { config, log, clock }: BotParts,
  { safeFetch, pictures, signal, onOnline, onInteraction, shard, requests, identifyTurn, mayRegister }: LogInEffects,
): Promise<Bot> {
  return startBot({ ...discord, operatorChannel: config.operatorChannel, ...(shard ? { shard } : {}) }, commands, {
    ...(requests ? { requests } : {}),
    ...(identifyTurn ? { identifyTurn } : {}),
    ...(mayRegister ? { mayRegister } : {}),
    newsroom,
    safeFetch,
    pictures,
    pages: config.publicUrl === null ? undefined : publicPagesAt(config.publicUrl, config.site?.leavesOut ?? []),
    rates: config.quotas,
    starterOf: starterIn(store),
    posts: { find: store.deliveries.forumPost, save: store.deliveries.saveForumPost },
    log,
    now: () => clock.now(),
    signal,
    onInteraction,
    ...(onOnline ? { onOnline } : {}),
  })
}

/** The first message of the edition to which a delivery belongs. */
function starterIn({ deliveries }: Store): (delivery: Parameters<Courier['send']>[0]) => Promise<string | null> {
  return async ({ subject, localDate }) => {
    if (subject.kind !== 'digest') return null
    const edition = await deliveries.ofEdition(subject.id, localDate)
    return edition.find(({ part }) => part === 0)?.messageId ?? null
  }
}
