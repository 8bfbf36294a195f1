import type { Corpus } from '#src/briefings/briefing.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'

/** Counts what was searched for an answer: articles and outlets of a window, and when feeds were last read. */
export async function corpusOf(
  window: Window,
  store: Pick<StoreView, 'scope'>,
  options: { readonly isPast?: boolean } = {},
): Promise<Corpus> {
  const { articles, outlets, lastReadAt } = await store.scope.corpus(window, options)
  return { articles, outlets, from: window.from, to: window.to, lastReadAt }
}
