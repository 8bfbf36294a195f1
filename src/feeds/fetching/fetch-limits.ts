/** How much time and how many bytes one request may take, redirects included. */
export type FetchLimits = {
  readonly connectMs: number
  /** From asking to the last header of one hop; includes connecting. */
  readonly headersMs: number
  /** Longest silence in the midst of a body. */
  readonly idleMs: number
  /** All hops and the body together. */
  readonly totalMs: number
  readonly wireBytes: number
  readonly decodedBytes: number
  readonly redirects: number
}

export const defaultFetchLimits: FetchLimits = {
  connectMs: 5_000,
  headersMs: 10_000,
  idleMs: 10_000,
  totalMs: 20_000,
  wireBytes: 5_000_000,
  decodedBytes: 10_000_000,
  redirects: 5,
}
