import type { SchemaChange } from './schema-change.ts'

/** Which story an article belongs to, from when until when: so that a moment in the past has one answer. */
export const stories: SchemaChange = {
  name: '002-stories',
  async up({ db, dialect, createTable, createIndex }) {
    const clustered = (name: string) => dialect.clustered(db.schema.createTable(name))
    await createTable(
      db.schema
        .createTable('story')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('absorbed_into', 'text'),
    )

    await createTable(
      clustered('placement')
        .addColumn('article_id', 'bigint', (column) => column.notNull())
        .addColumn('since', 'bigint', (column) => column.notNull())
        .addColumn('until', 'bigint')
        .addColumn('story_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('placement_key', ['article_id', 'since']),
    )
    await createIndex(db.schema.createIndex('placement_story').on('placement').columns(['story_id', 'since']))
    await createTable(
      clustered('origin_count')
        .addColumn('story_id', 'text', (column) => column.notNull())
        .addColumn('since', 'bigint', (column) => column.notNull())
        .addColumn('origins', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('origin_count_key', ['story_id', 'since']),
    )
    await createIndex(db.schema.createIndex('actor_country').on('actor').columns(['country', 'kind']))
    await createIndex(db.schema.createIndex('actor_mentions').on('actor').columns(['mentions', 'last_at']))
  },
}
