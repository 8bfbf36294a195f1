import { articleKind } from '#src/articles/article-kind.ts'
import type { Asking } from '#src/base/asking.ts'
import type { OutletLabel, Sourced } from '#src/briefings/briefing.ts'
import { labelOf, source } from '#src/briefings/cite.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Store } from '#src/store/store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { windowOf } from './window-of.ts'

/** An outlet that all may see, and its newest headlines. */
export type OutletView = {
  readonly outlet: Pick<Outlet, 'id' | 'name' | 'homePage' | 'country' | 'ownership' | 'owner'>
  /** Newest first. */
  readonly articles: readonly { readonly headline: Sourced; readonly storyId: string | null }[]
}

const mostHeadlines = 40

/** What all may see of an outlet; null where there is no such outlet. */
export async function outletView(
  { outletId, sinceMs }: { readonly outletId: string; readonly sinceMs: number },
  { signal }: Asking,
  { keeper, ...deps }: ArchiveDeps & { readonly keeper: Pick<Store, 'articles'> },
): Promise<OutletView | null> {
  const { store } = deps
  const outlet = (await store.outlets.all()).find(({ id }) => id === outletId)
  if (!outlet) return null
  const window = windowOf({ sinceMs }, deps)
  const listed = await keeper.articles.headlines({ outletId, feedId: null }, window)
  signal.throwIfAborted()
  // The view leaves out what this viewer may not see.
  const texts = await store.articles.texts(listed.slice(0, mostHeadlines).map(({ id }) => id))
  const { id, name, homePage, country, ownership, owner } = outlet
  return {
    outlet: { id, name, homePage, country, ownership, owner },
    articles: await Promise.all(
      texts
        .filter(({ article }) => article.title.end > 0 && articleKind(article) !== 'utility')
        .map(async ({ article }) => ({
          headline: source({ article, outlet }, article.title),
          storyId: await store.stories.ofArticle(article.id, window.to),
        })),
    ),
  }
}

/** The outlets that are read for all, by their labels. */
export async function outletsRead(
  _: Readonly<Record<string, never>>,
  { signal }: Asking,
  { store }: Pick<ArchiveDeps, 'store'>,
): Promise<readonly OutletLabel[]> {
  const [outlets, feeds] = await Promise.all([store.outlets.all(), store.feeds.all()])
  signal.throwIfAborted()
  const read = new Set(feeds.filter(({ feed }) => feed.state === 'active').map(({ feed }) => feed.outletId))
  return outlets.filter(({ id }) => read.has(id)).map(labelOf)
}
