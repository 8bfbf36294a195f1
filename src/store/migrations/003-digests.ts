import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** Digests of channels, the stories that they have already shown, and the outbox. */
export const digests: SchemaChange = {
  name: '003-digests',
  async up({ db, dialect, createTable, createIndex }) {
    const keyed = (name: string) => dialect.keyed(db.schema.createTable(name))
    const clustered = (name: string) => dialect.clustered(db.schema.createTable(name))

    await createTable(
      keyed('digest')
        .addColumn('guild_id', 'text', required)
        .addColumn('channel_id', 'text', required)
        .addColumn('topic', 'text', required)
        .addColumn('topic_key', 'text', required)
        .addColumn('time', 'text', required)
        .addColumn('zone', 'text', required)
        .addColumn('days', 'text', required)
        .addColumn('style', 'text', required)
        .addColumn('when_quiet', 'text', required)
        .addColumn('role_id', 'text')
        .addColumn('locale', 'text', required)
        .addColumn('created_by', 'text')
        .addColumn('state', 'text', required)
        .addColumn('paused_because', 'text')
        .addColumn('next_run_at', 'bigint')
        .addColumn('last_run_at', 'bigint')
        .addUniqueConstraint('digest_of_channel', ['guild_id', 'channel_id', 'topic_key']),
    )
    await createIndex(db.schema.createIndex('digest_due').on('digest').columns(['state', 'next_run_at']))

    await createTable(
      clustered('told')
        .addColumn('digest_id', 'bigint', required)
        .addColumn('story_id', 'text', required)
        .addColumn('first_told_at', 'bigint', required)
        .addColumn('last_told_at', 'bigint', required)
        .addColumn('article_ids', 'text', required)
        .addPrimaryKeyConstraint('told_key', ['digest_id', 'story_id']),
    )

    await createTable(
      keyed('delivery')
        .addColumn('digest_id', 'bigint', required)
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
        .addUniqueConstraint('delivery_once', ['digest_id', 'local_date', 'part']),
    )
    await createIndex(db.schema.createIndex('delivery_due').on('delivery').columns(['state', 'due_at']))
    await createIndex(db.schema.createIndex('delivery_message').on('delivery').column('message_id'))

    await createTable(
      db.schema
        .createTable('guild')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('settings', 'text', required)
        .addColumn('left_at', 'bigint'),
    )
  },
}
