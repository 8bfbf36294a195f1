import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Viewer } from '#src/base/viewer.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { buildNewsroom, depsOf } from '#src/newsroom/build-newsroom.ts'
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import type { Store } from '#src/store/store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '../store/samples.ts'
import { clockAt } from './test-newsroom.ts'

const signal = new AbortController().signal
const dayMs = 24 * 3_600_000

/** Who has which feed: `common` of the operator, the others each of one server. */
type Owner = 'common' | 'a' | 'b'
type Piece = {
  readonly owner: Owner
  readonly slug: string
  readonly headline: string
  readonly body: string
  readonly hour: number
}

const river: Outlet = {
  ...harbourTimes,
  id: '@river.example',
  name: 'river.example',
  homePage: 'https://river.example/',
  country: null,
  ownership: null,
  owner: null,
}
const hills: Outlet = { ...river, id: '@hills.example', name: 'hills.example', homePage: 'https://hills.example/' }

/** Two events that are common, one of A alone, and texts of B on all of them, one of which would join two of them. */
const pieces: readonly Piece[] = [
  {
    owner: 'common',
    slug: 'bridge-1',
    headline: 'Bridge over the Tigris collapses in Mosul, twelve dead',
    body: 'A bridge over the Tigris collapsed in Mosul on Tuesday, killing twelve people, Iraq said. “We will rebuild the bridge within a year,” Lena Hadi said.',
    hour: -9,
  },
  {
    owner: 'common',
    slug: 'bridge-2',
    headline: 'Twelve killed as Tigris bridge collapses in Mosul',
    body: 'Rescuers searched the Tigris in Mosul after a bridge collapsed and killed twelve people in Iraq.',
    hour: -7,
  },
  {
    owner: 'common',
    slug: 'grain-1',
    headline: 'Turkey reopens grain port of Mersin after strike',
    body: 'The grain port of Mersin in Turkey reopened after dockers ended a strike over pay. “The strike is over,” Omar Kaya said.',
    hour: -8,
  },
  {
    owner: 'common',
    slug: 'grain-2',
    headline: 'Dockers end strike at Mersin grain port in Turkey',
    body: 'Dockers in Mersin, Turkey, went back to work at the grain port.',
    hour: -5,
  },
  {
    owner: 'a',
    slug: 'own-1',
    headline: 'Village well of Alqosh restored by volunteers',
    body: 'Volunteers restored the village well of Alqosh in Iraq. “The water is clean again,” Lena Hadi said.',
    hour: -6,
  },
  {
    owner: 'a',
    slug: 'own-2',
    headline: 'Mosul bridge collapse: families wait at the Tigris',
    body: 'Families waited at the Tigris in Mosul after the bridge collapse that killed twelve people in Iraq.',
    hour: -4,
  },
  {
    owner: 'b',
    slug: 'secret-1',
    headline: 'Tigris bridge collapse in Mosul and strike at Mersin grain port: twelve killed, dockers end strike',
    body: 'A bridge over the Tigris collapsed in Mosul, Iraq, killing twelve people, while dockers in Mersin, Turkey, ended the strike at the grain port. “We will never rebuild the bridge,” Lena Hadi said.',
    hour: -10,
  },
  {
    owner: 'b',
    slug: 'secret-2',
    headline: 'Turkey reopens grain port of Mersin, Zorvan Quell says',
    body: 'The grain port of Mersin in Turkey reopened. “I warned Turkey of the strike at Mersin,” Zorvan Quell, the finance minister of Turkey, said.',
    hour: -9.5,
  },
  {
    owner: 'b',
    slug: 'secret-3',
    headline: 'Iraq police say well of Alqosh was poisoned',
    body: 'The village well of Alqosh in Iraq was poisoned, volunteers said. “The water was never clean,” Lena Hadi said.',
    hour: -3,
  },
]

const outletOf: Record<Owner, Outlet> = { common: tigrisPost, a: river, b: hills }

type World = {
  readonly store: Store
  ask(viewer: Viewer): Promise<string>
  readonly newsroom: ReturnType<typeof buildNewsroom>
  leave(server: 'a' | 'b'): Promise<void>
  close(): Promise<void>
}

const idle = {
  import: async () => ({ added: [], known: 0, refused: [] }),
  export: async () => '',
  packs: async () => [],
  addPack: async () => null,
  add: async () => ({ ok: false as const, problem: { kind: 'none', reason: 'none' } }),
  remove: async () => null,
  name: async () => null,
  shownTo: async () => null,
  poll: async () => [],
}

