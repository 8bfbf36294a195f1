import type { Analysis } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Window } from '#src/store/ports/scope-store.ts'
import type { Reading } from '#src/stories/reading.ts'

/** What filing did with an article. */
export type Filing = 'new' | 'known' | 'revised'

/** Only what was known at this moment counts. Absent: now. */
export type AsKnown = { readonly at?: Date }

/** Where an article comes from: what is common of an outlet and what a feed with followers has of it do not meet. */
export type ArticleSource = { readonly outletId: string; readonly feedId: number | null }

/** An article as its identity has it. */
export type KnownArticle = {
  readonly id: string
  readonly guid: string | null
  readonly url: string | null
  readonly feedId: number | null
  readonly contentHash: string
}

export type ArticleStore = {
  /**
   * Keeps an article with its analysis, or learns that it is known: by its id, else by its guid within its outlet. One
   * that was kept once and is not any more counts as known. A
   * known article whose text changed in the feed it came from is kept as a further revision; another feed's version
   * of it is not. What a feed with followers brings is kept for them alone.
   */
  file(article: Article, analysis: Analysis): Promise<Filing>
  /** Many at once in one transaction; answers in the same order. */
  fileAll(readings: readonly Reading[]): Promise<readonly Filing[]>
  /** Present headlines of what feeds of that audience brought of an outlet in a window, newest first, 2,000 at most. */
  headlines(
    source: ArticleSource,
    window: Window,
  ): Promise<
    readonly { readonly id: string; readonly guid: string | null; readonly headline: string; readonly at: Date }[]
  >
  /** Every text that an article had, oldest first. */
  revisions(id: string): Promise<readonly Reading[]>
  /** What it has at these canonical URLs or with these texts, of that source. */
  alike(
    source: ArticleSource,
    marks: { readonly urls: readonly string[]; readonly hashes: readonly string[] },
  ): Promise<readonly KnownArticle[]>
  /** What a feed has brought since then: articles seen first, and texts that were changed. */
  filedSince(feedId: number, since: Date): Promise<{ readonly articles: number; readonly revisions: number }>
  /** Which of these ids are those of articles that are not kept any more. */
  forgotten(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** The article goes by another guid from now on. */
  rename(id: string, guid: string): Promise<void>
  /** Which of these guids the store has of an outlet, among what feeds of that audience brought. */
  known(source: ArticleSource, guids: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>>
}

/** What is known of an article without reading its text. */
export type ArticleMark = {
  /** Changes with the text and with its analysis. */
  readonly version: string
  /** `momentOf` */
  readonly at: Date
  /** Whether it is a report of news whose headline says what happened; null: only its text tells. */
  readonly tellsNews: boolean | null
}

/** What a viewer may see of the articles. */
export type ArticleView = {
  /** Newest revision known at `at`. */
  find(id: string, known?: AsKnown): Promise<Article | null>
  /** Id of the article at that canonical URL, that of the outlet whose host it is before any other's. */
  idAt(url: string): Promise<string | null>
  /** Newest revisions known at `at`, in the order of `ids`; unknown ids are left out. */
  load(ids: readonly string[], known?: AsKnown): Promise<readonly Reading[]>
  /** What is known of each without reading its text, as it stood at that moment. Unknown ids are left out. */
  marksAt(ids: readonly string[], at: Date): Promise<ReadonlyMap<string, ArticleMark>>
  /** Articles without their analyses, in the order of `ids`: their newest texts. */
  texts(ids: readonly string[]): Promise<readonly { readonly article: Article }[]>
  /** Every text that an article had, oldest first. */
  revisions(id: string): Promise<readonly Reading[]>
}
