import type { StoryArticle } from '#src/stories/story-article.ts'
import { storyIdOf } from '#src/stories/story-id.ts'
import { createClusterer } from './cluster.ts'

/** Which story an article of a batch belongs to. */
export type ClusteredArticle = { readonly id: string; readonly story: string }

/**
 * Gathers a whole batch into stories, by the second pass alone. All articles are read first, so that the rarity of
 * words is that of the batch. Neither stories nor ids depend on the order of articles; the result has the order of the
 * batch.
 */
export function clusterBatch(articles: readonly StoryArticle[]): readonly ClusteredArticle[] {
  const clusterer = createClusterer()
  for (const article of articles) clusterer.adopt(article, storyIdOf(article.id))
  clusterer.mend({ newest: articles.length })
  return articles.map(({ id }) => ({ id, story: clusterer.storyOf(id)! }))
}
