import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteError } from '#src/store/dialects/sqlite-errors.ts'
import { isOurs } from '#src/store/dialects/sqlite-mark.ts'
import { StoreError } from '#src/store/store-error.ts'

/** The files of one database: its pages, and what SQLite keeps beside them while it is open. */
const endings = ['', '-wal', '-shm'] as const

/**
 * Puts a copy in the place of a database. The copy is checked first, the old files are put aside, and no log of changes
 * that lies there can reach the copy. `file` itself is only read.
 *
 * @param path - Of the database.
 * @param stamp - Ends the names under which the old files stay: `20270314T090000Z`.
 * @returns Where the old database stands now; null where there was none.
 * @throws StoreError where the copy is damaged or foreign, another process uses the database, or the disk is full.
 */
export function restoreSqlite(path: string, file: string, stamp: string): string | null {
  const arriving = `${path}.restoring`
  for (const own of [path, arriving]) {
    if (resolve(own) === resolve(file))
      throw new StoreError('foreign', `${file} is the database itself and no copy of it; nothing was changed.`)
  }
  remove(arriving)
  try {
    takeCopy(file, arriving)
    checkCopy(arriving, file)
    refuseWhileUsed(path)
    const aside = existsSync(path) ? `${path}.before-${stamp}` : null
    if (aside !== null) putAside(path, aside)
    renameSync(arriving, path)
    return aside
  } finally {
    remove(arriving)
  }
}

function takeCopy(file: string, arriving: string): void {
  try {
    for (const ending of ['', '-wal'] as const) {
      if (ending !== '' && !existsSync(`${file}${ending}`)) continue
      closeSync(openSync(`${arriving}${ending}`, 'w', 0o600))
      copyFileSync(`${file}${ending}`, `${arriving}${ending}`, constants.COPYFILE_FICLONE)
    }
  } catch (cause) {
    throw copyProblem(cause, file, arriving)
  }
}

function copyProblem(cause: unknown, file: string, arriving: string): StoreError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOENT') return new StoreError('unreachable', `There is no file ${file}.`, { cause })
  if (code === 'EISDIR') return new StoreError('unreachable', `${file} is a folder.`, { cause })
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new StoreError('full', `The disk has no room for the copy ${arriving}; nothing was changed.`, { cause })
  }
  if (code === 'EROFS') {
    return new StoreError('read-only', `The disk that holds ${arriving} can only be read; nothing was changed.`, {
      cause,
    })
  }
  return new StoreError('unreachable', `${file} cannot be copied to ${arriving} (${code}); nothing was changed.`, {
    cause,
  })
}

/** Reads all of it. Afterwards it is one file, and on the disk. */
function checkCopy(arriving: string, file: string): void {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(arriving)
    if (!isOurs(database)) {
      throw new StoreError('foreign', `${file} is no database of this program; nothing was changed.`)
    }
    const [first] = database.prepare('pragma integrity_check(1)').all()
    if (Object.values(first ?? {})[0] !== 'ok') throw damaged(file)
    database.exec('pragma journal_mode = delete')
  } catch (cause) {
    const known = sqliteError(cause, file)
    if (known instanceof StoreError && known.kind === 'corrupt') throw damaged(file, cause)
    throw known
  } finally {
    database?.close()
  }
  const descriptor = openSync(arriving, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function damaged(file: string, cause?: unknown): StoreError {
  return new StoreError('corrupt', `${file} is damaged or no database; nothing was changed.`, { cause })
}

/** Every process that has the database open holds a shared lock. */
function refuseWhileUsed(path: string): void {
  if (!existsSync(path)) return
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: 500 })
    database.exec('pragma locking_mode = exclusive; begin exclusive; rollback')
  } catch (cause) {
    const known = sqliteError(cause, path)
    // A damaged database is what a backup is for.
    if (!(known instanceof StoreError)) throw known
    if (known.kind !== 'locked') return
    throw new StoreError('locked', `Another process uses the database ${path}; stop the bot first.`, { cause })
  } finally {
    database?.close()
  }
}

/** Killed at any moment, there is a whole database at `path`: the old one, until the new one takes its name. */
function putAside(path: string, aside: string): void {
  for (const ending of ['-wal', '-shm'] as const) {
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`)
  }
  try {
    linkSync(path, aside)
  } catch {
    // A file system without links.
    renameSync(path, aside)
  }
}

function remove(path: string): void {
  for (const ending of [...endings, '-journal']) rmSync(`${path}${ending}`, { force: true })
}
