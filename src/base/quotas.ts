/** How much there may be, so that no server and no feed takes what others need. */
export type Quotas = {
  /** Feeds that are polled, in all. */
  readonly feeds: number
  /** Feeds of one server's own, beside the common ones. */
  readonly serverFeeds: number
  /** Feeds that one person has added, in all servers together. */
  readonly accountFeeds: number
  readonly serverDigests: number
  readonly serverWatches: number
  /** New articles of one feed in 24 hours, and texts that it changes. */
  readonly articlesADay: number
  readonly revisionsADay: number
  /** UTF-16 units that are kept of one article's text; the rest is cut. */
  readonly articleCharacters: number
  /** Commands and presses of one person in a minute, and completions. */
  readonly commandsAMinute: number
  readonly completionsAMinute: number
  /** Statements that one person, and one server, may report as wrong in an hour. */
  readonly userReportsAnHour: number
  readonly serverReportsAnHour: number
}

export const usualQuotas: Quotas = {
  feeds: 5_000,
  serverFeeds: 50,
  accountFeeds: 100,
  serverDigests: 20,
  serverWatches: 25,
  articlesADay: 300,
  revisionsADay: 100,
  articleCharacters: 100_000,
  commandsAMinute: 30,
  completionsAMinute: 240,
  userReportsAnHour: 5,
  serverReportsAnHour: 20,
}
