import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is read when somebody asks for the metrics. */
export type Levels = {
  readonly feeds: { readonly active: number; readonly failing: number; readonly stopped: number }
  readonly articles: number
  readonly statements: number
  readonly deliveriesPending: number
  /** Null: none waits. */
  readonly oldestDeliverySeconds: number | null
  readonly articlesToAnalyse: number
  /** Null: none waits. */
  readonly oldestToAnalyseSeconds: number | null
  /** Null: none is due. */
  readonly oldestDueFeedSeconds: number | null
  /** Null where the engine does not tell. */
  readonly databaseBytes: number | null
  readonly gatewayIsOpen: boolean
}

/** What one round of polling brought. */
export type PolledRound = {
  readonly outcomes: readonly string[]
  readonly newArticles: number
  readonly revisedArticles: number
  readonly at: Date
}

export type Metrics = ReturnType<typeof makeMetrics>

/** Counts what happens, in Prometheus' names; memory, CPU and the delay of the event loop come with them. */
export function makeMetrics({ version, readLevels }: { version: string; readLevels: () => Promise<Levels> }) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'attache_info', help: 'The version', labelNames: ['version'], registers }).set({ version }, 1)
  const polls = new Counter({
    name: 'attache_polls_total',
    help: 'Feeds asked, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const articlesFiled = new Counter({
    name: 'attache_articles_filed_total',
    help: 'Articles filed, new or revised',
    labelNames: ['kind'],
    registers,
  })
  const lastPoll = new Gauge({
    name: 'attache_last_poll_timestamp_seconds',
    help: 'End of the last round of polling',
    registers,
  })
  const jobs = new Histogram({
    name: 'attache_job_seconds',
    help: 'How long each run of a job took, by job and outcome',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.1, 0.5, 1, 5, 15, 60, 300],
    registers,
  })
  const interactions = new Histogram({
    name: 'attache_interaction_seconds',
    help: 'From the arrival of a command or a press to the end of its answer',
    labelNames: ['command'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 3, 10, 60],
    registers,
  })
  const analyses = new Histogram({
    name: 'attache_analysis_seconds',
    help: 'How long the analysis of one text took, by outcome, without the wait for a free thread',
    labelNames: ['outcome'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const levels = levelGauges(registers)
  return {
    polled({ outcomes, newArticles, revisedArticles, at }: PolledRound): void {
      for (const outcome of outcomes) polls.inc({ outcome })
      articlesFiled.inc({ kind: 'new' }, newArticles)
      articlesFiled.inc({ kind: 'revised' }, revisedArticles)
      lastPoll.set(at.getTime() / 1000)
    },
    ran(job: string, outcome: 'done' | 'failed', seconds: number): void {
      jobs.observe({ job, outcome }, seconds)
    },
    answered({ command, seconds }: { readonly command: string; readonly seconds: number }): void {
      interactions.observe({ command }, seconds)
    },
    analysed({ seconds, isDone }: { readonly seconds: number; readonly isDone: boolean }): void {
      analyses.observe({ outcome: isDone ? 'done' : 'failed' }, seconds)
    },
    async text(): Promise<{ readonly type: string; readonly text: string }> {
      levels.set(await readLevels())
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

function levelGauges(registers: Registry[]) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `attache_${name}`, help, labelNames, registers })
  const feeds = gauge('feeds', 'Feeds that are followed, by state', ['state'])
  const articles = gauge('articles', 'Articles that are kept')
  const statements = gauge('statements', 'Statements that are kept')
  const pending = gauge('deliveries_pending', 'Messages that wait to be sent')
  const oldest = gauge('oldest_due_delivery_seconds', 'How long the oldest message that waits has been due')
  const toAnalyse = gauge('articles_to_analyse', 'Articles that are filed and not analysed yet')
  const oldestToAnalyse = gauge('oldest_article_to_analyse_seconds', 'How long the oldest of them has waited')
  const oldestFeed = gauge('oldest_due_feed_seconds', 'How long the feed that is most overdue has waited to be asked')
  const bytes = gauge('database_bytes', 'Size of the database')
  const gateway = gauge('gateway_open', 'Whether the connection to Discord is open')
  return {
    set(level: Levels): void {
      for (const [state, count] of Object.entries(level.feeds)) feeds.set({ state }, count)
      articles.set(level.articles)
      statements.set(level.statements)
      pending.set(level.deliveriesPending)
      oldest.set(Math.max(0, level.oldestDeliverySeconds ?? 0))
      toAnalyse.set(level.articlesToAnalyse)
      oldestToAnalyse.set(Math.max(0, level.oldestToAnalyseSeconds ?? 0))
      oldestFeed.set(Math.max(0, level.oldestDueFeedSeconds ?? 0))
      if (level.databaseBytes !== null) bytes.set(level.databaseBytes)
      gateway.set(level.gatewayIsOpen ? 1 : 0)
    },
  }
}
