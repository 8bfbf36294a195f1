import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { keepingOf } from '#src/base/keeping.ts'
import { done } from '#src/base/result.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { prune, removeArticles } from '#src/newsroom/forgetting/prune.ts'
import { correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import { raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import type { Delivery } from '#src/store/ports/delivery-store.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { textOf } from '#test/support/read-message.ts'
import { harbourTimes, reading, tigrisPost } from '../store/samples.ts'
import { deliverDue, silent } from './deliver-due.ts'
import { type Channels, fakeCourier } from './fake-courier.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const place = { kind: 'text', tags: [] } as const

const lie = 'The Tigris dam in Iraq will burst tomorrow'
const truth = 'The ferries in Iraq will sail on Monday'

const texts = {
  dam: {
    outlet: tigrisPost,
    headline: 'Iraq inspects the Tigris dam near Mosul',
    body: `Engineers in Iraq inspected the dam near Mosul. “${lie},” Lena Hadi, the water minister, said in Mosul. Cement trucks stood along the reservoir, and divers looked for cracks below the spillway.`,
  },
  ferries: {
    outlet: harbourTimes,
    headline: 'Ferries in Iraq wait for fuel at Basra',
    body: `Captains queued for diesel at the docks of Basra for a third day. “${truth},” Lena Hadi told passengers at the quay. Tankers from Kuwait had turned round before the delta, and fishermen sold their catch on the stairs.`,
  },
}

let newsroom: TestNewsroom
let channels: Channels
beforeEach(async () => {
  newsroom = await openTestNewsroom()
  channels = new Map()
})
afterEach(() => newsroom.close())

async function publish(...names: readonly (keyof typeof texts)[]): Promise<void> {
  const at = newsroom.clock.now()
  const readings = names.map((name) => {
    const { article } = reading({ slug: name, ...texts[name], seenAt: at, publishedAt: at })
    return { article, analysis: analyze(article.text, { title: article.title }) }
  })
  await newsroom.publish(...readings)
}

async function addDigest(): Promise<void> {
  const wish = { channelId: 'c1', topic: 'Iraq', time: '12:00', style: 'full', locale: 'en' } as const
  await newsroom.store.digests.add(wantedDigest({ ...wish, nextRunAt: newsroom.clock.now() }))
}

const writeEditions = () =>
  publishEditions(asking, {
    ...depsOf(newsroom),
    renderer: { render: (briefing, facts) => renderEdition(briefing, facts, place) },
    log: silent,
  })

const deliver = () => deliverDue(newsroom, fakeCourier(channels), { renderer: { correct: correctPayload } })

/** What stands in the channel of a digest or a watch. */
const posted = (channelId: string) =>
  (channels.get(channelId) ?? []).map(({ payload }) => textOf(JSON.parse(payload).body)).join('\n')

async function statementId(): Promise<string> {
  const query = { who: 'Lena Hadi', about: 'dam', sinceMs: 86_400_000 }
  const { statements } = await newsroom.said(query, { ...asking, viewer: 'operator' })
  return statements[0]!.id
}

/** Ways to hide the lie, and whether anything of its article stays. */
const ways = [
  { hidden: 'statement', named: statementId, keepsHeadline: true },
  { hidden: 'article', named: async () => 'a-tigris-post-dam', keepsHeadline: false },
  { hidden: 'outlet', named: async () => tigrisPost.id, keepsHeadline: false },
] as const

describe.each(ways)('a digest, with a hidden $hidden', ({ named, keepsHeadline }) => {
  beforeEach(async () => {
    await addDigest()
    await publish('dam', 'ferries')
  })

  it('that is written afterwards has nothing of it', async () => {
    await newsroom.hidden.hide(await named(), asking)
    await writeEditions()
    await deliver()
    expect(posted('c1')).toContain(truth)
    expect(posted('c1')).not.toContain('burst tomorrow')
    expect(posted('c1').includes(texts.dam.headline)).toBe(keepsHeadline)
    expect(posted('c1')).not.toContain('✂')
  })

  it('that waits to be sent loses it before it is sent', async () => {
    await writeEditions()
    await newsroom.hidden.hide(await named(), asking)
    await deliver()
    expect(posted('c1')).toContain(truth)
    expect(posted('c1')).not.toContain('burst tomorrow')
    expect(posted('c1').includes(texts.dam.headline)).toBe(keepsHeadline)
    expect(posted('c1')).toContain('✂')
    const edits: Delivery[] = []
    const courier = {
      async edit(delivery: Delivery) {
        edits.push(delivery)
        return done(null)
      },
    }
    const effects = { store: newsroom.store, clock: newsroom.clock, log: silent }
    await correctDeliveries(asking, { ...effects, courier, renderer: { correct: correctPayload } })
    expect(edits).toEqual([])
  })
})

describe.each(ways)('a watch, with a hidden $hidden', ({ named }) => {
  const wish = {
    guildId: 'g1',
    channelId: 'c1',
    pace: 'instant',
    dailyCap: 9,
    quietHours: null,
    zone: 'UTC',
    locale: 'en',
    createdBy: 'u1',
  } as const

  async function look(): Promise<number> {
    newsroom.clock.time = new Date(newsroom.clock.time.getTime() + 5 * 60_000)
    const renderer = {
      renderAlert: (
        ...[watch, found]: Parameters<typeof renderAlert> extends [infer W, infer F, ...unknown[]] ? [W, F] : never
      ) => renderAlert(watch, found, place),
    }
    return await raiseAlerts(asking, { ...depsOf(newsroom), renderer, log: silent })
  }

  it.each([
    { on: 'a topic', subject: { kind: 'topic', topic: 'Tigris dam' } },
    { on: 'a speaker', subject: { kind: 'actor', name: 'Lena Hadi' } },
  ] as const)('on $on tells nothing of it', async ({ subject }) => {
    const added = await newsroom.watches.add({ ...wish, subject })
    expect(added.ok).toBe(true)
    await look()
    await publish('dam')
    await newsroom.hidden.hide(await named(), asking)
    await look()
    await deliver()
    expect(posted('c1')).not.toContain('burst tomorrow')
    await newsroom.hidden.show((await newsroom.hidden.list())[0]!.what, asking)
    await look()
    await deliver()
    expect(posted('c1')).not.toContain('✂')
  })

  it('that waits to be sent loses it before it is sent', async () => {
    await newsroom.watches.add({ ...wish, subject: { kind: 'actor', name: 'Lena Hadi' } })
    await look()
    await publish('dam', 'ferries')
    expect(await look()).toBeGreaterThan(0)
    await newsroom.hidden.hide(await named(), asking)
    await deliver()
    expect(posted('c1')).toContain(truth)
    expect(posted('c1')).not.toContain('burst tomorrow')
  })
})

it('a digest that waits to be sent loses an article that was removed on demand, which is deleted then', async () => {
  await addDigest()
  await publish('dam', 'ferries')
  await writeEditions()
  const effects = { store: newsroom.store, clock: newsroom.clock }
  const demand = { article: 'https://tigris-post.example/dam' }
  expect(await removeArticles(demand, asking, effects)).toEqual({ texts: 0, articles: 1, waiting: 1 })
  await deliver()
  expect(posted('c1')).toContain(truth)
  expect(posted('c1')).not.toMatch(/burst tomorrow|Tigris dam/)
  expect((await prune(keepingOf(0), asking, effects)).waiting).toBe(0)
  expect(await newsroom.store.articles.revisions('a-tigris-post-dam')).toEqual([])
})
