import type { Generated } from 'kysely'

/** Work of that name is reserved for a process until then. */
export type LeaseRow = { name: string; owner: string; until: number }

/** When the next turn of that name is free, in µs since 1970. */
export type PaceRow = { name: string; next_at: number }

/** An article that is filed and not analysed yet. `article` is JSON; the columns before it are what filing asks. */
export type WaitingArticleTable = {
  id: Generated<number>
  key: string
  audience: number
  outlet_id: string
  feed_id: number | null
  guid: string | null
  url: string | null
  content_hash: string
  article: string
  filed_at: number
  /** Tries begun. */
  attempts: number
  lease_owner: string | null
  lease_until: number | null
}
