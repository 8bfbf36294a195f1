import type { Generated } from 'kysely'

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
  /** As of its article; null where a version before this column wrote the row. */
  outlet_id: string | null
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
  /** These five as of its statement, all or none; null where a version before these columns wrote the row. */
  words_key: number | null
  printed: number | null
  act: string | null
  audience: number | null
  outlet_id: string | null
}
