import type { StoryArticle } from '#src/stories/story-article.ts'

/** Where an article was placed. `at` is the moment from which that holds. */
export type Placing = { readonly articleId: string; readonly storyId: string; readonly at: Date }

export type StoryStore = {
  /** Puts articles into stories; an article that was in another story leaves it at that moment. */
  place(placings: readonly Placing[]): Promise<void>
  /** From now on the first story's id leads to the second. */
  absorb(pairs: readonly { readonly from: string; readonly into: string }[]): Promise<void>
  /** The story that an article is in at that moment. */
  ofArticle(articleId: string, at: Date): Promise<string | null>
  /** The id that a story goes by now, or null where there is no such story. */
  resolve(storyId: string): Promise<string | null>
  /** Article ids by story as known at `at`, earliest first; of a longer story the newest `most`, and the first one. */
  articleIds(storyIds: readonly string[], at: Date, most: number): Promise<ReadonlyMap<string, readonly string[]>>
  /** Keeps how many independent sources each story has from then on; one where nothing was kept. */
  saveOrigins(origins: ReadonlyMap<string, number>, at: Date): Promise<void>
  /**
   * Articles of moments since then with their stories, in order of filing, a page at a time: what a clusterer needs to
   * take up its work after a restart. An article without a story was filed just before a crash.
   */
  recent(
    since: Date,
    page: { readonly after: number; readonly limit: number },
  ): Promise<{
    readonly articles: readonly { readonly article: StoryArticle; readonly storyId: string | null }[]
    /** Hand back in for the next page; null after the last. */
    readonly next: number | null
  }>
  /** Stories with an article since then. */
  count(since: Date): Promise<number>
}
