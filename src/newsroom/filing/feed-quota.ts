import { type Article, momentOf } from '#src/articles/article.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Quotas } from '#src/base/quotas.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { ArticleStore } from '#src/store/ports/article-store.ts'
import type { Stranger } from './new-entries.ts'

const dayMs = 24 * 60 * 60_000

/** The newest articles, as many as the feed may still bring today. The others are tried again at the next poll. */
export async function withinQuotas(
  feed: Feed,
  strangers: readonly Stranger[],
  {
    store,
    quotas,
    clock,
    log,
  }: {
    readonly store: { readonly articles: Pick<ArticleStore, 'filedSince'> }
    readonly quotas: Pick<Quotas, 'articlesADay' | 'revisionsADay'>
    readonly clock: Clock
    readonly log: { warn(facts: object, sentence: string): void }
  },
): Promise<readonly Stranger[]> {
  if (strangers.length === 0) return strangers
  const filed = await store.articles.filedSince(feed.id, new Date(clock.now().getTime() - dayMs))
  const newest = newestFirst(strangers.map(({ article }) => article))
  const isNewOf = new Map(strangers.map(({ article, isNew }) => [article, isNew]))
  const welcome = new Set([
    ...newest.filter((one) => isNewOf.get(one)).slice(0, Math.max(0, quotas.articlesADay - filed.articles)),
    ...newest.filter((one) => !isNewOf.get(one)).slice(0, Math.max(0, quotas.revisionsADay - filed.revisions)),
  ])
  const left = strangers.length - welcome.size
  if (left > 0) log.warn({ feedId: feed.id, url: feed.url, left, ...filed }, 'feed brings more than a day may have')
  return strangers.filter(({ article }) => welcome.has(article))
}

export function newestFirst(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => momentOf(b).getTime() - momentOf(a).getTime())
}
