import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Asking } from '#src/base/asking.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Config } from '#src/config.ts'
import type { Bot } from '#src/discord/gateway/client.ts'
import { sentenceOfEnd } from '#src/doctor/login-problem.ts'
import { placeOf } from '#src/feeds/fetching/reach.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { userAgent } from '#src/feeds/fetching/user-agent.ts'
import { watchConnection } from '#src/newsroom/outbox/connection.ts'
import { isRunning, ownerName, takeOverLeases } from '#src/newsroom/outbox/lease-owner.ts'
import { noticeQueue } from '#src/newsroom/outbox/send-notices.ts'
import { picturePool } from '#src/pictures/picture-pool.ts'
import { type Job, type Schedule, startSchedule } from '#src/schedule/cron.ts'
import type { BotParts } from './bot-parts.ts'
import { postingJobs, readingJobs } from './jobs.ts'
import { memoryKeeper } from './keep-memory-low.ts'
import { logIn } from './log-in.ts'
import type { NewsroomParts } from './open-newsroom.ts'
import { openSite } from './open-site.ts'
import { type Watching, watchOver } from './watch-over.ts'

/**
 * What the roles ask for: the bot with its schedule, or the reading of feeds alone; until `signal` aborts or Discord
 * closes the door for good. Feeds are read also while Discord cannot be reached.
 */
export async function runBot(settings: BotParts, { signal }: Asking): Promise<void> {
  const { config, log, clock } = settings
  const parts = await settings.open()
  const attachments = attachmentFetch(config.discord, userAgent(settings.version, config.contactUrl))
  const pictures = picturePool({ log })
  const ending = new AbortController()
  const stop = AbortSignal.any([signal, ending.signal])
  const schedules: Schedule[] = []
  let bot: Bot | null = null
  let watching: Watching | null = null
  let site: Awaited<ReturnType<typeof openSite>> = null
  const begin = (jobs: readonly Job[], { measured }: Watching) => {
    const effects = { random: Math.random, ...settings.schedule, log, signal: stop }
    schedules.push(startSchedule(jobs.map(measured), effects))
  }
  try {
    log.info(await factsOf(parts, settings), 'started')
    watching = await watchOver({ ...parts, gatewayIsOpen: () => bot?.client.isReady() ?? false }, settings)
    site = await openSite({ ...parts, pictures }, settings)
    begin([...readingJobs(parts, settings, watching.polled), memoryKeeper({ clock }), watching.heartbeat], watching)
    const connection = watchConnection(parts.store, { clock, log })
    bot = await logIn(parts, settings, {
      safeFetch: attachments.safeFetch,
      pictures,
      signal: stop,
      onOnline: connection.isBack,
      onInteraction: watching.answered,
    })
    if (bot) {
      const notices = noticeQueue({ store: parts.store, clock, sender: bot })
      const owner = { host: hostname(), pid: process.pid, life: randomUUID() }
      await takeOverLeases(parts.store.deliveries, owner, isRunning)
      const effects = { clock, log, owner: ownerName(owner), backSince: connection.backSince }
      begin(postingJobs(parts, { ...bot, notices }, effects), watching)
    }
    const end = await Promise.race([aborted(stop), ...(bot ? [bot.ended] : [])])
    if (end) throw new CommandFailure(sentenceOfEnd(end.code))
  } catch (cause) {
    if (!signal.aborted) throw cause
  } finally {
    ending.abort()
    await Promise.all(schedules.map((schedule) => schedule.stop()))
    await bot?.stop()
    await site?.close()
    await watching?.close()
    await attachments.close()
    await pictures.close()
    await parts.close()
  }
  log.info({}, 'stopped in good order')
}

/** What an operator wants to read in the first line of a log. */
async function factsOf({ store }: NewsroomParts, { config, version }: BotParts) {
  return {
    version,
    node: process.versions.node,
    roles: [...config.roles],
    engine: config.databaseUrl === null ? 'SQLite' : 'PostgreSQL',
    feeds: (await store.feeds.all()).filter(({ state }) => state === 'active').length,
  }
}

/** A CDN that the operator named may live anywhere, on this machine too; Discord's own is public. */
function attachmentFetch(discord: Config['discord'], agent: string) {
  const place = discord?.cdnUrl ? placeOf(discord.cdnUrl) : null
  return createSafeFetch({ userAgent: agent, open: { ranges: [], hosts: place === null ? [] : [place] } })
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
