import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { pagePaths } from '#src/base/page-paths.ts'
import type { Viewer } from '#src/base/viewer.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import type { SiteArchive } from '#src/site/serving/answers.ts'
import type { Reading } from '#src/stories/reading.ts'
import { asking, openTestNewsroom, type TestNewsroom } from '#test/newsroom/test-newsroom.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '#test/store/samples.ts'
import { type Asked, siteOver } from '#test/support/demo-site.ts'

/** The feed of one server. Its article joins a story that all see, and has a story of its own. */
const river: Outlet = {
  ...harbourTimes,
  id: '@river.example',
  name: 'river.example',
  homePage: 'https://river.example/',
}

type Text = {
  readonly outlet: Outlet
  readonly slug: string
  readonly headline: string
  readonly body: string
  readonly hour: number
}

const texts = {
  first: {
    outlet: tigrisPost,
    slug: 'dam-1',
    headline: 'Iraq inspects the Tigris dam near Mosul after a flood',
    body: 'Engineers in Iraq inspected the Tigris dam near Mosul on Monday after a flood killed 12 people. “The gates are sound,” Omar Kaya, the water minister, said of the Tigris dam near Mosul.',
    hour: -20,
  },
  second: {
    outlet: harbourTimes,
    slug: 'dam-2',
    headline: 'Tigris dam near Mosul inspected by engineers in Iraq after flood',
    body: 'Engineers inspected the Tigris dam near Mosul in Iraq after a flood killed 14 people. “We accuse Turkey of opening its gates,” Omar Kaya, the water minister, said.',
    hour: -18,
  },
  slander: {
    outlet: harbourTimes,
    slug: 'dam-3',
    headline: 'Tigris dam near Mosul in Iraq: marmalade minister speaks of a flood',
    body: 'The Tigris dam near Mosul in Iraq held after a flood killed 77 people in Kirkuk. “The marmalade gates will burst tomorrow,” Zelda Hidden, the marmalade minister, said in Kirkuk.',
    hour: -14,
  },
  takenBack: {
    outlet: tigrisPost,
    slug: 'dam-4',
    headline: 'Tigris dam near Mosul in Iraq: porcelain minister speaks of the flood',
    body: 'The Tigris dam near Mosul in Iraq leaked after a flood killed 88 people in Basra. “The porcelain gates have broken,” Wanda Withdrawn, the porcelain minister, said in Basra.',
    hour: -12,
  },
  ofOneServer: {
    outlet: river,
    slug: 'dam-5',
    headline: 'Engineers in Iraq inspect the Tigris dam near Mosul after a flood, cinnamon minister says',
    body: 'Engineers inspected the Tigris dam near Mosul in Iraq after a flood killed 99 people in Erbil. “The cinnamon gates were never shut,” Petra Private, the cinnamon minister, said in Erbil.',
    hour: -10,
  },
  ofOneServerAlone: {
    outlet: river,
    slug: 'well',
    headline: 'Cinnamon well of Alqosh in Iraq restored by volunteers',
    body: 'Volunteers restored the cinnamon well of Alqosh in Iraq. “The cinnamon water is clean again,” Petra Private said.',
    hour: -6,
  },
} as const satisfies Readonly<Record<string, Text>>

/** What no page may have, in whatever form: a word, a name, a number, a place. */
const marks = {
  hidden: /marmalade|Zelda|\b77\b|Kirkuk|dam-3/i,
  withdrawn: /porcelain|Wanda|\b88\b|Basra/i,
  private: /cinnamon|Petra|\b99\b|Erbil|Alqosh|river\.example/i,
} as const

const speakers = ['Omar Kaya', 'Zelda Hidden', 'Wanda Withdrawn', 'Petra Private']

let newsroom: TestNewsroom
let archive: SiteArchive
/** Every page before anything was taken away, and afterwards. */
let before: ReadonlyMap<string, Asked>
let after: ReadonlyMap<string, Asked>
/** The pages of a site that asks as the operator. */
let forOperator: ReadonlyMap<string, Asked>

function readingOf({ outlet, slug, headline, body, hour }: Text, feedId: number | null): Reading {
  const at = hoursAfter(noon, hour)
  const { article } = reading({ outlet, slug, headline, body, feedId, publishedAt: at, seenAt: at, guid: slug })
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

function asked(viewer: Viewer): SiteArchive {
  const by = { ...asking, viewer }
  return {
    brief: (query) => archive.brief(query, by),
    stories: (query) => archive.stories(query, by),
    story: (query) => archive.story(query, by),
    actor: (query) => archive.actor(query, by),
    said: (query) => archive.said(query, by),
    outlet: (query) => archive.outlet(query, by),
    outlets: (query) => archive.outlets(query, by),
  }
}

/** Every page that links lead to, and those that somebody who knows of the rest would try. */
async function everyPageOf(over: SiteArchive, tried: readonly string[]): Promise<ReadonlyMap<string, Asked>> {
  const site = siteOver(over)
  const pages = new Map<string, Asked>()
  const waiting = ['/', '/outlets', '/how', ...tried]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path) || path.endsWith('.css')) continue
    const page = await site(path)
    pages.set(path, page)
    const links = page.text.matchAll(/(?:href|src|srcset)="(\/[^"]*)"/g)
    waiting.push(...[...links].map(([, link]) => link!.replaceAll('&amp;', '&')))
  }
  return pages
}

