import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '#src/store/store-error.ts'
import type { StorePlace } from './open-store.ts'

/**
 * Holds the one place of `start` over a database of SQLite, until it is disposed of or the process ends in whatever way.
 * It is a lock on a file of its own, beside the database, so that terminal commands are not in its way. PostgreSQL takes
 * any number of processes.
 *
 * @throws StoreError `locked` where another process holds it.
 */
export function holdStart(place: StorePlace): Disposable {
  if (!('path' in place) || place.path === ':memory:') return { [Symbol.dispose]() {} }
  const lock = new DatabaseSync(`${place.path}-start`)
  try {
    lock.exec('pragma journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw new StoreError(
      'locked',
      `Another start runs over ${place.path}; with SQLite there may be one, which has all roles. docs/scaling.md tells of PostgreSQL, which takes many.`,
      { cause },
    )
  }
  return { [Symbol.dispose]: () => lock.close() }
}
