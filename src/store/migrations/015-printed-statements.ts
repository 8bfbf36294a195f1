import type { SchemaChange } from './schema-change.ts'

/** Which statements are certain enough for their speaker's name. Those of before are not, until their article is read again. */
export const printedStatements: SchemaChange = {
  name: '015-printed-statements',
  async up({ addColumn }) {
    await addColumn('statement', 'printed', 'integer', (column) => column.notNull().defaultTo(0))
  },
}
