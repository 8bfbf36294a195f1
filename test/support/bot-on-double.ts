import { commands } from '#commands/index.ts'
import { type Bot, type BotEffects, startBot } from '#src/discord/gateway/client.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { picturePool } from '#src/pictures/picture-pool.ts'
import { type DiscordDouble, startDouble } from './discord-double/double.ts'
import { fakeNewsroom } from './fake-newsroom.ts'
import { noon } from './invented-news.ts'
import { type Logged, logInto } from './log-into.ts'

/** Our bot with the real discord.js client, logged in to a double. */
export async function botOnDouble({
  newsroom = fakeNewsroom(),
  double,
  heartbeatMs = 40_000,
  answerWithinMs = 60_000,
  pause,
  onInteraction,
  onOnline,
  signal,
}: {
  newsroom?: Newsroom
  double?: DiscordDouble
  heartbeatMs?: number
  answerWithinMs?: number
  /** Between tries of an answer. */
  pause?: BotEffects['pause']
  onInteraction?: BotEffects['onInteraction']
  onOnline?: () => void
  /** Ends it, also while it logs in. */
  signal?: AbortSignal
} = {}): Promise<{
  bot: Bot
  double: DiscordDouble
  logged: Logged[]
  /** The message that an edition began with, as the store would know it. */
  starter: { id: string | null }
  stop(): Promise<void>
}> {
  const discord = double ?? (await startDouble({ heartbeatMs }))
  const logged: Logged[] = []
  const pictures = picturePool({ log: logInto(logged) })
  const abort = new AbortController()
  const posts = new Map<string, string>()
  const starter: { id: string | null } = { id: null }
  const bot = await startBot(
    { token: discord.token, applicationId: null, apiUrl: discord.apiUrl, cdnUrl: null, guildId: null },
    commands,
    {
      newsroom,
      safeFetch: () => Promise.reject(new Error('no attachments on the double')),
      pictures,
      log: logInto(logged),
      now: () => noon,
      signal: signal ? AbortSignal.any([signal, abort.signal]) : abort.signal,
      answerWithinMs,
      onInteraction,
      ...(onOnline ? { onOnline } : {}),
      ...(pause ? { pause } : {}),
      starterOf: async () => starter.id,
      posts: {
        find: async ({ kind, id }, storyId) => posts.get(`${kind} ${id} ${storyId}`) ?? null,
        save: async ({ kind, id }, storyId, threadId) => void posts.set(`${kind} ${id} ${storyId}`, threadId),
      },
    },
  )
  return {
    bot,
    double: discord,
    logged,
    starter,
    async stop() {
      abort.abort()
      await bot.stop()
      await pictures.close()
      if (!double) await discord.stop()
    },
  }
}
