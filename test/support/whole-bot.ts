import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import pino from 'pino'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { runBot } from '#src/assembly/run-bot.ts'
import { type Clock, systemClock } from '#src/base/clock.ts'
import { readConfig } from '#src/config.ts'
import type { BotHome } from './bot-home.ts'
import type { DiscordDouble } from './discord-double/double.ts'
import { sharedPools } from './shared-pools.ts'
import { until } from './until.ts'

export type WholeBot = {
  /** Runs every job once, in the order of the schedule: first reading, then posting. */
  tick(): Promise<void>
  /** The lines of the log, oldest first. */
  readonly logged: readonly string[]
  /** Fulfilled once it has stopped in good order; rejects when it ends for another reason. */
  readonly end: Promise<void>
  stop(): Promise<void>
}

/** The bot as `start` runs it, without the command line. The test gives the clock and runs the schedule's jobs. */
export async function startWholeBot({
  discord,
  path,
  clock,
  logLevel = 'info',
  threaded = false,
  env = {},
}: {
  readonly discord: Pick<DiscordDouble, 'apiUrl' | 'token'>
  /** Of the database. */
  readonly path: string
  readonly clock: Clock
  readonly logLevel?: 'debug' | 'info'
  /** Whether all its threads are its own, as `start` has them; else it shares what can be shared. */
  readonly threaded?: boolean
  /** Settings besides those of the double and of the database. */
  readonly env?: Readonly<Record<string, string>>
}): Promise<WholeBot> {
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: dirname(path),
    FEED_ALLOW_PRIVATE: '127.0.0.0/8',
    POLL_FLOOR_SECONDS: '1',
    ...env,
  })
  const logged: string[] = []
  const log = pino({ level: logLevel }, { write: (line: string) => void logged.push(line) })
  const ticks: (() => Promise<void>)[] = []
  // Posting begins once Discord is ready; this job is the last that is added.
  let posts = false
  const stop = new AbortController()
  const settings = {
    place: { path },
    threaded,
    ...(threaded ? {} : { pools: sharedPools }),
    contactUrl: null,
    allowPrivate: config.feedAllowPrivate,
    ports: config.feedPorts,
    pollFloorMs: config.pollFloorMs,
    fullText: 'never',
    defaultZone: config.defaultTimeZone,
  } as const
  const end = runBot(
    {
      config,
      log,
      version: 'test',
      clock,
      schedule: {
        random: () => 0,
        // Feeds are read when the test says so: it may publish after the start.
        opensWith: ({ name }) => name !== 'poll',
        createTask: (when, tick) => {
          ticks.push(tick)
          posts ||= when === '5,35 * * * * *'
          return { start: () => undefined, destroy: () => undefined }
        },
      },
      open: () => openNewsroom(settings, { log, version: 'test', clock }),
    },
    { signal: stop.signal },
  )
  const ended = end.then(
    () => true,
    () => true,
  )
  while (!posts) {
    if (await Promise.race([ended, wait(20, false)])) break
  }
  await Promise.race([end, wait(0)])
  return {
    end,
    logged,
    async tick() {
      for (const tick of ticks) await tick()
    },
    async stop() {
      stop.abort()
      await end
    },
  }
}

/** The whole bot over the database of a home, whose every job comes round again and again until `holds`. */
export async function runWholeBotUntil(
  holds: () => boolean | Promise<boolean>,
  {
    discord,
    home,
    work,
  }: { readonly discord: DiscordDouble; readonly home: BotHome; readonly work?: () => Promise<void> },
): Promise<void> {
  const path = join(home.env['DATA_DIR'] ?? '', 'attache.sqlite')
  const bot = await startWholeBot({ discord, path, clock: systemClock, env: home.env })
  try {
    await until(
      async () => {
        await bot.tick()
        return await holds()
      },
      bot.end.then(() => ({ code: 0, err: 'It stopped.' })),
    )
    await work?.()
  } finally {
    await bot.stop()
  }
}
