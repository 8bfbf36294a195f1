import { isOfCatalogue } from '#src/feeds/catalogue/catalogue.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { Reach } from '#src/feeds/fetching/reach.ts'

/** How far a feed itself may reach. An outlet of the catalogue lives on the open internet, whoever added it. */
export function reachOf({ url, byOperator }: Pick<Feed, 'url' | 'byOperator'>): Reach {
  return byOperator && !isOfCatalogue(url) ? 'operator-feed' : 'feed'
}
