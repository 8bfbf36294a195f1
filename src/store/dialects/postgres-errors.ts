import { StoreError } from '../store-error.ts'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and Node's codes for a server that is not there. */
const kinds: Readonly<Record<string, (host: string) => StoreError>> = {
  '53100': (host) =>
    new StoreError('full', `The disk of the database ${host} is full; what was under way was not written.`),
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
  '57014': (host) =>
    new StoreError('unreachable', `The server of the database ${host} ended a statement that took too long.`),
  '25P03': (host) =>
    new StoreError('unreachable', `The server of the database ${host} ended a transaction that was silent too long.`),
  '57P05': closed,
  '08P01': (host) =>
    new StoreError('unreachable', `What stands before the database ${host} does not let this connection through.`),
  '3F000': (host) => new StoreError('unreachable', `The database ${host} has no schema that can be written to.`),
  XX001: (host) => new StoreError('corrupt', `The database ${host} is damaged; restore it from a backup.`),
  ECONNREFUSED: (host) => new StoreError('unreachable', `No database server answers at ${host}.`),
  ENOTFOUND: (host) => new StoreError('unreachable', `No database server answers at ${host}.`),
  ETIMEDOUT: (host) => new StoreError('unreachable', `No database server answers at ${host}.`),
  EHOSTUNREACH: (host) => new StoreError('unreachable', `No way leads to the database server ${host}.`),
  ENETUNREACH: (host) => new StoreError('unreachable', `No way leads to the database server ${host}.`),
  EAI_AGAIN: (host) =>
    new StoreError('unreachable', `The name of the database server ${host} cannot be looked up now.`),
  ECONNRESET: closed,
  EPIPE: closed,
  DEPTH_ZERO_SELF_SIGNED_CERT: strange,
  SELF_SIGNED_CERT_IN_CHAIN: strange,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: strange,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: strange,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
    new StoreError(
      'unreachable',
      `The certificate of the database server ${host} is for another host; use that name, or add sslmode=verify-ca.`,
    ),
  CERT_HAS_EXPIRED: (host) =>
    new StoreError('unreachable', `The certificate of the database server ${host} has expired.`),
}

/** Hosted servers often have an authority of their own. */
function strange(host: string): StoreError {
  return new StoreError(
    'unreachable',
    `The certificate of the database server ${host} is of an unknown authority; name its file with sslrootcert=FILE, or trust whoever answers with sslmode=no-verify.`,
  )
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
  if (/server does not support SSL/i.test(cause.message)) {
    const message = `The database server ${host} does not encrypt; take sslmode out of its address, or add sslmode=disable.`
    return new StoreError('unreachable', message, { cause })
  }
  const known = lostConnection.test(cause.message) ? closed(host) : kinds[code]?.(host)
  if (!known) return cause
  return new StoreError(known.kind, known.message, { cause })
}
