import type { FetchLimits } from '#src/feeds/fetching/fetch-limits.ts'
import type { Resolve } from '#src/feeds/fetching/guarded-connector.ts'
import { parseRanges } from '#src/feeds/fetching/public-address.ts'
import { createSafeFetch } from '#src/feeds/fetching/safe-fetch.ts'

/** The real fetch, allowed to visit the scripted servers of this machine alone. */
export function localFetch({
  allow = ['127.0.0.1/32'],
  ports,
  limits = {},
  resolve,
}: {
  readonly allow?: readonly string[]
  readonly ports?: readonly number[]
  readonly limits?: Partial<FetchLimits>
  readonly resolve?: Resolve
} = {}) {
  return createSafeFetch({
    userAgent: 'Attache/test',
    allowPrivate: parseRanges(allow),
    limits,
    ...(ports ? { ports } : {}),
    ...(resolve ? { resolve } : {}),
  })
}
