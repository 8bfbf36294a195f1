import type { Result } from '#src/base/result.ts'
import type { RobotsRules } from '#src/feeds/fetching/robots.ts'
import type { ListedFeeds } from '#src/feeds/opml/opml.ts'
import type { OpmlProblem } from '#src/feeds/opml/parse-opml.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import type { ReadFeed } from '#src/feeds/reading/read-feed.ts'
import type { Article } from './article.ts'
import type { ExtractedArticle } from './extract-article.ts'
import type { EntryContext } from './file-entry.ts'

/** A document as a server sent it. */
export type Sent = { readonly bytes: Uint8Array; readonly contentType: string | null }

export type ReadingJob =
  | ({ readonly kind: 'feed'; readonly url: string } & Sent)
  | { readonly kind: 'articles'; readonly entries: readonly Entry[]; readonly filing: EntryContext }
  | { readonly kind: 'page'; readonly html: string | Sent; readonly url: string }
  | ({ readonly kind: 'links'; readonly url: string } & Sent)
  | { readonly kind: 'opml'; readonly xml: string }
  | { readonly kind: 'robots'; readonly bytes: Uint8Array; readonly robot: string }

export type ReadingReply =
  | { readonly kind: 'feed'; readonly feed: ReadFeed }
  | { readonly kind: 'articles'; readonly articles: readonly (Article | null)[] }
  | { readonly kind: 'page'; readonly page: ExtractedArticle | null }
  | { readonly kind: 'links'; readonly urls: readonly string[] }
  | { readonly kind: 'opml'; readonly listed: Result<ListedFeeds, OpmlProblem> }
  | { readonly kind: 'robots'; readonly rules: RobotsRules }
