import type { AsItCame } from '#src/analysis/analysis-json.ts'
import type { ActType, Analysis, Grade } from '#src/analysis/findings.ts'
import type { BriefedActor, BriefedStatement, Citation, Corpus, OutletLabel } from '#src/briefings/briefing.ts'
import type { OfficeSpelling } from '#src/briefings/offices.ts'

export type StoryQuery = {
  readonly storyId: string
  readonly at?: Date
  /** The briefing in which the story was chosen: its topic (null: all) and the length of its window in ms. */
  readonly from?: { readonly topic: string | null; readonly sinceMs: number }
}

export type BriefQuery = {
  /** Country, person, organisation or free words; 1 to 100 characters. */
  readonly topic: string
  /** Length of the window, in ms. */
  readonly sinceMs: number
  /** Use only what was known then. */
  readonly at?: Date
  /** Most stories to show; default 5. */
  readonly limit?: number
}

export type SaidQuery = {
  readonly who?: string
  readonly about?: string
  readonly sinceMs: number
  readonly grade?: Grade
  readonly act?: ActType
  readonly at?: Date
  /** 0-based; six statements a page unless `pageSize` says otherwise. */
  readonly page?: number
  readonly pageSize?: number
  /** Gives the less certain statements instead of the certain ones. */
  readonly lessCertain?: boolean
  /** Gives positions: oldest first, with `turns`. Where a page is too small for all, it has the newest. */
  readonly timeline?: boolean
}

export type SaidAnswer = {
  readonly query: SaidQuery
  /** Where the name is ambiguous: all actors that it may mean; `statements` is then empty. */
  readonly candidates: readonly BriefedActor[]
  readonly total: number
  /**
   * How many less certain statements there are beside these; where the less certain ones were asked for, how many
   * certain ones.
   */
  readonly others: number
  readonly page: number
  readonly pages: number
  /** Newest first; as a timeline oldest first. */
  readonly statements: readonly BriefedStatement[]
  /**
   * Only in a timeline: indices in `statements` where a speaker's position changes from yes to no or from no to yes.
   */
  readonly turns?: readonly number[]
  /** Only where there are too many statements in the window to count: the moment from which on they are counted. */
  readonly since?: Date
  /** What was searched: the window, or what of it is counted. */
  readonly corpus: Corpus
  /** Only where nothing was found. */
  readonly tryInstead: readonly string[]
}

/** What a person typed matches several actors, or none. */
export type ActorProblem =
  | { readonly kind: 'unknown-actor'; readonly tryInstead: readonly string[] }
  | { readonly kind: 'ambiguous-actor'; readonly candidates: readonly BriefedActor[] }

export type ActorView = {
  readonly actor: BriefedActor
  /** Each office that an article states, with the first and last date it was so stated. */
  readonly offices: readonly OfficeSpelling[]
  readonly by: readonly BriefedStatement[]
  readonly about: readonly BriefedStatement[]
  readonly actsByTarget: readonly { readonly act: string; readonly target: string; readonly count: number }[]
  readonly quotedBy: readonly { readonly outlet: OutletLabel; readonly count: number }[]
  readonly corpus: Corpus
}

export type Suggestion = { readonly name: string; readonly value: string }

/** One article, read and analysed but not stored. */
export type AnalysedArticle = {
  /** The repaired text. The spans of `analysis` are offsets into it. */
  readonly text: string
  /** The text before the repair; left out where nothing was repaired. */
  readonly input?: AsItCame
  readonly title: string | null
  readonly url: string | null
  readonly analysis: Analysis
}

export type AnalyseProblem = { readonly kind: 'unreadable'; readonly reason: string }

/** The result of comparing a quotation with the ledger. */
export type QuoteCheck = {
  /** Null: nothing like it in our sources. */
  readonly closest: BriefedStatement | null
  /** Share of words that both have in the same order, 0 to 1. */
  readonly similarity: number
  /** Where the closest statement stood first. */
  readonly earliest: Citation | null
  /** The same statement in other words of other outlets, oldest first. */
  readonly versions: readonly BriefedStatement[]
  readonly corpus: Corpus
  /** Since when full texts are kept, where those of older articles are not; else null. */
  readonly textsSince: Date | null
}

export type StatusReport = {
  readonly version: string
  readonly startedAt: Date
  readonly now: Date
  readonly corpus: Corpus
  readonly feeds: { readonly active: number; readonly failing: number; readonly stopped: number }
  readonly stories: number
  readonly statements: number
  readonly deliveries: { readonly pending: number; readonly sentToday: number; readonly paused: number }
  readonly storeBytes: number | null
  /** Whether nothing is filed because the database has reached the operator's limit. */
  readonly isFull: boolean
  /**
   * Texts of the last 30 days that were analysed by an older version of the engine. They are analysed again in the
   * background.
   */
  readonly toReread: number
  /** Articles that are filed and not analysed yet; `since`: when the oldest of them was filed. */
  readonly backlog: { readonly articles: number; readonly since: Date | null }
  readonly problems: readonly string[]
}
