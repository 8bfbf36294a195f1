import { createClusterer } from './cluster.ts'
import type { StoryArticle } from './story-article.ts'

/** Which story an article of a batch belongs to. */
export type ClusteredArticle = { readonly id: string; readonly story: string }

/**
 * Stories of a whole batch: every article placed as it comes, then the second pass over all.
 * The order of the answer is that of the batch.
 */
export function clusterBatch(articles: readonly StoryArticle[]): readonly ClusteredArticle[] {
  const clusterer = createClusterer()
  for (const article of articles) clusterer.place(article)
  clusterer.mend({ newest: articles.length })
  return articles.map(({ id }) => ({ id, story: clusterer.storyOf(id)! }))
}
