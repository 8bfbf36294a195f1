import { sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'
import { required, type SchemaWriter } from './schema-writer.ts'

/** A delivery and a forum's post say what they belong to. Before, a number below zero meant a watch. */
export const deliverySubjects: SchemaChange = {
  name: '011-delivery-subjects',
  breaksOlder: true,
  async up(schema) {
    await rewriteDeliveries(schema)
    await rewriteForumPosts(schema)
  },
}

const kind = sql`case when digest_id < 0 then 'watch' else 'digest' end`
const subjectId = sql`abs(digest_id)`

async function rewriteDeliveries({ db, dialect, createTable, createIndex }: SchemaWriter): Promise<void> {
  await createTable(
    dialect
      .keyed(db.schema.createTable('delivery_next'))
      .addColumn('kind', 'text', required)
      .addColumn('subject_id', 'bigint', required)
      .addColumn('guild_id', 'text', required)
      .addColumn('channel_id', 'text', required)
      .addColumn('local_date', 'text', required)
      .addColumn('part', 'integer', required)
      .addColumn('nonce', 'text', (column) => column.notNull().unique())
      .addColumn('payload', 'text', required)
      .addColumn('state', 'text', required)
      .addColumn('attempts', 'integer', required)
      .addColumn('due_at', 'bigint', required)
      .addColumn('lease_until', 'bigint')
      .addColumn('lease_owner', 'text')
      .addColumn('message_id', 'text')
      .addColumn('problem', 'text')
      .addColumn('created_at', 'bigint', required)
      .addColumn('sent_at', 'bigint')
      .addUniqueConstraint('delivery_of_subject', ['kind', 'subject_id', 'local_date', 'part']),
  )
  const kept = [
    ...['id', 'guild_id', 'channel_id', 'local_date', 'part', 'nonce', 'payload', 'state', 'attempts', 'due_at'],
    ...['lease_until', 'lease_owner', 'message_id', 'problem', 'created_at', 'sent_at'],
  ]
  await dialect.copyRows(db, 'delivery', 'delivery_next', [
    { name: 'kind', value: kind },
    { name: 'subject_id', value: subjectId },
    ...kept.map((name) => ({ name, value: sql.ref(name) })),
  ])
  await db.schema.dropTable('delivery').execute()
  await db.schema.alterTable('delivery_next').renameTo('delivery').execute()
  await createIndex(db.schema.createIndex('delivery_due').on('delivery').columns(['state', 'due_at']))
  await createIndex(db.schema.createIndex('delivery_message').on('delivery').column('message_id'))
}

async function rewriteForumPosts({ db, dialect, createTable }: SchemaWriter): Promise<void> {
  await createTable(
    dialect
      .clustered(db.schema.createTable('forum_post_next'))
      .addColumn('kind', 'text', required)
      .addColumn('subject_id', 'bigint', required)
      .addColumn('story_id', 'text', required)
      .addColumn('thread_id', 'text', required)
      .addPrimaryKeyConstraint('forum_post_of_subject', ['kind', 'subject_id', 'story_id']),
  )
  await sql`insert into forum_post_next (kind, subject_id, story_id, thread_id)
    select ${kind}, ${subjectId}, story_id, thread_id from forum_post`.execute(db)
  await db.schema.dropTable('forum_post').execute()
  await db.schema.alterTable('forum_post_next').renameTo('forum_post').execute()
}
