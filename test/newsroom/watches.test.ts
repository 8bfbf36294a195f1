import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { type AlertFinding, isQuietAt, raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import type { NewWatch, Watch } from '#src/subscriptions/watch.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '#test/store/samples.ts'
import { readingOf } from '#test/support/reading.ts'
import { deliverDue, silent } from './deliver-due.ts'
import { type Channels, fakeCourier } from './fake-courier.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const hadi = 'person:lena-hadi'

let newsroom: TestNewsroom
let channels: Channels
beforeEach(async () => {
  newsroom = await openTestNewsroom()
  channels = new Map()
})
afterEach(() => newsroom.close())

const wanted: NewWatch = {
  guildId: 'g1',
  channelId: 'c1',
  subject: { kind: 'topic', topic: 'Iraq' },
  pace: 'instant',
  dailyCap: 3,
  quietHours: null,
  zone: 'Asia/Baghdad',
  locale: 'en',
  createdBy: 'u1',
}

async function watch(change: Partial<NewWatch> = {}): Promise<Watch> {
  const added = await newsroom.watches.add({ ...wanted, ...change })
  if (!added.ok) throw new Error(added.problem.kind)
  await look()
  return added.value
}

/** Events that have no word in common. */
const bodies: Readonly<Record<string, string>> = {
  harbour: 'Ships wait offshore while cranes are painted and dockers argue about wages.',
  election: 'Voters choose a parliament by summer, the commission announced on television.',
  dam: 'Water rose quickly after midnight, and soldiers carried families to higher ground.',
}

/** What an alert tells, in short. */
function tellOf(_: Watch, { statements, stories }: AlertFinding): object {
  return {
    stories: stories.map(({ headline }) => headline.text),
    statements: statements.map(({ pieces }) => pieces.map(({ text }) => text).join(' … ')),
  }
}

function look(minutes = 0): Promise<number> {
  newsroom.clock.time = new Date(newsroom.clock.time.getTime() + minutes * 60_000)
  return raiseAlerts(asking, { ...depsOf(newsroom), renderer: { renderAlert: tellOf }, log: silent })
}

async function posted(): Promise<unknown[]> {
  await deliverDue(newsroom, fakeCourier(channels))
  return (channels.get('c1') ?? []).map(({ payload }) => JSON.parse(payload))
}

const news = (
  slug: string,
  headline: string,
  minutes: number,
  says: string | null = null,
  act: 'threaten' | 'state' = 'state',
) =>
  reading({
    slug,
    headline: `${headline} in Iraq`,
    body: says ? `Lena Hadi said “${says}”, with regard to ${slug}.` : (bodies[slug] ?? `Nothing but ${slug}.`),
    publishedAt: hoursAfter(noon, minutes / 60),
    actors: says ? { 'state:IQ': 'Iraq', [hadi]: 'Lena Hadi' } : { 'state:IQ': 'Iraq' },
    says: says ? [{ who: hadi, words: says, act }] : [],
  })

describe('a watch', () => {
  it('rests when told to, drops what waited, and tells what it missed once it runs again', async () => {
    const { id } = await watch()
    await newsroom.publish(news('election', 'Election called', 1))
    expect(await look(5)).toBe(1)
    const paused = await newsroom.watches.pause('g1', id)
    expect(paused).toMatchObject({ ok: true, value: { state: 'paused', pausedBecause: null } })
    expect(await posted()).toEqual([])
    await newsroom.publish(news('dam', 'Dam bursts', 6))
    expect(await look(5)).toBe(0)
    expect(await newsroom.watches.resume('g1', id)).toMatchObject({ ok: true, value: { state: 'active' } })
    expect(await look(5)).toBe(1)
    expect(await posted()).toEqual([{ stories: ['Dam bursts in Iraq'], statements: [] }])
  })

  it('of another server is nobody else’s to touch', async () => {
    const { id } = await watch()
    const refusal = { ok: false, problem: { kind: 'not-found', id } }
    expect(await newsroom.watches.pause('g2', id)).toEqual(refusal)
    expect(await newsroom.watches.resume('g2', id)).toEqual(refusal)
    expect(await newsroom.watches.remove('g2', id)).toEqual(refusal)
    expect(await newsroom.watches.get('g1', id)).toMatchObject({ state: 'active' })
  })

  it('tells each story once, and nothing that was there before', async () => {
    await newsroom.publish(news('harbour', 'Harbour opens', -30))
    await watch()
    expect(await look(5)).toBe(0)
    await newsroom.publish(news('election', 'Election called', 6))
    expect(await look(5)).toBe(1)
    expect(await look(5)).toBe(0)
    expect(await posted()).toEqual([{ stories: ['Election called in Iraq'], statements: [] }])
  })

  it('is silent about a story that is not about its topic, as a briefing is', async () => {
    await watch()
    const veteran = {
      outlet: harbourTimes,
      at: hoursAfter(noon, 0.05).toISOString(),
      title: 'Iraq war veteran opens bakery',
      body: 'He bakes bread for the whole street.',
    }
    await newsroom.publish(readingOf({ id: 'baker', ...veteran }))
    expect(await look(5)).toBe(0)
    expect((await newsroom.brief({ topic: 'Iraq', sinceMs: 86_400_000 }, asking)).stories).toEqual([])
    await newsroom.publish(
      readingOf({ ...veteran, id: 'post', title: 'Iraq closes two border posts', body: 'They stay shut.' }),
    )
    expect(await look(5)).toBe(1)
    expect(await posted()).toEqual([{ stories: ['Iraq closes two border posts'], statements: [] }])
  })

  it('on an act hears of that act alone', async () => {
    await watch({ subject: { kind: 'act', act: 'threaten', by: 'Lena Hadi', against: null } })
    await newsroom.publish(
      news('calm', 'Calm', 1, 'we are calm'),
      news('threat', 'Threat', 1, 'we will answer', 'threaten'),
    )
    expect(await look(5)).toBe(1)
    expect(await posted()).toEqual([{ stories: [], statements: ['we will answer'] }])
  })

  it('on an actor hears what the actor says', async () => {
    await watch({ subject: { kind: 'actor', name: 'Lena Hadi' } })
    await newsroom.publish(news('calm', 'Calm', 1, 'we are calm'))
    expect(await look(5)).toBe(1)
    expect(await posted()).toEqual([{ stories: [], statements: ['we are calm'] }])
  })

  it('on a name that several bear hears each of them', async () => {
    await watch({ subject: { kind: 'actor', name: 'Hadi' } })
    const said = (slug: string, id: string, name: string, words: string) =>
      reading({
        slug,
        headline: `${bodies[slug]!.split(' ')[0]} news in Iraq`,
        body: `${name} said “${words}”, with regard to ${slug}.`,
        publishedAt: hoursAfter(noon, 0.02),
        actors: { [id]: name },
        says: [{ who: id, words, act: 'state' }],
      })
    await newsroom.publish(said('harbour', hadi, 'Lena Hadi', 'we are calm'))
    await newsroom.publish(said('dam', 'person:omar-hadi', 'Omar Hadi', 'we will rebuild'))
    expect((await newsroom.said({ who: 'Hadi', sinceMs: 86_400_000 }, asking)).candidates).toHaveLength(2)
    expect(await look(5)).toBe(1)
    const [alert] = (await posted()) as [{ statements: string[] }]
    expect(alert.statements.toSorted()).toEqual(['we are calm', 'we will rebuild'])
    expect(await look(5)).toBe(0)
  })

  it('on origins waits until a story has that many', async () => {
    await watch({ subject: { kind: 'origins', topic: 'Iraq', atLeast: 2 } })
    const first = news('dam', 'Dam bursts near the northern border', 1)
    await newsroom.publish(first)
    expect(await look(5)).toBe(0)
    const second = reading({
      slug: 'dam-too',
      outlet: tigrisPost,
      headline: 'Dam bursts near the northern border in Iraq',
      body: 'Villagers fled at night, and the army sent boats from three towns.',
      publishedAt: hoursAfter(noon, 0.1),
      actors: { 'state:IQ': 'Iraq' },
    })
    await newsroom.publish(second)
    expect(await look(5)).toBe(1)
    expect(await look(5)).toBe(0)
  })

  it('keeps quiet in its quiet hours, and tells afterwards', async () => {
    await watch({ quietHours: { from: '15:05', to: '15:30' } })
    await newsroom.publish(news('election', 'Election called', 6))
    // 15:10 in Baghdad.
    expect(await look(10)).toBe(0)
    expect(await look(25)).toBe(1)
  })

  it('that is hourly looks once in an hour', async () => {
    await watch({ pace: 'hourly' })
    await newsroom.publish(news('election', 'Election called', 6))
    expect([await look(30), await look(20), await look(20)]).toEqual([0, 0, 1])
  })

  it('sends no more than its cap, and the rest tomorrow', async () => {
    await watch({ dailyCap: 1 })
    await newsroom.publish(news('election', 'Election called', 6))
    expect(await look(7)).toBe(1)
    expect(await posted()).toHaveLength(1)
    await newsroom.publish(news('harbour', 'Harbour strike begins', 8))
    expect(await look(5)).toBe(0)
    expect(await look(12 * 60)).toBe(1)
    expect(await posted()).toHaveLength(2)
  })

  it('is one for each subject of a channel, twenty-five for a server', async () => {
    const first = await watch()
    expect(await newsroom.watches.add(wanted)).toEqual({ ok: false, problem: { kind: 'duplicate', watch: first } })
    for (let count = 1; count < 25; count += 1) {
      expect(await newsroom.watches.add({ ...wanted, channelId: `c-${count}` })).toMatchObject({ ok: true })
    }
    expect(await newsroom.watches.add({ ...wanted, channelId: 'c-25' })).toEqual({
      ok: false,
      problem: { kind: 'too-many', most: 25 },
    })
  })

  it('is out of reach of other servers, and gone when it is removed', async () => {
    const { id } = await watch()
    expect(await newsroom.watches.remove('g2', id)).toMatchObject({ ok: false, problem: { kind: 'not-found' } })
    expect(await newsroom.watches.remove('g1', id)).toMatchObject({ ok: true })
    expect(await newsroom.watches.list('g1')).toEqual([])
  })
})

describe('quiet hours', () => {
  const at = (from: string, to: string, zone: string) => isQuietAt({ quietHours: { from, to }, zone }, noon)
  it.each([
    ['09:00', '13:00', 'UTC', true],
    ['12:00', '12:01', 'UTC', true],
    ['11:00', '12:00', 'UTC', false],
    ['22:00', '07:00', 'UTC', false],
    ['22:00', '07:00', 'Pacific/Auckland', true],
    ['22:00', '07:00', 'America/Los_Angeles', true],
  ])('%s to %s in %s: %s', (from, to, zone, quiet) => {
    expect(at(from, to, zone)).toBe(quiet)
  })

  it('are none where none were asked for', () => {
    expect(isQuietAt({ quietHours: null, zone: 'UTC' }, noon)).toBe(false)
  })
})

describe('a check of a quotation', () => {
  beforeEach(async () => {
    await newsroom.publish(
      news('election', 'Election called', -60, 'we will hold the election in June, whatever the weather'),
      news('harbour', 'Harbour opens', -30, 'the harbour is open to ships of every flag'),
    )
  })

  it('finds the statement that it comes from', async () => {
    const check = await newsroom.checkQuote({ text: 'We will hold the election in July, whatever the weather' }, asking)
    expect(check.closest?.pieces.map(({ text }) => text)).toEqual([
      'we will hold the election in June, whatever the weather',
    ])
    expect(check.similarity).toBeCloseTo(0.9)
    expect(check.earliest?.at).toEqual(hoursAfter(noon, -1))
  })

  it('knows a part of a statement', async () => {
    const check = await newsroom.checkQuote({ text: 'open to ships of every flag' }, asking)
    expect(check.corpus.from).toEqual(await (await newsroom.store.viewedBy('operator')).scope.oldest())
    expect(check.corpus.from!.getTime()).toBeGreaterThan(newsroom.clock.now().getTime() - 7 * 86_400_000)
    expect(check.closest?.pieces[0]?.text).toBe('the harbour is open to ships of every flag')
  })

  it.each(['we never said anything of the kind to anybody', '', '🙂', 'the of and'])(
    'finds nothing like “%s”',
    async (text) => {
      expect(await newsroom.checkQuote({ text }, asking)).toMatchObject({
        closest: null,
        similarity: 0,
        earliest: null,
        versions: [],
        corpus: { articles: 2 },
      })
    },
  )
})
