import type { Viewer } from '#src/base/viewer.ts'
import type { ArticleStore } from '#src/store/ports/article-store.ts'
import type { DeliveryStore } from '#src/store/ports/delivery-store.ts'
import type { DigestStore } from '#src/store/ports/digest-store.ts'
import type { FeedStore } from '#src/store/ports/feed-store.ts'
import type { ForgettingStore } from '#src/store/ports/forgetting-store.ts'
import type { GuildStore } from '#src/store/ports/guild-store.ts'
import type { HiddenStore } from '#src/store/ports/hidden-store.ts'
import type { LeaseStore } from '#src/store/ports/lease-store.ts'
import type { NoticeStore } from '#src/store/ports/notice-store.ts'
import type { OutletStore } from '#src/store/ports/outlet-store.ts'
import type { PaceStore } from '#src/store/ports/pace-store.ts'
import type { ReanalysisStore } from '#src/store/ports/reanalysis-store.ts'
import type { ReportStore } from '#src/store/ports/report-store.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'
import type { StoryStore } from '#src/store/ports/story-store.ts'
import type { WaitingArticleStore } from '#src/store/ports/waiting-article-store.ts'
import type { WatchStore } from '#src/store/ports/watch-store.ts'

/**
 * The port through which everything is kept. Every method is one transaction. Two dialects fill it: SQLite and
 * PostgreSQL. Callers never see a row, a query or a dialect.
 *
 * Any method throws a `StoreError` (`store-error.ts`) where the database as a whole is at fault: its disk is full,
 * another process holds it, its file is damaged. Nothing of that call is stored then.
 */
export type Store = {
  /** What somebody may see. The only way to what was read: a question that knows no viewer cannot be asked. */
  viewedBy(viewer: Viewer): Promise<StoreView>
  readonly outlets: OutletStore
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly reanalysis: ReanalysisStore
  readonly forgetting: ForgettingStore
  readonly stories: StoryStore
  readonly digests: DigestStore
  readonly deliveries: DeliveryStore
  readonly guilds: GuildStore
  readonly notices: NoticeStore
  readonly watches: WatchStore
  /** What the operator has hidden. */
  readonly hidden: HiddenStore
  /** What readers call wrong. */
  readonly reports: ReportStore
  /** Which process does what, where several share the store. */
  readonly leases: LeaseStore
  readonly pace: PaceStore
  readonly waiting: WaitingArticleStore
  /** Steps that brought the schema to its newest version at opening; none where it was. */
  readonly migrated: readonly string[]
  /** Bytes on disk; null where the engine does not tell. */
  size(): Promise<number | null>
  /** Bytes that hold something: `size` without what is free for new rows, where the engine tells. */
  used(): Promise<number | null>
  /** A consistent copy at `path`, while work goes on. SQLite only. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}
