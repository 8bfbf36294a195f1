import type { CreateTableBuilder, Kysely, RawBuilder, SqlBool, Transaction } from 'kysely'
import type { Tables } from '../schema.ts'

export type Queries = Kysely<Tables> | Transaction<Tables>

/** Texts to be found by their words, under the row id of what they belong to. */
export type IndexedText = { readonly id: number; readonly text: string }

/** Rows of a word search that are looked at, the newest first. */
export const mostMatches = 5_000

/** Words of what is common, and apart from them, so that no rank knows of them, those of what is not. */
export type WordIndexTable = 'article_words' | 'statement_words'
export type PrivateWordTable = `private_${WordIndexTable}`

/**
 * Full text. A search is an AND of phrases; case, accents and English endings do not count.
 */
export type FullText = {
  index(queries: Queries, table: WordIndexTable | PrivateWordTable, texts: readonly IndexedText[]): Promise<void>
  /** Takes texts out of the index. */
  remove(queries: Queries, table: WordIndexTable | PrivateWordTable, ids: readonly number[]): Promise<void>
  /**
   * A subquery with one column `id`: the rows that hold every phrase, none older than row `fromId`. Of a word that
   * stands in everything the newest 5,000.
   */
  matching(table: WordIndexTable, phrases: readonly string[], fromId: number): RawBuilder<unknown>
  /** The same of what is not common. `among`: a subquery of the rows that may be found. */
  matchingPrivately(
    table: PrivateWordTable,
    phrases: readonly string[],
    among: RawBuilder<unknown>,
  ): RawBuilder<unknown>
  /** A subquery with columns `id` and `score`: the rows that share most and rarest words, at most `limit`. */
  alike(table: WordIndexTable, words: readonly string[], limit: number): RawBuilder<unknown>
  /** The same of what is not common, the newest at most `limit` of `among`; `score` is 0, since others' texts would weigh in it. */
  alikePrivately(
    table: PrivateWordTable,
    words: readonly string[],
    among: RawBuilder<unknown>,
    limit: number,
  ): RawBuilder<unknown>
}

/** How tables are made. */
export type SchemaDialect = {
  /** The names of a table's columns; null where there is no such table. Kysely's own answer reads the whole schema. */
  columnsOf(db: Queries, table: string): Promise<ReadonlySet<string> | null>
  /** With a row id that grows and is never given twice. */
  keyed(table: CreateTableBuilder<string>): CreateTableBuilder<string, 'id'>
  /** Its rows are kept in the order of its key, where the engine can. */
  clustered(table: CreateTableBuilder<string>): CreateTableBuilder<string>
  /** The type of a text that is compared by its bytes. */
  readonly byteText: 'text' | RawBuilder<unknown>
  /** A table for `FullText`. */
  createWords(db: Queries, table: string): Promise<void>
  /** Copies all rows, with their ids, from one table of `keyed` to another, which goes on counting from there. */
  copyRows(
    db: Queries,
    from: string,
    to: string,
    columns: readonly { readonly name: string; readonly value: RawBuilder<unknown> }[],
  ): Promise<void>
  /**
   * Moves words from one table of `createWords` to another.
   *
   * @param rows - A subquery of their ids, with their texts for an engine that cannot read its own words. Where such an
   *   engine is given no text, the words are deleted: their article has to be analysed again.
   */
  moveWords(db: Queries, from: WordIndexTable, to: PrivateWordTable, rows: RawBuilder<unknown>): Promise<void>
  /** Between the columns and the values of an insert whose rows bring their ids. */
  readonly withGivenIds: RawBuilder<unknown>
  /** The last row id that a table of `keyed` gave; 0: none yet. */
  lastId(db: Queries, table: string): Promise<number>
  /** The next row of the table gets the id after this one, or after its highest. */
  setLastId(db: Queries, table: string, id: number): Promise<void>
  /** From now on rows of a table of `keyed` may be inserted with an id. */
  acceptGivenIds(db: Queries, table: string): Promise<void>
}

/** What SQLite and PostgreSQL do differently. */
export type Engine = {
  readonly db: Kysely<Tables>
  readonly schema: SchemaDialect
  readonly fullText: FullText
  /** Text after the name of a table that makes the engine answer from this index alone. */
  throughIndex(index: string): RawBuilder<unknown>
  /** An aggregate: the values of a group with commas between them, in no order. */
  list(values: RawBuilder<unknown>): RawBuilder<string>
  /**
   * Whether a column has one of these texts, for lists of any length: they are one value of the statement, so that lists of
   * every length share one.
   */
  isOneOf(column: string, texts: readonly string[]): RawBuilder<SqlBool>
  /** Text after a query by which it locks its rows and passes over rows that another transaction has locked. */
  readonly lockingFreeRows: RawBuilder<unknown>
  /** The database's clock, in µs since 1970; of PostgreSQL the moment of the call, not of the transaction. */
  readonly microseconds: RawBuilder<number>
  /** One transaction. */
  write<Value>(work: (queries: Transaction<Tables>) => Promise<Value>): Promise<Value>
  /** One transaction that is safe against a power cut once its promise is fulfilled. */
  writeDurably<Value>(work: (queries: Transaction<Tables>) => Promise<Value>): Promise<Value>
  /**
   * One transaction in which no other process changes the schema: it waits for the one that does. What `work` looks at
   * stands until its end.
   */
  changeSchema<Value>(work: (queries: Transaction<Tables>) => Promise<Value>): Promise<Value>
  /** Refuses a server that is too old, and a database that cannot hold every text. */
  checkServer(): Promise<void>
  /** How many connections of other processes were opened by a version that did not name its connections yet. */
  countOlderVersions(): Promise<number>
  /** Until the end of the transaction nobody else gets past the lock of that name, whatever the engine. */
  lock(queries: Transaction<Tables>, name: string): Promise<void>
  /** Bytes on disk; null where the engine keeps that to itself. */
  size(): Promise<number | null>
  /** Bytes that hold something: `size` without what is free for new rows, where the engine tells. */
  used(): Promise<number | null>
  /** One small step of giving free space back to the disk. @returns Whether there is more to give. */
  giveBack(): Promise<boolean>
  /** A consistent copy while others write. A file that stands at `path` is written over. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}
