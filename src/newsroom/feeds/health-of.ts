import { createHash } from 'node:crypto'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { SeenFeed } from '#src/store/ports/store-view.ts'
import type { FeedHealth } from './feed-health.ts'

/** A feed as people see it. `resting`: it failed, and is asked again later. */
export function healthOf({ feed, isPrivate, isMasked }: SeenFeed, outlet: Outlet, now: Date): FeedHealth {
  const resting = feed.state === 'active' && feed.lastError !== null && feed.nextCheckAt > now
  return {
    code: feedCode(feed.url),
    url: isMasked ? withoutQuery(feed.url) : feed.url,
    outlet,
    isPrivate,
    isMasked,
    state: resting ? 'resting' : feed.state,
    lastSuccessAt: feed.lastSuccessAt,
    nextCheckAt: feed.state === 'active' ? feed.nextCheckAt : null,
    lastError:
      feed.lastError === null || !isMasked
        ? feed.lastError
        : feed.lastError.replaceAll(feed.url, withoutQuery(feed.url)),
    failures: feed.failures,
    articles: feed.articles,
  }
}

const codeLetters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A short name of a feed, made from its address alone, so that it does not tell how many feeds there are. */
export function feedCode(url: string): string {
  const bytes = createHash('sha256').update(url).digest()
  const letters = Array.from(bytes.subarray(0, 6), (byte) => codeLetters[byte % codeLetters.length]!)
  return `${'abcdefghijkmnpqrstuvwxyz'[bytes[6]! % 24]}${letters.slice(1).join('')}`
}

function withoutQuery(url: string): string {
  return `${url.slice(0, url.indexOf('?'))}?…`
}
