import type { Feed } from '#src/feeds/feed.ts'
import { fetchInMemory, type Page } from './fetch-in-memory.ts'
import { newFeed } from './memory-feeds.ts'
import { pollerOver } from './poller-over.ts'

/** The moment at which a poller in memory begins. */
export const pollNoon = new Date('2026-03-04T12:00:00Z')

/** Feeds with ids from 1, at these addresses, which answered a minute ago. */
export function feedsAt(urls: readonly string[], change: Partial<Feed> = {}): readonly Feed[] {
  const answered = new Date(pollNoon.getTime() - 60_000)
  return urls.map((url, index) =>
    newFeed(url, { lastSuccessAt: answered, firstSuccessAt: answered, id: index + 1, ...change }),
  )
}

/** A poller of these feeds where these pages are all that there is. */
export function pollerAt(
  feeds: readonly Feed[],
  pages: Readonly<Record<string, Page>>,
  options: NonNullable<Parameters<typeof pollerOver>[2]> = {},
) {
  const { safeFetch, urls } = fetchInMemory(pages)
  return { ...pollerOver(feeds, safeFetch, options), urls }
}
