import type { Feed } from '#src/feeds/feed.ts'
import { firstIntervalMs } from '#src/feeds/pace/own-pace.ts'
import type { FeedStore } from '#src/store/ports/feed-store.ts'

/** A feed that was never asked, due at once. */
export function newFeed(url: string, change: Partial<Feed> = {}): Feed {
  return {
    id: 1,
    outletId: 'outlet',
    url,
    byOperator: false,
    title: 'Outlet',
    packs: [],
    state: 'active',
    isCommon: true,
    etag: null,
    lastModified: null,
    intervalMs: firstIntervalMs,
    skips: null,
    nextCheckAt: new Date(0),
    lastSuccessAt: null,
    firstSuccessAt: null,
    lastError: null,
    failures: 0,
    firstFailureAt: null,
    movedTo: null,
    articles: 0,
    ...change,
  }
}

/** The feeds of a store, in memory. */
export function memoryFeeds(feeds: readonly Feed[]): FeedStore {
  const rows = new Map(feeds.map((feed) => [feed.id, feed]))
  return {
    all: async () => [...rows.values()],
    active: async () => [...rows.values()].filter(({ state }) => state === 'active'),
    find: async (urlOrId) => [...rows.values()].find(({ id, url }) => id === urlOrId || url === urlOrId) ?? null,
    async add(address, { nextCheckAt, intervalMs }) {
      const feed = newFeed(address.url, { ...address, id: rows.size + 1, nextCheckAt, intervalMs })
      rows.set(feed.id, feed)
      return feed
    },
    async follow(address, options) {
      return { feed: await this.add(address, options) }
    },
    remove: async (id) => rows.delete(id),
    leave: async () => null,
    restore: async () => {},
    due: async (now, limit, farthest) =>
      [...rows.values()]
        .filter(
          ({ state, nextCheckAt }) =>
            state === 'active' && (nextCheckAt <= now || (farthest !== undefined && nextCheckAt > farthest)),
        )
        .sort((a, b) => a.nextCheckAt.getTime() - b.nextCheckAt.getTime())
        .slice(0, limit),
    async claim({ id, nextCheckAt }, until) {
      const feed = rows.get(id)
      if (feed?.state !== 'active' || feed.nextCheckAt.getTime() !== nextCheckAt.getTime()) return false
      rows.set(id, { ...feed, nextCheckAt: until })
      return true
    },
    async save(id, change) {
      const feed = rows.get(id)
      if (feed) rows.set(id, { ...feed, ...change })
    },
  }
}
