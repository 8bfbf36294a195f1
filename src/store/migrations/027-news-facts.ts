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
  async up({ addColumn }) {
    await addColumn('revision', 'news_facts', 'text')
    await addColumn('revision', 'tells_news', 'integer')
  },
}
