import type { ColumnDefinitionBuilder, CreateIndexBuilder, CreateTableBuilder, Transaction } from 'kysely'
import type { Engine } from '../dialects/dialect.ts'
import type { Tables } from '../schema.ts'
import { StoreError } from '../store-error.ts'

/** A column that is never null. */
export const required = (column: ColumnDefinitionBuilder) => column.notNull()

/**
 * Changes a schema, and skips what exists already. Earlier versions of this program ran a step of SQLite statement by
 * statement: if one was interrupted, the first part of its tables, columns and indexes exists.
 */
export type SchemaWriter = {
  readonly db: Transaction<Tables>
  /** What the engines do differently. */
  readonly dialect: Engine['schema']
  /**
   * Makes a table, or keeps the one that has its name and all its columns.
   *
   * @throws StoreError `foreign` where the table of that name is another one.
   */
  createTable(table: CreateTableBuilder<string, string>): Promise<void>
  createIndex(index: CreateIndexBuilder<string>): Promise<void>
  addColumn(
    table: string,
    column: string,
    type: 'text' | 'integer' | 'bigint',
    build?: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder,
  ): Promise<void>
}

export function schemaWriter(db: Transaction<Tables>, dialect: Engine['schema']): SchemaWriter {
  return {
    db,
    dialect,
    async createTable(builder) {
      const { table, columns } = builder.toOperationNode()
      const name = table.table.identifier.name
      const present = await dialect.columnsOf(db, name)
      if (present === null) return await builder.execute()
      const missing = columns.find(({ column }) => !present.has(column.column.name))
      if (missing) {
        throw new StoreError(
          'foreign',
          `The database has a table "${name}" that another program made; choose another database. Nothing was changed.`,
        )
      }
    },
    createIndex: (index) => index.ifNotExists().execute(),
    async addColumn(table, column, type, build = (plain) => plain) {
      if ((await dialect.columnsOf(db, table))?.has(column)) return
      await db.schema.alterTable(table).addColumn(column, type, build).execute()
    },
  }
}
