import { sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'

/**
 * Words of statements that are not common leave the common index, where step 017 left them in SQLite. Their articles
 * count as analysed by an older engine, so that they are analysed again and the words come back in their own index.
 */
export const privateWords: SchemaChange = {
  name: '020-private-words',
  async up({ db, dialect }) {
    const statements = sql`select id, null as text from statement where audience <> 0`
    await dialect.moveWords(db, 'statement_words', 'private_statement_words', statements)
    await sql`update revision set analysis_version = 0
      where id in (select revision_id from statement where audience <> 0)`.execute(db)
  },
}