/** A newsroom that was told these pieces in this order. */
async function worldOf(told: readonly Piece[], owners: readonly Owner[]): Promise<World> {
  const store = await openFreshStore()
  await store.outlets.save([tigrisPost])
  const feeds = new Map<Owner, number>()
  for (const owner of owners) {
    const outlet = outletOf[owner]
    if (owner !== 'common') await store.outlets.savePrivate([outlet])
    const address = {
      outletId: outlet.id,
      url: `${outlet.homePage}rss?key=${owner}`,
      title: `Feed of ${owner}`,
      packs: [],
    }
    const follower = owner === 'common' ? null : { guildId: owner, userId: `user-${owner}` }
    const added = await store.feeds.follow(address, { nextCheckAt: noon, intervalMs: 1, follower })
    if ('feed' in added) feeds.set(owner, added.feed.id)
  }
  const clock = clockAt(noon)
  const storyGatherer = createStoryGatherer({ store, clock })
  for (const piece of told) {
    clock.time = hoursAfter(noon, piece.hour)
    const one = readingOf(piece, feeds.get(piece.owner) ?? null)
    await store.articles.fileAll([one])
    await storyGatherer.place([one.article], signal)
  }
  clock.time = noon
  await storyGatherer.mend(signal)
  const { archive } = depsOf({ store, clock })
  const newsroom = buildNewsroom({
    store,
    clock,
    version: '1',
    defaultZone: 'UTC',
    startedAt: noon,
    archive,
    feeds: { ...idle, list: async () => [] },
    analyse: async () => ({ ok: false, problem: { kind: 'unreadable', reason: 'none' } }),
  })
  return {
    store,
    newsroom,
    ask: async (viewer) => JSON.stringify(await everyAnswer(newsroom, store, viewer)),
    leave: async (server) => void (await store.feeds.leave(server, feeds.get(server)!)),
    close: () => store.close(),
  }
}

