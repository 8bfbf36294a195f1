import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** Affairs: which stories are steps of one, and from when until when. */
export const affairs: SchemaChange = {
  name: '023-affairs',
  async up({ db, dialect, createTable, createIndex }) {
    await createTable(
      dialect
        .clustered(db.schema.createTable('affair_story'))
        .addColumn('story_id', 'text', required)
        .addColumn('since', 'bigint', required)
        .addColumn('until', 'bigint')
        .addColumn('affair_id', 'text', required)
        .addPrimaryKeyConstraint('affair_story_key', ['story_id', 'since']),
    )
    await createIndex(db.schema.createIndex('affair_story_affair').on('affair_story').columns(['affair_id', 'since']))
  },
}
