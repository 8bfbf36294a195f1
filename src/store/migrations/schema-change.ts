import type { SchemaWriter } from './schema-writer.ts'

/** One step from a schema to the next. It is taken in one transaction, as a whole or not at all. */
export type SchemaChange = {
  /** The name under which the database remembers the step. */
  readonly name: string
  up(schema: SchemaWriter): Promise<void>
}