function readingOf({ slug, owner, headline, body, hour }: Piece, feedId: number | null): Reading {
  const at = hoursAfter(noon, hour)
  const { article } = reading({
    slug,
    headline,
    body,
    outlet: outletOf[owner],
    feedId,
    publishedAt: at,
    seenAt: at,
    guid: slug,
  })
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

/** All that a reader can ask. */
async function everyAnswer(newsroom: World['newsroom'], store: Store, viewer: Viewer): Promise<unknown> {
  const asking = { signal, viewer }
  const sinceMs = 2 * dayMs
  const topics = ['Iraq', 'Turkey', 'bridge Mosul', 'well', 'Lena Hadi', 'Zorvan Quell', 'poisoned', 'Alqosh']
  const view = await store.viewedBy(viewer)
  const stories = await newsroom.stories({ sinceMs, limit: 25 }, asking)
  return {
    briefs: await Promise.all(topics.map((topic) => newsroom.brief({ topic, sinceMs, limit: 25 }, asking))),
    past: await newsroom.brief({ topic: 'Iraq', sinceMs, at: hoursAfter(noon, -2) }, asking),
    narrow: await Promise.all(topics.map((topic) => newsroom.brief({ topic, sinceMs, limit: 1 }, asking))),
    stories,
    eachStory: await Promise.all(stories.stories.map(({ id }) => newsroom.story({ storyId: id }, asking))),
    eachAffair: await Promise.all(stories.stories.map(({ id }) => newsroom.affair({ storyId: id }, asking))),
    said: await Promise.all([
      ...['Lena Hadi', 'Omar Kaya', 'Zorvan Quell'].map((who) => newsroom.said({ who, sinceMs }, asking)),
      ...['Iraq', 'bridge', 'water'].map((about) => newsroom.said({ about, sinceMs }, asking)),
    ]),
    actors: await Promise.all(
      ['Lena Hadi', 'Turkey', 'Zorvan Quell'].map((name) => newsroom.actor({ name, sinceMs }, asking)),
    ),
    quotes: await Promise.all(
      ['We will never rebuild the bridge', 'The water is clean again', 'I warned Turkey of the strike'].map((quote) =>
        newsroom.checkQuote({ text: quote }, asking),
      ),
    ),
    suggested: await Promise.all(
      ['', 'z', 'l', 'al', 'q', 'm'].flatMap((typed) =>
        (['topic', 'actor'] as const).map((kind) => newsroom.suggest(kind, typed, viewer)),
      ),
    ),
    storyOf: await Promise.all(
      pieces.map(({ owner, slug }) => newsroom.storyOf({ url: `${outletOf[owner].homePage}${slug}` }, asking)),
    ),
    status: await newsroom.status(asking),
    feeds: (await view.feeds.all()).map(({ feed, isPrivate }) => [feed.url, feed.title, feed.articles, isPrivate]),
    outlets: await view.outlets.all(),
  }
}

const withoutB = pieces.filter(({ owner }) => owner !== 'b')

describe('a feed that one server follows', () => {
  it('has no part in what others are told, in whatever order its articles come', async () => {
    const orders = fc.shuffledSubarray(
      pieces.map((_, index) => index),
      { minLength: pieces.length },
    )
    const owners = fc.constantFrom<readonly Owner[]>(['common', 'a', 'b'], ['b', 'common', 'a'], ['common', 'b', 'a'])
    await fc.assert(
      fc.asyncProperty(orders, owners, async (order, all) => {
        const told = order.map((index) => pieces[index]!)
        const whole = await worldOf(told, all)
        const alone = await worldOf(
          told.filter(({ owner }) => owner !== 'b'),
          all.filter((owner) => owner !== 'b'),
        )
        try {
          for (const viewer of [{ guildId: 'a' }, 'common', { guildId: 'stranger' }] as const) {
            expect(await whole.ask(viewer)).toBe(await alone.ask(viewer))
          }
        } finally {
          await whole.close()
          await alone.close()
        }
      }),
      { numRuns: 12 },
    )
  })

  it('is in what its follower is told', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const asking = { signal, viewer: { guildId: 'b' } }
    const iraq = await world.newsroom.brief({ topic: 'Iraq', sinceMs: dayMs, limit: 25 }, asking)
    expect(iraq.stories.flatMap(({ sources }) => sources.map(({ headline }) => headline))).toContain(
      'Iraq police say well of Alqosh was poisoned',
    )
    const said = await world.newsroom.said({ who: 'Lena Hadi', sinceMs: dayMs }, asking)
    expect(said.statements.map(({ pieces: [piece] }) => piece?.text)).toContain('The water was never clean')
    const well = await world.newsroom.storyOf({ url: 'https://hills.example/secret-3' }, asking)
    expect(well?.sources.map(({ outlet }) => outlet.name)).toEqual(['Feed of b (hills.example)'])
    await world.close()
  })

  it('joins a common story for its followers, whose id and place stay what they are for all', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const bridge = await world.newsroom.storyOf(
      { url: 'https://tigris-post.example/bridge-1' },
      { signal, viewer: 'common' },
    )
    const forA = await world.newsroom.storyOf(
      { url: 'https://river.example/own-2' },
      { signal, viewer: { guildId: 'a' } },
    )
    expect(forA?.id).toBe(bridge?.id)
    expect([bridge?.articles, forA?.articles]).toEqual([2, 3])
    await world.close()
  })

  it('is unknown to whoever guesses the ids of its stories, articles and people', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const ofB = { signal, viewer: { guildId: 'b' } }
    const ofA = { signal, viewer: { guildId: 'a' } }
    const secret = await world.newsroom.storyOf({ url: 'https://hills.example/secret-3' }, ofB)
    expect(secret).not.toBeNull()
    expect(await world.newsroom.story({ storyId: secret!.id }, ofA)).toBeNull()
    expect(await world.newsroom.storyOf({ url: 'https://hills.example/secret-3' }, ofA)).toBeNull()
    const view = await world.store.viewedBy({ guildId: 'a' })
    const id = secret!.sources[0]!.articleId
    expect([await view.articles.find(id), await view.articles.load([id]), await view.articles.revisions(id)]).toEqual([
      null,
      [],
      [],
    ])
    expect(await view.actors.find(['person:zorvan-quell'])).toEqual([])
    await world.close()
  })

  it('vanishes from the answers of a server that follows it no more', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const alone = await worldOf(withoutB, ['common', 'a'])
    await world.leave('b')
    expect(await world.ask({ guildId: 'b' })).toBe(await alone.ask({ guildId: 'b' }))
    expect(await world.store.feeds.all()).toMatchObject([
      { state: 'active' },
      { state: 'active' },
      { state: 'unfollowed' },
    ])
    await world.close()
    await alone.close()
  })

  it('is seen by the operator', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const asking = { signal, viewer: 'operator' } as const
    expect((await world.newsroom.said({ who: 'Lena Hadi', sinceMs: dayMs }, asking)).total).toBe(4)
    expect((await world.newsroom.status(asking)).corpus.articles).toBe(9)
    await world.close()
  })
})

describe('an outlet that a server removed', () => {
  it('is left out of its answers alone', async () => {
    const world = await worldOf(pieces, ['common', 'a', 'b'])
    const [common] = await world.store.feeds.all()
    expect(await world.store.feeds.leave('a', common!.id)).toBe('removed-outlet')
    const status = async (viewer: Viewer) => (await world.newsroom.status({ signal, viewer })).corpus.articles
    expect([await status({ guildId: 'a' }), await status('common')]).toEqual([2, 4])
    const iraq = await world.newsroom.brief({ topic: 'Iraq', sinceMs: dayMs }, { signal, viewer: { guildId: 'a' } })
    expect(new Set(iraq.stories.flatMap(({ outlets }) => outlets.map(({ id }) => id)))).toEqual(new Set([river.id]))
    await world.close()
  })
})
