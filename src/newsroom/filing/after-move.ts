import { momentOf } from '#src/articles/article.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { ArticleStore } from '#src/store/ports/article-store.ts'
import type { NewEntry, Stranger } from './new-entries.ts'

/** After a feed moved to another system: how old a known article may be to be recognised, in days. */
const moveDays = 30
/** Fewer unknown entries than this are ordinary news. */
const fewestInMove = 4

/**
 * More than half of a feed is strange: it may have been given new addresses and new guids at once. What has the
 * headline and the day of an article that we have, and that has left the feed, is that article, and does not count as
 * new. If only a part of the feed came, nobody knows what has left it: such an entry is left for the whole.
 */
export async function afterMove(
  { id: feedId, outletId }: Feed,
  candidates: readonly Stranger[],
  listed: readonly NewEntry[],
  {
    store,
    clock,
    isPart,
  }: {
    readonly store: { readonly articles: Pick<ArticleStore, 'headlines' | 'rename'> }
    readonly clock: Clock
    readonly isPart: boolean
  },
): Promise<Stranger[]> {
  if (candidates.length < fewestInMove) return [...candidates]
  const to = clock.now()
  const from = new Date(to.getTime() - moveDays * 24 * 60 * 60_000)
  const present = new Set(listed.flatMap(({ article }) => article.guid ?? []))
  const known = (await store.articles.headlines({ outletId, feedId }, { from, to })).filter(
    ({ guid }) => guid === null || !present.has(guid),
  )
  const ids = new Map(known.map(({ id, headline, at }) => [headlineOfDay(headline, at), id]))
  const moved: Stranger[] = []
  for (const candidate of candidates) {
    const { article, isNew } = candidate
    const day = headlineOfDay(article.text.slice(0, article.title.end), momentOf(article))
    const id = isNew ? ids.get(day) : undefined
    if (id === undefined) moved.push(candidate)
    else if (!isPart) {
      ids.delete(day)
      if (article.guid !== null) await store.articles.rename(id, article.guid)
      moved.push({ ...candidate, article: { ...article, id } })
    }
  }
  return moved
}

function headlineOfDay(headline: string, at: Date): string {
  return `${at.toISOString().slice(0, 10)} ${headline.toLowerCase().replaceAll(/\s+/g, ' ')}`
}
