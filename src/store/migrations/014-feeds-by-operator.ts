import type { SchemaChange } from './schema-change.ts'

/** Which feeds the operator added: those that are known already count as such. */
export const feedsByOperator: SchemaChange = {
  name: '014-feeds-by-operator',
  async up({ addColumn }) {
    await addColumn('feed', 'by_operator', 'integer', (column) => column.notNull().defaultTo(1))
  },
}
