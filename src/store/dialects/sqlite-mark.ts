import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'

/** “Atta”, in the header of each file of ours: https://www.sqlite.org/pragma.html#pragma_application_id */
export const applicationId = 0x41747461

/**
 * Refuses a file that another program made, before anything of it is changed. Files of older versions of this program
 * have no number in their header and are known by the list of their schema's steps; an empty file is new.
 *
 * @throws StoreError `foreign`.
 */
export function refuseForeign(database: DatabaseSync, path: string): void {
  const id = numberOf(database, 'pragma application_id')
  if (id === applicationId || (id === 0 && (isEmpty(database) || hasOurSteps(database)))) return
  throw new StoreError(
    'foreign',
    `The database ${path} belongs to another program; choose another DATA_DIR. Nothing was changed.`,
  )
}

/** Whether a file is one of ours, and not only a new one. */
export function isOurs(database: DatabaseSync): boolean {
  return hasOurSteps(database)
}

/** Writes our number into a file that has none. Where that cannot be now, the next opening does it. */
export function mark(database: DatabaseSync): void {
  if (numberOf(database, 'pragma application_id') === applicationId) return
  try {
    database.exec(`pragma application_id = ${applicationId}`)
  } catch {}
}

function isEmpty(database: DatabaseSync): boolean {
  return numberOf(database, 'select count(*) from sqlite_master') === 0
}

/** Steps of other programs have other names; a list without any step is one that was cut short. */
function hasOurSteps(database: DatabaseSync): boolean {
  if (numberOf(database, "select count(*) from sqlite_master where name = 'kysely_migration'") === 0) return false
  const steps = numberOf(database, 'select count(*) from kysely_migration')
  return steps === 0 || numberOf(database, "select count(*) from kysely_migration where name = '001-foundations'") === 1
}

function numberOf(database: DatabaseSync, question: string): number {
  return Number(Object.values(database.prepare(question).get() ?? {})[0])
}
