import type { Generated } from 'kysely'

/**
 * The tables as queries see them, the same in both dialects. Moments are ms since 1970, truth values 0 and 1, lists
 * JSON text. Row ids grow in the order of filing.
 */
export type Tables = {
  outlet: OutletTable
  feed: FeedTable
  follow: FollowRow
  circle: CircleTable
  removed_outlet: RemovedOutletRow
  article: ArticleTable
  corpus_spell: CorpusSpellRow
  revision: RevisionTable
  mention: MentionRow
  actor: ActorTable
  actor_name: ActorNameRow
  office: OfficeRow
  statement: StatementTable
  statement_about: StatementAboutRow
  story: StoryRow
  placement: PlacementRow
  origin_count: OriginCountRow
  digest: DigestTable
  told: ToldRow
  delivery: DeliveryTable
  delivery_citation: DeliveryCitationRow
  guild: GuildRow
  notice: NoticeRow
  forum_post: ForumPostRow
  watch: WatchTable
  alerted: AlertedRow
  backfill: BackfillRow
}

export type OutletTable = OutletRow & {
  /** 0: only feeds with followers lead to it, and only their followers may know that it is read. */
  is_common: Generated<number>
}

export type OutletRow = {
  id: string
  name: string
  home_page: string
  country: string | null
  language: string
  ownership: string | null
  owner: string | null
  credit_line: string | null
}

export type FeedTable = {
  id: Generated<number>
  outlet_id: string
  url: string
  title: string
  packs: string
  state: string
  etag: string | null
  last_modified: string | null
  interval_ms: number
  /** JSON. */
  skips: string | null
  next_check_at: number
  last_success_at: number | null
  first_success_at: number | null
  last_error: string | null
  failures: number
  first_failure_at: number | null
  moved_to_url: string | null
  moved_sightings: number
  articles: number
  /** 1 where the operator added it in the terminal. */
  by_operator: number
  /** 1: all may see it. 0: those who follow it. */
  is_common: number
  /** 1: it is polled whoever follows it. 0: while somebody does. */
  is_kept: number
}

/** A server follows a feed. */
export type FollowRow = {
  guild_id: string
  feed_id: number
  added_by: string | null
  followed_at: number
  /** 1: since before feeds had followers; its address may be another server's secret. */
  is_inherited: number
}

/** The feeds, by id and in order, that only some servers see, and that those of this circle see: `3,17`. */
export type CircleTable = { id: Generated<number>; feeds: string }

/** A common outlet of which a server wants nothing. */
export type RemovedOutletRow = { guild_id: string; outlet_id: string }

/** What stays the same while an outlet edits an article. */
export type ArticleTable = {
  id: Generated<number>
  /** `Article.id` */
  key: string
  outlet_id: string
  feed_id: number | null
  /** 0: common. Else the feed whose followers alone see it. */
  audience: number
  url: string | null
  guid: string | null
  first_seen_at: number
  /** Of the first revision. */
  moment: number
  revision_id: number | null
  /** Statements of the newest revision whose speaker has an office. */
  official_statements: number
}

/** How many common articles of an outlet have their moment in a spell of six hours, and when the last was first seen. */
export type CorpusSpellRow = { spell: number; outlet_id: string; articles: number; last_seen_at: number }

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
}

/** One actor in one revision. Carries all that scoping asks, so that the index alone answers. */
export type MentionRow = {
  actor_id: number
  moment: number
  revision_id: number
  article_id: number
  seen_at: number
  superseded_at: number | null
  /** 0 to 1000. */
  salience: number
  in_title: number
  /** 1: named only by the way; such a mention puts no article into scope. */
  in_passing: number
}

export type ActorTable = {
  id: Generated<number>
  /** `Actor.id`: `state:IQ`. One row for each audience that has read of it. */
  key: string
  /** As of an article. */
  audience: number
  name: string
  kind: string
  country: string | null
  /** Articles that mention the actor. */
  mentions: number
  last_at: number
}

