import type { Generated } from 'kysely'

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
  /** `hidden_at` of the article when the message was last compared with what is hidden; null: never. */
  hidden_at: number | null
}

/** The thread of a forum in which a digest or a watch tells of a story; `kind` and `subject_id` as of a delivery. */
export type ForumPostRow = { kind: string; subject_id: number; story_id: string; thread_id: string }

/** `content` is JSON. */
export type NoticeRow = { key: string; content: string; kept_at: number }
