/**
 * Why the store cannot work, for causes that people can repair.
 *
 * - `newer` the database was written by a later version of the program
 * - `corrupt` the file is damaged, or no database at all
 * - `locked` another process holds it
 * - `full` no space left
 * - `read-only` no right to write
 * - `foreign` tables of another program stand in it
 * - `half-copied` a copy that is not finished
 * - `unreachable` no such folder, no such server, wrong password
 */
export type StoreErrorKind =
  | 'newer'
  | 'corrupt'
  | 'locked'
  | 'full'
  | 'read-only'
  | 'foreign'
  | 'half-copied'
  | 'unreachable'

/** The database as a whole is at fault, not the question. The message is one sentence fit for people. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly kind: StoreErrorKind

  constructor(kind: StoreErrorKind, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.kind = kind
  }
}

/** A stored row its schema refuses: our bug, or a database edited by hand. */
export class CorruptRowError extends Error {
  override readonly name = 'CorruptRowError'

  constructor(table: string, cause: unknown) {
    super(`A row of "${table}" does not match its schema`, { cause })
  }
}
