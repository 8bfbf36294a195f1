import { DatabaseSync } from 'node:sqlite'
import { sqliteError } from '#src/store/dialects/sqlite-errors.ts'
import { StoreError } from '#src/store/store-error.ts'
import type { StorePlace } from './open-store.ts'

/**
 * Holds the one place of `start` over a database of SQLite, until it is disposed of or the process ends in whatever way.
 * It is a lock on a file of its own, beside the database, so that terminal commands are not in its way. PostgreSQL takes
 * any number of processes.
 *
 * @throws StoreError `locked` where another process holds it; others as from opening the database.
 */
export function holdStart(place: StorePlace): Disposable {
  if (!('path' in place) || place.path === ':memory:') return { [Symbol.dispose]() {} }
  const lock = lockOn(`${place.path}-start`, place.path)
  return { [Symbol.dispose]: () => lock.close() }
}

function lockOn(file: string, path: string): DatabaseSync {
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(file)
    lock.exec('pragma journal_mode = memory')
    lock.exec('begin exclusive')
    return lock
  } catch (cause) {
    lock?.close()
    const problem = sqliteError(cause, file)
    if (!(problem instanceof StoreError && problem.kind === 'locked')) throw problem
    throw new StoreError(
      'locked',
      `Another start runs over ${path}; with SQLite there may be one, which has all roles. docs/scaling.md tells of PostgreSQL, which takes many.`,
      { cause },
    )
  }
}
