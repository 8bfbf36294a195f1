import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { SchemaChange } from './schema-change.ts'

/** Alerts that channels wait for, and what each was told. */
export const watches: SchemaChange = {
  name: '004-watches',
  async up(db, engine) {
    const keyed =
      engine === 'sqlite'
        ? db.schema.createTable('watch').addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        : db.schema
            .createTable('watch')
            .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    await keyed
      .addColumn('guild_id', 'text', required)
      .addColumn('channel_id', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('pace', 'text', required)
      .addColumn('daily_cap', 'integer', required)
      .addColumn('quiet_from', 'text')
      .addColumn('quiet_to', 'text')
      .addColumn('zone', 'text', required)
      .addColumn('locale', 'text', required)
      .addColumn('created_by', 'text')
      .addColumn('state', 'text', required)
      .addColumn('paused_because', 'text')
      .addColumn('looked_at', 'bigint')
      .addUniqueConstraint('watch_of_channel', ['guild_id', 'channel_id', 'subject'])
      .execute()

    const alerted = db.schema
      .createTable('alerted')
      .addColumn('watch_id', 'bigint', required)
      .addColumn('what', 'text', required)
      .addColumn('at', 'bigint', required)
      .addPrimaryKeyConstraint('alerted_key', ['watch_id', 'what'])
    await (engine === 'sqlite' ? alerted.modifyEnd(sql`without rowid`) : alerted).execute()
  },
}

const required = (column: ColumnDefinitionBuilder) => column.notNull()
