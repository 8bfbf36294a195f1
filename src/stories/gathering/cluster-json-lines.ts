import type { StoryArticle } from '#src/stories/story-article.ts'
import { storyIdOf } from '#src/stories/story-id.ts'
import { createClusterer } from './cluster.ts'

/** Which story an article of a batch belongs to. */
export type ClusteredArticle = { readonly id: string; readonly story: string }

/**
 * Stories of a whole batch: all is read first, so that the rarity of words is that of the batch, and gathered by the
 * second pass alone. Neither stories nor their ids depend on the order, but the answer keeps that of the batch.
 */
export function clusterBatch(articles: readonly StoryArticle[]): readonly ClusteredArticle[] {
  const clusterer = createClusterer()
  for (const article of articles) clusterer.adopt(article, storyIdOf(article.id))
  clusterer.mend({ newest: articles.length })
  return articles.map(({ id }) => ({ id, story: clusterer.storyOf(id)! }))
}
