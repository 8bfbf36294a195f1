import type { Bot } from '#src/discord/gateway/client.ts'
import { rereadMs } from '#src/newsroom/archive/status.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { tellReports } from '#src/newsroom/hiding/reports.ts'
import { correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import { type DeliverEffects, deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import { type NoticeQueue, noticeKeeper } from '#src/newsroom/outbox/send-notices.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { eraseLeftServers, leaveServers } from '#src/newsroom/servers/servers.ts'
import { raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import type { Job } from '#src/schedule/cron.ts'
import type { BotParts } from './bot-parts.ts'
import type { NewsroomParts } from './open-newsroom.ts'

/** What comes round, in UTC. The store knows what is due; a tick only asks. */
export function readingJobs(
  { newsroom, store, storyGatherer, reanalyse, forgetting }: NewsroomParts,
  { config, clock, log }: Pick<BotParts, 'config' | 'clock' | 'log'>,
  onPolled: (reports: readonly PollReport[]) => void,
): readonly Job[] {
  const poll = async (signal: AbortSignal) => {
    const began = clock.now().getTime()
    const reports = await newsroom.feeds.poll({}, { signal })
    onPolled(reports)
    if (reports.length > 0) log.info({ ...countsOf(reports), tookMs: clock.now().getTime() - began }, 'feeds read')
  }
  const jobs: Job[] = [
    { name: 'poll', when: '* * * * *', jitterMs: 20_000, run: poll },
    { name: 'mend stories', when: '*/10 * * * *', jitterMs: 5_000, run: (signal) => storyGatherer.mend(signal) },
    {
      name: 'reanalyse',
      when: '*/5 * * * *',
      jitterMs: 20_000,
      run: (signal) => reanalyse({ since: new Date(clock.now().getTime() - rereadMs) }, { signal }),
    },
    {
      name: 'prune',
      // What comes of age in an hour is little. A machine may sleep at night.
      when: '37 * * * *',
      jitterMs: 60_000,
      run: async (signal) => {
        const { texts, articles } = await forgetting.prune({ keeping: config.keeping }, { signal })
        if (texts + articles > 0) log.info({ texts, articles }, 'let go of old texts')
      },
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

export function postingJobs(
  { store, archive }: NewsroomParts,
  { courier, renderer, notices, leaveServer, onReported }: Bot & { readonly notices: NoticeQueue },
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
    { name: 'leave servers', when: '20 * * * * *', jitterMs: 0, run: () => leaveServers(leaveServer, { store }) },
    { name: 'reports', when: '25 * * * * *', jitterMs: 0, run: () => tellReports({ onReported }, { store, clock }) },
    { name: 'notices', when: '5,35 * * * * *', jitterMs: 0, run: (signal) => notices.tell({ signal }) },
  ]
  return jobs.map((job) => ({ ...job, atOnce: true }))
}

function countsOf(reports: readonly PollReport[]) {
  const sum = (of: (report: PollReport) => number) => reports.reduce((total, report) => total + of(report), 0)
  return {
    feeds: reports.length,
    failed: sum(({ outcome }) => (outcome === 'failed' ? 1 : 0)),
    newArticles: sum(({ newArticles }) => newArticles),
    revisedArticles: sum(({ revisedArticles }) => revisedArticles),
  }
}
