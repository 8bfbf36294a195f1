import type { SchemaChange } from './schema-change.ts'

/** Whether a digest carries a picture. */
export const digestPictures: SchemaChange = {
  name: '021-digest-pictures',
  up: ({ addColumn }) => addColumn('digest', 'has_picture', 'integer', (column) => column.notNull().defaultTo(0)),
}
