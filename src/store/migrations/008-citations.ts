import type { SchemaChange } from './schema-change.ts'

/** What a message prints of which text of an article, so that an edit finds the messages that it changes. */
export const citations: SchemaChange = {
  name: '008-citations',
  async up({ db, dialect, createTable, createIndex }) {
    const clustered = (name: string) => dialect.clustered(db.schema.createTable(name))
    await createTable(
      clustered('delivery_citation')
        .addColumn('article_id', 'bigint', (column) => column.notNull())
        .addColumn('delivery_id', 'bigint', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('spans', 'text', (column) => column.notNull())
        .addColumn('kept_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('delivery_citation_key', ['article_id', 'delivery_id']),
    )
    await createIndex(db.schema.createIndex('delivery_citation_delivery').on('delivery_citation').column('delivery_id'))
    await createIndex(db.schema.createIndex('delivery_citation_kept').on('delivery_citation').column('kept_at'))
  },
}
