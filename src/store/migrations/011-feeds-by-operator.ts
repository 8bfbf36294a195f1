import type { SchemaChange } from './schema-change.ts'

/** Which feeds the operator added: those that are known already count as such. */
export const feedsByOperator: SchemaChange = {
  name: '011-feeds-by-operator',
  async up(db) {
    await db.schema
      .alterTable('feed')
      .addColumn('by_operator', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
  },
}
