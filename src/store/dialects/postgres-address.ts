import { readFileSync } from 'node:fs'
import type { ClientConfig } from 'pg'
import { StoreError } from '../store-error.ts'

/** Hosts to which nobody can listen in between. */
const nearHosts = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\/.*|)$/

/**
 * What a `postgres://` address says, for node-postgres. Each part of it may be percent-encoded. How a connection is
 * encrypted goes by `sslmode`:
 *
 * - `disable`, `allow`: not at all
 * - `prefer`: as `require`, but not at all where the server is on this machine
 * - `require`, `verify-full`: the certificate is one of a known authority (`sslrootcert`), for this host
 * - `verify-ca`: the same, for whatever host
 * - `no-verify`: encrypted, whoever answers
 *
 * libpq lets `require` pass whoever answers: here nobody is trusted unseen unless the address says so.
 *
 * @throws StoreError `unreachable` for a mode that does not exist, or a file that cannot be read.
 */
export function connectionOf(databaseUrl: string): ClientConfig {
  const url = URL.parse(databaseUrl)
  if (!url) throw new StoreError('unreachable', 'The address of the database cannot be read.')
  const facts = url.searchParams
  const host = facts.get('host') ?? decodeURIComponent(url.hostname).replace(/^\[(.+)\]$/, '$1')
  const seconds = Number(facts.get('connect_timeout') ?? 10)
  return {
    ...(host === '' ? {} : { host }),
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    ...(url.username === '' ? {} : { user: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(url.pathname.length < 2 ? {} : { database: decodeURIComponent(url.pathname.slice(1)) }),
    ...(facts.has('options') ? { options: facts.get('options')! } : {}),
    ...(facts.get('channel_binding') === 'require' ? { enableChannelBinding: true } : {}),
    ...(facts.get('sslnegotiation') === 'direct' ? { sslnegotiation: 'direct' as const } : {}),
    ssl: encryptionOf(facts, host),
    connectionTimeoutMillis: (seconds > 0 ? seconds : 10) * 1000,
    // Hosted servers stand behind machines that forget a silent connection.
    keepAlive: true,
  }
}

function encryptionOf(facts: URLSearchParams, host: string): NonNullable<ClientConfig['ssl']> {
  const wantsFiles = ['sslrootcert', 'sslcert', 'sslkey'].some((name) => facts.has(name))
  const usual = wantsFiles || facts.get('ssl') === 'true' ? 'require' : 'disable'
  const mode = facts.get('sslmode') ?? usual
  const files = {
    ...(facts.has('sslrootcert') && facts.get('sslrootcert') !== 'system' ? { ca: fileOf(facts, 'sslrootcert') } : {}),
    ...(facts.has('sslcert') ? { cert: fileOf(facts, 'sslcert') } : {}),
    ...(facts.has('sslkey') ? { key: fileOf(facts, 'sslkey') } : {}),
  }
  switch (mode) {
    case 'disable':
    case 'allow':
      return false
    case 'prefer':
      return nearHosts.test(host) ? false : files
    case 'require':
    case 'verify-full':
      return files
    case 'verify-ca':
      return { ...files, checkServerIdentity: () => undefined }
    case 'no-verify':
      return { ...files, rejectUnauthorized: false }
    default:
      throw new StoreError(
        'unreachable',
        'The address of the database has an sslmode that does not exist; there are disable, prefer, require, verify-ca, verify-full and no-verify.',
      )
  }
}

function fileOf(facts: URLSearchParams, name: string): string {
  const path = facts.get(name) ?? ''
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new StoreError('unreachable', `The file ${path} that ${name} names cannot be read.`, { cause })
  }
}
