import type { Asking, Question } from '#src/base/asking.ts'
import type { Result } from '#src/base/result.ts'
import type { Viewer } from '#src/base/viewer.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import type { AnalysedArticle, AnalyseProblem, StatusReport, Suggestion } from '#src/newsroom/archive/questions.ts'
import type { DigestManager } from '#src/newsroom/digests/manage.ts'
import type { FeedManager } from '#src/newsroom/feeds/manage-feeds.ts'
import type { HiddenKeeper } from '#src/newsroom/hiding/hide.ts'
import type { ReportKeeper } from '#src/newsroom/hiding/reports.ts'
import type { ServerKeeper } from '#src/newsroom/servers/servers.ts'
import type { SettingsKeeper } from '#src/newsroom/servers/settings.ts'
import type { WatchManager } from '#src/newsroom/watches/manage.ts'

/** All that commands, terminal and schedule may ask. `buildNewsroom` makes it; a test passes its own. */
export type Newsroom = Omit<Archive, 'edition' | 'origins' | 'status' | 'outlet' | 'outlets'> & {
  /** Names that complete what was typed, best first, at most 25. */
  suggest(kind: 'topic' | 'actor' | 'zone', typed: string, viewer: Viewer): Promise<readonly Suggestion[]>
  status(asking: Question): Promise<StatusReport>
  analyse(
    input: { readonly text: string } | { readonly url: string },
    asking: Asking,
  ): Promise<Result<AnalysedArticle, AnalyseProblem>>
  readonly settings: SettingsKeeper
  readonly servers: ServerKeeper
  readonly hidden: HiddenKeeper
  readonly reports: ReportKeeper
  readonly watches: WatchManager
  readonly feeds: FeedManager
  readonly digests: DigestManager
}
