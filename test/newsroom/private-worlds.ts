import type { Analysis } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Article } from '#src/articles/article.ts'
import type { Viewer } from '#src/base/viewer.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { buildNewsroom, depsOf } from '#src/newsroom/build-newsroom.ts'
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import type { Store } from '#src/store/store.ts'
import type { Reading } from '#src/stories/reading.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '../store/samples.ts'
import { clockAt } from './test-newsroom.ts'

export const signal = new AbortController().signal
export const dayMs = 24 * 3_600_000

/** Who has which feed: `common` of the operator, the others each of one server. */
export type Owner = 'common' | 'a' | 'b'
type Piece = {
  readonly owner: Owner
  readonly slug: string
  readonly headline: string
  readonly body: string
  readonly hour: number
}

export const river: Outlet = {
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
export const pieces: readonly Piece[] = [
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
export async function worldOf(told: readonly Piece[], owners: readonly Owner[]): Promise<World> {
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

/** The same few texts are told in many orders. */
const analyses = new Map<string, Analysis>()
function analysisOf({ text, title }: Article): Analysis {
  const analysis = analyses.get(text) ?? analyze(text, { title })
  analyses.set(text, analysis)
  return analysis
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
  return { article, analysis: analysisOf(article) }
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