/** Folded names and their later words, for lookup and completion: `john kerry`, `kerry`. */
export type ActorNameRow = { name: string; actor_id: number; is_whole: number }

/** An office that an article states. */
export type OfficeRow = {
  actor_id: number
  office: string
  moment: number
  revision_id: number
  seen_at: number
}

export type StatementTable = {
  /** `statementRowId` */
  id: number
  /** As of its article. */
  audience: number
  revision_id: number
  article_id: number
  ordinal: number
  speaker_id: number | null
  target_id: number | null
  grade: string
  act: string
  /** 1: a briefing prints it under its speaker's name; 0: less certain. */
  printed: number
  /** The same for the same words of the same speaker, whatever the outlet. */
  words_key: number
  moment: number
  seen_at: number
  superseded_at: number | null
}

/** Whom a statement is about: named in its sentences, or the target of its act. */
export type StatementAboutRow = {
  actor_id: number
  /** 0: unclear. */
  speaker_id: number
  moment: number
  statement_id: number
  grade: string
  seen_at: number
  superseded_at: number | null
}

export type StoryRow = {
  id: string
  /** The story that took its articles over. */
  absorbed_into: string | null
}

/** Independent sources among a story's articles, from that moment on. A story without a row has one. */
export type OriginCountRow = { story_id: string; since: number; origins: number }

/** An article belonged to a story from `since` until `until`; one that is not common, for its circle. 0: for all. */
export type PlacementRow = { article_id: number; circle: number; since: number; until: number | null; story_id: string }

export type DigestTable = {
  id: Generated<number>
  guild_id: string
  channel_id: string
  topic: string
  /** Folded, for uniqueness. */
  topic_key: string
  time: string
  zone: string
  days: string
  style: string
  when_quiet: string
  role_id: string | null
  locale: string
  created_by: string | null
  state: string
  paused_because: string | null
  next_run_at: number | null
  last_run_at: number | null
}

/** What the channel of a digest has already read about a story. */
export type ToldRow = {
  digest_id: number
  story_id: string
  first_told_at: number
  last_told_at: number
  article_ids: string
}

/** A message to a channel, before and after it is sent. */
export type DeliveryTable = {
  id: Generated<number>
  /** `digest` or `watch` */
  kind: string
  /** Id of that digest or watch. */
  subject_id: number
  guild_id: string
  channel_id: string
  /** Of a watch with the number of the alert behind it: `2026-03-10/2`. */
  local_date: string
  part: number
  nonce: string
  payload: string
  state: string
  attempts: number
  due_at: number
  lease_until: number | null
  lease_owner: string | null
  message_id: string | null
  problem: string | null
  created_at: number
  sent_at: number | null
}

/** What a delivery prints of an article: `spans` as JSON, `[[start, end], …]` into the text of that revision. */
export type DeliveryCitationRow = {
  article_id: number
  delivery_id: number
  revision: number
  spans: string
  kept_at: number
}

/** `content` is JSON. */
export type NoticeRow = { key: string; content: string; kept_at: number }

/** @property show_out - `leave`: the bot is to leave it; `block`: whenever it is there. */
export type GuildRow = { id: string; settings: string; left_at: number | null; show_out: Generated<string | null> }

export type WatchTable = {
  id: Generated<number>
  guild_id: string
  channel_id: string
  /** As JSON, its keys in one order, for uniqueness. */
  subject: string
  pace: string
  daily_cap: number
  quiet_from: string | null
  quiet_to: string | null
  zone: string
  locale: string
  created_by: string | null
  state: string
  paused_because: string | null
  looked_at: number | null
}

/** What a watch has already shown: a statement's words, a story. It is not shown again. */
export type AlertedRow = { watch_id: number; what: string; at: number }

/** The thread of a forum in which a digest or a watch tells of a story; `kind` and `subject_id` as of a delivery. */
export type ForumPostRow = { kind: string; subject_id: number; story_id: string; thread_id: string }

/** How far a long change of rows has come: `cursor` is where its next batch begins. */
export type BackfillRow = { name: string; cursor: string | null; rows_done: number; is_done: number }
