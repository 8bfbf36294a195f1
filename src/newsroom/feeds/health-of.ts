import type { Feed } from '#src/feeds/feed.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { FeedHealth } from './feed-health.ts'

/** A feed as people see it. `resting`: it failed, and is asked again later. */
export function healthOf(feed: Feed, outlet: Outlet, now: Date): FeedHealth {
  const resting = feed.state === 'active' && feed.lastError !== null && feed.nextCheckAt > now
  return {
    feedId: feed.id,
    url: feed.url,
    outlet,
    state: resting ? 'resting' : feed.state,
    lastSuccessAt: feed.lastSuccessAt,
    nextCheckAt: feed.state === 'stopped' ? null : feed.nextCheckAt,
    lastError: feed.lastError,
    failures: feed.failures,
    articles: feed.articles,
  }
}
