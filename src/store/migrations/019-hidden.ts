import { sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** What the operator has hidden, and what readers have reported as wrong. */
export const hidden: SchemaChange = {
  name: '019-hidden',
  async up({ db, dialect, addColumn, createTable, createIndex }) {
    await createTable(
      dialect
        .keyed(db.schema.createTable('hidden'))
        .addColumn('kind', 'text', required)
        .addColumn('what', 'text', required)
        .addColumn('article_key', 'text')
        .addColumn('words', 'text')
        .addColumn('words_key', 'bigint')
        .addColumn('hidden_at', 'bigint', required)
        .addUniqueConstraint('hidden_what', ['kind', 'what']),
    )
    await createTable(
      dialect
        .keyed(db.schema.createTable('report'))
        .addColumn('statement_id', 'text', (column) => column.notNull().unique())
        .addColumn('words', 'text', required)
        .addColumn('speaker', 'text')
        .addColumn('url', 'text')
        .addColumn('guild_id', 'text')
        .addColumn('times', 'integer', required)
        .addColumn('first_at', 'bigint', required)
        .addColumn('last_at', 'bigint', required)
        .addColumn('posted_at', 'bigint'),
    )
    await addColumn('article', 'hidden_at', 'bigint')
    await addColumn('delivery_citation', 'hidden_at', 'bigint')
    await createIndex(
      db.schema
        .createIndex('article_hidden')
        .on('article')
        .column('hidden_at')
        .where(sql.ref('hidden_at'), 'is not', null),
    )
  },
}
