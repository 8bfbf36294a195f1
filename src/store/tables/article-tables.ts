import type { Generated } from 'kysely'

/** What stays the same while an outlet edits an article. */
export type ArticleTable = {
  id: Generated<number>
  /** `Article.id` */
  key: string
  outlet_id: string
  feed_id: number | null
  /** 0: common. Else the feed whose followers alone see it. Of what the operator has hidden: see `hidden-rules.ts`. */
  audience: number
  url: string | null
  guid: string | null
  /** `Article.statedKind` */
  stated_kind: string | null
  first_seen_at: number
  /** Of the first revision. */
  moment: number
  revision_id: number | null
  /** Statements of the newest revision whose speaker has an office. */
  official_statements: number
  /** When it was to be removed for good; messages that print it are still to be edited. Null: it is kept. */
  removed_at: Generated<number | null>
  /** When the operator last hid something of it, or showed it again; null: never. */
  hidden_at: number | null
}

/** One text of an article, valid from `seen_at` until `superseded_at`. */
export type RevisionTable = {
  id: Generated<number>
  article_id: number
  revision: number
  seen_at: number
  superseded_at: number | null
  published_at: number | null
  date_quality: string
  moment: number
  language: string
  content_hash: string
  title_end: number
  text: string
  /** See `analysis-codec.ts`. */
  analysis: string
  /** `analysisVersion` of the engine that made it; 0: before versions were kept. */
  analysis_version: Generated<number>
  /** When the analysis took the place of an older engine's; null: it is the first. */
  reanalysed_at: number | null
  /** When its text was reduced to its headline and statements; null: it is whole. */
  pruned_at: Generated<number | null>
  /** See `news-facts.ts`; null: not kept, to be worked out for each question. */
  news_facts: Generated<string | null>
  /** Whether it is a report of news whose headline says what happened: see `news-facts.ts`; null where `news_facts` is. */
  tells_news: Generated<number | null>
}

/** How many common articles of an outlet have their moment in a spell of six hours, and when the last was first seen. */
export type CorpusSpellRow = { spell: number; outlet_id: string; articles: number; last_seen_at: number }

/** `ArticleTable.key` of an article that is not kept any more: it is not filed again. */
export type ForgottenRow = { key: string; forgotten_at: number }
