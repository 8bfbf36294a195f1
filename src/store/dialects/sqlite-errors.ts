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

/** What a failure of SQLite means for people, naming the file; failures that are our own bugs pass unchanged. */
export function sqliteError(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : 0
  switch (code & 0xff) {
    case busy:
    case locked:
      return new StoreError('locked', `The database ${path} is locked by another process; nothing was written.`, {
        cause,
      })
    case full:
      return new StoreError('full', `The disk that holds the database ${path} is full; nothing was written.`, { cause })
    case inputOutput:
      return new StoreError('full', `The disk failed while reading or writing the database ${path}.`, { cause })
    case corrupt:
      return new StoreError('corrupt', `The database ${path} is damaged; restore it from a backup.`, { cause })
    case notADatabase:
      return new StoreError('corrupt', `The file ${path} is not a database of this program.`, { cause })
    case readOnly:
      return new StoreError('read-only', `The database ${path} may not be written to; check its permissions.`, {
        cause,
      })
    case cannotOpen:
      return new StoreError('unreachable', `The database ${path} cannot be opened; check that its folder exists.`, {
        cause,
      })
    default:
      return cause
  }
}
