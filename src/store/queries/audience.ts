import type { Queries } from '../dialects/dialect.ts'

/**
 * Who sees a feed's articles: 0 for everybody, else the id of the feed, for its followers. Null where the feed was
 * removed: whether it was a private one, nobody knows any more.
 */
export async function audienceOf(queries: Queries, feedId: number | null): Promise<number | null> {
  if (feedId === null) return 0
  const feed = await queries.selectFrom('feed').select('is_common').where('id', '=', feedId).executeTakeFirst()
  if (!feed) return null
  return feed.is_common === 0 ? feedId : 0
}
