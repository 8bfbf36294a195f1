import { setTimeout as wait } from 'node:timers/promises'
import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import type { Quotas } from '#src/base/quotas.ts'
import { perMinute } from '#src/base/rate.ts'
import type { Command, Pictures } from '#src/discord/command.ts'
import { attachmentReader } from '#src/discord/gateway/attachment-reader.ts'
import { makeDispatch, type OnInteraction } from '#src/discord/gateway/dispatch.ts'
import { type ClientSettings, type IdentifyTurn, makeClient } from '#src/discord/gateway/make-client.ts'
import { type RegistrationSettings, registerAsSet } from '#src/discord/gateway/register-as-set.ts'
import { placeIn, placesOfGuild } from '#src/discord/guild-places.ts'
import type { Log } from '#src/discord/log.ts'
import { inviteLink } from '#src/discord/places.ts'
import type { PublicPages } from '#src/discord/public-pages.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { editionRenderer, markLate } from '#src/discord/render/edition.ts'
import { carefulCourier } from '#src/discord/sending/careful-courier.ts'
import { makeCourier } from '#src/discord/sending/courier.ts'
import type { GuardedRequests } from '#src/discord/sending/guarded-request.ts'
import { tellOfPause, tellOfRefusal, tellOfReport, tellOfStoppedFeed } from '#src/discord/sending/notices.ts'
import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import type { EditionRenderer } from '#src/newsroom/digests/publish-editions.ts'
import type { ReportTeller } from '#src/newsroom/hiding/reports.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { CorrectionRenderer } from '#src/newsroom/outbox/compare-message.ts'
import type { Corrector } from '#src/newsroom/outbox/correct-deliveries.ts'
import type { Courier, LateMarker } from '#src/newsroom/outbox/deliver.ts'
import type { NoticeSender } from '#src/newsroom/outbox/send-notices.ts'
import type { AlertRenderer } from '#src/newsroom/watches/raise-alerts.ts'

export type BotSettings = ClientSettings &
  RegistrationSettings & {
    readonly token: string
    /** Where the operator is told what readers report; without one, in the log. */
    readonly operatorChannel?: string | null
  }

export type BotEffects = Pick<Parameters<typeof makeCourier>[0], 'starterOf' | 'posts'> & {
  readonly newsroom: Newsroom
  /** For attachments: may visit the CDN of the settings. */
  readonly safeFetch: SafeFetch
  /** Absent: the words of a picture stand in its place. */
  readonly pictures?: Pictures | undefined
  /** Absent: the reading room has no address that others reach. */
  readonly pages?: PublicPages | undefined
  readonly log: Log
  readonly now: () => Date
  readonly signal: AbortSignal
  /** The gateway is open: at the start, and whenever it was lost and is back. */
  readonly onOnline?: () => void
  readonly onInteraction?: OnInteraction | undefined
  /** Time limit of one answer; a minute by default. */
  readonly answerWithinMs?: number
  /** Waits between tries of an answer; a test does not. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
  /** Through which all requests of the process go; its own unless given. */
  readonly requests?: GuardedRequests
  /** When it may identify itself; as discord.js has it unless given. */
  readonly identifyTurn?: IdentifyTurn
  /** Whether this start registers the commands where Discord has others; it does unless another process is at it. */
  readonly mayRegister?: () => Promise<boolean>
  /** How often somebody may ask in a minute; as often as they like where nothing is said. */
  readonly rates?: Pick<Quotas, 'commandsAMinute' | 'completionsAMinute'>
}

/** Discord refuses the connection until a person acts. Carries the gateway's close code. */
export type EndOfBot = { readonly code: number }

export type Bot = NoticeSender &
  ReportTeller & {
    readonly client: Client<true>
    /** For the outbox. */
    readonly courier: Courier & Corrector
    /** Makes the messages of an edition, and of an alert. */
    readonly renderer: EditionRenderer & AlertRenderer & CorrectionRenderer & LateMarker
    /** Leaves a server, where the bot is in it. */
    leaveServer(guildId: string): Promise<void>
    /** Resolves when Discord refuses the connection for good: the token is revoked, or intents are refused. */
    readonly ended: Promise<EndOfBot>
    stop(): Promise<void>
  }

/** Close codes after which Discord refuses the connection: wrong token, wrong intents, wrong shard. */
const forGood: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
])

