import type { Generated } from 'kysely'

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

/** A common outlet of which a server wants nothing. */
export type RemovedOutletRow = { guild_id: string; outlet_id: string }

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
