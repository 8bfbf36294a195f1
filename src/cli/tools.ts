import type { Asking } from '#src/base/asking.ts'
import type { OnProgress } from '#src/base/progress.ts'
import type { SlashCommands } from '#src/cli/prompt/slash-commands.ts'
import type { AskDiscord } from '#src/cli/setup/setup-answers.ts'
import type { Message } from '#src/discord/command.ts'
import type { Check } from '#src/doctor/check.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'
import type { FeedCheck } from '#src/newsroom/feeds/check-feeds.ts'
import type { FeedMender } from '#src/newsroom/feeds/mend-feeds.ts'
import type { AnalyseArticle } from '#src/newsroom/filing/read-article.ts'
import type { Forgotten } from '#src/newsroom/forgetting/prune.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'

/** A newsroom over an open store. */
export type OpenNewsroom = {
  readonly newsroom: Newsroom
  /** Fetches each address once and stores nothing. It reports each result as it arrives. */
  checkFeeds(
    urls: readonly string[] | 'catalogue',
    onCheck: (check: FeedCheck) => void,
    asking: Asking,
  ): Promise<unknown>
  /** Reads a document of this machine as a feed. */
  checkDocument(bytes: Uint8Array, url: string, asking: Asking): Promise<FeedCheck>
  readonly mender: FeedMender
  close(): Promise<void>
}

/** A text to be put into a story: one line of `cluster --jsonl`. */
export type ClusterInput = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly at: Date | null
  readonly outlet: string | null
}

/** The demo newsroom: invented outlets on 127.0.0.1, and a store that is deleted when it is closed. */
export type DemoNewsroom = Omit<OpenNewsroom, 'checkFeeds' | 'checkDocument' | 'mender'> & {
  readonly outlets: readonly { readonly name: string; readonly country: string; readonly format: string }[]
  readonly articles: number
  poll(asking: Asking): Promise<readonly PollReport[]>
  /** Replaces the outlets' first texts by their corrected ones. */
  publishEdits(): void
  /** How often the outlets answered with each status. */
  readonly answers: ReadonlyMap<number, number>
  /** The digest as it would be posted. */
  digest(topic: string, asking: Asking): Promise<readonly Message[]>
}

/** Reads and analyses single articles, without a store. */
export type ArticleReader = {
  readonly analyse: AnalyseArticle
  /** The documented shape of an analysis, ready for `JSON.stringify`. */
  toJson(id: string, article: AnalysedArticle): object
  /** How many articles it works on at a time. */
  readonly threads: number
  close(): Promise<void>
}

/** All that the terminal commands can call. `main.ts` passes it in. Each part is loaded at its first use. */
export type Tools = {
  slash(): Promise<SlashCommands>
  /** `onlyReads`: the command only reads, so that a disk where nothing can be written is no failure. */
  openNewsroom(options?: { readonly onlyReads?: boolean }): Promise<OpenNewsroom>
  openDemo(): Promise<DemoNewsroom>
  openReader(): Promise<ArticleReader>
  cluster(articles: readonly ClusterInput[]): Promise<readonly { readonly id: string; readonly story: string }[]>
  /** Brings the schema to the newest version and tells which steps that took. `onRows`: how many rows a step changed. */
  migrate(onRows: (step: string, rows: number) => void): Promise<readonly string[]>
  /**
   * Brings stored analyses to the newest version of the engine, the newest texts first.
   *
   * @param sinceMs - Texts seen longer ago stay as they are; null: none do.
   * @returns How many were analysed anew, or would be.
   */
  reanalyse(
    options: {
      readonly sinceMs: number | null
      readonly isDryRun: boolean
      readonly onProgress: OnProgress
    },
    asking: Asking,
  ): Promise<number>
  /**
   * Lets go of old texts; with an outlet or an article, of all that it has.
   *
   * @param options.olderMs - In place of KEEP_DAYS; with an outlet, only of articles older than this; null: not given.
   * @returns How much was let go, or would be.
   */
  prune(
    options: {
      readonly olderMs: number | null
      readonly outlet: string | null
      readonly article: string | null
      readonly isDryRun: boolean
      readonly onProgress: (soFar: Forgotten) => void
    },
    asking: Asking,
  ): Promise<Forgotten>
  /**
   * Copies a database into an empty one, of either engine. Goes on where it was stopped.
   *
   * @param options.from - `postgres://…`, a file, or a folder that has one; null: the database of the settings.
   * @param options.to - Likewise.
   */
  copy(
    options: {
      readonly from: string | null
      readonly to: string | null
      readonly onProgress: (progress: { readonly part: string; readonly done: number; readonly total: number }) => void
    },
    asking: Asking,
  ): Promise<{ readonly tables: number; readonly rows: number; readonly articles: number }>
  /** A consistent copy of the database. */
  backup(file: string): Promise<void>
  /**
   * Replaces the database by a copy. `aside`: where the old database is now; `steps`: which steps brought the copy's
   * schema to the newest version.
   */
  restore(file: string): Promise<{ readonly aside: string | null; readonly steps: readonly string[] }>
  readonly askDiscord: AskDiscord
  /** Where the settings stand, and the file that explains them. */
  readonly settingsFiles: { readonly file: string; readonly example: string }
  /** Where the prompt keeps what was typed. */
  readonly historyFile: string
  examine(asking: Asking): AsyncIterable<Check>
  /** The bot, until `signal` aborts; null where no token is set. */
  readonly startBot: ((asking: Asking) => Promise<void>) | null
}
