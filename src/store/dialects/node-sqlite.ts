import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { sqliteError } from './sqlite-errors.ts'

/** How many prepared statements are kept. Most statements differ only in their values. */
const preparedStatements = 256

/**
 * Node's own SQLite in the shape that Kysely's dialect asks for. Prepared statements are kept, since preparing costs
 * more than running for most of our questions.
 */
export function nodeSqlite(database: DatabaseSync, path: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()

  function attempt<Value>(work: () => Value): Value {
    try {
      return work()
    } catch (cause) {
      throw sqliteError(cause, path)
    }
  }

  function wrap(statement: StatementSync): SqliteStatement {
    return {
      reader: statement.columns().length > 0,
      all: (values) => attempt(() => statement.all(...(values as SQLInputValue[]))),
      run: (values) => attempt(() => statement.run(...(values as SQLInputValue[]))),
      iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
    }
  }

  return {
    close: () => database.close(),
    prepare: (sql) => {
      // A full disk ends the transaction on its own; a second rollback would hide the true cause.
      if (sql === 'rollback' && !database.isTransaction) return nothingToDo
      const known = prepared.get(sql)
      if (known) return known
      const statement = attempt(() => wrap(database.prepare(beginsAtOnce(sql))))
      if (prepared.size >= preparedStatements) prepared.delete(prepared.keys().next().value!)
      prepared.set(sql, statement)
      return statement
    },
  }
}

/**
 * A transaction that will write takes its lock at the start. If it took the lock later, another writer would make it
 * fail at once.
 */
function beginsAtOnce(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql
}

const nothingToDo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}
