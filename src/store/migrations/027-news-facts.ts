import type { SchemaChange } from './schema-change.ts'

/**
 * What questions ask of each text is kept beside it, so that they need not read it again: its event words and the like
 * (`news-facts.ts`), and whether it tells news, by which stories without news are left out before a text is read.
 *
 * Texts of before, and texts that an earlier version files meanwhile, have null in these columns. Questions then work the
 * facts out.
 */
export const newsFacts: SchemaChange = {
  name: '027-news-facts',
  async up({ db, addColumn, createIndex }) {
    await addColumn('revision', 'tells_news', 'integer')
    await addColumn('revision', 'news_facts', 'text')
    // All that is asked of a text before it is read, so that no row with a text is touched for it.
    await createIndex(
      db.schema
        .createIndex('revision_mark')
        .on('revision')
        .columns([
          ...['article_id', 'seen_at', 'superseded_at', 'revision', 'reanalysed_at', 'pruned_at'],
          ...['published_at', 'date_quality', 'tells_news'],
        ]),
    )
  },
}
