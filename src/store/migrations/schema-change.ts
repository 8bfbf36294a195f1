import type { SchemaWriter } from './schema-writer.ts'

/** One step from a schema to the next. It is taken in one transaction, as a whole or not at all. */
export type SchemaChange = {
  /** The name under which the database remembers the step. */
  readonly name: string
  up(schema: SchemaWriter): Promise<void>
  /**
   * Whether the version before it cannot go on working with the schema after it. Every step since 1.0.0 only adds, so that
   * two versions run side by side.
   */
  readonly breaksOlder?: true
}
