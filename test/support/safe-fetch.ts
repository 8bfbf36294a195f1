import type { FetchLimits } from '#src/feeds/fetching/fetch-limits.ts'
import type { Resolve } from '#src/feeds/fetching/guarded-connector.ts'
import { parseRanges } from '#src/feeds/fetching/public-address.ts'
import { createSafeFetch, type SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'

/** The real fetch with its widest reach, allowed to visit the scripted servers of this machine alone. */
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
  const { safeFetch, close } = createSafeFetch({
    userAgent: 'Attache/test',
    open: { ranges: parseRanges(allow), hosts: [] },
    limits,
    ...(ports ? { ports } : {}),
    ...(resolve ? { resolve } : {}),
  })
  const wide: SafeFetch = (url, request) => safeFetch(url, { ...request, reach: 'operator-feed' })
  return { safeFetch: wide, close }
}
