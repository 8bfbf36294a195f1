import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'

/** Alerts that servers asked for, what they were alerted of, and the forum posts that stories have. */
export const watches: SchemaChange = {
  name: '004-watches',
  async up(db, engine) {
    const watch = db.schema.createTable('watch')
    await (engine === 'sqlite'
      ? watch.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      : watch.addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    )
      .addColumn('guild_id', 'text', required)
      .addColumn('channel_id', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('pace', 'text', required)
      .addColumn('daily_cap', 'integer', required)
      .addColumn('quiet_hours', 'text')
      .addColumn('zone', 'text', required)
      .addColumn('locale', 'text', required)
      .addColumn('created_by', 'text')
      .addColumn('state', 'text', required)
      .addColumn('paused_because', 'text')
      .addColumn('last_run_at', 'bigint')
      .addUniqueConstraint('watch_once', ['guild_id', 'channel_id', 'subject'])
      .execute()

    const alert = db.schema
      .createTable('alert')
      .addColumn('watch_id', 'bigint', required)
      .addColumn('key', 'text', required)
      .addColumn('at', 'bigint', required)
      .addPrimaryKeyConstraint('alert_key', ['watch_id', 'key'])
    await (engine === 'sqlite' ? alert.modifyEnd(sql`without rowid`) : alert).execute()

    const post = db.schema
      .createTable('story_post')
      .addColumn('digest_id', 'bigint', required)
      .addColumn('story_id', 'text', required)
      .addColumn('thread_id', 'text', required)
      .addPrimaryKeyConstraint('story_post_key', ['digest_id', 'story_id'])
    await (engine === 'sqlite' ? post.modifyEnd(sql`without rowid`) : post).execute()
  },
}

const required = (column: ColumnDefinitionBuilder) => column.notNull()
