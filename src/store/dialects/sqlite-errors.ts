import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from '../store-error.ts'

/** Primary result codes, https://www.sqlite.org/rescode.html; the low byte of an extended code. */
const busy = 5
const locked = 6
const readOnly = 8
const inputOutput = 10
const corrupt = 11
const full = 13
const cannotOpen = 14
const notADatabase = 26

/** Less is no room: SQLite's smallest file beside the database has 32 KiB. */
const leastRoomBytes = 65_536

/** What a failure of SQLite means for people, naming the file; failures that are our own bugs pass unchanged. */
export function sqliteError(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : 0
  const known = (kind: StoreError['kind'], message: string) => new StoreError(kind, message, { cause })
  switch (code & 0xff) {
    case busy:
    case locked:
      return known('locked', `The database ${path} is locked by another process; nothing was written.`)
    case full:
      return known('full', sentenceOfFull(path))
    case inputOutput:
      return isFull(path)
        ? known('full', sentenceOfFull(path))
        : known('full', `The disk failed while reading or writing the database ${path}.`)
    case corrupt:
      return known('corrupt', `The database ${path} is damaged; restore it from a backup.`)
    case notADatabase:
      return known('corrupt', `The file ${path} is not a database of this program.`)
    case readOnly:
      return known('read-only', sentenceOfReadOnly(path))
    case cannotOpen:
      return whyNotOpened(path, known)
    default:
      return cause
  }
}

function whyNotOpened(path: string, known: (kind: StoreError['kind'], message: string) => StoreError): StoreError {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return known('unreachable', `The database ${path} cannot be opened: there is no folder ${folder}.`)
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return known('unreachable', `The database ${path} cannot be opened: it is a folder.`)
  }
  if (isFull(path)) return known('full', sentenceOfFull(path))
  if (writingProblem(path) !== null) return known('read-only', sentenceOfReadOnly(path))
  return known('unreachable', `The database ${path} cannot be opened.`)
}

function sentenceOfFull(path: string): string {
  return `The disk that holds the database ${path} is full; what was under way was not written.`
}

function sentenceOfReadOnly(path: string): string {
  return writingProblem(path) === 'EROFS'
    ? `The database ${path} is on a disk that can only be read.`
    : `The database ${path} may not be written to; check who owns it and its folder.`
}

/** Node's code of what stands against writing a file and its neighbours; null: nothing. */
export function writingProblem(path: string): string | null {
  for (const place of [dirname(path), path]) {
    try {
      accessSync(place, constants.W_OK)
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
      if (code !== 'ENOENT') return code
    }
  }
  return null
}

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize < leastRoomBytes
  } catch {
    return false
  }
}
