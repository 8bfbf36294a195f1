import type { Article } from '#src/articles/article.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { Corpus, Topic } from './briefing.ts'

/** An article with all that is known of it, and who published it. */
export type ReadArticle = Reading & {
  readonly outlet: Outlet
  /** The texts it had before its outlet edited it, oldest first; absent where it was never edited. */
  readonly earlier?: readonly Article[]
}

/** A story with every article of it that was known at the moment asked for, or with those about a topic. */
export type StoryDossier = {
  readonly id: string
  readonly articles: readonly ReadArticle[]
  /** Outlets of the whole story, where `articles` is only the part that is about a topic. */
  readonly carriers?: readonly Outlet[]
  /**
   * Articles of the story that are not told with its event. Nothing of them is printed; but what is said to be missing is
   * missing in them too.
   */
  readonly aside?: readonly ReadArticle[]
  /** Those whose text is no longer kept: they are named among the sources, and nothing is concluded from them. */
  readonly excerpts?: readonly ReadArticle[]
  /** How likely readers call it a story about the topic asked for, 0 to 1; absent where none was asked. */
  readonly chanceOfTopic?: number
}

/** An event of a story beside the one that is told, by its reports of the window. */
export type OtherEvent = { readonly storyId: string; readonly news: readonly ReadArticle[] }

/** What a channel was shown of a story: when first, and which articles were known when it was last shown. */
export type ShownBefore = { readonly firstShownAt: Date; readonly articleIds: ReadonlySet<string> }

/** All that a briefing is made from. The same values give the same briefing. */
export type BriefingMaterial = {
  readonly topic: Topic
  /** `to` is also the present of the briefing: phases, days and freshness count from it. */
  readonly window: { readonly from: Date; readonly to: Date }
  readonly corpus: Corpus
  /** Stories that belong to the topic; of many, at least the best ranked (`rankStories`). */
  readonly stories: readonly StoryDossier[]
  /** Absent: none. */
  readonly alsoNew?: readonly OtherEvent[]
  /** Every outlet that may be named, also as the origin of what others print. */
  readonly outlets: readonly Outlet[]
  /** Ids of the outlets that were read in the window, for coverage; absent: all of `outlets`. */
  readonly readOutletIds?: ReadonlySet<string>
  /** By story id; null where the reader was shown nothing before. */
  readonly shown: ReadonlyMap<string, ShownBefore> | null
  /** Counts of the window for what `stories` leaves out, where it holds only the best ranked. */
  readonly others?: {
    readonly stories: number
    readonly articles: number
    readonly outletIds: readonly string[]
    /** Outlets of those that are known to be independent sources. */
    readonly sourceIds: readonly string[]
  }
  /** Most stories shown; default 5. */
  readonly limit?: number
  /** For an empty answer: the newest article about the topic before the window, and topics that have news. */
  readonly lastMention?: ReadArticle | null
  readonly tryInstead?: readonly string[]
}
