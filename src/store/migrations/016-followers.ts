import { sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'
import { required, type SchemaWriter } from './schema-writer.ts'

/**
 * Feeds have followers. What a followed feed brings is kept apart by `audience`, 0 for what is common and else the id
 * of the feed, down to the actors and the words: what nobody else may see has no part in what others are told.
 *
 * An article's address is no identity any more: many articles may stand at one address, and an outlet that links to
 * another one's article does not own it.
 */
export const followers: SchemaChange = {
  name: '016-followers',
  breaksOlder: true,
  async up(schema) {
    await addFollowing(schema)
    await rewriteArticles(schema)
    await rewriteActors(schema)
    await rewritePlacements(schema)
    for (const table of ['private_article_words', 'private_statement_words']) {
      await schema.dialect.createWords(schema.db, table)
    }
  },
}

async function addFollowing({ db, dialect, addColumn, createTable, createIndex }: SchemaWriter): Promise<void> {
  await addColumn('feed', 'is_common', 'integer', (column) => column.notNull().defaultTo(1))
  await addColumn('feed', 'is_kept', 'integer', (column) => column.notNull().defaultTo(1))
  await addColumn('outlet', 'is_common', 'integer', (column) => column.notNull().defaultTo(1))
  await addColumn('statement', 'audience', 'bigint', (column) => column.notNull().defaultTo(0))
  await createIndex(
    db.schema.createIndex('statement_private').on('statement').column('audience').where(sql.ref('audience'), '<>', 0),
  )
  await createTable(
    dialect
      .clustered(db.schema.createTable('follow'))
      .addColumn('guild_id', 'text', required)
      .addColumn('feed_id', 'bigint', required)
      .addColumn('added_by', 'text')
      .addColumn('followed_at', 'bigint', required)
      .addColumn('is_inherited', 'integer', required)
      .addPrimaryKeyConstraint('follow_key', ['guild_id', 'feed_id']),
  )
  await createIndex(db.schema.createIndex('follow_feed').on('follow').column('feed_id'))
  await createTable(
    dialect
      .clustered(db.schema.createTable('removed_outlet'))
      .addColumn('guild_id', 'text', required)
      .addColumn('outlet_id', 'text', required)
      .addPrimaryKeyConstraint('removed_outlet_key', ['guild_id', 'outlet_id']),
  )
  await createTable(
    dialect.keyed(db.schema.createTable('circle')).addColumn('feeds', 'text', (column) => column.notNull().unique()),
  )
}

async function rewriteArticles(schema: SchemaWriter): Promise<void> {
  const { db, dialect, createTable, createIndex } = schema
  await createTable(
    dialect
      .keyed(db.schema.createTable('article_next'))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('outlet_id', 'text', required)
      .addColumn('feed_id', 'bigint')
      .addColumn('audience', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('url', 'text')
      .addColumn('guid', 'text')
      .addColumn('first_seen_at', 'bigint', required)
      .addColumn('moment', 'bigint', required)
      .addColumn('revision_id', 'bigint')
      .addColumn('official_statements', 'integer', required),
  )
  await dialect.copyRows(db, 'article', 'article_next', [
    ...columnsOf('id', 'key', 'outlet_id', 'feed_id', 'url'),
    // A feed without guids: from now on the address is the guid.
    { name: 'guid', value: sql`coalesce(guid, url)` },
    ...columnsOf('first_seen_at', 'moment', 'revision_id', 'official_statements'),
  ])
  await takePlaceOf('article', schema)
  const on = (index: string) => db.schema.createIndex(index).on('article')
  await createIndex(on('article_moment').columns(['moment', 'first_seen_at', 'outlet_id', 'audience']))
  await createIndex(on('article_outlet').columns(['outlet_id', 'moment', 'first_seen_at', 'audience']))
  await createIndex(on('article_guid').columns(['outlet_id', 'guid']))
  await createIndex(on('article_url').column('url'))
  await createIndex(on('article_feed').columns(['feed_id', 'first_seen_at']))
  await createIndex(on('article_private').columns(['audience', 'moment']).where(sql.ref('audience'), '<>', 0))
}

async function rewriteActors(schema: SchemaWriter): Promise<void> {
  const { db, dialect, createTable, createIndex } = schema
  await createTable(
    dialect
      .keyed(db.schema.createTable('actor_next'))
      .addColumn('key', 'text', required)
      .addColumn('audience', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('name', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('country', 'text')
      .addColumn('mentions', 'integer', required)
      .addColumn('last_at', 'bigint', required)
      .addUniqueConstraint('actor_of_audience', ['key', 'audience']),
  )
  await dialect.copyRows(
    db,
    'actor',
    'actor_next',
    columnsOf('id', 'key', 'name', 'kind', 'country', 'mentions', 'last_at'),
  )
  await takePlaceOf('actor', schema)
  await createIndex(db.schema.createIndex('actor_country').on('actor').columns(['country', 'kind']))
  await createIndex(db.schema.createIndex('actor_mentions').on('actor').columns(['mentions', 'last_at']))
}

async function rewritePlacements(schema: SchemaWriter): Promise<void> {
  const { db, dialect, createTable, createIndex } = schema
  await createTable(
    dialect
      .clustered(db.schema.createTable('placement_next'))
      .addColumn('article_id', 'bigint', required)
      .addColumn('circle', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('since', 'bigint', required)
      .addColumn('until', 'bigint')
      .addColumn('story_id', 'text', required)
      .addPrimaryKeyConstraint('placement_of_circle', ['article_id', 'circle', 'since']),
  )
  await sql`insert into placement_next (article_id, since, until, story_id)
    select article_id, since, until, story_id from placement`.execute(db)
  await takePlaceOf('placement', schema)
  await createIndex(
    db.schema.createIndex('placement_story').on('placement').columns(['story_id', 'circle', 'since', 'until']),
  )
}

function columnsOf(...names: readonly string[]) {
  return names.map((name) => ({ name, value: sql.ref(name) }))
}

/** Gives the table behind `…_next` the name of the one that it is a copy of. The indexes of that one go with it. */
async function takePlaceOf(table: string, { db }: SchemaWriter): Promise<void> {
  await db.schema.dropTable(table).execute()
  await db.schema.alterTable(`${table}_next`).renameTo(table).execute()
}
