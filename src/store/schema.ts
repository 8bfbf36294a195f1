import type { ArticleTable, CorpusSpellRow, ForgottenRow, RevisionTable } from './tables/article-tables.ts'
import type { CircleTable, FeedTable, FollowRow, OutletTable, RemovedOutletRow } from './tables/feed-tables.ts'
import type {
  ActorNameRow,
  ActorTable,
  MentionRow,
  OfficeRow,
  StatementAboutRow,
  StatementTable,
} from './tables/finding-tables.ts'
import type { HiddenTable, ReportTable } from './tables/hidden-tables.ts'
import type { DeliveryCitationRow, DeliveryTable, ForumPostRow, NoticeRow } from './tables/message-tables.ts'
import type { AffairStoryRow, OriginCountRow, PlacementRow, StoryRow } from './tables/story-tables.ts'
import type { AlertedRow, DigestTable, GuildRow, ToldRow, WatchTable } from './tables/subscription-tables.ts'
import type { LeaseRow, PaceRow, WaitingArticleTable } from './tables/work-tables.ts'

/**
 * The tables as queries see them, the same in both dialects. Moments are ms since 1970, truth values 0 and 1, lists
 * JSON text. Row ids grow in the order of filing.
 */
export type Tables = {
  outlet: OutletTable
  feed: FeedTable
  follow: FollowRow
  circle: CircleTable
  removed_outlet: RemovedOutletRow
  article: ArticleTable
  corpus_spell: CorpusSpellRow
  revision: RevisionTable
  mention: MentionRow
  actor: ActorTable
  actor_name: ActorNameRow
  office: OfficeRow
  statement: StatementTable
  statement_about: StatementAboutRow
  story: StoryRow
  placement: PlacementRow
  affair_story: AffairStoryRow
  origin_count: OriginCountRow
  digest: DigestTable
  told: ToldRow
  delivery: DeliveryTable
  delivery_citation: DeliveryCitationRow
  guild: GuildRow
  notice: NoticeRow
  forum_post: ForumPostRow
  watch: WatchTable
  alerted: AlertedRow
  backfill: BackfillRow
  hidden: HiddenTable
  report: ReportTable
  forgotten: ForgottenRow
  lease: LeaseRow
  pace: PaceRow
  waiting_article: WaitingArticleTable
}

/** How far a long change of rows has come: `cursor` is where its next batch begins. */
export type BackfillRow = { name: string; cursor: string | null; rows_done: number; is_done: number }
