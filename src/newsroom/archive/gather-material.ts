import { momentOf } from '#src/articles/article.ts'
import type { Topic } from '#src/briefings/briefing.ts'
import type { BriefingMaterial, ReadArticle, StoryDossier } from '#src/briefings/dossier.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'
import { saysWhatHappened } from '#src/briefings/story-headline.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { ArticleMark } from '#src/store/ports/article-store.ts'
import type { Scope, StoryTally, Window } from '#src/store/ports/scope-store.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'
import { partAbout, toldOf } from '#src/stories/facts/about-topic.ts'
import type { TopicScope } from '#src/stories/facts/belongs-to-topic.ts'
import { tellSameEvent } from '#src/stories/facts/one-event.ts'
import { rankStories, type StoryFacts } from '#src/stories/facts/rank.ts'
import { alsoNewIn } from './also-new.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { searchedFor } from './corpus-of.ts'
import { rememberedEvent } from './remembered-events.ts'

/** Most articles of one story that are read: its first, and the newest. */
const mostArticlesOfStory = 60

/** At most this many times the stories asked for are read, until enough of them are about the topic. */
const mostRounds = 4

/** How many topics an empty answer proposes. */
const mostProposals = 5

/**
 * Reads all that a briefing on a topic is made from. An index counts and ranks the stories; only the best are read in
 * full.
 *
 * @param topic - Null: all stories count.
 */
export async function gatherMaterial(
  {
    topic,
    scope,
    window,
    limit,
    isPast = false,
  }: {
    readonly topic: Topic
    readonly scope: Scope | null
    readonly window: Window
    readonly limit: number
    /** Whether the question is about a past moment. */
    readonly isPast?: boolean
  },
  { store, articleCache }: Pick<ArchiveDeps, 'store' | 'articleCache'>,
): Promise<BriefingMaterial> {
  const [tallies, { corpus, outletIds }, outlets] = await Promise.all([
    store.scope.stories(scope, window),
    searchedFor(window, store, { isPast }),
    store.outlets.all(),
  ])
  const read = await withQuietOutlets(outletIds, window, store, { isPast })
  const ranked = rankStories(tallies.map(factsFrom(outlets)), window.to).map(({ storyId }) => storyId)
  const deps = { store, articleCache, outlets }
  const asked = scope === null ? null : { ...topic, actorIds: scope.actorIds }
  const dossiers: StoryDossier[] = []
  const unfit = new Set<string>()
  for (let start = 0; start < mostRounds * limit && start < ranked.length && dossiers.length < limit; start += limit) {
    const marked = await markStories(ranked.slice(start, start + limit), window.to, deps)
    const telling = marked.filter((story) => mayTellNews(story, window.from))
    for (const story of marked) if (!telling.includes(story)) unfit.add(story.storyId)
    for (const dossier of await readMarked(telling, window.to, deps)) {
      const told = toldUnder(asked, dossier, window)
      if (told === null) unfit.add(dossier.id)
      else addEvent(told, dossiers, limit)
    }
  }
  const shown = new Set(dossiers.map(({ id }) => id))
  const material = {
    alsoNew: alsoNewIn(dossiers, asked, window.from),
    topic,
    window,
    corpus,
    outlets,
    readOutletIds: read,
    limit,
    shown: null,
    stories: dossiers,
    others: countsOf(tallies.filter(({ storyId }) => !shown.has(storyId) && !unfit.has(storyId))),
  }
  if (dossiers.length > 0) return material
  return {
    ...material,
    lastMention: scope === null ? null : await lastMention(scope, window.to, { store, articleCache, outlets }),
    tryInstead: await topicsInTheNews(window.to, store),
  }
}

/**
 * What of a story is told under a topic; null where it has no news, or none about the topic.
 *
 * @param asked - Null: all stories count.
 */
export function toldUnder(asked: TopicScope | null, dossier: StoryDossier, { from }: Window): StoryDossier | null {
  const told = partUnder(asked, dossier, from)
  return told && withAside(told, dossier)
}

/** What is told of a story, beside the articles of it that are not. */
export function withAside(told: StoryDossier, { articles }: StoryDossier): StoryDossier {
  const kept = new Set(told.articles)
  const aside = articles.filter((read) => !kept.has(read))
  return aside.length === 0 ? told : { ...told, aside }
}

