import { afterEach, describe, expect, it } from 'vitest'
import type { OpenServer } from '#src/base/open-server.ts'
import { makeMetrics } from '#src/web/metrics.ts'
import { serveOps } from '#src/web/ops-server.ts'
import type { ReadyCheck } from '#src/web/vitals.ts'

let server: OpenServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function ask(path: string, checks: readonly ReadyCheck[] = [], init: RequestInit = {}) {
  const counting = makeMetrics({
    version: '1.2.3',
    readLevels: async () => ({
      feeds: { active: 18, failing: 2, stopped: 1 },
      articles: 40,
      statements: 90,
      deliveriesPending: 3,
      articlesToAnalyse: 3,
      oldestToAnalyseSeconds: 70,
      oldestDueFeedSeconds: 400,
      oldestDeliverySeconds: 12,
      databaseBytes: null,
      gatewayIsOpen: true,
    }),
  })
  counting.polled({ outcomes: ['new', 'failed', 'new'], newArticles: 5, revisedArticles: 1, at: new Date(60_000) })
  counting.ran('poll', 'done', 0.3)
  counting.analysed({ seconds: 0.03, isDone: true })
  counting.analysed({ seconds: 5, isDone: false })
  counting.answered({ command: 'brief', seconds: 0.2 })
  server = await serveOps({ host: '127.0.0.1', port: 0 }, { ready: async () => checks, metrics: counting.text })
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

const well = { name: 'polling', isWell: true, finding: 'the last round ended 3 s ago' }
const ill = { name: 'gateway', isWell: false, finding: 'closed' }

describe('who asks how the process is', () => {
  it('hears that it lives', async () => {
    expect(await ask('/healthz')).toMatchObject({ status: 200, text: 'ok\n' })
  })

  it.each([
    { checks: [well], status: 200, ready: true },
    { checks: [well, ill], status: 503, ready: false },
  ])('hears $status where readiness is $ready, and why', async ({ checks, status, ready }) => {
    const answer = await ask('/readyz', checks)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toEqual({ ready, checks })
  })

  it('gets what was counted, in Prometheus’ format', async () => {
    const { status, type, text } = await ask('/metrics')
    expect({ status, type }).toEqual({ status: 200, type: expect.stringContaining('text/plain; version=0.0.4') })
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'attache_polls_total{outcome="new"} 2',
        'attache_polls_total{outcome="failed"} 1',
        'attache_articles_filed_total{kind="new"} 5',
        'attache_last_poll_timestamp_seconds 60',
        'attache_feeds{state="stopped"} 1',
        'attache_oldest_due_delivery_seconds 12',
        'attache_articles_to_analyse 3',
        'attache_oldest_article_to_analyse_seconds 70',
        'attache_oldest_due_feed_seconds 400',
        'attache_analysis_seconds_bucket{le="0.02",outcome="done"} 0',
        'attache_analysis_seconds_bucket{le="0.05",outcome="done"} 1',
        'attache_analysis_seconds_count{outcome="failed"} 1',
        'attache_job_seconds_count{job="poll",outcome="done"} 1',
        'attache_interaction_seconds_count{command="brief"} 1',
        'attache_info{version="1.2.3"} 1',
        'attache_gateway_open 1',
      ]),
    )
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  })

  it('gets nothing else', async () => {
    expect((await ask('/articles')).status).toBe(404)
    await server?.close()
    expect((await ask('/healthz', [], { method: 'POST' })).status).toBe(405)
  })
})
