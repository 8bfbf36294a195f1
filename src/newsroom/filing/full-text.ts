import type { Article } from '#src/articles/article.ts'
import type { ReadingPool } from '#src/articles/reading-pool.ts'
import { UnreadableError } from '#src/articles/unreadable-error.ts'
import type { JobOptions } from '#src/base/workers/worker-pool.ts'
import type { Feed } from '#src/feeds/feed.ts'
import { reachFrom } from '#src/feeds/fetching/reach.ts'
import { reachOf } from '#src/newsroom/polling/reach-of.ts'
import type { FetchPage } from './fetch-page.ts'

/**
 * The whole text of an article from its page; null if only its teaser can be used. Rejects only when `signal` aborts.
 */
export type FetchFullText = (
  article: Article,
  options: {
    readonly feed: Pick<Feed, 'url' | 'byOperator'>
    /** Options of the worker job that reads the page. */
    readonly turn: JobOptions
    readonly signal: AbortSignal
  },
) => Promise<string | null>

/** A page's text that is shorter than this is probably a cookie notice and no article. */
const shortestBody = 400

/**
 * Reads the pages of outlets that give teasers in their feeds and their pages to everybody. The teaser stays if
 * robots.txt, the outlet or the page itself (`isAccessibleForFree`, `noarchive`, `tdm-reservation`) forbids it, or if the page has no more text.
 */
export function fullTextReader({
  fetchPage,
  extractArticle,
}: {
  readonly fetchPage: FetchPage
  readonly extractArticle: ReadingPool['extractArticle']
}): FetchFullText {
  return async ({ url, text }, { feed, turn, signal }) => {
    if (url === null) return null
    const page = await fetchPage(url, { reach: reachFrom(feed.url, reachOf(feed), url), signal })
    if (!page.ok) return null
    const extracted = await extractArticle(page.value, page.value.url, signal, turn).catch((cause: unknown) => {
      if (cause instanceof UnreadableError) return null
      throw cause
    })
    if (extracted === null || !extracted.isFree || extracted.isReserved) return null
    return extracted.body.length >= shortestBody && extracted.body.length > text.length ? extracted.body : null
  }
}
