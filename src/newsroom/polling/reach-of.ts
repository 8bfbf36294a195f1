import { isOfCatalogue } from '#src/feeds/catalogue/catalogue.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Reach } from '#src/feeds/fetching/reach.ts'

/**
 * Which addresses a feed may visit. An outlet of the catalogue is on the open internet, no matter who added its feed.
 */
export function reachOf({ url, byOperator }: Pick<Feed, 'url' | 'byOperator'>): Reach {
  return byOperator && !isOfCatalogue(url) ? 'operator-feed' : 'feed'
}
