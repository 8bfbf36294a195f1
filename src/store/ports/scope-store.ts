/**
 * What belongs to a topic: articles that mention any of the actors, and not only in passing (`isInPassing`). If there
 * are no actors: articles that contain every phrase.
 */
export type Scope = { readonly actorIds: readonly string[]; readonly phrases: readonly string[] }

/** Moments of articles, both inclusive. Only what was known at `to` counts, so that one window has one answer. */
export type Window = { readonly from: Date; readonly to: Date }

/** How a story relates to a scope in a window. */
export type StoryTally = {
  readonly storyId: string
  /** In scope and window, as are all counts but `allArticles` and `origins`. */
  readonly articles: number
  readonly outletIds: readonly string[]
  readonly officialStatements: number
  /** Of the whole story at the end of the window. */
  readonly allArticles: number
  /** Of the whole story, as counted at that time. */
  readonly origins: number
  readonly lastAt: Date
  /**
   * Mean over all articles of the story, 0 for those out of scope: 1 named in the headline, from 0.2 by salience
   * otherwise, 0.5 for words in the text.
   */
  readonly topicMatch: number
}

/** What was searched. */
export type CorpusCount = {
  readonly articles: number
  /** Outlets with articles. */
  readonly outletIds: readonly string[]
  readonly lastReadAt: Date | null
}

export type ScopeStore = {
  /** Stories with an article in scope; `null` scope: all. Looks at the newest 20,000 articles of the window. */
  stories(scope: Scope | null, window: Window): Promise<readonly StoryTally[]>
  /** How many stories have an article in scope. */
  countStories(scope: Scope, window: Window): Promise<number>
  /** Id of the newest article that mentions it, be it in passing, that is older than `before` and known at `knownAt`. */
  lastArticle(scope: Scope, before: Date, knownAt: Date): Promise<string | null>
  /** Outlets with articles in the window, as counted in `corpus`. */
  outletIds(window: Window): Promise<readonly string[]>
  /** Moment of the oldest article that is kept; null where there is none. */
  oldest(): Promise<Date | null>
  /** When the oldest whole text was seen, where older ones are not kept any more; else null. */
  textsSince(): Promise<Date | null>
  /**
   * @param options.isPast - Asked about a moment in the past: feeds keep only their newest reading, so the last read is
   *   that of the newest text, which stays the same for ever.
   */
  corpus(window: Window, options?: { readonly isPast?: boolean }): Promise<CorpusCount>
}
