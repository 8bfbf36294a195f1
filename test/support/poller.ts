import type { Feed } from '#src/feeds/feed.ts'
import type { FetchLimits } from '#src/feeds/fetching/fetch-limits.ts'
import { pollerOver } from './poller-over.ts'
import { localFetch } from './safe-fetch.ts'

/** A poller with real HTTP. */
export function startPoller(
  feeds: readonly Feed[],
  {
    fetchLimits = {},
    ...options
  }: NonNullable<Parameters<typeof pollerOver>[2]> & { readonly fetchLimits?: Partial<FetchLimits> } = {},
) {
  const { safeFetch, close } = localFetch({ limits: fetchLimits })
  return { ...pollerOver(feeds, safeFetch, options), close }
}
