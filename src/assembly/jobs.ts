import { rereadMs } from '#src/newsroom/archive/status.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { isAnalysed } from '#src/newsroom/filing/analysts.ts'
import { byOneProcess } from '#src/newsroom/filing/one-process.ts'
import { tellReports } from '#src/newsroom/hiding/reports.ts'
import { correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import { type DeliverEffects, deliverDigests } from '#src/newsroom/outbox/deliver.ts'
import { type NoticeQueue, noticeKeeper } from '#src/newsroom/outbox/send-notices.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { eraseLeftServers, leaveServers } from '#src/newsroom/servers/servers.ts'
import { raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import type { Job } from '#src/schedule/cron.ts'
import type { BotParts } from './bot-parts.ts'
import type { Fleet } from './fleet.ts'
import type { NewsroomParts } from './open-newsroom.ts'

/** What comes round, in UTC. The store knows what is due; a tick only asks. */
export function readingJobs(
  parts: NewsroomParts,
  { config, clock, log }: Pick<BotParts, 'config' | 'clock' | 'log'>,
  onPolled: (reports: readonly PollReport[]) => void,
): readonly Job[] {
  const { newsroom, store, forgetting, owner } = parts
  const processes = { leases: store.leases, owner, clock }
  const poll = async (signal: AbortSignal) => {
    const began = clock.now().getTime()
    const reports = await newsroom.feeds.poll({}, { signal })
    onPolled(reports)
    if (reports.length > 0) log.info({ ...countsOf(reports), tookMs: clock.now().getTime() - began }, 'feeds read')
  }
  const polling: Job[] = [
    // Also at the start: a person who has just installed it waits for the first news. A feed's own pace holds all the same.
    { name: 'poll', when: '* * * * *', jitterMs: 20_000, atOnce: true, run: poll },
    {
      name: 'prune',
      // Every hour: then there is little to do each time, and a machine may be off at night.
      when: '37 * * * *',
      jitterMs: 60_000,
      run: (signal) =>
        byOneProcess('pruning', wholeJobLeaseMs, processes, async () => {
          const { texts, articles } = await forgetting.prune({ keeping: config.keeping }, { signal })
          if (texts + articles > 0) log.info({ texts, articles }, 'let go of old texts')
        }),
    },
    {
      name: 'erase left servers',
      // Every hour and not once a night: a machine may be off at night.
      when: '17 * * * *',
      jitterMs: 60_000,
      run: () => eraseLeftServers({ store, clock }),
    },
  ]
  const { roles } = config
  if (roles.has('analyst')) return [...(roles.has('poller') ? polling : []), ...analysingJobs(parts, { clock })]
  if (!roles.has('poller')) return []
  // Where no analyst runs, the processes that read feeds also analyse. Otherwise articles would wait for ever.
  const ifNobodyElse = (job: Job): Job => ({
    ...job,
    run: async (signal) => ((await isAnalysed(store.leases, clock.now())) ? null : await job.run(signal)),
  })
  return [...polling, ...analysingJobs(parts, { clock }).map(ifNobodyElse)]
}

/** The analysis of what waits, and the gathering of stories. */
function analysingJobs(
  { storyGatherer, reanalyse, analyseWaiting, store, owner }: NewsroomParts,
  { clock }: Pick<BotParts, 'clock'>,
): readonly Job[] {
  const since = () => new Date(clock.now().getTime() - rereadMs)
  return [
    { name: 'analyse', when: '*/2 * * * * *', jitterMs: 0, run: (signal) => analyseWaiting({ signal }) },
    { name: 'gather stories', when: '*/3 * * * * *', jitterMs: 0, run: (signal) => storyGatherer.catchUp(signal) },
    { name: 'mend stories', when: '*/10 * * * *', jitterMs: 5_000, run: (signal) => storyGatherer.mend(signal) },
    {
      name: 'reanalyse',
      when: '*/5 * * * *',
      jitterMs: 20_000,
      run: (signal) =>
        byOneProcess('reanalysis', wholeJobLeaseMs, { leases: store.leases, owner, clock }, () =>
          reanalyse({ since: since() }, { signal }),
        ),
    },
  ]
}

/** If it takes longer, a second process does the same work, and nothing else is lost. */
const wholeJobLeaseMs = 30 * 60_000

export function postingJobs(
  { store, archive }: NewsroomParts,
  { courier, renderer, notices, leaveServer, onReported, shards, share }: Fleet & { readonly notices: NoticeQueue },
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
      run: (signal) => publishEditions({ signal }, { ...deps, renderer, log, shards: shards() }),
    },
    {
      name: 'alerts',
      when: '30 * * * * *',
      jitterMs: 0,
      followedBy: 'deliveries',
      run: (signal) => raiseAlerts({ signal }, { ...deps, renderer, log, shards: shards() }),
    },
    {
      name: 'corrections',
      when: '45 */5 * * * *',
      jitterMs: 0,
      run: (signal) => correctDeliveries({ signal }, { ...effects, renderer, shards: shards() }),
    },
    {
      name: 'deliveries',
      when: '*/10 * * * * *',
      jitterMs: 0,
      run: (signal) => deliverDigests({ ...effects, renderer, shards: shards(), signal }),
    },
    {
      name: 'leave servers',
      when: '20 * * * * *',
      jitterMs: 0,
      run: () => leaveServers(leaveServer, { store, shards: shards() }),
    },
    { name: 'shards', when: '*/10 * * * * *', jitterMs: 0, run: share },
    {
      name: 'reports',
      when: '25 * * * * *',
      jitterMs: 0,
      // Whoever holds the first shard tells the operator, so that it is told once.
      run: async () => (shards()?.ids.includes(0) ?? true) && (await tellReports({ onReported }, { store, clock })),
    },
    {
      name: 'notices',
      when: '5,35 * * * * *',
      jitterMs: 0,
      run: (signal) => notices.tell({ signal, shards: shards() }),
    },
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
