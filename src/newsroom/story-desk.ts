import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Article, momentOf } from '#src/articles/article.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Placing } from '#src/store/ports/story-store.ts'
import type { Store } from '#src/store/store.ts'
import { type Clusterer, createClusterer } from '#src/stories/cluster.ts'
import { clusterSettings } from '#src/stories/cluster-settings.ts'
import { findOrigins } from '#src/stories/origins.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'

/** Articles taken over at a time after a restart; interactions are answered in between. */
const pageSize = 200

/** Articles of one story among which origins are counted. */
const mostArticles = 200

/** Gathers articles into stories and keeps the stories in the store. One for a store: it remembers what it has seen. */
export type StoryDesk = {
  /** Takes up the work where the last process left it; does nothing the second time. */
  open(signal: AbortSignal): Promise<void>
  /** Places articles that were just filed. */
  place(articles: readonly Article[], signal: AbortSignal): Promise<void>
  /** The second pass: repairs early splits and wrong merges, and forgets what is too old to grow. */
  mend(signal: AbortSignal): Promise<void>
}

export function createStoryDesk({ store, clock }: { readonly store: Store; readonly clock: Clock }): StoryDesk {
  const clusterer = createClusterer()
  let opening: Promise<void> | null = null

  const open = (signal: AbortSignal): Promise<void> => {
    opening ??= takeUp(clusterer, { store, clock, signal }).catch((cause) => {
      opening = null
      throw cause
    })
    return opening
  }

  return {
    open,
    async place(articles, signal) {
      await open(signal)
      const placings = articles.map(
        (article): Placing => ({
          articleId: article.id,
          storyId: clusterer.place(storyArticleOf(article)).storyId,
          at: clock.now(),
        }),
      )
      await store.stories.place(placings)
      await countOrigins(new Set(placings.map(({ storyId }) => storyId)), { store, clock })
    },
    async mend(signal) {
      await open(signal)
      clusterer.forget(clock.now().getTime() - clusterSettings.windowMs)
      const told = await store.digests.everTold()
      signal.throwIfAborted()
      const { moves, absorbed } = clusterer.mend({ isTold: (storyId) => told.has(storyId) })
      const at = clock.now()
      await store.stories.place(moves.map(({ articleId, to }) => ({ articleId, storyId: to, at })))
      await store.stories.absorb(absorbed)
      await countOrigins(new Set(moves.flatMap(({ from, to }) => [from, to])), { store, clock })
    },
  }
}

function storyArticleOf(article: Article): StoryArticle {
  return {
    id: article.id,
    title: article.text.slice(article.title.start, article.title.end),
    text: article.text,
    at: Math.min(momentOf(article).getTime(), article.firstSeenAt.getTime()),
  }
}

/** Gives the articles of the window back to a new clusterer; an article that a crash left without a story gets one. */
async function takeUp(
  clusterer: Clusterer,
  { store, clock, signal }: { readonly store: Store; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const since = new Date(clock.now().getTime() - clusterSettings.windowMs)
  for (let after: number | null = 0; after !== null; ) {
    signal.throwIfAborted()
    const page = await store.stories.recent(since, { after, limit: pageSize })
    const orphans: Placing[] = []
    for (const { article, storyId } of page.articles) {
      if (storyId !== null) clusterer.adopt(article, storyId)
      else orphans.push({ articleId: article.id, storyId: clusterer.place(article).storyId, at: clock.now() })
    }
    if (orphans.length > 0) {
      await store.stories.place(orphans)
      await countOrigins(new Set(orphans.map(({ storyId }) => storyId)), { store, clock })
    }
    after = page.next
    await nextTurn()
  }
}

/** Counts a story's independent sources anew. A story of one article has one, and is not read for it. */
async function countOrigins(
  storyIds: ReadonlySet<string>,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Promise<void> {
  if (storyIds.size === 0) return
  const now = clock.now()
  const articleIds = await store.stories.articleIds([...storyIds], now, mostArticles)
  const shared = [...articleIds].filter(([, ids]) => ids.length > 1)
  if (shared.length === 0) return
  const outlets = await store.outlets.all()
  const counts = new Map<string, number>()
  for (const [storyId, ids] of shared) {
    counts.set(storyId, findOrigins(await store.articles.texts(ids), outlets).length)
  }
  await store.stories.saveOrigins(counts, now)
}
