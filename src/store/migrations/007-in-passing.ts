import type { SchemaChange } from './schema-change.ts'

/** Whether an article names somebody only by the way: then it belongs to no briefing on them. */
export const inPassing: SchemaChange = {
  name: '007-in-passing',
  async up(db) {
    await db.schema
      .alterTable('mention')
      .addColumn('in_passing', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
