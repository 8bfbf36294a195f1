import { Client, Events, GatewayIntentBits, Options } from 'discord.js'
import { attachmentReader } from '#src/discord/attachment-reader.ts'
import type { Command } from '#src/discord/command.ts'
import { type Log, makeDispatch } from '#src/discord/dispatch.ts'
import { placesOfGuild } from '#src/discord/guild-places.ts'
import { localised } from '#src/discord/localised.ts'
import { registerCommands } from '#src/discord/register.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'

export type BotSettings = {
  readonly token: string
  /** Asked of the API where null. */
  readonly applicationId: string | null
  /** Base of the REST API without its version: `https://discord.com/api`. */
  readonly apiUrl: string | null
  readonly cdnUrl: string | null
  /** Register commands in this server alone. */
  readonly guildId: string | null
}

export type Bot = {
  readonly client: Client<true>
  stop(): Promise<void>
}

/** Our client: guilds and their channels, nothing privileged; caches kept to what permission checks need. */
export function makeClient({ apiUrl, cdnUrl }: Pick<BotSettings, 'apiUrl' | 'cdnUrl'>): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
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
    rest: { ...(apiUrl ? { api: apiUrl } : {}), ...(cdnUrl ? { cdn: cdnUrl } : {}), retries: 3, timeout: 15_000 },
  })
}

/** Logs in, registers commands and answers interactions until `signal` aborts or `stop` is called. */
export async function startBot(
  settings: BotSettings,
  commands: readonly Command[],
  { newsroom, log, now, signal }: { newsroom: Newsroom; log: Log; now: () => Date; signal: AbortSignal },
): Promise<Bot> {
  const client = makeClient(settings)
  const dispatch = makeDispatch(commands, {
    newsroom,
    placesOf: ({ guild }) => placesOfGuild(guild),
    readFile: attachmentReader(settings.cdnUrl),
    now,
    log,
    signal,
    answerWithinMs: 60_000,
  })
  client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction))
  client.on(Events.Error, (err) => log.warn({ err }, 'gateway error'))
  client.on(Events.ShardDisconnect, ({ code }) => log.warn({ code }, 'gateway closed'))
  client.on(Events.ShardResume, (_shard, replayed) => log.info({ replayed }, 'gateway resumed'))
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  const stop = async (): Promise<void> => client.destroy()
  signal.addEventListener('abort', () => void stop(), { once: true })
  try {
    await client.login(settings.token)
    const online = await ready
    const registered = await registerCommands(
      commands.map(({ data }) => localised(data)),
      {
        rest: client.rest,
        applicationId: settings.applicationId ?? online.application.id,
        guildId: settings.guildId,
        signal,
      },
    )
    log.info({ user: online.user.tag, guilds: online.guilds.cache.size, registered }, 'Discord is ready')
    return { client: online, stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}
