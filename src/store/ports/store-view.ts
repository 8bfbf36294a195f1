import type { Feed } from '#src/feeds/feed.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { ActorStore } from './actor-store.ts'
import type { ArticleView } from './article-store.ts'
import type { ScopeStore } from './scope-store.ts'
import type { StatementStore } from './statement-store.ts'
import type { StoryView } from './story-store.ts'

/** A feed as its viewer may know it. */
export type SeenFeed = {
  readonly feed: Feed
  /** Whether only those who follow it see it. */
  readonly isPrivate: boolean
  /** Whether its address may be another server's secret: it has a query, and this server did not add it itself. */
  readonly isMasked: boolean
}

/** What one viewer may see of a store, and nothing else: what it counts, ranks and names has no other part in it. */
export type StoreView = {
  /** The same for viewers who see the same. */
  readonly key: string
  /** Outlets by the names under which this viewer knows them, without those that the operator has hidden. */
  readonly outlets: { all(): Promise<readonly Outlet[]> }
  readonly feeds: {
    /** Without those of outlets that the operator has hidden. */
    all(): Promise<readonly SeenFeed[]>
    /** Feeds of hidden outlets: the operator alone sees them. */
    hidden(): Promise<readonly SeenFeed[]>
  }
  readonly articles: ArticleView
  readonly scope: ScopeStore
  readonly stories: StoryView
  readonly statements: StatementStore
  readonly actors: ActorStore
}
