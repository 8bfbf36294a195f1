import type { SchemaChange } from './schema-change.ts'

/** Servers that the operator wants the bot to leave, once or for good. */
export const serversShownOut: SchemaChange = {
  name: '018-servers-shown-out',
  up: ({ addColumn }) => addColumn('guild', 'show_out', 'text'),
}
