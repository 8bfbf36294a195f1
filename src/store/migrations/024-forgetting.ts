import { sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** Texts are kept for a time, then statements for another. What is gone is known by its key, so that no feed brings it back. */
export const forgetting: SchemaChange = {
  name: '024-forgetting',
  async up({ db, dialect, addColumn, createTable, createIndex }) {
    // In the order in which filing writes to the tables: see step 026.
    await addColumn('article', 'removed_at', 'bigint')
    await addColumn('revision', 'pruned_at', 'bigint')
    await createIndex(
      db.schema.createIndex('revision_whole').on('revision').column('seen_at').where(sql.ref('pruned_at'), 'is', null),
    )
    await createIndex(
      db.schema
        .createIndex('revision_pruned')
        .on('revision')
        .column('pruned_at')
        .where(sql.ref('pruned_at'), 'is not', null),
    )
    await createIndex(
      db.schema
        .createIndex('article_removed')
        .on('article')
        .column('removed_at')
        .where(sql.ref('removed_at'), 'is not', null),
    )
    await createIndex(db.schema.createIndex('article_seen').on('article').column('first_seen_at'))
    await createTable(
      dialect
        .clustered(db.schema.createTable('forgotten'))
        .addColumn('key', 'text', required)
        .addColumn('forgotten_at', 'bigint', required)
        .addPrimaryKeyConstraint('forgotten_key', ['key']),
    )
  },
}
