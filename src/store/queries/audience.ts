import type { Queries } from '../dialects/dialect.ts'

/** Who sees a feed's articles: 0 for everybody, else the id of the feed, for its followers. */
export async function audienceOf(queries: Queries, feedId: number | null): Promise<number> {
  if (feedId === null) return 0
  const feed = await queries.selectFrom('feed').select('is_common').where('id', '=', feedId).executeTakeFirst()
  return feed?.is_common === 0 ? feedId : 0
}
