import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import pino from 'pino'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { runBot } from '#src/assembly/run-bot.ts'
import type { Clock } from '#src/base/clock.ts'
import { readConfig } from '#src/config.ts'
import type { DiscordDouble } from './discord-double/double.ts'

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
}: {
  readonly discord: Pick<DiscordDouble, 'apiUrl' | 'token'>
  /** Of the database. */
  readonly path: string
  readonly clock: Clock
  readonly logLevel?: 'debug' | 'info'
}): Promise<WholeBot> {
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: dirname(path),
    FEED_ALLOW_PRIVATE: '127.0.0.0/8',
    POLL_FLOOR_SECONDS: '1',
  })
  const logged: string[] = []
  const log = pino({ level: logLevel }, { write: (line: string) => void logged.push(line) })
  const ticks: (() => Promise<void>)[] = []
  // Posting begins once Discord is ready; this job is the last that is added.
  let posts = false
  const stop = new AbortController()
  const settings = {
    place: { path },
    threaded: true,
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
