import type { Tables } from '#src/store/schema.ts'

/**
 * What means nothing in another database: what processes reserve for a minute, and how far the long changes of rows are.
 * Both stores have these changes behind them once they are open.
 */
export const passingTables = ['lease', 'pace', 'backfill'] as const satisfies readonly (keyof Tables)[]

type Passing = (typeof passingTables)[number]

/**
 * Every table that is copied, and the columns by which its rows are told apart. What a row refers to stands before it. A
 * table of `Tables` that is missing here, and is none of `passingTables`, does not compile.
 */
const keys = {
  outlet: ['id'],
  feed: ['id'],
  follow: ['guild_id', 'feed_id'],
  circle: ['id'],
  removed_outlet: ['guild_id', 'outlet_id'],
  article: ['id'],
  corpus_spell: ['spell', 'outlet_id'],
  waiting_article: ['id'],
  revision: ['id'],
  actor: ['id'],
  actor_name: ['name', 'actor_id'],
  mention: ['actor_id', 'moment', 'revision_id'],
  office: ['actor_id', 'office', 'moment', 'revision_id'],
  statement: ['id'],
  statement_about: ['actor_id', 'moment', 'statement_id'],
  story: ['id'],
  placement: ['article_id', 'circle', 'since'],
  origin_count: ['story_id', 'since'],
  affair_story: ['story_id', 'since'],
  digest: ['id'],
  told: ['digest_id', 'story_id'],
  delivery: ['id'],
  delivery_citation: ['article_id', 'delivery_id'],
  guild: ['id'],
  notice: ['key'],
  forum_post: ['kind', 'subject_id', 'story_id'],
  watch: ['id'],
  alerted: ['watch_id', 'what'],
  hidden: ['id'],
  report: ['id'],
  forgotten: ['key'],
} satisfies { readonly [Table in Exclude<keyof Tables, Passing>]: readonly (keyof Tables[Table] & string)[] }

/** A table to copy. */
export type CopiedTable = {
  readonly name: keyof Tables
  readonly keys: readonly string[]
  /** Rows in one transaction: some hundred kilobytes. */
  readonly atOnce: number
}

/** Tables whose rows hold whole texts. */
const wide: ReadonlySet<string> = new Set<keyof Tables>(['revision', 'waiting_article', 'delivery'])

export const copiedTables: readonly CopiedTable[] = Object.entries(keys).map(([name, columns]) => ({
  name: name as keyof Tables,
  keys: columns,
  atOnce: wide.has(name) ? 100 : 500,
}))

/** Tables that give their rows an id by themselves. */
export const numberedTables = [
  'feed',
  'circle',
  'article',
  'waiting_article',
  'revision',
  'actor',
  'digest',
  'delivery',
  'watch',
  'hidden',
  'report',
] as const satisfies readonly (keyof Tables)[]
