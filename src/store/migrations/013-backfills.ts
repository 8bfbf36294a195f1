import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** How far each long change of rows has come: see `backfill.ts`. */
export const backfillTable: SchemaChange = {
  name: '013-backfills',
  up: ({ db, createTable }) =>
    createTable(
      db.schema
        .createTable('backfill')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('cursor', 'text')
        .addColumn('rows_done', 'bigint', required)
        .addColumn('is_done', 'integer', required),
    ),
}
