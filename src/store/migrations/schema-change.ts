import type { Kysely } from 'kysely'

/** One step of the schema. Once released it is never edited: the next step is a new file. */
export type SchemaChange = {
  readonly name: string
  up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void>
}
