import type { Article } from '#src/articles/article.ts'
import { type ReadingPool, UnreadableError } from '#src/articles/reading-pool.ts'
import type { JobOptions } from '#src/base/workers/worker-pool.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { reachFrom } from '#src/feeds/fetching/reach.ts'
import { reachOf } from '#src/newsroom/feeds/reach-of.ts'
import type { FetchPage } from './fetch-page.ts'

/** An article's whole text from its page, or null where its teaser has to do. Rejects only when `signal` aborts. */
export type FetchFullText = (
  article: Article,
  options: {
    readonly feed: Pick<Feed, 'url' | 'byOperator'>
    /** How the reading of its page waits for its turn. */
    readonly turn: JobOptions
    readonly signal: AbortSignal
  },
) => Promise<string | null>

/** Shorter than this, a page's text is a notice about cookies rather than an article. */
const shortestBody = 400

/**
 * Reads the pages of outlets that give teasers in their feeds and their pages to everybody. The teaser stays where
 * robots.txt, the outlet or the page itself (`isAccessibleForFree`) is against it, and where the page gives no more.
 *
 * @param mayRead - Whether the catalogue or a setting says so for an outlet.
 */
export function fullTextReader(
  mayRead: (outletId: string) => boolean,
  {
    fetchPage,
    extractArticle,
  }: { readonly fetchPage: FetchPage; readonly extractArticle: ReadingPool['extractArticle'] },
): FetchFullText {
  return async ({ outletId, url, text }, { feed, turn, signal }) => {
    if (url === null || !mayRead(outletId)) return null
    const page = await fetchPage(url, { reach: reachFrom(feed.url, reachOf(feed), url), signal })
    if (!page.ok) return null
    const extracted = await extractArticle(page.value, page.value.url, signal, turn).catch((cause: unknown) => {
      if (cause instanceof UnreadableError) return null
      throw cause
    })
    if (extracted === null || !extracted.isFree) return null
    return extracted.body.length >= shortestBody && extracted.body.length > text.length ? extracted.body : null
  }
}
