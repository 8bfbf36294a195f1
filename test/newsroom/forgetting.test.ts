import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { analysisVersion } from '#src/analysis/analysis-version.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { keepingOf } from '#src/base/keeping.ts'
import { done } from '#src/base/result.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { renderSaid } from '#src/discord/render/said.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { countPrunable, countRemovable, prune, removeArticles } from '#src/newsroom/forgetting/prune.ts'
import { onlyWithRoom } from '#src/newsroom/forgetting/room-left.ts'
import { correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import type { Delivery } from '#src/store/ports/delivery-store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { textOf } from '#test/support/read-message.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '../store/samples.ts'
import { deliverDue } from './deliver-due.ts'
import { fakeCourier } from './fake-courier.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const dayMs = 24 * 3_600_000
const silent = { debug: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined }

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

/** An article as the engine reads it. */
function article(slug: string, body: string, sample: Partial<Parameters<typeof reading>[0]> = {}): Reading {
  const { article } = reading({ slug, headline: `Yemen reopens the ${slug} of Aden`, body, ...sample })
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

const ferryBody =
  'The harbour was quiet. “We will not leave the port until the ferry sails,” Foreign Minister Jane Doe of Yemen said on Monday. Gulls slept on the cranes.'
const said = () => newsroom.said({ who: 'Jane Doe', sinceMs: 3_000 * dayMs }, asking)
const check = (text: string) => newsroom.checkQuote({ text }, asking)
const effects = () => ({ store: newsroom.store, clock: newsroom.clock })

describe('texts whose time is over', () => {
  it('leave their statements in the ledger, word for word, and say so', async () => {
    await newsroom.publish(article('ferry', ferryBody))
    const before = await said()
    newsroom.clock.time = hoursAfter(noon, 24 * 200)
    const keeping = keepingOf(180)
    expect(await countPrunable(keeping, effects())).toEqual({ texts: 1, articles: 0, waiting: 0 })
    expect(await prune(keeping, asking, effects())).toEqual({ texts: 1, articles: 0, waiting: 0 })
    const after = await said()
    expect(after.statements.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual(
      before.statements.map(({ pieces }) => pieces.map(({ text }) => text)),
    )
    expect(after.statements[0]).toMatchObject({ speaker: before.statements[0]!.speaker, at: before.statements[0]!.at })
    const state = { who: 'Jane Doe', about: null, sinceMs: dayMs, grade: null, page: 0, lessCertain: false, at: noon }
    const shown = (locale: string) => textOf(renderSaid(after, state, voiceOf(locale), 'list'))
    expect(shown('en-GB')).toContain('full text no longer kept')
    expect(shown('de')).toContain('Volltext nicht mehr gespeichert')
    expect(await prune(keeping, asking, effects())).toEqual({ texts: 0, articles: 0, waiting: 0 })
  })

  it('are named by Check quote', async () => {
    await newsroom.publish(article('ferry', ferryBody))
    newsroom.clock.time = hoursAfter(noon, 24 * 200)
    await newsroom.publish(article('market', 'The market opened. Nobody spoke.', { publishedAt: newsroom.clock.time }))
    expect((await check('We will not leave the port until the ferry sails')).textsSince).toBeNull()
    await prune(keepingOf(180), asking, effects())
    const found = await check('We will not leave the port until the ferry sails')
    expect(found.closest?.pieces[0]?.text).toContain('We will not leave the port')
    const shown = textOf(renderQuoteCheck('We will not leave', found, voiceOf('en-GB')))
    expect(shown).toContain(`Full texts are kept since <t:${newsroom.clock.time.getTime() / 1000}:d>`)
  })

  it('are sources of a story from which nothing is concluded', async () => {
    const old = article('ferry', ferryBody)
    const young = article('port', 'The port opened again. Jane Doe was there.', {
      publishedAt: hoursAfter(noon, 24 * 20),
      outlet: tigrisPost,
    })
    await newsroom.store.articles.fileAll([old, young])
    await newsroom.store.stories.place(
      [old, young].map(({ article }) => ({ articleId: article.id, storyId: 's', at: noon })),
    )
    newsroom.clock.time = hoursAfter(noon, 24 * 30)
    await prune(keepingOf(15), asking, effects())
    const story = await newsroom.story({ storyId: 's' }, asking)
    expect(story!.sources.map(({ outlet, isExcerpt = false }) => [outlet.id, isExcerpt])).toEqual([
      [harbourTimes.id, true],
      [tigrisPost.id, false],
    ])
    expect(story!.articles).toBe(1)
    expect(story!.unknowns).not.toContain('single-origin')
    newsroom.clock.time = hoursAfter(noon, 24 * 60)
    await prune(keepingOf(15), asking, effects())
    expect(await newsroom.story({ storyId: 's' }, asking)).toBeNull()
  })

  it('go altogether when their statements’ time is over', async () => {
    await newsroom.publish(article('ferry', ferryBody))
    newsroom.clock.time = hoursAfter(noon, 24 * 400)
    expect(await prune(keepingOf(100, 365), asking, effects())).toEqual({ texts: 0, articles: 1, waiting: 0 })
    expect((await said()).total).toBe(0)
  })

  it('stay where everything is kept for ever', async () => {
    await newsroom.publish(article('ferry', ferryBody))
    newsroom.clock.time = hoursAfter(noon, 24 * 4_000)
    expect(await prune(keepingOf(0), asking, effects())).toEqual({ texts: 0, articles: 0, waiting: 0 })
  })

  it('take old messages and what channels were told along', async () => {
    await newsroom.publish(article('ferry', ferryBody))
    await sendEdition('Yemen')
    expect((await newsroom.store.deliveries.counts(new Date(0))).sent).toBeGreaterThan(0)
    newsroom.clock.time = hoursAfter(noon, 24 * 200)
    await prune(keepingOf(180), asking, effects())
    expect((await newsroom.store.deliveries.counts(new Date(0))).sent).toBe(0)
  })
})

describe('what somebody wants to be gone', () => {
  it('is deleted at once where no message prints it', async () => {
    await newsroom.publish(article('ferry', ferryBody))
    const demand = { article: 'https://harbour-times.example/ferry?utm_source=mail' }
    expect(await countRemovable(demand, effects())).toEqual({ texts: 0, articles: 1, waiting: 0 })
    expect(await removeArticles(demand, asking, effects())).toEqual({ texts: 0, articles: 1, waiting: 0 })
    expect((await said()).total).toBe(0)
    expect((await check('We will not leave the port until the ferry sails')).closest).toBeNull()
  })

  it('is not filed by those who analyse, where it waits for them', async () => {
    const [ferry, market] = [article('ferry', ferryBody), article('market', 'Yemen opened a market.')]
    await newsroom.store.outlets.save([harbourTimes])
    await newsroom.store.waiting.add([ferry.article, market.article], noon)
    const later = new Date(noon.getTime() + 1)
    const reserved = { owner: 'analyst', now: noon, leaseUntil: later, farthest: later, limit: 9 }
    const taken = await newsroom.store.waiting.take(reserved)
    const address = { article: 'https://harbour-times.example/ferry' }
    expect(await countRemovable(address, effects())).toEqual({ texts: 0, articles: 1, waiting: 0 })
    expect(await removeArticles(address, asking, effects())).toEqual({ texts: 0, articles: 1, waiting: 0 })
    expect(await removeArticles({ outletId: harbourTimes.id, olderMs: null }, asking, effects())).toMatchObject({
      articles: 1,
    })
    const readings = taken.map(({ id }, index) => ({ id, reading: [ferry, market][index]! }))
    expect(await newsroom.store.waiting.file(readings, 'analyst')).toEqual(['known', 'known'])
    expect([...(await newsroom.store.articles.forgotten([ferry.article.id, market.article.id]))]).toHaveLength(2)
  })

  it('is taken out of messages, and deleted after that', async () => {
    await newsroom.publish(
      article('ferry', ferryBody),
      article('market', 'Yemen opened a market.', { outlet: tigrisPost, headline: 'Yemen opens a market' }),
    )
    await sendEdition('Yemen')
    const demand = { outletId: harbourTimes.id, olderMs: null }
    expect(await removeArticles(demand, asking, effects())).toEqual({ texts: 0, articles: 1, waiting: 1 })
    expect((await said()).total).toBe(0)
    expect((await prune(keepingOf(0), asking, effects())).waiting).toBe(1)
    const edits: Delivery[] = []
    const courier = {
      async edit(delivery: Delivery) {
        edits.push(delivery)
        return done(null)
      },
    }
    await correctDeliveries(asking, { ...effects(), renderer: { correct: correctPayload }, courier, log: silent })
    const shown = edits.map(({ payload }) => textOf(JSON.parse(payload).body)).join('\n')
    expect(shown).toContain('[…]')
    expect(shown).toMatch(/✂ [^\n]*<t:\d+:f>/)
    expect(shown).not.toMatch(/The ferry waits for news|until the ferry sails/)
    expect((await prune(keepingOf(0), asking, effects())).waiting).toBe(0)
    expect(await newsroom.store.articles.revisions(article('ferry', ferryBody).article.id)).toEqual([])
  })
})

describe('what waits to be taken out of messages', () => {
  it('is not analysed again by any newer engine: nothing of it would be found anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-removed-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await newsroom.close()
    newsroom = await openTestNewsroom({ path: join(folder, 'a.sqlite') })
    await newsroom.publish(article('ferry', ferryBody))
    await sendEdition('Yemen')
    await removeArticles({ outletId: harbourTimes.id, olderMs: null }, asking, effects())
    const database = new DatabaseSync(join(folder, 'a.sqlite'), { readOnly: true })
    const versions = database.prepare('select analysis_version as version from revision').all()
    database.close()
    expect(versions.map(({ version }) => Number(version) > analysisVersion)).toEqual([true, true])
  })
})

describe('a database that has reached its limit', () => {
  it('stops asking feeds, says so once, and goes on when there is room', async () => {
    const lines: string[] = []
    const log = {
      warn: (_: object, line: string) => lines.push(line),
      info: (_: object, line: string) => lines.push(line),
    }
    let isFull = true
    const room = async () => ({ isFull, usedBytes: 5, maxBytes: 5 })
    const round = onlyWithRoom(async (name: string) => [name], room, log)
    expect([await round('a'), await round('b')]).toEqual([[], []])
    isFull = false
    expect([await round('c'), await round('d')]).toEqual([['c'], ['d']])
    expect(lines).toEqual([
      'the database has reached MAX_DISK: no feed is asked until there is room',
      'there is room in the database again: feeds are asked',
    ])
  })
})

async function sendEdition(topic: string): Promise<void> {
  await newsroom.store.digests.add(
    wantedDigest({ topic, time: '12:00', style: 'full', locale: 'de', nextRunAt: newsroom.clock.now() }),
  )
  const renderer = {
    render: (...[briefing, facts]: Parameters<Parameters<typeof publishEditions>[1]['renderer']['render']>) =>
      renderEdition(briefing, facts, { kind: 'text', tags: [] }),
  }
  await publishEditions(asking, { ...depsOf(newsroom), renderer, log: silent })
  await deliverDue(newsroom, fakeCourier(new Map()))
}
