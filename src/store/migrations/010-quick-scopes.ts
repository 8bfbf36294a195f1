import type { SchemaChange } from './schema-change.ts'

/**
 * What scoping and counting ask of an article, a revision and a placement, without their rows: a page of these holds a
 * hundred of them, where a page of texts holds one.
 */
export const quickScopes: SchemaChange = {
  name: '010-quick-scopes',
  async up({ db, createIndex }) {
    await createIndex(
      db.schema
        .createIndex('revision_known')
        .on('revision')
        .columns(['id', 'article_id', 'moment', 'seen_at', 'superseded_at']),
    )
    await createIndex(
      db.schema.createIndex('article_outlet').on('article').columns(['outlet_id', 'moment', 'first_seen_at']),
    )
    await db.schema.dropIndex('placement_story').ifExists().execute()
    await createIndex(db.schema.createIndex('placement_story').on('placement').columns(['story_id', 'since', 'until']))
  },
}
