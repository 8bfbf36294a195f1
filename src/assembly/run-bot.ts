import type { Asking } from '#src/base/asking.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Config } from '#src/config.ts'
import { sentenceOfEnd } from '#src/doctor/login-problem.ts'
import { placeOf } from '#src/feeds/fetching/reach.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { userAgent } from '#src/feeds/fetching/user-agent.ts'
import { analystPresence } from '#src/newsroom/filing/analysts.ts'
import { watchConnection } from '#src/newsroom/outbox/connection.ts'
import { isRunning, takeOverLeases } from '#src/newsroom/outbox/lease-owner.ts'
import { noticeQueue } from '#src/newsroom/outbox/send-notices.ts'
import { picturePool } from '#src/pictures/picture-pool.ts'
import { type Job, type Schedule, startSchedule } from '#src/schedule/cron.ts'
import type { BotParts } from './bot-parts.ts'
import { type Fleet, startFleet } from './fleet.ts'
import { postingJobs, readingJobs } from './jobs.ts'
import { memoryKeeper } from './keep-memory-low.ts'
import type { NewsroomParts } from './open-newsroom.ts'
import { openSite } from './open-site.ts'
import { type Watching, watchOver } from './watch-over.ts'

/**
 * What the roles ask for: the bot with its schedule, or the reading of feeds alone; until `signal` aborts or Discord
 * closes the door for good. Feeds are read also while Discord cannot be reached.
 */
export async function runBot(settings: BotParts, { signal }: Asking): Promise<void> {
  const { config, log, clock } = settings
  if (config.ops === null && config.site === null && [...config.roles].every((role) => role === 'web'))
    throw new CommandFailure('ROLES=web serves nothing without HTTP_PORT or OPS_PORT.')
  let watching: Watching | null = null
  const parts = await settings.open({ onAnalysed: (timed) => watching?.analysed(timed) })
  const attachments = attachmentFetch(config.discord, userAgent(settings.version, config.contactUrl))
  const pictures = picturePool({ log })
  const ending = new AbortController()
  const stop = AbortSignal.any([signal, ending.signal])
  const schedules: Schedule[] = []
  let fleet: Fleet | null = null
  let site: Awaited<ReturnType<typeof openSite>> = null
  const presence = analystPresence({ leases: parts.store.leases, owner: parts.owner, clock })
  const analyses = config.roles.has('analyst')
  const begin = (jobs: readonly Job[], { measured }: Watching) => {
    const effects = { random: Math.random, ...settings.schedule, log, signal: stop }
    schedules.push(startSchedule(jobs.map(measured), effects))
  }
  try {
    log.info(await factsOf(parts, settings), 'started')
    await takeOverLeases(parts.store, parts.owner, { isAlive: isRunning, now: clock.now() })
    if (analyses) await presence.keep()
    watching = await watchOver({ ...parts, gatewayIsOpen: () => fleet?.isOpen() ?? false }, settings)
    if (config.roles.has('web')) site = await openSite({ ...parts, pictures }, settings)
    begin(
      [
        memoryKeeper({ clock }),
        watching.heartbeat,
        ...(analyses ? [presenceJob(presence)] : []),
        // Last, because the first round of polling takes a while.
        ...readingJobs(parts, settings, watching.polled),
      ],
      watching,
    )
    const connection = watchConnection(parts.store, { clock, log })
    if (config.discord && config.roles.has('bot')) {
      const { safeFetch } = attachments
      fleet = await startFleet(parts, settings, {
        safeFetch,
        pictures,
        signal: stop,
        onOnline: connection.isBack,
        onInteraction: watching.answered,
      })
      const notices = noticeQueue({ store: parts.store, clock, sender: fleet })
      const effects = { clock, log, owner: parts.owner, backSince: connection.backSince }
      begin(postingJobs(parts, { ...fleet, notices }, effects), watching)
    }
    const end = await Promise.race([aborted(stop), ...(fleet ? [fleet.ended] : [])])
    if (end) throw new CommandFailure(sentenceOfEnd(end.code))
  } catch (cause) {
    if (!signal.aborted) throw cause
  } finally {
    ending.abort()
    await Promise.all(schedules.map((schedule) => schedule.stop()))
    await fleet?.stop()
    await site?.close()
    await watching?.close()
    await attachments.close()
    await pictures.close()
    if (analyses) await presence.end().catch(() => undefined)
    await parts.close()
  }
  log.info({}, 'stopped in good order')
}

/** Its own job, and not part of the analysis: an analysis that takes long is no death. */
function presenceJob({ keep }: ReturnType<typeof analystPresence>): Job {
  return { name: 'presence', when: '*/20 * * * * *', jitterMs: 0, run: keep }
}

/** What an operator wants to read in the first line of a log. */
async function factsOf({ store }: NewsroomParts, { config, version }: BotParts) {
  return {
    version,
    node: process.versions.node,
    roles: [...config.roles],
    engine: config.databaseUrl === null ? 'SQLite' : 'PostgreSQL',
    feeds: (await store.feeds.active()).length,
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
