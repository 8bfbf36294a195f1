import { feedLinksOf } from '#src/articles/feed-links.ts'
import type { Clock } from '#src/base/clock.ts'
import { done } from '#src/base/result.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { addFeed } from '#src/newsroom/add-feed.ts'
import { healthOf } from '#src/newsroom/health-of.ts'
import type { FeedHealth, Newsroom } from '#src/newsroom/newsroom.ts'
import { outletFinder } from '#src/newsroom/gather-material.ts'
import type { Store } from '#src/store/store.ts'
import type { Hands } from './open-newsroom.ts'

export type FeedDeskParts = {
  readonly store: Store
  readonly hands: Hands
  readonly clock: Clock
  readonly poll: Newsroom['feeds']['poll']
}

/** The feeds of a newsroom: what people may ask about them, and have done. */
export function feedDesk({ store, hands, clock, poll }: FeedDeskParts): Newsroom['feeds'] {
  const healthWith = (outlets: readonly Outlet[]) => {
    const outletOf = outletFinder(outlets)
    return (feed: Feed): FeedHealth =>
      healthOf(feed, outletOf({ article: { outletId: feed.outletId, language: 'en' } }), clock.now())
  }
  return {
    poll,
    async list() {
      const [feeds, outlets] = await Promise.all([store.feeds.all(), store.outlets.all()])
      return feeds.map(healthWith(outlets))
    },
    async add(url, { signal }) {
      const added = await addFeed(url, {
        store,
        safeFetch: hands.safeFetch,
        readFeed: hands.reading.readFeed,
        findFeeds: feedLinksOf,
        clock,
        signal,
      })
      return added.ok ? done(healthWith(await store.outlets.all())(added.value)) : added
    },
    async remove(urlOrId) {
      const feed = await store.feeds.find(/^\d+$/.test(urlOrId) ? Number(urlOrId) : urlOrId)
      return feed !== null && (await store.feeds.remove(feed.id))
    },
  }
}
