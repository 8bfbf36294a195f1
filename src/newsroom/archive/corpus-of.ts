import type { Corpus } from '#src/briefings/briefing.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'

/** Counts what was searched for an answer: articles and outlets of a window, and when feeds were last read. */
export async function corpusOf(
  window: Window,
  store: Pick<StoreView, 'scope'>,
  options: { readonly isPast?: boolean } = {},
): Promise<Corpus> {
  return (await searchedFor(window, store, options)).corpus
}

/** The same, and the ids of the outlets with articles in the window. */
export async function searchedFor(
  window: Window,
  store: Pick<StoreView, 'scope'>,
  options: { readonly isPast?: boolean } = {},
): Promise<{ readonly corpus: Corpus; readonly outletIds: readonly string[] }> {
  const { articles, outletIds, lastReadAt } = await store.scope.corpus(window, options)
  return { corpus: { articles, outlets: outletIds.length, from: window.from, to: window.to, lastReadAt }, outletIds }
}
