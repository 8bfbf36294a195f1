/**
 * Which time limit passed: for the connection, for headers, between two pieces of a body, or for the whole request.
 */
export type Phase = 'connect' | 'headers' | 'idle' | 'total'

/** Why a request brought nothing. These problems are expected: outlets move, stall and break. */
export type FetchProblem =
  | { readonly kind: 'bad-url'; readonly url: string; readonly reason: string }
  | { readonly kind: 'forbidden-address'; readonly host: string; readonly address: string }
  | { readonly kind: 'forbidden-port'; readonly host: string; readonly port: number }
  | { readonly kind: 'unknown-host'; readonly host: string }
  /** Our own connection is down: no name server answers, or there is no way to any network. */
  | { readonly kind: 'offline'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly host: string; readonly reason: string; readonly cause: unknown }
  | { readonly kind: 'timeout'; readonly host: string; readonly phase: Phase; readonly afterMs: number }
  | {
      readonly kind: 'too-large'
      readonly host: string
      readonly measure: 'sent' | 'unpacked'
      readonly limitBytes: number
    }
  | { readonly kind: 'endless-headers'; readonly host: string }
  | { readonly kind: 'bad-encoding'; readonly host: string; readonly encoding: string }
  /** robots.txt does not allow us to read the page. */
  | { readonly kind: 'unwelcome'; readonly host: string }
  | { readonly kind: 'redirect-loop'; readonly host: string; readonly url: string }
  | { readonly kind: 'too-many-redirects'; readonly host: string; readonly limit: number }

const timeoutWords: Record<Phase, string> = {
  connect: 'accepted no connection',
  headers: 'sent no answer',
  idle: 'fell silent in the midst of its answer',
  total: 'had not finished its answer',
}

/** One clear sentence that names the thing at fault. */
export function sentenceOfFetchProblem(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'bad-url':
      return `“${shortened(problem.url)}” cannot be fetched: ${problem.reason}.`
    case 'forbidden-address':
      // A person who enters a host name must not learn its address, nor whether the name exists.
      return problem.host.replace(/^\[|\]$/g, '') === problem.address
        ? `${problem.address} is not an address of the public internet.`
        : noPublicServer(problem.host)
    case 'forbidden-port':
      return `${problem.host} is asked for on port ${problem.port}, which is not open to feeds.`
    case 'unknown-host':
      return noPublicServer(problem.host)
    case 'offline':
      return `${problem.host} could not be asked: this machine seems to be offline.`
    case 'unreachable':
      return `${problem.host} could not be reached: ${problem.reason}.`
    case 'timeout':
      return `${problem.host} ${timeoutWords[problem.phase]} after ${seconds(problem.afterMs)}.`
    case 'too-large':
      return `${problem.host} answered with more than ${megabytes(problem.limitBytes)} ${problem.measure === 'sent' ? 'of data' : 'once unpacked'}.`
    case 'endless-headers':
      return `${problem.host} sent more headers than any answer needs.`
    case 'bad-encoding':
      return `${problem.host} packed its answer as “${shortened(problem.encoding)}”, and it cannot be unpacked.`
    case 'unwelcome':
      return `${problem.host} asks robots to leave this page alone.`
    case 'redirect-loop':
      return `${problem.host} redirects in a loop: ${shortened(problem.url)} leads back to itself.`
    case 'too-many-redirects':
      return `${problem.host} redirects more than ${problem.limit} times.`
  }
}

function noPublicServer(host: string): string {
  return `No server of the public internet is known by the name ${host}.`
}

function shortened(text: string): string {
  const plain = text.replaceAll(/\p{Cc}/gu, '')
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 1000)} s`
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`
}
