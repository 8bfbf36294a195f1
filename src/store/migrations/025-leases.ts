import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** Reservations of work by name, turns that processes share, and the articles that are filed and not analysed yet. */
export const leases: SchemaChange = {
  name: '025-leases',
  async up({ db, dialect, createTable, createIndex }) {
    await createTable(
      db.schema
        .createTable('lease')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('owner', 'text', required)
        .addColumn('until', 'bigint', required),
    )
    await createTable(
      db.schema
        .createTable('pace')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('next_at', 'bigint', required),
    )
    await createTable(
      dialect
        .keyed(db.schema.createTable('waiting_article'))
        .addColumn('key', 'text', required)
        .addColumn('audience', 'bigint', required)
        .addColumn('outlet_id', 'text', required)
        .addColumn('feed_id', 'bigint')
        .addColumn('guid', 'text')
        .addColumn('url', 'text')
        .addColumn('content_hash', 'text', required)
        .addColumn('article', 'text', required)
        .addColumn('filed_at', 'bigint', required)
        .addColumn('attempts', 'integer', required)
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until', 'bigint'),
    )
    await createIndex(
      db.schema.createIndex('waiting_article_key').unique().on('waiting_article').columns(['key', 'audience']),
    )
    await createIndex(
      db.schema.createIndex('waiting_article_source').on('waiting_article').columns(['outlet_id', 'audience']),
    )
  },
}