function partUnder(asked: TopicScope | null, dossier: StoryDossier, from: Date): StoryDossier | null {
  const all = currentNews(dossier, from)
  // Where no headline says what happened, no part of the story does: this is found out sooner than what its event is.
  if (!saysWhatHappened(all) || (asked !== null && toldOf(all, asked).share === 'nothing')) return null
  const told = eventUnder(asked, dossier, from)
  if (told !== null) return told
  // The event of the whole story is another one: what the window has of the topic may be an event of its own.
  const part = asked === null ? all : partAbout(all, asked)
  return part.length === 0
    ? null
    : eventUnder(asked, { ...dossier, articles: part, carriers: carriersOf(dossier) }, from)
}

const carriersOf = ({ carriers, articles }: StoryDossier) => carriers ?? articles.map(({ outlet }) => outlet)

/** The event of a story with what belongs to the topic; null where it has no news of the window, or none on the topic. */
function eventUnder(asked: TopicScope | null, dossier: StoryDossier, from: Date): StoryDossier | null {
  const event = rememberedEvent(dossier, from)
  const current = currentNews(event, from)
  if (current.length === 0 || !saysWhatHappened(current)) return null
  if (asked === null) return event
  const { share, chance } = toldOf(current, asked)
  switch (share) {
    case 'whole':
      return { ...event, chanceOfTopic: chance }
    case 'part':
      return {
        ...event,
        articles: partAbout(event.articles, asked),
        carriers: carriersOf(event),
        chanceOfTopic: chance,
      }
    case 'nothing':
      return null
  }
}

/**
 * Adds a story to those that are told, where there is room. Of two that tell one event in other words the larger one
 * stays.
 */
function addEvent(dossier: StoryDossier, dossiers: StoryDossier[], limit: number): void {
  const news = newsIn(dossier.articles)
  const known = dossiers.findIndex(({ articles }) => tellSameEvent(news, newsIn(articles)))
  if (known < 0) {
    if (dossiers.length < limit) dossiers.push(dossier)
  } else if (news.length > newsIn(dossiers[known]!.articles).length) dossiers[known] = dossier
}

function currentNews({ articles }: StoryDossier, from: Date): readonly ReadArticle[] {
  return newsIn(articles).filter(({ article }) => momentOf(article) >= from)
}

/**
 * Counts from the index alone, for the articles in scope and window. Where a story has as many origins as outlets, each
 * outlet is an origin. For other stories the index does not tell which outlets are.
 */
function countsOf(tallies: readonly StoryTally[]): NonNullable<BriefingMaterial['others']> {
  const outlets = new Set<string>()
  const sources = new Set<string>()
  for (const { outletIds, origins } of tallies) {
    for (const id of outletIds) {
      outlets.add(id)
      if (origins >= outletIds.length) sources.add(id)
    }
  }
  return {
    stories: tallies.length,
    articles: tallies.reduce((sum, { articles }) => sum + articles, 0),
    outletIds: [...outlets],
    sourceIds: [...sources],
  }
}

/**
 * Ids of the outlets that were read in a window: outlets with articles in it, and for the present window also outlets
 * whose feed was read without news. For a past window only the articles count.
 */
export async function readOutletIds(
  window: Window,
  store: Pick<StoreView, 'feeds' | 'scope'>,
  { isPast }: { readonly isPast: boolean },
): Promise<ReadonlySet<string>> {
  return await withQuietOutlets(await store.scope.outletIds(window), window, store, { isPast })
}

/** @param heard - The outlets with articles in the window. */
async function withQuietOutlets(
  heard: readonly string[],
  window: Window,
  store: Pick<StoreView, 'feeds'>,
  { isPast }: { readonly isPast: boolean },
): Promise<ReadonlySet<string>> {
  if (isPast) return new Set(heard)
  const feeds = await store.feeds.all()
  const read = feeds.filter(({ feed: { lastSuccessAt } }) => lastSuccessAt !== null && lastSuccessAt >= window.from)
  return new Set([...heard, ...read.map(({ feed }) => feed.outletId)])
}