async function storyIdsFor(viewer: Viewer): Promise<readonly string[]> {
  const { stories } = await archive.stories({ sinceMs: 86_400_000, limit: 25 }, { ...asking, viewer })
  return stories.map(({ id }) => id)
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  const { store, clock } = newsroom
  archive = depsOf({ store, clock }).archive
  await store.outlets.savePrivate([river])
  const follow = async ({ id, homePage, name }: Outlet, guildId: string | null) => {
    const address = { outletId: id, url: `${homePage}rss`, title: name, packs: [] }
    const whose = guildId === null ? { isCommon: true } : { isCommon: false, follower: { guildId, userId: '1' } }
    const added = await store.feeds.follow(address, { nextCheckAt: noon, intervalMs: 3_600_000, ...whose })
    return 'feed' in added ? added.feed.id : null
  }
  const feeds = new Map<Outlet, number | null>([
    [tigrisPost, await follow(tigrisPost, null)],
    [harbourTimes, await follow(harbourTimes, null)],
    [river, await follow(river, 'a-server')],
  ])
  const publish = async (text: Text) => {
    clock.time = hoursAfter(noon, text.hour)
    await newsroom.publish(readingOf(text, feeds.get(text.outlet) ?? null))
    clock.time = noon
  }
  for (const text of Object.values(texts)) await publish(text)

  const ids = await storyIdsFor('operator')
  const tried = [
    ...ids.map(pagePaths.story),
    ...ids.flatMap((id) =>
      ['where', 'timeline', 'numbers', 'spoke', 'coverage'].map((kind) => `/story/${id}/${kind}-dark.svg`),
    ),
    ...['iraq', 'marmalade', 'porcelain', 'cinnamon', 'Alqosh', 'Mosul'].flatMap((topic) =>
      ['', '/feed.atom', '/briefing.json'].map((ending) => `${pagePaths.topic(topic)}${ending}?since=3d`),
    ),
    ...speakers.flatMap((name) => [pagePaths.actor(name), pagePaths.ledgerOf({ who: name, since: '3d' })]),
    pagePaths.ledgerOf({ about: 'Iraq', since: '3d' }),
    ...[tigrisPost, harbourTimes, river].map(({ id }) => pagePaths.outlet(id)),
  ]
  before = await everyPageOf(asked('common'), tried)
  await newsroom.hidden.hide(`${harbourTimes.homePage}dam-3`, asking)
  const notice = 'RETRACTED: Tigris dam near Mosul'
  await publish({ ...texts.takenBack, headline: notice, body: 'This story has been withdrawn.', hour: -1 })
  after = await everyPageOf(asked('common'), tried)
  forOperator = await everyPageOf(asked('operator'), tried)
})

afterAll(() => newsroom.close())

const kinds: readonly { readonly kind: string; readonly is: RegExp }[] = [
  { kind: 'today', is: /^\/$/ },
  { kind: 'a topic', is: /^\/topic\/[^/]+$/ },
  { kind: 'an Atom feed', is: /feed\.atom/ },
  { kind: 'JSON', is: /\.json/ },
  { kind: 'a story', is: /^\/story\/[^/]+$/ },
  { kind: 'a picture', is: /\.svg$/ },
  { kind: 'an actor', is: /^\/actor\// },
  { kind: 'the ledger', is: /^\/ledger/ },
  { kind: 'an outlet', is: /^\/outlet\// },
]

/** Paths of that kind on which the mark stands. What was asked for may be repeated: in a heading, an address, a field. */
function marked(pages: ReadonlyMap<string, Asked>, mark: RegExp, is: RegExp): readonly string[] {
  return [...pages]
    .filter(([path, page]) => is.test(path) && mark.test(withoutAsked(path, page.text)))
    .map(([path]) => path)
}

function withoutAsked(path: string, text: string): string {
  const url = new URL(path, 'https://site.test')
  const [, , inPath = ''] = url.pathname.split('/')
  const typed = [decodeURIComponent(inPath), ...['who', 'about'].map((name) => url.searchParams.get(name) ?? '')]
  const forms = typed
    .filter((words) => words !== '')
    .flatMap((words) => [
      words,
      encodeURIComponent(words),
      new URLSearchParams({ words }).toString().slice(6),
      slugOf(words),
    ])
  return forms.reduce((so, form) => so.replaceAll(form, ' '), text.replaceAll(drawnNumbers, ' '))
}

/** Where a line or a word of a picture lies: its coordinates are no figures of an article. */
const drawnNumbers = /="[-\d.,\sMLHVCZmlhvcz]*"/g

/** As ids of actors have a name. */
function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}

describe('what was taken away, and what one server reads', () => {
  it.each(kinds)('stands on no page of the site: $kind', ({ is }) => {
    for (const mark of Object.values(marks)) expect(marked(after, mark, is)).toEqual([])
  })

  it.each(kinds)('would stand on $kind if nothing kept it away', ({ is }) => {
    expect(marked(before, marks.hidden, is)).not.toEqual([])
    expect(marked(before, marks.withdrawn, is)).not.toEqual([])
    expect(marked(forOperator, marks.private, is)).not.toEqual([])
  })

  it('leaves the rest where it was', () => {
    for (const { kind, is } of kinds) expect(marked(after, /gates are sound|Tigris|Iraq/, is), kind).not.toEqual([])
  })
})
