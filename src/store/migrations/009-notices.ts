import type { SchemaChange } from './schema-change.ts'

/** Notices to the people who manage a server that are not sent yet. */
export const notices: SchemaChange = {
  name: '009-notices',
  async up({ db, createTable }) {
    await createTable(
      db.schema
        .createTable('notice')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('kept_at', 'bigint', (column) => column.notNull()),
    )
  },
}