/** The counts behind a story's rank, from the index. */
function factsFrom(outlets: readonly Outlet[]): (tally: StoryTally) => StoryFacts {
  const countries = new Map(outlets.map(({ id, country }) => [id, country]))
  return (tally) => {
    const found = new Set<string>()
    for (const id of tally.outletIds) {
      const country = countries.get(id)
      if (country) found.add(country)
    }
    return { ...tally, countries: found.size }
  }
}

/** The newest articles of a story, known by their marks alone. */
type MarkedStory = { readonly storyId: string; readonly marks: ReadonlyMap<string, ArticleMark> }

type ReadingDeps = Pick<ArchiveDeps, 'store' | 'articleCache'> & {
  readonly outlets: readonly Outlet[]
  readonly mostArticles?: number
}

/**
 * Stories with their articles as known at that moment, in the order asked for. A story of which no whole text is kept is
 * left out.
 */
export async function readStories(
  storyIds: readonly string[],
  at: Date,
  deps: ReadingDeps,
): Promise<readonly StoryDossier[]> {
  return await readMarked(await markStories(storyIds, at, deps), at, deps)
}

/** Which articles the stories have, before any text is read. */
async function markStories(
  storyIds: readonly string[],
  at: Date,
  { store, mostArticles = mostArticlesOfStory }: Pick<ReadingDeps, 'store' | 'mostArticles'>,
): Promise<readonly MarkedStory[]> {
  const idsByStory = await store.stories.articleIds(storyIds, at, mostArticles)
  const marks = await store.articles.marksAt([...idsByStory.values()].flat(), at)
  return storyIds.map((storyId) => ({
    storyId,
    marks: new Map(
      (idsByStory.get(storyId) ?? []).flatMap((id) => {
        const mark = marks.get(id)
        return mark ? [[id, mark] as const] : []
      }),
    ),
  }))
}

/**
 * Whether a story may have news since then. Where no headline says what happened, no part of the story does: this is
 * found out without its texts.
 */
const mayTellNews = ({ marks }: MarkedStory, from: Date): boolean =>
  marks.size === 0 || [...marks.values()].some(({ at, tellsNews }) => tellsNews === null || (tellsNews && at >= from))

async function readMarked(
  stories: readonly MarkedStory[],
  at: Date,
  { articleCache, outlets }: Pick<ReadingDeps, 'articleCache' | 'outlets'>,
): Promise<readonly StoryDossier[]> {
  const marks = new Map(stories.flatMap((story) => [...story.marks]))
  const articles = await articleCache.read([...marks.keys()], at, outlets, marks)
  const byId = new Map(articles.map((read) => [read.article.id, read]))
  return stories.flatMap(({ storyId, marks }) => {
    const articles = [...marks.keys()].flatMap((id): ReadArticle[] => {
      const read = byId.get(id)
      return read ? [read] : []
    })
    const whole = articles.filter(({ article }) => !article.isExcerpt)
    if (whole.length === 0) return []
    const excerpts = articles.filter(({ article }) => article.isExcerpt)
    return [{ id: storyId, articles: whole, ...(excerpts.length > 0 && { excerpts }) }]
  })
}

async function lastMention(
  scope: Scope,
  at: Date,
  {
    store,
    articleCache,
    outlets,
  }: Pick<ArchiveDeps, 'store' | 'articleCache'> & { readonly outlets: readonly Outlet[] },
): Promise<ReadArticle | null> {
  // This may be an article inside the window: it mentions the topic only in passing.
  const id = await store.scope.lastArticle(scope, new Date(at.getTime() + 1), at)
  if (id === null) return null
  const [read] = await articleCache.read([id], at, outlets)
  return read ?? null
}

/** How far back an empty answer looks for topics with news. */
const recentMs = 3 * 24 * 3_600_000

/** Names that have news at that moment. */
export async function topicsInTheNews(
  at: Date,
  store: Pick<StoreView, 'actors'>,
  limit = mostProposals,
): Promise<readonly string[]> {
  const actors = await store.actors.inTheNews(
    new Date(at.getTime() - recentMs),
    ['state', 'person', 'organisation', 'group'],
    limit,
  )
  return actors.map(({ name }) => name)
}
