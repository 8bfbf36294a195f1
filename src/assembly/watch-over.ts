import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenServer } from '#src/base/open-server.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import type { Job } from '#src/schedule/cron.ts'
import type { Metrics } from '#src/web/metrics.ts'
import { serveOps } from '#src/web/ops-server.ts'
import {
  checkBacklog,
  checkDeliveries,
  checkGateway,
  checkPolling,
  checkRoom,
  type ReadyCheck,
  type Vitals,
} from '#src/web/vitals.ts'
import type { BotParts } from './bot-parts.ts'
import type { NewsroomParts } from './open-newsroom.ts'
import { servedAt } from './served-at.ts'

/** Who watches over a process: counts what it does, and answers those who ask how it is. */
export type Watching = {
  /** The same job; each run is counted. */
  measured(job: Job): Job
  polled(reports: readonly PollReport[]): void
  /** The analysis of a text has ended. */
  analysed(timed: { readonly seconds: number; readonly isDone: boolean }): void
  /** A command or a press was answered. */
  answered(interaction: { readonly command: string; readonly seconds: number }): void
  /** A file in DATA_DIR whose time is that of the last minute in which all was well. */
  readonly heartbeat: Job
  close(): Promise<void>
}

export type WatchingParts = Pick<NewsroomParts, 'newsroom' | 'store' | 'room'> & {
  /** Whether the connection to Discord is open. */
  gatewayIsOpen(): boolean
}

/** @throws CommandFailure where the port of `OPS_PORT` cannot be had. */
export async function watchOver(
  { newsroom, store, room, gatewayIsOpen }: WatchingParts,
  { config, clock, log, version }: BotParts,
): Promise<Watching> {
  let lastPollAt: Date | null = null
  const startedAt = clock.now()
  const vitals = (): Vitals => ({
    lastPollAt,
    startedAt,
    polls: config.roles.has('poller'),
    analyses: config.roles.has('analyst'),
    talks: config.discord !== null && config.roles.has('bot'),
    gatewayIsOpen: gatewayIsOpen(),
  })
  const ready = async (): Promise<readonly ReadyCheck[]> => {
    const now = clock.now()
    const checks = [checkPolling(vitals(), now), checkGateway(vitals())]
    try {
      const oldestDue = await store.deliveries.nextDue()
      return [
        ...checks,
        { name: 'database', isWell: true, finding: 'answers' },
        checkDeliveries(vitals(), oldestDue, now),
        checkRoom(vitals(), await room()),
        checkBacklog(vitals(), (await store.waiting.backlog()).since, now),
      ]
    } catch (cause) {
      return [...checks, { name: 'database', isWell: false, finding: firstLineOf(cause) }]
    }
  }
  let metrics: Metrics | null = null
  let server: OpenServer | null = null
  if (config.ops !== null) {
    const { makeMetrics } = await import('#src/web/metrics.ts')
    const counting = makeMetrics({
      version,
      readLevels: () => levelsOf({ newsroom, store }, clock.now(), gatewayIsOpen),
    })
    metrics = counting
    const place = config.ops
    server = await servedAt('OPS_PORT', place, () => serveOps(place, { ready, metrics: () => counting.text() }))
    log.info({ host: place.host, port: server.port }, 'health and metrics are served')
  }
  return {
    measured: (job) => ({ ...job, run: (signal) => timed(job, signal, metrics) }),
    polled(reports) {
      lastPollAt = clock.now()
      const [newArticles, revisedArticles] = [sumOf(reports, 'newArticles'), sumOf(reports, 'revisedArticles')]
      metrics?.polled({ outcomes: reports.map(({ outcome }) => outcome), newArticles, revisedArticles, at: lastPollAt })
    },
    analysed: (timed) => metrics?.analysed(timed),
    answered: (interaction) => metrics?.answered(interaction),
    heartbeat: {
      name: 'heartbeat',
      when: '50 * * * * *',
      jitterMs: 0,
      run: async () => {
        if ((await ready()).every(({ isWell }) => isWell)) await touch(join(config.dataDir, 'heartbeat'), clock.now())
      },
    },
    close: async () => server?.close(),
  }
}

async function timed(job: Job, signal: AbortSignal, metrics: Metrics | null): Promise<unknown> {
  const began = performance.now()
  try {
    const value = await job.run(signal)
    metrics?.ran(job.name, 'done', (performance.now() - began) / 1000)
    return value
  } catch (cause) {
    if (!signal.aborted) metrics?.ran(job.name, 'failed', (performance.now() - began) / 1000)
    throw cause
  }
}

async function levelsOf(
  { newsroom, store }: Pick<NewsroomParts, 'newsroom' | 'store'>,
  now: Date,
  gatewayIsOpen: () => boolean,
) {
  const [{ corpus, feeds, statements, deliveries, storeBytes, backlog }, oldest, [overdue]] = await Promise.all([
    newsroom.status({ viewer: 'operator', signal: new AbortController().signal }),
    store.deliveries.nextDue(),
    store.feeds.due(now, 1),
  ])
  const secondsSince = (moment: Date | null | undefined) => (moment ? (now.getTime() - moment.getTime()) / 1000 : null)
  return {
    feeds,
    articles: corpus.articles,
    statements,
    deliveriesPending: deliveries.pending,
    oldestDeliverySeconds: secondsSince(oldest),
    articlesToAnalyse: backlog.articles,
    oldestToAnalyseSeconds: secondsSince(backlog.since),
    oldestDueFeedSeconds: secondsSince(overdue?.nextCheckAt),
    databaseBytes: storeBytes,
    gatewayIsOpen: gatewayIsOpen(),
  }
}

/** With PostgreSQL, or where nothing may be written, there may be no such folder: then there is no file either. */
async function touch(path: string, at: Date): Promise<void> {
  await writeFile(path, '').then(
    () => utimes(path, at, at),
    () => undefined,
  )
}

function sumOf(reports: readonly PollReport[], what: 'newArticles' | 'revisedArticles'): number {
  return reports.reduce((sum, report) => sum + report[what], 0)
}

function firstLineOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.split('\n')[0]! : String(cause)
}
