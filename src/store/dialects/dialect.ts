import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Tables } from '../schema.ts'

export type Queries = Kysely<Tables> | Transaction<Tables>

/** Texts to be found by their words, under the row id of what they belong to. */
export type IndexedText = { readonly id: number; readonly text: string }

/** Rows of a word search that are looked at, the newest first. */
export const mostMatches = 5_000

/**
 * Full text. A search is an AND of phrases; case, accents and English endings do not count.
 */
export type FullText = {
  index(queries: Queries, table: 'article_words' | 'statement_words', texts: readonly IndexedText[]): Promise<void>
  /**
   * A subquery with one column `id`: the rows that hold every phrase, none older than row `fromId`. Of a word that
   * stands in everything the newest 5,000.
   */
  matching(table: 'article_words' | 'statement_words', phrases: readonly string[], fromId: number): RawBuilder<unknown>
  /** A subquery with columns `id` and `score`: the rows that share most and rarest words, at most `limit`. */
  alike(table: 'article_words' | 'statement_words', words: readonly string[], limit: number): RawBuilder<unknown>
}

/** What SQLite and PostgreSQL do differently. */
export type Engine = {
  readonly name: 'sqlite' | 'postgres'
  readonly db: Kysely<Tables>
  readonly fullText: FullText
  /** An aggregate: the values of a group with commas between them, in no order. */
  list(values: RawBuilder<unknown>): RawBuilder<string>
  /** One transaction. */
  write<Value>(work: (queries: Transaction<Tables>) => Promise<Value>): Promise<Value>
  /** One transaction that a power cut cannot undo once the promise is fulfilled. */
  writeDurably<Value>(work: (queries: Transaction<Tables>) => Promise<Value>): Promise<Value>
  /** Bytes on disk; null where the engine keeps that to itself. */
  size(): Promise<number | null>
  /** A consistent copy while others write. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}
