import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { Reading } from '#src/stories/reading.ts'

/** What became of an article that was handed in. */
export type Filing = 'new' | 'known' | 'revised'

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
  /** Id of the article at that canonical URL. */
  idAt(url: string): Promise<string | null>
  /** Newest revisions known at `at`, in the order of `ids`; unknown ids are left out. */
  load(ids: readonly string[], known?: AsKnown): Promise<readonly Reading[]>
  /** For the text of each that stood at that moment: a mark that changes with its analysis. Unknown ids are left out. */
  marksAt(ids: readonly string[], at: Date): Promise<ReadonlyMap<string, string>>
  /** Articles without their analyses, in the order of `ids`: their newest texts. */
  texts(ids: readonly string[]): Promise<readonly { readonly article: Article }[]>
  /** Present headlines of an outlet's articles in a window, newest first, 2,000 at most. */
  headlines(
    outletId: string,
    window: Window,
  ): Promise<readonly { readonly id: string; readonly headline: string; readonly at: Date }[]>
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
