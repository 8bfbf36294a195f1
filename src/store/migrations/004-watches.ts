import type { SchemaChange } from './schema-change.ts'
import { required } from './schema-writer.ts'

/** Watches of channels, and what each has already shown. */
export const watches: SchemaChange = {
  name: '004-watches',
  async up({ db, dialect, createTable }) {
    const keyed = (name: string) => dialect.keyed(db.schema.createTable(name))
    const clustered = (name: string) => dialect.clustered(db.schema.createTable(name))

    await createTable(
      keyed('watch')
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
        .addUniqueConstraint('watch_of_channel', ['guild_id', 'channel_id', 'subject']),
    )

    await createTable(
      clustered('alerted')
        .addColumn('watch_id', 'bigint', required)
        .addColumn('what', 'text', required)
        .addColumn('at', 'bigint', required)
        .addPrimaryKeyConstraint('alerted_key', ['watch_id', 'what']),
    )
  },
}
