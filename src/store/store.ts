import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { FeedAddress, Outlet } from '#src/feeds/outlet.ts'

/**
 * The port through which everything is kept. Every method is one transaction. Two dialects fill it: SQLite and
 * PostgreSQL. Callers never see a row, a query or a dialect.
 */
export type Store = {
  readonly outlets: OutletStore
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  close(): Promise<void>
}

export type OutletStore = {
  all(): Promise<readonly Outlet[]>
  save(outlets: readonly Outlet[]): Promise<void>
}

export type FeedStore = {
  all(): Promise<readonly Feed[]>
  find(urlOrId: string | number): Promise<Feed | null>
  add(address: FeedAddress, options: { readonly nextCheckAt: Date; readonly intervalMs: number }): Promise<Feed>
  remove(id: number): Promise<boolean>
  /** Active feeds whose check is due, longest overdue first. */
  due(now: Date, limit: number): Promise<readonly Feed[]>
  save(id: number, change: Partial<Omit<Feed, 'id' | 'articles'>>): Promise<void>
}

/** What became of an article that was handed in. */
export type Filing = 'new' | 'known' | 'revised'

export type ArticleStore = {
  /**
   * Keeps an article with its analysis, or learns that it is known: by canonical URL, then guid, then content hash.
   * A known article whose text changed is kept as a further revision.
   */
  file(article: Article, analysis: Analysis): Promise<Filing>
  find(id: string): Promise<Article | null>
  /** Which of these identities (canonical URLs, guids, hashes) the store has. */
  known(identities: {
    readonly urls: readonly string[]
    readonly guids: readonly string[]
    readonly hashes: readonly string[]
  }): Promise<{
    readonly urls: ReadonlySet<string>
    readonly guids: ReadonlySet<string>
    readonly hashes: ReadonlySet<string>
  }>
}
