import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Analysis } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { openNewsroom } from '#src/assembly/open-newsroom.ts'
import { done } from '#src/base/result.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { reanalyse } from '#src/newsroom/filing/reanalyse.ts'
import { correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import { raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import type { StorePlace } from '#src/store/opening/open-store.ts'
import { frozenAt, serveFrozenFeeds, thawPostgres, thawSqlite } from '#test/support/old-newsroom.ts'
import { startPostgres } from '#test/support/postgres-server.ts'
import { sharedPools } from '#test/support/shared-pools.ts'

const { signal } = new AbortController()
const log = pino({ level: 'silent' })

type Upgraded = Awaited<ReturnType<typeof upgrade>>

/** The old database at that place, opened by this version ten minutes later, with all that its outlets still serve. */
async function upgrade(place: StorePlace, port: number) {
  const clock = { now: () => new Date(frozenAt.getTime() + 10 * 60_000) }
  const parts = await openNewsroom(
    {
      place,
      contactUrl: null,
      allowPrivate: ['127.0.0.1/32'],
      ports: [port],
      pollFloorMs: 1000,
      defaultZone: 'UTC',
      fullText: 'never',
      pools: sharedPools,
    },
    { log, version: '0.2.0', clock },
  )
  const { store } = parts
  const edits: number[] = []
  const deps = { ...depsOf({ store, clock }), store, clock, log }
  return {
    ...parts,
    clock,
    poll: () => parts.newsroom.feeds.poll({ all: true }, { signal }),
    alerts: () =>
      raiseAlerts({ signal }, { ...deps, renderer: { renderAlert: (watch, found) => renderAlert(watch, found) } }),
    /** What a round of each of the bot's jobs would post or change in Discord. */
    async posts() {
      await publishEditions(
        { signal },
        { ...deps, renderer: { render: (briefing, facts) => renderEdition(briefing, facts, null) } },
      )
      const alerts = await this.alerts()
      const corrections = await correctDeliveries(
        { signal },
        {
          ...deps,
          renderer: { correct: (payload) => `${payload} ` },
          courier: {
            edit: async ({ id }) => {
              edits.push(id)
              return done(null)
            },
          },
        },
      )
      return { alerts, corrections, edits, waiting: (await store.deliveries.counts(frozenAt)).pending }
    },
  }
}

const silence = { alerts: 0, corrections: 0, edits: [], waiting: 0 }

/** The same bytes again: nothing is new, nothing is edited, nothing is said. */
async function staysSilent(upgraded: Upgraded): Promise<void> {
  const { articles } = (await upgraded.newsroom.status({ viewer: 'operator', signal })).corpus
  const reports = await upgraded.poll()
  expect(reports.map(({ outcome }) => outcome)).toEqual(reports.map(() => 'unchanged'))
  expect(reports).toHaveLength(11)
  expect(reports.map(({ newArticles, revisedArticles }) => newArticles + revisedArticles)).toEqual(reports.map(() => 0))
  await upgraded.storyGatherer.mend(signal)
  expect((await upgraded.newsroom.status({ viewer: 'operator', signal })).corpus.articles).toBe(articles)
  expect(articles).toBe(74)
  expect(await upgraded.posts()).toEqual(silence)
}

async function openSqlite(): Promise<{ readonly upgraded: Upgraded; readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-upgrade-'))
  const feeds = await serveFrozenFeeds()
  const path = join(folder, 'attache.sqlite')
  await thawSqlite(path)
  const database = new DatabaseSync(path)
  database.exec(feeds.moveFeeds)
  database.close()
  const upgraded = await upgrade({ path }, feeds.port)
  onTestFinished(async () => {
    await upgraded.close()
    feeds.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { upgraded, path }
}

describe('an upgrade from an early version', () => {
  it('is silent in SQLite, before and after its articles are read again', async () => {
    const { upgraded } = await openSqlite()
    await staysSilent(upgraded)
    const since = new Date(frozenAt.getTime() - 30 * 24 * 3_600_000)
    expect((await upgraded.newsroom.status({ viewer: 'operator', signal })).toReread).toBe(75)
    expect(await upgraded.reanalyse({ since }, { signal })).toBe(75)
    expect((await upgraded.newsroom.status({ viewer: 'operator', signal })).toReread).toBe(0)
    expect(await upgraded.reanalyse({ since }, { signal })).toBe(0)
    await staysSilent(upgraded)
  })

  it('is silent in PostgreSQL, before and after its articles are read again', async () => {
    const server = await startPostgres()
    const feeds = await serveFrozenFeeds()
    onTestFinished(async () => {
      feeds.close()
      await server.stop()
    })
    const databaseUrl = await server.createDatabase('old')
    await thawPostgres(databaseUrl)
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(feeds.moveFeeds)
    await client.end()
    const upgraded = await upgrade({ databaseUrl }, feeds.port)
    await staysSilent(upgraded)
    expect(await upgraded.reanalyse({ since: null }, { signal })).toBe(75)
    await staysSilent(upgraded)
    await upgraded.close()
  })

  it('is silent though the newer engine finds other statements in what channels were told of', async () => {
    const { upgraded } = await openSqlite()
    await staysSilent(upgraded)
    /** Every statement begins a word later: none is one that a channel has heard. */
    const shifted = (text: string, analysis: Analysis): Analysis => ({
      ...analysis,
      statements: analysis.statements.map((statement) => {
        const start = text.indexOf(' ', statement.content.start) + 1
        if (start <= 0 || start >= (statement.parts[0]?.end ?? 0)) return statement
        const [first, ...rest] = statement.parts
        return { ...statement, content: { ...statement.content, start }, parts: [{ ...first!, start }, ...rest] }
      }),
    })
    const { store, clock } = upgraded
    const analyse = async ({ text, title }: Parameters<Parameters<typeof reanalyse>[1]['analyse']>[0]) =>
      shifted(text, analyze(text, { title }))
    expect(await reanalyse({ since: null }, { store, clock, signal, log, analyse })).toBe(75)
    expect(await upgraded.posts()).toEqual(silence)
  })
})
