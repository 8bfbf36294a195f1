import type { SchemaChange } from './schema-change.ts'

/** Whether an article names somebody only by the way: then it belongs to no briefing on them. */
export const inPassing: SchemaChange = {
  name: '007-in-passing',
  up: ({ addColumn }) => addColumn('mention', 'in_passing', 'integer', (column) => column.notNull().defaultTo(0)),
}
