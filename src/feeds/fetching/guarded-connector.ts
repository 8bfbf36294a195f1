import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AddressRange, isInRanges, isPublicAddress } from './public-address.ts'

/** All addresses of a host name, in the order of preference. Rejects if there is none. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

export const systemResolve: Resolve = (host) => systemLookup(host, { all: true })

/** Where we may connect. */
export type AddressPolicy = {
  /** Ports on public addresses. */
  readonly ports: readonly number[]
  /** Ranges open on any port, public or not. */
  readonly ranges: readonly AddressRange[]
  /** Hosts with their port that are open wherever they lead. */
  readonly hosts: readonly string[]
}

export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError'
  readonly address: string

  constructor(host: string, address: string) {
    super(`${host} leads to ${address}, which is not public`)
    this.address = address
  }
}

export class ForbiddenPortError extends Error {
  override readonly name = 'ForbiddenPortError'
  readonly port: number

  constructor(port: number) {
    super(`Port ${port} is not open to feeds`)
    this.port = port
  }
}

/**
 * Opens connections only to checked addresses. It connects to the same addresses that it checked, so a name cannot
 * resolve to something else in between. It also checks address literals, which no `lookup` sees. Every connection comes
 * through here, also those of redirects and retries.
 */
export function guardedConnector(
  policy: AddressPolicy,
  { connectMs, resolve }: { readonly connectMs: number; readonly resolve: Resolve },
): buildConnector.connector {
  const byPort = new Map<number, buildConnector.connector>()
  const connectorFor = (port: number) => {
    const known = byPort.get(port)
    if (known) return known
    const lookup = vettingLookup(policy, port, resolve)
    const made = buildConnector({ timeout: connectMs, allowH2: false, lookup })
    byPort.set(port, made)
    return made
  }
  return (options, callback) => {
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80))
    const refusal = refusalOfLiteral(options.hostname, port, policy)
    if (refusal) callback(refusal, null)
    else connectorFor(port)(options, callback)
  }
}

/** Why an address of the web would be refused before any name server is asked; null where it would be tried. */
export function refusalBefore(target: URL, policy: AddressPolicy): Error | null {
  const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80))
  return refusalOfLiteral(target.hostname, port, policy)
}

/** @param hostname - As in a URL: an IPv6 address stands in brackets. Null where it is a name. */
function refusalOfLiteral(hostname: string, port: number, policy: AddressPolicy): Error | null {
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) && !isNamed(isIP(host) === 6 ? `[${host}]` : host, port, policy)
    ? refusalOf(host, host, port, policy)
    : null
}

function isNamed(host: string, port: number, policy: AddressPolicy): boolean {
  return policy.hosts.includes(`${host.toLowerCase()}:${port}`)
}

function refusalOf(host: string, address: string, port: number, policy: AddressPolicy): Error | null {
  if (isInRanges(address, policy.ranges)) return null
  if (!isPublicAddress(address)) return new ForbiddenAddressError(host, address)
  return policy.ports.includes(port) ? null : new ForbiddenPortError(port)
}

/** One bad address among good ones is enough to refuse the name: an honest outlet has none. */
function vettingLookup(policy: AddressPolicy, port: number, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const refusal = isNamed(host, port, policy)
          ? null
          : addresses.map(({ address }) => refusalOf(host, address, port, policy)).find((it) => it !== null)
        const [first] = addresses
        if (refusal) callback(refusal, '', 0)
        else if (!first) callback(Object.assign(new Error(`No address for ${host}`), { code: 'ENOTFOUND' }), '', 0)
        else if (options.all) callback(null, [...addresses], 0)
        else callback(null, first.address, first.family)
      },
      (cause: NodeJS.ErrnoException) => callback(cause, '', 0),
    )
  }
}
