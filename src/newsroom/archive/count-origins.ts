import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Asking } from '#src/base/asking.ts'
import type { Store } from '#src/store/store.ts'
import { findOrigins } from '#src/stories/facts/origins.ts'

/** Most articles of one story that are read to count its origins. */
const mostArticles = 200

/** Independent sources of stories, among what all may see, as known at that moment. A story of one article has one, and is not read for it. */
export async function countOrigins(
  { storyIds, at }: { readonly storyIds: readonly string[]; readonly at: Date },
  { signal }: Asking,
  { store }: { readonly store: Pick<Store, 'viewedBy'> },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  if (storyIds.length === 0) return counts
  const view = await store.viewedBy('common')
  const articleIds = await view.stories.articleIds(storyIds, at, mostArticles)
  const shared = [...articleIds].filter(([, ids]) => ids.length > 1)
  if (shared.length === 0) return counts
  const outlets = await view.outlets.all()
  for (const [storyId, ids] of shared) {
    // This lets the thread answer interactions in between.
    await nextTurn()
    signal.throwIfAborted()
    counts.set(storyId, findOrigins(await view.articles.texts(ids), outlets).length)
  }
  return counts
}
