import type { AsItCame } from '#src/analysis/analysis-json.ts'
import type { ActType, Analysis, Grade } from '#src/analysis/findings.ts'
import type { BriefedActor, BriefedStatement, Citation, Corpus, OutletLabel } from '#src/briefings/briefing.ts'

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
  /** Those that are less certain, in place of those that stand under a name elsewhere. */
  readonly lessCertain?: boolean
  /** Positions: oldest first, with `turns`. Of more statements than a page holds the newest. */
  readonly timeline?: boolean
}

export type SaidAnswer = {
  readonly query: SaidQuery
  /** Where the name is ambiguous: all who may be meant, and then `statements` is empty. */
  readonly candidates: readonly BriefedActor[]
  readonly total: number
  /** How many more there are that are less certain; where these are asked for, how many are certain. */
  readonly others: number
  readonly page: number
  readonly pages: number
  /** Newest first; as a timeline oldest first. */
  readonly statements: readonly BriefedStatement[]
  /** Only in a timeline: places in `statements` where a speaker's act on one matter turns, yes to no or no to yes. */
  readonly turns?: readonly number[]
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
  readonly offices: readonly {
    readonly office: string
    readonly from: Date
    readonly to: Date
    readonly citation: Citation
  }[]
  readonly by: readonly BriefedStatement[]
  readonly about: readonly BriefedStatement[]
  readonly actsByTarget: readonly { readonly act: string; readonly target: string; readonly count: number }[]
  readonly quotedBy: readonly { readonly outlet: OutletLabel; readonly count: number }[]
  readonly corpus: Corpus
}

export type Suggestion = { readonly name: string; readonly value: string }

/** One article, read and analysed but not stored. */
export type AnalysedArticle = {
  /** Repaired; the spans of `analysis` point into it. */
  readonly text: string
  /** The text as it was handed in or extracted from its page; left out where nothing was repaired. */
  readonly input?: AsItCame
  readonly title: string | null
  readonly url: string | null
  readonly analysis: Analysis
}

export type AnalyseProblem = { readonly kind: 'unreadable'; readonly reason: string }

/** A quotation held against the ledger. */
export type QuoteCheck = {
  /** Null: nothing like it in our sources. */
  readonly closest: BriefedStatement | null
  /** Share of words that both have, in order, 0 to 1. */
  readonly similarity: number
  /** Where the closest statement stood first. */
  readonly earliest: Citation | null
  /** The same statement in other words of other outlets, oldest first. */
  readonly versions: readonly BriefedStatement[]
  readonly corpus: Corpus
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
  /** Texts of the last 30 days that an older version of the engine has read; they are read again in the background. */
  readonly toReread: number
  readonly problems: readonly string[]
}
