import type { StoryArticle } from '#src/stories/story-article.ts'

/** Where an article was placed. `at` is the moment from which that holds. */
export type Placing = {
  readonly articleId: string
  readonly storyId: string
  readonly at: Date
  /** For whom that holds; absent: for all. */
  readonly circleId?: number
}

/** Viewers who see the same of what is not common: which feeds that is. Its stories are its own. */
export type Circle = { readonly id: number; readonly feedIds: readonly number[] }

/** Which affair a story belongs to from a moment on; null for none. */
export type AffairPlacing = { readonly storyId: string; readonly affairId: string | null }

export type StoryStore = {
  /** Puts articles into stories; an article that was in another story leaves it at that moment. */
  place(placings: readonly Placing[]): Promise<void>
  /** From now on the id of the first story leads to the second story. */
  absorb(pairs: readonly { readonly from: string; readonly into: string }[]): Promise<void>
  /** The affairs of those of these stories that belong to one, now. */
  affairs(storyIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** From that moment on the stories belong to these affairs. Only stories of what all see may. */
  placeInAffairs(placings: readonly AffairPlacing[], at: Date): Promise<void>
  /** Those of the articles that are in no story that all see. */
  unplaced(articleIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Row of the newest article; 0 where there is none. */
  last(): Promise<number>
  /** The circles of all servers and of the operator. */
  circles(): Promise<readonly Circle[]>
  /** Keeps how many independent sources each story has from then on; one where nothing was kept. */
  saveOrigins(origins: ReadonlyMap<string, number>, at: Date): Promise<void>
  /**
   * Articles of moments since then with their stories, in order of filing, a page at a time: what a clusterer needs to
   * take up its work after a restart. An article without a story was filed just before a crash.
   *
   * @param circle - What is not common and this circle sees, with its stories; absent: what is common.
   */
  recent(
    since: Date,
    page: {
      readonly after: number
      readonly limit: number
      readonly circle?: Circle
      /** Those without a story alone. */
      readonly isUnplaced?: boolean
    },
  ): Promise<{
    readonly articles: readonly { readonly article: StoryArticle; readonly storyId: string | null }[]
    /** Row of the last article; null where there is none. */
    readonly last: number | null
    /** Hand back in for the next page; null after the last. */
    readonly next: number | null
  }>
}

/** What a viewer may see of the stories. */
export type StoryView = {
  /** The story that an article is in at that moment. */
  ofArticle(articleId: string, at: Date): Promise<string | null>
  /** The id that a story goes by now, or null where there is no such story. */
  resolve(storyId: string): Promise<string | null>
  /** Article ids by story as known at `at`, earliest first; of a longer story the newest `most`, and the first one. */
  articleIds(storyIds: readonly string[], at: Date, most: number): Promise<ReadonlyMap<string, readonly string[]>>
  /** The affair that a story belongs to at that moment, with all its stories; null where it belongs to none. */
  affair(storyId: string, at: Date): Promise<{ readonly id: string; readonly storyIds: readonly string[] } | null>
  /** Stories with an article since then. */
  count(since: Date): Promise<number>
}
