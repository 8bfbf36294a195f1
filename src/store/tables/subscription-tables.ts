import type { Generated } from 'kysely'

/** @property show_out - `leave`: the bot is to leave it; `block`: whenever it is there. */
export type GuildRow = { id: string; settings: string; left_at: number | null; show_out: Generated<string | null> }

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
  /** 1: each edition carries a picture. */
  has_picture: Generated<number>
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
