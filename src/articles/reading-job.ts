import type { Entry } from '#src/feeds/reading/entry.ts'
import type { ReadFeed } from '#src/feeds/reading/read-feed.ts'
import type { Article } from './article.ts'
import type { ExtractedArticle } from './extract-article.ts'
import type { EntryContext } from './file-entry.ts'

export type ReadingJob =
  | { readonly kind: 'feed'; readonly bytes: Uint8Array; readonly contentType: string | null; readonly url: string }
  | { readonly kind: 'articles'; readonly entries: readonly Entry[]; readonly filing: EntryContext }
  | { readonly kind: 'page'; readonly html: string; readonly url: string }

export type ReadingReply =
  | { readonly kind: 'feed'; readonly feed: ReadFeed }
  | { readonly kind: 'articles'; readonly articles: readonly (Article | null)[] }
  | { readonly kind: 'page'; readonly page: ExtractedArticle | null }
