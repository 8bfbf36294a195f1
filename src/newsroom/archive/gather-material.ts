import type { Topic } from '#src/briefings/briefing.ts'
import type { BriefingMaterial, ReadArticle, StoryDossier } from '#src/briefings/dossier.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Scope, StoryTally, Window } from '#src/store/ports/scope-store.ts'
import type { Store } from '#src/store/store.ts'
import { rankStories, type StoryFacts } from '#src/stories/facts/rank.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { corpusOf } from './corpus-of.ts'

/** Most articles of one story that are read: its first, and the newest. */
const mostArticles = 60

/** Topics proposed where there is nothing to tell. */
const mostProposals = 5

/**
 * All that a briefing on a topic is made from: stories are counted and ranked by index, and only the best are read.
 *
 * @param topic - Null: whatever happened.
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
    /** Whether a moment was asked for, rather than the present. */
    readonly isPast?: boolean
  },
  { store, articleCache }: Pick<ArchiveDeps, 'store' | 'articleCache'>,
): Promise<BriefingMaterial> {
  const [tallies, corpus, outlets, read] = await Promise.all([
    store.scope.stories(scope, window),
    corpusOf(window, store, { isPast }),
    store.outlets.all(),
    readOutletIds(window, store, { isPast }),
  ])
  const best = rankStories(tallies.map(factsFrom(outlets)), window.to).slice(0, limit)
  const dossiers = await readStories(
    best.map(({ storyId }) => storyId),
    window.to,
    { store, articleCache, outlets },
  )
  const shown = new Set(dossiers.map(({ id }) => id))
  const material = {
    topic,
    window,
    corpus,
    outlets,
    readOutletIds: read,
    limit,
    told: null,
    stories: dossiers,
    others: countsOf(tallies.filter(({ storyId }) => !shown.has(storyId))),
  }
  if (dossiers.length > 0) return material
  return {
    ...material,
    lastMention: scope === null ? null : await lastMention(scope, window.to, { store, articleCache, outlets }),
    tryInstead: await topicsInTheNews(window.to, store),
  }
}

/**
 * All that the index tells without reading the stories: of the articles in scope and window. Where a story has as many
 * origins as outlets, each of them is one; of the others nobody knows which.
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
 * Ids of the outlets that were read in a window: those of whose articles it has some, and, in the present, those of
 * which a feed was read, be it without news. Of a past window only the articles tell.
 */
export async function readOutletIds(
  window: Window,
  store: Pick<Store, 'feeds' | 'scope'>,
  { isPast }: { readonly isPast: boolean },
): Promise<ReadonlySet<string>> {
  const heard = await store.scope.outletIds(window)
  if (isPast) return new Set(heard)
  const feeds = await store.feeds.all()
  const read = feeds.filter(({ lastSuccessAt }) => lastSuccessAt !== null && lastSuccessAt >= window.from)
  return new Set([...heard, ...read.map(({ outletId }) => outletId)])
}

/** The counts behind a story's rank, from what the index tells of it. */
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

/** Stories with their articles as known at that moment, in the order asked for. */
export async function readStories(
  storyIds: readonly string[],
  at: Date,
  {
    store,
    articleCache,
    outlets,
  }: Pick<ArchiveDeps, 'store' | 'articleCache'> & { readonly outlets: readonly Outlet[] },
): Promise<readonly StoryDossier[]> {
  const idsByStory = await store.stories.articleIds(storyIds, at, mostArticles)
  const articles = await articleCache.read([...idsByStory.values()].flat(), at, outlets)
  const byId = new Map(articles.map((read) => [read.article.id, read]))
  return storyIds.flatMap((id) => {
    const articles = (idsByStory.get(id) ?? []).flatMap((articleId): ReadArticle[] => {
      const read = byId.get(articleId)
      return read ? [read] : []
    })
    return articles.length > 0 ? [{ id, articles }] : []
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
  // Also one inside the window: it mentions the topic only in passing, else there would be a story.
  const id = await store.scope.lastArticle(scope, new Date(at.getTime() + 1), at)
  if (id === null) return null
  const [read] = await articleCache.read([id], at, outlets)
  return read ?? null
}

/** News of the last days, for whoever asked in vain. */
const recentMs = 3 * 24 * 3_600_000

/** Names that have news at that moment. */
export async function topicsInTheNews(at: Date, store: Pick<Store, 'actors'>): Promise<readonly string[]> {
  const actors = await store.actors.inTheNews(
    new Date(at.getTime() - recentMs),
    ['state', 'person', 'organisation', 'group'],
    mostProposals,
  )
  return actors.map(({ name }) => name)
}
