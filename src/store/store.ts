import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { FeedAddress, Outlet } from '#src/feeds/outlet.ts'

/**
 * The port through which everything is kept. Every method is one transaction. Two dialects fill it: SQLite and
 * PostgreSQL. Callers never see a row, a query or a dialect.
 *
 * Any method throws a `StoreError` (`store-error.ts`) where the database as a whole is at fault: its disk is full,
 * another process holds it, its file is damaged. Nothing of that call is stored then.
 */
export type Store = {
  readonly outlets: OutletStore
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  /** Steps that brought the schema to its newest version at opening; none where it was. */
  readonly migrated: readonly string[]
  /** Bytes on disk; null where the engine does not tell. */
  size(): Promise<number | null>
  /** A consistent copy at `path`, while work goes on. SQLite only. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}

export type OutletStore = {
  all(): Promise<readonly Outlet[]>
  save(outlets: readonly Outlet[]): Promise<void>
}

export type FeedStore = {
  all(): Promise<readonly Feed[]>
  find(urlOrId: string | number): Promise<Feed | null>
  /** A feed that is known keeps its health; its outlet, title and packs are learnt anew. */
  add(address: FeedAddress, options: { readonly nextCheckAt: Date; readonly intervalMs: number }): Promise<Feed>
  remove(id: number): Promise<boolean>
  /** Active feeds whose check is due, longest overdue first. */
  due(now: Date, limit: number): Promise<readonly Feed[]>
  save(id: number, change: Partial<Omit<Feed, 'id' | 'articles'>>): Promise<void>
}

/** What became of an article that was handed in. */
export type Filing = 'new' | 'known' | 'revised'

/** An article and what was found in it. */
export type Reading = { readonly article: Article; readonly analysis: Analysis }

/** A moment to look back from: only what was known then counts. Absent: now. */
export type AsKnown = { readonly at?: Date }

export type ArticleStore = {
  /**
   * Keeps an article with its analysis, or learns that it is known: by canonical URL, then guid, then content hash,
   * the latter two within its outlet. A known article whose text changed in the feed it came from is kept as a
   * further revision; another feed's version of it is not.
   */
  file(article: Article, analysis: Analysis): Promise<Filing>
  /** Many at once in one transaction; answers in the same order. */
  fileAll(readings: readonly Reading[]): Promise<readonly Filing[]>
  /** Newest revision known at `at`. */
  find(id: string, known?: AsKnown): Promise<Article | null>
  /** Newest revisions known at `at`, in the order of `ids`; unknown ids are left out. */
  load(ids: readonly string[], known?: AsKnown): Promise<readonly Reading[]>
  /** Every text that an article had, oldest first. */
  revisions(id: string): Promise<readonly Reading[]>
  /** Which of these identities (canonical URLs; guids and hashes of that outlet) the store has. */
  known(identities: {
    /** Guids and hashes count within this outlet; in any where it is left out. */
    readonly outletId?: string
    readonly urls: readonly string[]
    readonly guids: readonly string[]
    readonly hashes: readonly string[]
  }): Promise<{
    readonly urls: ReadonlySet<string>
    readonly guids: ReadonlySet<string>
    readonly hashes: ReadonlySet<string>
  }>
}
