import { Agent, request } from 'undici'
import { done, failed, type Result } from '#src/base/result.ts'
import { OversizeError, PackingError, readCappedBody } from './capped-body.ts'
import { defaultFetchLimits, type FetchLimits } from './fetch-limits.ts'
import type { FetchProblem } from './fetch-problem.ts'
import {
  type AddressPolicy,
  ForbiddenAddressError,
  ForbiddenPortError,
  guardedConnector,
  type Resolve,
  refusalBefore,
  systemResolve,
} from './guarded-connector.ts'
import { ImpatienceError, type Patience, startPatience } from './patience.ts'
import type { OpenPlaces } from './public-address.ts'
import { type Reach, reachFrom } from './reach.ts'
import { type Hop, redirectTarget } from './redirects.ts'

export type SafeRequest = {
  readonly headers?: Readonly<Record<string, string>>
  readonly limits?: Partial<FetchLimits>
  /** Asked before each visit, redirects too: whether we are welcome there. */
  readonly welcome?: (url: URL) => Promise<boolean>
  /** How far the address itself may reach; `link` unless said otherwise. A redirect to elsewhere is any link. */
  readonly reach?: Reach
  /** Whether the first part of a body that breaks off is better than none. Not where what is missing could forbid. */
  readonly takesPart?: boolean
  readonly signal: AbortSignal
}

export type SafeResponse = {
  /** Where the answer came from, after all redirects. */
  readonly url: string
  readonly status: number
  /** Lower-case names; values one code unit a byte, so that a validator goes back as it came. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked. Empty unless the status is 2xx. */
  readonly bytes: Uint8Array
  /** True where the server broke off in the midst of the body, or sent a part of it; absent where it is whole. */
  readonly isPart?: boolean
  readonly hops: readonly Hop[]
}

/**
 * The only function that fetches addresses which users or feeds name. It sends GET requests over http and https to
 * public addresses on web ports, and to those that `reach` opens. It sends no credentials, uses no proxy from the
 * environment, and checks every redirect again. Rejects only when `signal` aborts.
 */
export type SafeFetch = (url: string, request: SafeRequest) => Promise<Result<SafeResponse, FetchProblem>>

/** Why an address would not be fetched, as far as it can be told without asking anybody; null where it would be tried. */
export type Refuses = (url: string, reach: Reach) => FetchProblem | null

export type SafeFetchOptions = {
  /** Who asks, and where to complain. */
  readonly userAgent: string
  /** Private places that some requests may reach. */
  readonly open?: OpenPlaces
  /** Ports on public addresses that feeds may have besides those of the web. */
  readonly ports?: readonly number[]
  readonly limits?: Partial<FetchLimits>
  readonly resolve?: Resolve
}

const webPorts: readonly number[] = [80, 443, 8080, 8443]

/** Connections to one origin at a time from requests of one reach. */
const connectionsPerOrigin = 1

/** Sixteen kilobytes of headers are more than any outlet sends. */
const headerBytes = 16_384

/**
 * @returns The fetch; whether an address could never be fetched, which is told without asking anybody; and a way to end
 *   its idle connections.
 */
