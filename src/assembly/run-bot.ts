import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Logger } from 'pino'
import { commands } from '#commands/index.ts'
import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { Config } from '#src/config.ts'
import { type Bot, startBot } from '#src/discord/gateway/client.ts'
import { sentenceOfEnd, sentenceOfLoginProblem } from '#src/doctor/login-problem.ts'
import { placeOf } from '#src/feeds/fetching/reach.ts'
import { createSafeFetch, type SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'
import { userAgent } from '#src/feeds/fetching/user-agent.ts'
import { rereadMs } from '#src/newsroom/archive/status.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { watchConnection } from '#src/newsroom/outbox/connection.ts'
import { correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import { type Courier, type DeliverEffects, deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import { isRunning, ownerName, takeOverLeases } from '#src/newsroom/outbox/lease-owner.ts'
import { type NoticeQueue, noticeKeeper, noticeQueue } from '#src/newsroom/outbox/send-notices.ts'
import { eraseLeftServers } from '#src/newsroom/servers/servers.ts'
import { raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import { type Job, type ScheduleEffects, startSchedule } from '#src/schedule/cron.ts'
import type { Store } from '#src/store/store.ts'
import { memoryKeeper } from './keep-memory-low.ts'
import type { NewsroomParts } from './open-newsroom.ts'

export type BotParts = {
  readonly config: Config
  readonly log: Logger
  readonly version: string
  readonly clock: Clock
  /** A test ticks by hand. */
  readonly schedule?: Partial<Pick<ScheduleEffects, 'createTask' | 'random'>>
  open(): Promise<NewsroomParts>
}

/** What the roles ask for: the bot with its schedule, or the reading of feeds alone; until `signal` aborts or Discord closes the door for good. */
export async function runBot(settings: BotParts, { signal }: Asking): Promise<void> {
  const { config, log, clock } = settings
  const parts = await settings.open()
  const attachments = attachmentFetch(config.discord, userAgent(settings.version, config.contactUrl))
  const ending = new AbortController()
  const stop = AbortSignal.any([signal, ending.signal])
  try {
    const connection = watchConnection(parts.store, { clock, log })
    const bot = await logIn(parts, settings, {
      safeFetch: attachments.safeFetch,
      signal: stop,
      onOnline: connection.isBack,
    })
    const notices = bot && noticeQueue({ store: parts.store, clock, sender: bot })
    const owner = { host: hostname(), pid: process.pid, life: randomUUID() }
    if (bot) await takeOverLeases(parts.store.deliveries, owner, isRunning)
    const posting =
      bot && notices
        ? postingJobs(
            parts,
            { ...bot, notices },
            { clock, log, owner: ownerName(owner), backSince: connection.backSince },
          )
        : []
    const schedule = startSchedule([...jobsOf(parts, { config, clock }), ...posting, memoryKeeper({ clock })], {
      random: Math.random,
      ...settings.schedule,
      log,
      signal: stop,
    })
    const end = await Promise.race([aborted(stop), ...(bot ? [bot.ended] : [])])
    ending.abort()
    await schedule.stop()
    await bot?.stop()
    if (end) throw new CommandFailure(sentenceOfEnd(end.code))
    log.info({}, 'stopped in good order')
  } finally {
    ending.abort()
    await attachments.close()
    await parts.close()
  }
}

async function logIn(
  { newsroom, store }: NewsroomParts,
  { config, log, clock }: BotParts,
  { safeFetch, signal, onOnline }: { readonly safeFetch: SafeFetch; readonly onOnline: () => void } & Asking,
): Promise<Bot | null> {
  const { discord, roles } = config
  if (!discord || !roles.has('bot')) return null
  try {
    return await startBot(discord, commands, {
      newsroom,
      safeFetch,
      starterOf: starterIn(store),
      posts: { find: store.deliveries.forumPost, save: store.deliveries.saveForumPost },
      log,
      now: () => clock.now(),
      signal,
      onOnline,
    })
  } catch (cause) {
    signal.throwIfAborted()
    throw new CommandFailure(sentenceOfLoginProblem(cause), { cause })
  }
}

/** A CDN that the operator named may live anywhere, on this machine too; Discord's own is public. */
function attachmentFetch(discord: Config['discord'], agent: string) {
  const place = discord?.cdnUrl ? placeOf(discord.cdnUrl) : null
  return createSafeFetch({ userAgent: agent, open: { ranges: [], hosts: place === null ? [] : [place] } })
}

/** The first message of the edition to which a delivery belongs. */
function starterIn({ deliveries }: Store): (delivery: Parameters<Courier['send']>[0]) => Promise<string | null> {
  return async ({ subject, localDate }) => {
    if (subject.kind !== 'digest') return null
    const edition = await deliveries.ofEdition(subject.id, localDate)
    return edition.find(({ part }) => part === 0)?.messageId ?? null
  }
}

/** What comes round, in UTC. The store knows what is due; a tick only asks. */
function jobsOf(
  { newsroom, store, storyGatherer, reanalyse }: NewsroomParts,
  { config, clock }: Pick<BotParts, 'config' | 'clock'>,
): readonly Job[] {
  const jobs: Job[] = [
    { name: 'poll', when: '* * * * *', jitterMs: 20_000, run: (signal) => newsroom.feeds.poll({}, { signal }) },
    { name: 'mend stories', when: '*/10 * * * *', jitterMs: 5_000, run: (signal) => storyGatherer.mend(signal) },
    {
      name: 'reanalyse',
      when: '*/5 * * * *',
      jitterMs: 20_000,
      run: (signal) => reanalyse({ since: new Date(clock.now().getTime() - rereadMs) }, { signal }),
    },
    {
      name: 'erase left servers',
      // Not once a night: a machine may sleep at night.
      when: '17 * * * *',
      jitterMs: 60_000,
      run: () => eraseLeftServers({ store, clock }),
    },
  ]
  return config.roles.has('poller') ? jobs : []
}

function postingJobs(
  { store, archive }: NewsroomParts,
  { courier, renderer, notices }: Bot & { readonly notices: NoticeQueue },
  { clock, log, owner, backSince }: Pick<BotParts, 'clock' | 'log'> & Pick<DeliverEffects, 'owner' | 'backSince'>,
): readonly Job[] {
  const deps = { store, archive, clock }
  const keeper = noticeKeeper({ store, clock })
  const effects = {
    store,
    courier,
    onPaused: keeper.keepPause,
    onRefused: keeper.keepRefusal,
    late: renderer,
    backSince,
    clock,
    random: Math.random,
    owner,
    log,
  }
  const jobs: readonly Job[] = [
    {
      name: 'digests',
      when: '* * * * *',
      jitterMs: 0,
      followedBy: 'deliveries',
      run: (signal) => publishEditions({ signal }, { ...deps, renderer, log }),
    },
    {
      name: 'alerts',
      when: '30 * * * * *',
      jitterMs: 0,
      followedBy: 'deliveries',
      run: (signal) => raiseAlerts({ signal }, { ...deps, renderer, log }),
    },
    {
      name: 'corrections',
      when: '45 */5 * * * *',
      jitterMs: 0,
      run: (signal) => correctDeliveries({ signal }, { ...effects, renderer }),
    },
    {
      name: 'deliveries',
      when: '*/10 * * * * *',
      jitterMs: 0,
      run: (signal) => deliverDigests({ ...effects, signal }),
    },
    { name: 'notices', when: '5,35 * * * * *', jitterMs: 0, run: (signal) => notices.tell({ signal }) },
  ]
  return jobs.map((job) => ({ ...job, atOnce: true }))
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
