import pg from 'pg'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readingJobs } from '#src/assembly/jobs.ts'
import { type NewsroomParts, openNewsroom } from '#src/assembly/open-newsroom.ts'
import type { FullTextPolicy } from '#src/base/full-text-policy.ts'
import { readConfig } from '#src/config.ts'
import { analystPresence } from '#src/newsroom/filing/analysts.ts'
import { noFindings } from '#src/newsroom/filing/findings-of.ts'
import { harbourTimes } from '#test/store/samples.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { startFeedServer } from '#test/support/feed-server.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { sharedPools } from '#test/support/shared-pools.ts'
import { until } from '#test/support/until.ts'
import { clockAt } from './test-newsroom.ts'

const { signal } = new AbortController()
const noon = new Date('2026-03-10T12:00:00Z')
const log = pino({ level: 'silent' })
const minuteMs = 60_000

let server: PostgresServer
let databaseUrl: string
const open: NewsroomParts[] = []
beforeAll(async () => {
  server = await startPostgres()
  databaseUrl = await server.createDatabase('attache')
})
afterEach(async () => {
  for (const parts of open.splice(0)) await parts.close()
  await server.empty('attache')
})
afterAll(() => server.stop())

/** A process of the newsroom, as it were: over the store of the others, with a memory of its own. */
async function startProcess(
  owner: string,
  clock = clockAt(noon),
  { leavesAnalysis = false, fullText = 'never' }: { leavesAnalysis?: boolean; fullText?: FullTextPolicy } = {},
) {
  const parts = await openNewsroom(
    {
      place: { databaseUrl },
      contactUrl: null,
      allowPrivate: ['127.0.0.0/8'],
      ports: [],
      pollFloorMs: 5 * minuteMs,
      defaultZone: 'UTC',
      fullText,
      leavesAnalysis,
      owner,
      pools: sharedPools,
    },
    { log, version: 'test', clock },
  )
  open.push(parts)
  return { ...parts, clock, presence: analystPresence({ leases: parts.store.leases, owner, clock }) }
}

type Process = Awaited<ReturnType<typeof startProcess>>

async function follow({ store }: Process, urls: readonly string[]): Promise<void> {
  await store.outlets.save([harbourTimes])
  for (const url of urls)
    await store.feeds.add(
      { outletId: harbourTimes.id, url, title: 'News', packs: [] },
      { nextCheckAt: noon, intervalMs: 1, byOperator: true },
    )
}

const poll = ({ newsroom }: Process) => newsroom.feeds.poll({}, { signal })
const articlesOf = async ({ newsroom }: Process) =>
  (await newsroom.status({ viewer: 'operator', signal })).corpus.articles