export function createSafeFetch({
  userAgent,
  open = { ranges: [], hosts: [] },
  ports = [],
  limits: ownLimits,
  resolve = systemResolve,
}: SafeFetchOptions): { readonly safeFetch: SafeFetch; readonly refuses: Refuses; close(): Promise<void> } {
  const standing = { ...defaultFetchLimits, ...ownLimits }
  const feedPorts = [...webPorts, ...ports]
  const policies: Readonly<Record<Reach, AddressPolicy>> = {
    link: { ports: webPorts, ranges: [], hosts: [] },
    feed: { ports: feedPorts, ranges: [], hosts: open.hosts },
    'operator-feed': { ports: feedPorts, ranges: open.ranges, hosts: open.hosts },
  }
  // Each reach has its own connections: a connection that was opened for a wide reach must not carry a request with a
  // narrow one.
  const agents = new Map<Reach, Agent>()
  const agentOf = (reach: Reach): Agent => {
    const known = agents.get(reach)
    if (known) return known
    const agent = new Agent({
      connect: guardedConnector(policies[reach], { connectMs: standing.connectMs, resolve }),
      connections: connectionsPerOrigin,
      pipelining: 1,
      maxHeaderSize: headerBytes,
      // Our own deadlines are exact and say what they waited for.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    agents.set(reach, agent)
    return agent
  }

  const safeFetch: SafeFetch = async (
    url,
    { headers, limits: given, welcome = async () => true, reach = 'link', takesPart = false, signal },
  ) => {
    signal.throwIfAborted()
    const limits = { ...standing, ...given }
    const patience = startPatience(limits.totalMs, signal)
    const agentFor = (target: URL) => agentOf(reachFrom(url, reach, target.href))
    const asking = { agentFor, headers: { ...headers, 'user-agent': userAgent }, limits, patience, welcome, takesPart }
    try {
      const answer = await follow(url, asking)
      if (!answer.ok) signal.throwIfAborted()
      return answer
    } finally {
      patience.end()
    }
  }
  const refuses: Refuses = (url, reach) => {
    const target = readTarget(url)
    if (!target.ok) return target.problem
    const refusal = refusalBefore(target.value, policies[reach])
    return refusal ? problemOf(refusal, target.value.hostname, standing) : null
  }

  return {
    safeFetch,
    refuses,
    close: async () => void (await Promise.all([...agents.values()].map((agent) => agent.destroy()))),
  }
}

type Asking = {
  /** By how far the request may reach there. */
  readonly agentFor: (target: URL) => Agent
  readonly headers: Readonly<Record<string, string>>
  readonly limits: FetchLimits
  readonly patience: Patience
  readonly welcome: (url: URL) => Promise<boolean>
  readonly takesPart: boolean
}

async function follow(start: string, asking: Asking): Promise<Result<SafeResponse, FetchProblem>> {
  const hops: Hop[] = []
  const visited = new Set<string>()
  for (let url = start; ; ) {
    const target = readTarget(url)
    if (!target.ok) return target
    if (visited.has(target.value.href)) {
      return failed({ kind: 'redirect-loop', host: target.value.hostname, url: target.value.href })
    }
    visited.add(target.value.href)
    if (!(await asking.welcome(target.value))) return failed({ kind: 'unwelcome', host: target.value.hostname })
    const answer = await askOnce(target.value, asking)
    if (!answer.ok) return answer
    const next = redirectTarget(answer.value.status, answer.value.headers.location ?? null, target.value.href)
    if (next === null) return done({ ...answer.value, hops })
    if (hops.length === asking.limits.redirects) {
      return failed({ kind: 'too-many-redirects', host: new URL(start).hostname, limit: asking.limits.redirects })
    }
    hops.push({ status: answer.value.status, url: next })
    url = next
  }
}

/** The URL parser turns `0x7f.1`, `017700000001`, `127.1` and `2130706433` into the address they mean. */
function readTarget(url: string): Result<URL, FetchProblem> {
  const refused = (reason: string) => failed({ kind: 'bad-url' as const, url, reason })
  if (!URL.canParse(url)) return refused('it is not a web address')
  const target = new URL(url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return refused('only http and https are fetched')
  if (target.username !== '' || target.password !== '') return refused('it carries a user name or password')
  target.hash = ''
  return done(target)
}

async function askOnce(
  target: URL,
  { agentFor, headers, limits, patience, takesPart }: Asking,
): Promise<Result<Omit<SafeResponse, 'hops'>, FetchProblem>> {
  try {
    patience.await('headers', limits.headersMs)
    const response = await request(target, {
      dispatcher: agentFor(target),
      method: 'GET',
      headers: { 'accept-encoding': 'gzip, br, deflate', ...headers },
      signal: patience.signal,
    })
    const { statusCode: status, body } = response
    const answered = { url: target.href, status, headers: flat(response.headers) }
    patience.await('idle', limits.idleMs)
    if (status < 200 || status > 299) {
      await body.dump({ limit: headerBytes, signal: patience.signal }).catch(() => {})
      return done({ ...answered, bytes: new Uint8Array() })
    }
    body.on('error', () => {}) // one that is destroyed before anybody reads it fails with nobody to hear it
    try {
      let isPart = isPartial(answered)
      const caps = { ...limits, onPiece: patience.renew }
      const onBreak = () => {
        isPart = true
      }
      const encoding = answered.headers['content-encoding'] ?? null
      const bytes = await readCappedBody(body, encoding, caps, takesPart ? onBreak : null)
      return done({ ...answered, bytes, ...(isPart && { isPart }) })
    } finally {
      body.destroy()
    }
  } catch (cause) {
    return failed(problemOf(patience.signal.aborted ? patience.signal.reason : cause, target.hostname, limits))
  }
}

/** Whether a server sent a part that nobody asked for: 206 with other than all bytes (RFC 9110 section 15.3.7). */
function isPartial({ status, headers }: Pick<SafeResponse, 'status' | 'headers'>): boolean {
  if (status !== 206) return false
  const [, first, last, all] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range']?.trim() ?? '') ?? []
  return first !== '0' || Number(last) + 1 !== Number(all)
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

function problemOf(cause: unknown, host: string, limits: FetchLimits): FetchProblem {
  if (cause instanceof ImpatienceError) return { kind: 'timeout', host, phase: cause.phase, afterMs: cause.afterMs }
  if (cause instanceof ForbiddenAddressError) return { kind: 'forbidden-address', host, address: cause.address }
  if (cause instanceof ForbiddenPortError) return { kind: 'forbidden-port', host, port: cause.port }
  if (cause instanceof OversizeError) {
    return { kind: 'too-large', host, measure: cause.measure, limitBytes: cause.limitBytes }
  }
  if (cause instanceof PackingError) return { kind: 'bad-encoding', host, encoding: cause.encoding }
  if (cause instanceof Error && cause.name === 'HTTPParserError')
    return { kind: 'unreachable', host, reason: 'what it sent is not HTTP', cause }
  const code = codeOf(cause)
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return { kind: 'timeout', host, phase: 'connect', afterMs: limits.connectMs }
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return { kind: 'endless-headers', host }
  if (code === 'ENOTFOUND') return { kind: 'unknown-host', host }
  if (code === 'EAI_AGAIN' || code === 'ENETUNREACH' || code === 'ENETDOWN') return { kind: 'offline', host }
  return { kind: 'unreachable', host, reason: reasons[code] ?? 'the connection broke', cause }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  EHOSTUNREACH: 'there is no way to its network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself alone',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by itself alone',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate belongs to another name',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it broke the connection off',
}

function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0])
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}
