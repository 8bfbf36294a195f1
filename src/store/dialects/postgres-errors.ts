import { StoreError } from '../store-error.ts'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and Node's codes for a server that is not there. */
const kinds: Readonly<Record<string, (host: string) => StoreError>> = {
  '53100': (host) => new StoreError('full', `The disk of the database ${host} is full; nothing was written.`),
  '55P03': (host) =>
    new StoreError('locked', `The database ${host} is locked by another process; nothing was written.`),
  '40P01': (host) =>
    new StoreError('locked', `The database ${host} was locked by another process; nothing was written.`),
  '25006': (host) => new StoreError('read-only', `The database ${host} may not be written to.`),
  '42501': (host) => new StoreError('read-only', `The user of the database ${host} may not do what was asked.`),
  '28P01': (host) => new StoreError('unreachable', `The password for the database ${host} is wrong.`),
  '28000': (host) => new StoreError('unreachable', `The database ${host} does not let this user in.`),
  '3D000': (host) => new StoreError('unreachable', `There is no database ${host}; create it first.`),
  '57P01': (host) => new StoreError('unreachable', `The server of the database ${host} was shut down.`),
  '57P03': (host) => new StoreError('unreachable', `The server of the database ${host} is starting up.`),
  '53300': (host) => new StoreError('unreachable', `The server of the database ${host} has no connection left.`),
  '57P02': (host) => new StoreError('unreachable', `The server of the database ${host} broke down.`),
  XX001: (host) => new StoreError('corrupt', `The database ${host} is damaged; restore it from a backup.`),
  ECONNREFUSED: (host) => new StoreError('unreachable', `No database server answers at ${host}.`),
  ENOTFOUND: (host) => new StoreError('unreachable', `No database server answers at ${host}.`),
  ETIMEDOUT: (host) => new StoreError('unreachable', `No database server answers at ${host}.`),
  ECONNRESET: closed,
  EPIPE: closed,
}

function closed(host: string): StoreError {
  return new StoreError('unreachable', `The database server at ${host} closed the connection.`)
}

/** What node-postgres says of a connection without a code. */
const lostConnection = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/

/** What a failure of PostgreSQL means for people; failures that are our own bugs pass unchanged. */
export function postgresError(cause: unknown, host: string): unknown {
  if (!(cause instanceof Error)) return cause
  const code = 'code' in cause ? String(cause.code) : ''
  const known = lostConnection.test(cause.message) ? closed(host) : kinds[code]?.(host)
  if (!known) return cause
  return new StoreError(known.kind, known.message, { cause })
}
