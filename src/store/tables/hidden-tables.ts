import type { Generated } from 'kysely'

/** What the operator has hidden. `what`: id of a statement, an article or an outlet; the words are a statement's. */
export type HiddenTable = {
  id: Generated<number>
  kind: string
  what: string
  article_key: string | null
  words: string | null
  words_key: number | null
  hidden_at: number
}

/** A statement that readers call wrong: one row, however often it is reported. */
export type ReportTable = {
  id: Generated<number>
  statement_id: string
  words: string
  speaker: string | null
  url: string | null
  /** Where it was reported first; null: in a direct message. */
  guild_id: string | null
  times: number
  first_at: number
  last_at: number
  /** When the operator was told; null: not yet. */
  posted_at: number | null
}
