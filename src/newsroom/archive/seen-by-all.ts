import type { Asking } from '#src/base/asking.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Store } from '#src/store/store.ts'

/** Ids of stories and articles that somebody was shown. */
export type ShownIds = { readonly storyIds?: readonly string[]; readonly articleIds?: readonly string[] }

/**
 * Which of these stories and articles are for all to see now, whoever asks. A story is where an article of a common feed
 * is in it; the id of a merged story leads to the merged one.
 */
export async function seenByAll(
  { storyIds = [], articleIds = [] }: ShownIds,
  { signal }: Asking,
  { store, clock }: { readonly store: Pick<Store, 'viewedBy'>; readonly clock: Clock },
): Promise<ReadonlySet<string>> {
  const view = await store.viewedBy('common')
  const now = clock.now()
  const current = await Promise.all(storyIds.map(async (id) => [id, await view.stories.resolve(id)] as const))
  const stories = await view.stories.articleIds(
    current.flatMap(([, id]) => id ?? []),
    now,
    1,
  )
  signal.throwIfAborted()
  const articles = articleIds.length === 0 ? [] : (await view.articles.marksAt(articleIds, now)).keys()
  return new Set([...current.flatMap(([id, to]) => (to !== null && stories.has(to) ? [id] : [])), ...articles])
}
