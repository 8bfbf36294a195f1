import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** Outlets, feeds, articles and what was found in them. */
export const foundations: SchemaChange = {
  name: '001-foundations',
  async up({ db, dialect, createTable, createIndex }) {
    const keyed = (name: string) => dialect.keyed(db.schema.createTable(name))
    const clustered = (name: string) => dialect.clustered(db.schema.createTable(name))

    await createTable(
      db.schema
        .createTable('outlet')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('name', 'text', required)
        .addColumn('home_page', 'text', required)
        .addColumn('country', 'text')
        .addColumn('language', 'text', required)
        .addColumn('ownership', 'text')
        .addColumn('owner', 'text')
        .addColumn('credit_line', 'text'),
    )

    await createTable(
      keyed('feed')
        .addColumn('outlet_id', 'text', (column) => column.notNull().references('outlet.id'))
        .addColumn('url', 'text', (column) => column.notNull().unique())
        .addColumn('title', 'text', required)
        .addColumn('packs', 'text', required)
        .addColumn('state', 'text', required)
        .addColumn('etag', 'text')
        .addColumn('last_modified', 'text')
        .addColumn('interval_ms', 'bigint', required)
        .addColumn('next_check_at', 'bigint', required)
        .addColumn('last_success_at', 'bigint')
        .addColumn('first_success_at', 'bigint')
        .addColumn('last_error', 'text')
        .addColumn('failures', 'integer', required)
        .addColumn('first_failure_at', 'bigint')
        .addColumn('moved_to_url', 'text')
        .addColumn('moved_sightings', 'integer', required)
        .addColumn('articles', 'integer', required),
    )

    await createTable(
      keyed('article')
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('outlet_id', 'text', required)
        .addColumn('feed_id', 'bigint')
        .addColumn('url', 'text', (column) => column.unique())
        .addColumn('guid', 'text')
        .addColumn('first_seen_at', 'bigint', required)
        .addColumn('moment', 'bigint', required)
        .addColumn('revision_id', 'bigint')
        .addColumn('official_statements', 'integer', required),
    )
    await createIndex(db.schema.createIndex('article_guid').on('article').columns(['outlet_id', 'guid']))
    await createIndex(
      db.schema.createIndex('article_moment').on('article').columns(['moment', 'first_seen_at', 'outlet_id']),
    )

    await createTable(
      clustered('corpus_spell')
        .addColumn('spell', 'bigint', required)
        .addColumn('outlet_id', 'text', required)
        .addColumn('articles', 'integer', required)
        .addColumn('last_seen_at', 'bigint', required)
        .addPrimaryKeyConstraint('corpus_spell_key', ['spell', 'outlet_id']),
    )

    await createTable(
      keyed('revision')
        .addColumn('article_id', 'bigint', required)
        .addColumn('revision', 'integer', required)
        .addColumn('seen_at', 'bigint', required)
        .addColumn('superseded_at', 'bigint')
        .addColumn('published_at', 'bigint')
        .addColumn('date_quality', 'text', required)
        .addColumn('moment', 'bigint', required)
        .addColumn('language', 'text', required)
        .addColumn('content_hash', 'text', required)
        .addColumn('title_end', 'integer', required)
        .addColumn('text', 'text', required)
        .addColumn('analysis', 'text', required)
        .addUniqueConstraint('revision_of_article', ['article_id', 'revision']),
    )
    await createIndex(db.schema.createIndex('revision_seen').on('revision').column('seen_at'))
    await createIndex(db.schema.createIndex('revision_content_hash').on('revision').column('content_hash'))

    await createTable(
      keyed('actor')
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', required)
        .addColumn('kind', 'text', required)
        .addColumn('country', 'text')
        .addColumn('mentions', 'integer', required)
        .addColumn('last_at', 'bigint', required),
    )

    // The row is its own index: SQLite keeps it in the order of the key.
    await createTable(
      clustered('actor_name')
        // Completion asks for a range of names, which must be that of their bytes.
        .addColumn('name', dialect.byteText, required)
        .addColumn('actor_id', 'bigint', required)
        .addColumn('is_whole', 'integer', required)
        .addPrimaryKeyConstraint('actor_name_key', ['name', 'actor_id']),
    )

    await createTable(
      clustered('mention')
        .addColumn('actor_id', 'bigint', required)
        .addColumn('moment', 'bigint', required)
        .addColumn('revision_id', 'bigint', required)
        .addColumn('article_id', 'bigint', required)
        .addColumn('seen_at', 'bigint', required)
        .addColumn('superseded_at', 'bigint')
        .addColumn('salience', 'integer', required)
        .addColumn('in_title', 'integer', required)
        .addPrimaryKeyConstraint('mention_key', ['actor_id', 'moment', 'revision_id']),
    )

    await createTable(
      clustered('office')
        .addColumn('actor_id', 'bigint', required)
        .addColumn('office', 'text', required)
        .addColumn('moment', 'bigint', required)
        .addColumn('revision_id', 'bigint', required)
        .addColumn('seen_at', 'bigint', required)
        .addPrimaryKeyConstraint('office_key', ['actor_id', 'office', 'moment', 'revision_id']),
    )

    await createTable(
      keyed('statement')
        .addColumn('revision_id', 'bigint', required)
        .addColumn('article_id', 'bigint', required)
        .addColumn('ordinal', 'integer', required)
        .addColumn('speaker_id', 'bigint')
        .addColumn('target_id', 'bigint')
        .addColumn('grade', 'text', required)
        .addColumn('act', 'text', required)
        .addColumn('words_key', 'bigint', required)
        .addColumn('moment', 'bigint', required)
        .addColumn('seen_at', 'bigint', required)
        .addColumn('superseded_at', 'bigint')
        .addUniqueConstraint('statement_of_revision', ['revision_id', 'ordinal']),
    )
    await createIndex(db.schema.createIndex('statement_speaker').on('statement').columns(['speaker_id', 'moment']))

    await createTable(
      clustered('statement_about')
        .addColumn('actor_id', 'bigint', required)
        .addColumn('speaker_id', 'bigint', required)
        .addColumn('moment', 'bigint', required)
        .addColumn('statement_id', 'bigint', required)
        .addColumn('grade', 'text', required)
        .addColumn('seen_at', 'bigint', required)
        .addColumn('superseded_at', 'bigint')
        .addPrimaryKeyConstraint('statement_about_key', ['actor_id', 'moment', 'statement_id']),
    )
    await createIndex(
      db.schema
        .createIndex('statement_about_speaker')
        .on('statement_about')
        .columns(['actor_id', 'speaker_id', 'moment']),
    )

    for (const table of ['article_words', 'statement_words']) await dialect.createWords(db, table)
  },
}