/** Logs in, registers commands and answers interactions until `signal` aborts or `stop` is called. */
export async function startBot(
  settings: BotSettings,
  commands: readonly Command[],
  {
    newsroom,
    safeFetch,
    starterOf,
    posts,
    onInteraction,
    pictures,
    pages,
    log,
    now,
    rates,
    requests,
    identifyTurn,
    mayRegister = async () => true,
    signal,
    onOnline,
    answerWithinMs = 60_000,
    pause = waitFor,
  }: BotEffects,
): Promise<Bot> {
  const nowMs = () => now().getTime()
  const ended = Promise.withResolvers<EndOfBot>()
  const client = makeClient(settings, {
    ...(requests ? { requests } : {}),
    ...(identifyTurn ? { identifyTurn } : {}),
    nowMs,
    // The gateway may stay open for a while, but the client has deleted the token and can send nothing any more.
    onTokenRefused: () => ended.resolve({ code: GatewayCloseCodes.AuthenticationFailed }),
  })
  const commandIds = new Map<string, string>()
  const dispatch = makeDispatch(commands, {
    commandIds,
    newsroom,
    placesOf: ({ guild }) => placesOfGuild(guild),
    readFile: attachmentReader(settings.cdnUrl, safeFetch),
    pictures,
    pages,
    now,
    log,
    signal,
    answerWithinMs,
    pause,
    mayAsk: perMinute(rates?.commandsAMinute ?? Number.POSITIVE_INFINITY, nowMs),
    mayComplete: perMinute(rates?.completionsAMinute ?? Number.POSITIVE_INFINITY, nowMs),
    onInteraction,
  })
  // A client that is stopped while it connects may connect once more, and hear of servers and people. By then the store is
  // closed: nothing of that is done or logged.
  let stopping = false
  const unlessStopping =
    <Told extends readonly unknown[]>(act: (...told: Told) => void) =>
    (...told: Told): void => {
      if (!stopping) act(...told)
    }
  const tell = unlessStopping((level: 'info' | 'warn' | 'error', facts: object, sentence: string) =>
    log[level](facts, sentence),
  )
  const isOnline = unlessStopping(() => onOnline?.())
  client.on(
    Events.InteractionCreate,
    unlessStopping((interaction) => void dispatch(interaction)),
  )
  client.on(Events.Error, (err) => tell('warn', { err }, 'gateway error'))
  client.on(Events.ShardError, (err) => tell('warn', { err }, 'gateway error'))
  client.on(Events.ShardReconnecting, () => tell('info', {}, 'gateway reconnects'))
  client.on(Events.ShardResume, (_shard, replayed) => {
    tell('info', { replayed }, 'gateway resumed')
    isOnline()
  })
  client.on(Events.ShardReady, () => isOnline())
  client.on(Events.ShardDisconnect, ({ code }) => {
    tell('error', { code }, 'gateway closed for good')
    if (forGood.has(code)) ended.resolve({ code })
  })
  client.on(
    Events.GuildCreate,
    unlessStopping(({ id }) => void logged(newsroom.servers.joined(id), log, 'server joined')),
  )
  client.on(
    Events.GuildDelete,
    unlessStopping(({ id }) => void logged(newsroom.servers.left(id), log, 'server left')),
  )
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  const stop = async (): Promise<void> => {
    stopping = true
    await client.destroy()
  }
  /**
   * A client that is stopped before it has a connection opens one all the same. That one is closed as soon as it is there;
   * discord.js destroys a manager only once, so it has to be told that this one is not.
   */
  const closeLate = async (): Promise<void> => {
    if (!stopping) return
    Reflect.set(client.ws, 'destroyed', false)
    await client.destroy()
  }
  const over = new AbortController()
  signal.addEventListener('abort', () => void stop(), { once: true, signal: over.signal })
  // A client that is stopped while it logs in never becomes ready, and reports nothing.
  const aborted = Promise.withResolvers<never>()
  aborted.promise.catch(() => undefined)
  signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true, signal: over.signal })
  try {
    signal.throwIfAborted()
    const login = client.login(settings.token)
    login.then(closeLate, closeLate).catch(() => undefined)
    await Promise.race([login, aborted.promise])
    const online = await Promise.race([ready, aborted.promise])
    const { isWritten, ids } = await registerAsSet(online, commands, settings, { mayWrite: mayRegister, signal })
    for (const [name, id] of ids) commandIds.set(name, id)
    const { shard } = settings
    const shards = shard ? { count: shard.count, ids: [shard.id] } : null
    await logged(newsroom.servers.present([...online.guilds.cache.keys()], shards), log, 'servers looked through')
    log.info(
      {
        user: online.user.tag,
        guilds: online.guilds.cache.size,
        registered: isWritten,
        ...(shard && shard.count > 1 ? { shard: `${shard.id} of ${shard.count}` } : {}),
        invite: inviteLink(online.application.id),
      },
      'Discord is ready',
    )
    return {
      client: online,
      courier: carefulCourier(makeCourier({ rest: client.rest, botId: online.user.id, pictures, starterOf, posts }), {
        known: (channelId) => placeIn(online, channelId),
        asked: ({ guildId, channelId }) => placesOfGuild(online.guilds.cache.get(guildId) ?? null).find(channelId),
      }),
      renderer: {
        ...editionRenderer((channelId) => placeIn(online, channelId), pages),
        renderAlert: (watch, found) => renderAlert(watch, found, placeIn(online, watch.channelId)),
        correct: correctPayload,
        markLate,
      },
      onPaused: (paused) => tellOfPause(paused, { client: online, settings: newsroom.settings, log, signal }),
      onRefused: (refused) => tellOfRefusal(refused, { client: online, settings: newsroom.settings, log, signal }),
      onFeedStopped: (stopped) => tellOfStoppedFeed(stopped, { client: online, newsroom, log, signal }),
      onReported: (report) =>
        tellOfReport(report, { client: online, channelId: settings.operatorChannel ?? null, log, signal }),
      async leaveServer(guildId) {
        await online.guilds.cache.get(guildId)?.leave()
      },
      ended: ended.promise,
      stop,
    }
  } catch (cause) {
    over.abort()
    await stop()
    throw cause
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return wait(ms, undefined, { signal })
}

async function logged(work: Promise<void>, log: Log, sentence: string): Promise<void> {
  await work.then(
    () => log.info({}, sentence),
    (err: unknown) => log.error({ err }, 'data of a server could not be updated'),
  )
}