describe('several processes over one PostgreSQL', () => {
  it('ask each feed once, and one host from one process at a time', async () => {
    const paths = Array.from({ length: 12 }, (_, index) => `/${index}`)
    const body = (path: string) => rssOf([`Talks ${path} begin in Basra`])
    await using feeds = await startFeedServer(Object.fromEntries(paths.map((path) => [path, { body: body(path) }])))
    const processes = [await startProcess('a'), await startProcess('b'), await startProcess('c')]
    const hosts = (path: string, index: number) => `http://127.0.0.${1 + (index % 4)}:${feeds.port}${path}`
    await using others = await startFeedServer({}, { address: '127.0.0.9' })
    await follow(processes[0]!, [...paths.map((path) => feeds.at(path)), others.at('/gone'), hosts('/x', 1)])
    await Promise.all(processes.map(poll))
    await Promise.all(processes.map(poll))
    expect(feeds.asked.map(({ path }) => path).toSorted()).toEqual(paths.toSorted())
    expect(others.asked).toHaveLength(1)
    expect(feeds.connections.most).toBe(1)
    expect(await articlesOf(processes[1]!)).toBe(12)
  })

  it('a feed of a poller that died is asked again when its claim ends', async () => {
    await using feeds = await startFeedServer({ '/feed': { body: rssOf(['Talks begin in Basra']) } })
    const [dying, other] = [await startProcess('dying'), await startProcess('other')]
    await follow(dying, [feeds.at('/feed')])
    const [feed] = await dying.store.feeds.all()
    expect(await dying.store.feeds.claim(feed!, new Date(noon.getTime() + 5 * minuteMs))).toBe(true)
    expect(await poll(other)).toEqual([])
    other.clock.time = new Date(noon.getTime() + 5 * minuteMs)
    expect(await poll(other)).toMatchObject([{ newArticles: 1 }])
  })

  it('articles wait for an analyst where there is one, and are analysed and gathered once', async () => {
    await using feeds = await startFeedServer({
      '/feed': { body: rssOf(['Talks begin in Basra', 'Dam holds', 'Ferry sinks']) },
    })
    const clock = clockAt(noon)
    const poller = await startProcess('poller', clock, { leavesAnalysis: true })
    const analysts = [await startProcess('one', clock), await startProcess('two', clock)]
    await follow(poller, [feeds.at('/feed')])
    for (const { presence } of analysts) await presence.keep()
    expect(await poll(poller)).toMatchObject([{ newArticles: 3 }])
    expect(await poller.store.waiting.backlog()).toEqual({ articles: 3, since: noon })
    expect(await articlesOf(poller)).toBe(0)
    const filed = await Promise.all(analysts.map(({ analyseWaiting }) => analyseWaiting({ signal })))
    expect(filed[0]! + filed[1]!).toBe(3)
    expect(await articlesOf(poller)).toBe(3)
    // Whichever of them gathers, sees what the other one filed.
    for (const { storyGatherer } of analysts) await storyGatherer.catchUp(signal)
    expect((await poller.newsroom.status({ viewer: 'operator', signal })).stories).toBe(3)
  })

  it('an article that changes or is withdrawn while an analyst files it is not lost, and not filed', async () => {
    await using feeds = await startFeedServer({ '/feed': { body: rssOf(['Dam holds', 'Ferry sinks']) } })
    const { store, clock, ...poller } = await startProcess('poller', clockAt(noon), { leavesAnalysis: true })
    const analyst = await startProcess('analyst', clock)
    await follow({ store, clock, ...poller }, [feeds.at('/feed')])
    await analyst.presence.keep()
    await poller.newsroom.feeds.poll({}, { signal })
    const changing = new pg.Client({ connectionString: databaseUrl })
    await changing.connect()
    const isWaiting = async () =>
      (
        await changing.query(
          "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        )
      ).rows.length > 0
    const taken = await store.waiting.take({
      owner: 'analyst',
      limit: 2,
      now: noon,
      leaseUntil: new Date(noon.getTime() + minuteMs),
      farthest: new Date(noon.getTime() + 60 * minuteMs),
    })
    const changes = [
      "update waiting_article set content_hash = 'another' where id = $1",
      'delete from waiting_article where id = $1',
    ]
    for (const [index, { id, article }] of taken.entries()) {
      await changing.query('begin')
      await changing.query(changes[index]!, [id])
      const filing = store.waiting.file([{ id, reading: { article, analysis: noFindings(article) } }], 'analyst')
      await until(isWaiting)
      await changing.query('commit')
      expect(await filing).toEqual([['new'], ['known']][index])
    }
    await changing.end()
    expect((await store.waiting.backlog()).articles).toBe(1)
    expect(await articlesOf(analyst)).toBe(1)
  })

  it('the page of a followed topic is read before its article waits, and the gathering stays with the analyst', async () => {
    await using feeds = await startFeedServer({ '/feed': { body: rssOf(['Old news']) } })
    const clock = clockAt(noon)
    const poller = await startProcess('poller', clock, { leavesAnalysis: true, fullText: 'needed' })
    const analyst = await startProcess('analyst', clock)
    await follow(poller, [feeds.at('/feed')])
    await poller.store.digests.add(wantedDigest({ topic: 'Yemen', nextRunAt: noon }))
    await analyst.presence.keep()
    // A first poll reads no page.
    await poll(poller)
    const sentence = 'The foreign minister of Yemen came to the talks in the harbour on Monday.'
    const page = `<!doctype html><html lang="en"><body><article><h1>Yemen talks begin</h1>${`<p>${sentence}</p>`.repeat(9)}</article></body></html>`
    feeds.answer('/yemen', { headers: { 'content-type': 'text/html' }, body: page })
    feeds.answer('/dam', { headers: { 'content-type': 'text/html' }, body: page })
    const item = (path: string, headline: string, teaser: string) =>
      `<item><title>${headline}</title><link>${feeds.at(path)}</link><description>${teaser}</description></item>`
    const items = [
      item('/yemen', 'Yemen talks begin', 'Talks of Yemen began in the harbour today, its foreign minister said.'),
      item('/dam', 'Dam holds', 'The dam of the river held in the night, and nobody was hurt there.'),
    ]
    feeds.answer('/feed', { body: `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>` })
    clock.time = new Date(noon.getTime() + 60 * minuteMs)
    await analyst.presence.keep()
    expect(await poll(poller)).toMatchObject([{ newArticles: 2 }])
    expect(feeds.asked.map(({ path }) => path).filter((path) => /yemen|dam/.test(path))).toEqual(['/yemen'])
    await analyst.analyseWaiting({ signal })
    await analyst.storyGatherer.catchUp(signal)
    const { corpus, stories } = await poller.newsroom.status({ viewer: 'operator', signal })
    expect([corpus.articles, stories]).toEqual([3, 3])
  })

  it('old texts are let go by one poller at a time', async () => {
    const config = readConfig({ ROLES: 'poller' })
    const begun = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const pruned: string[] = []
    const pruning = async (owner: string) => {
      const parts = await startProcess(owner)
      const prune = async () => {
        pruned.push(owner)
        begun.resolve()
        await held.promise
        return { texts: 0, articles: 0, waiting: 0 }
      }
      const forgetting = { ...parts.forgetting, prune }
      const jobs = readingJobs({ ...parts, forgetting }, { config, clock: parts.clock, log }, () => {})
      return jobs.find(({ name }) => name === 'prune')!
    }
    const [one, other] = [await pruning('one'), await pruning('other')]
    const first = one.run(signal)
    await begun.promise
    await other.run(signal)
    expect(pruned).toEqual(['one'])
    held.resolve()
    await first
    await other.run(signal)
    expect(pruned).toEqual(['one', 'other'])
  })

  it('what one changes is in the answers of the others within five seconds, though they had read it before', async () => {
    const feed = (headline: string) => ({
      body: `<rss version="2.0"><channel><title>News</title><item><guid isPermaLink="false">one</guid>
        <title>${headline}</title><description>Talks on the harbour of Basra began.</description></item></channel></rss>`,
    })
    await using feeds = await startFeedServer({ '/feed': feed('Talks begin in Basra') })
    const clock = clockAt(noon)
    const [one, other] = [await startProcess('one', clock), await startProcess('other', clock)]
    await follow(one, [feeds.at('/feed')])
    const headlines = async (process: Process) => {
      const asking = { signal, viewer: 'operator' as const }
      const { stories } = await process.newsroom.stories({ sinceMs: 86_400_000, limit: 10 }, asking)
      return stories.map(({ headline }) => headline.text)
    }
    await poll(one)
    expect(await headlines(other)).toEqual(['Talks begin in Basra'])
    feeds.answer('/feed', feed('Talks in Basra are put off'))
    clock.time = new Date(noon.getTime() + 60 * minuteMs)
    // The other process gathers from now on, and this one files.
    await one.storyGatherer.end()
    await other.storyGatherer.catchUp(signal)
    await poll(one)
    clock.time = new Date(clock.time.getTime() + 5_000)
    await other.storyGatherer.catchUp(signal)
    expect([await headlines(one), await headlines(other)]).toEqual([
      ['Talks in Basra are put off'],
      ['Talks in Basra are put off'],
    ])
    feeds.answer('/new', { body: rssOf(['Dam holds in Mosul']) })
    await follow(one, [feeds.at('/new')])
    await poll(one)
    clock.time = new Date(clock.time.getTime() + 5_000)
    await other.storyGatherer.catchUp(signal)
    expect((await headlines(other)).toSorted()).toEqual(['Dam holds in Mosul', 'Talks in Basra are put off'])
  })

  it('where the last analyst died, the poller analyses, and nothing waits for ever', async () => {
    await using feeds = await startFeedServer({ '/feed': { body: rssOf(['Talks begin in Basra']) } })
    const clock = clockAt(noon)
    const poller = await startProcess('poller', clock, { leavesAnalysis: true })
    const analyst = await startProcess('analyst', clock)
    await follow(poller, [feeds.at('/feed')])
    await analyst.presence.keep()
    clock.time = new Date(noon.getTime() + 2 * minuteMs)
    await poll(poller)
    expect(await poller.store.waiting.backlog()).toEqual({ articles: 0, since: null })
    expect(await articlesOf(poller)).toBe(1)
  })
})
