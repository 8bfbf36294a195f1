import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Asking } from '#src/base/asking.ts'
import type { ArchiveDeps } from '#src/newsroom/archive/archive-deps.ts'
import { findOrigins } from '#src/stories/facts/origins.ts'

/** Articles of one story among which origins are counted. */
const mostArticles = 200

/** Independent sources of stories as known at that moment. A story of one article has one, and is not read for it. */
export async function countOrigins(
  { storyIds, at }: { readonly storyIds: readonly string[]; readonly at: Date },
  { signal }: Asking,
  { store }: Pick<ArchiveDeps, 'store'>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  if (storyIds.length === 0) return counts
  const articleIds = await store.stories.articleIds(storyIds, at, mostArticles)
  const shared = [...articleIds].filter(([, ids]) => ids.length > 1)
  if (shared.length === 0) return counts
  const outlets = await store.outlets.all()
  for (const [storyId, ids] of shared) {
    // Interactions are answered in between.
    await nextTurn()
    signal.throwIfAborted()
    counts.set(storyId, findOrigins(await store.articles.texts(ids), outlets).length)
  }
  return counts
}
