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
  const [tallies, corpus, outlets] = await Promise.all([
    store.scope.stories(scope, window),
    corpusOf(window, store, { isPast }),
    store.outlets.all(),
  ])
  const best = rankStories(tallies.map(factsFrom(outlets)), window.to).slice(0, limit)
  const dossiers = await readStories(
    best.map(({ storyId }) => storyId),
    window.to,
    { store, articleCache, outlets },
  )
  const read = new Set(dossiers.map(({ id }) => id))
  const material = {
    topic,
    window,
    corpus,
    outlets,
    limit,
    told: null,
    stories: dossiers,
    others: countsOf(tallies.filter(({ storyId }) => !read.has(storyId))),
  }
  if (dossiers.length > 0) return material
  return {
    ...material,
    lastMention: scope === null ? null : await lastMention(scope, window.to, { store, articleCache, outlets }),
    tryInstead: await topicsInTheNews(window.to, store),
  }
}

/** Outlets are those of the articles in scope: all that the index tells without reading the stories. */
function countsOf(tallies: readonly StoryTally[]): BriefingMaterial['others'] {
  const outlets = new Set<string>()
  for (const { outletIds } of tallies) for (const id of outletIds) outlets.add(id)
  return {
    stories: tallies.length,
    articles: tallies.reduce((sum, { allArticles }) => sum + allArticles, 0),
    origins: tallies.reduce((sum, { origins }) => sum + origins, 0),
    outletIds: [...outlets],
  }
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
