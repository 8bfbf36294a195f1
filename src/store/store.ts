import type { ActorKind, ActType, Analysis, Grade } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Span } from '#src/base/span.ts'
import type { Feed } from '#src/feeds/feed.ts'
import type { FeedAddress, Outlet } from '#src/feeds/outlet.ts'
import type { Digest, NewDigest, NewWatch, Watch } from '#src/newsroom/newsroom.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'

/**
 * The port through which everything is kept. Every method is one transaction. Two dialects fill it: SQLite and
 * PostgreSQL. Callers never see a row, a query or a dialect.
 *
 * Any method throws a `StoreError` (`store-error.ts`) where the database as a whole is at fault: its disk is full,
 * another process holds it, its file is damaged. Nothing of that call is stored then.
 */
export type Store = {
  readonly outlets: OutletStore
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly scope: ScopeStore
  readonly stories: StoryStore
  readonly statements: StatementStore
  readonly actors: ActorStore
  readonly digests: DigestStore
  readonly deliveries: DeliveryStore
  readonly guilds: GuildStore
  readonly notices: NoticeStore
  readonly watches: WatchStore
  /** Steps that brought the schema to its newest version at opening; none where it was. */
  readonly migrated: readonly string[]
  /** Bytes on disk; null where the engine does not tell. */
  size(): Promise<number | null>
  /** A consistent copy at `path`, while work goes on. SQLite only. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}

export type OutletStore = {
  all(): Promise<readonly Outlet[]>
  save(outlets: readonly Outlet[]): Promise<void>
}

export type FeedStore = {
  all(): Promise<readonly Feed[]>
  find(urlOrId: string | number): Promise<Feed | null>
  /** A feed that is known keeps its health; its outlet, title and packs are learnt anew. */
  add(address: FeedAddress, options: { readonly nextCheckAt: Date; readonly intervalMs: number }): Promise<Feed>
  remove(id: number): Promise<boolean>
  /** Active feeds whose check is due, longest overdue first. */
  due(now: Date, limit: number): Promise<readonly Feed[]>
  save(id: number, change: Partial<Omit<Feed, 'id' | 'articles'>>): Promise<void>
}

/** What became of an article that was handed in. */
export type Filing = 'new' | 'known' | 'revised'

/** An article and what was found in it. */
export type Reading = { readonly article: Article; readonly analysis: Analysis }

/** A moment to look back from: only what was known then counts. Absent: now. */
export type AsKnown = { readonly at?: Date }

export type ArticleStore = {
  /**
   * Keeps an article with its analysis, or learns that it is known: by canonical URL, then guid, then content hash,
   * the latter two within its outlet. A known article whose text changed in the feed it came from is kept as a
   * further revision; another feed's version of it is not.
   */
  file(article: Article, analysis: Analysis): Promise<Filing>
  /** Many at once in one transaction; answers in the same order. */
  fileAll(readings: readonly Reading[]): Promise<readonly Filing[]>
  /** Newest revision known at `at`. */
  find(id: string, known?: AsKnown): Promise<Article | null>
  /** Id of the article at that canonical URL. */
  idAt(url: string): Promise<string | null>
  /** Newest revisions known at `at`, in the order of `ids`; unknown ids are left out. */
  load(ids: readonly string[], known?: AsKnown): Promise<readonly Reading[]>
  /** Which revision of each stood at that moment; unknown ids are left out. */
  revisionsAt(ids: readonly string[], at: Date): Promise<ReadonlyMap<string, number>>
  /** Articles without their analyses, in the order of `ids`: their newest texts. */
  texts(ids: readonly string[]): Promise<readonly { readonly article: Article }[]>
  /** Present headlines of an outlet's articles in a window, newest first, 2,000 at most. */
  headlines(
    outletId: string,
    window: Window,
  ): Promise<readonly { readonly id: string; readonly headline: string; readonly at: Date }[]>
  /** Every text that an article had, oldest first. */
  revisions(id: string): Promise<readonly Reading[]>
  /** Which of these identities (canonical URLs; guids and hashes of that outlet) the store has. */
  known(identities: {
    /** Guids and hashes count within this outlet; in any where it is left out. */
    readonly outletId?: string
    readonly urls: readonly string[]
    readonly guids: readonly string[]
    readonly hashes: readonly string[]
  }): Promise<{
    readonly urls: ReadonlySet<string>
    readonly guids: ReadonlySet<string>
    readonly hashes: ReadonlySet<string>
  }>
}

/** What belongs to a topic: articles that mention any of the actors, and not
 * only in passing (`isInPassing`); where there are none, that hold every phrase. */
export type Scope = { readonly actorIds: readonly string[]; readonly phrases: readonly string[] }

/** Moments of articles, both inclusive. Only what was known at `to` counts, so that one window has one answer. */
export type Window = { readonly from: Date; readonly to: Date }

/** What a story has to do with a scope in a window. */
export type StoryTally = {
  readonly storyId: string
  /** In scope and window, as are all counts but `allArticles` and `origins`. */
  readonly articles: number
  readonly outletIds: readonly string[]
  readonly officialStatements: number
  /** Of the whole story at the end of the window. */
  readonly allArticles: number
  /** Of the whole story, as counted at that time. */
  readonly origins: number
  readonly lastAt: Date
  /**
   * Mean over all articles of the story, 0 for those out of scope: 1 named in the headline, from 0.2 by salience
   * otherwise, 0.5 for words in the text.
   */
  readonly topicMatch: number
}

/** What was searched. */
export type CorpusCount = {
  readonly articles: number
  readonly outlets: number
  readonly lastReadAt: Date | null
}

export type ScopeStore = {
  /** Stories with an article in scope; `null` scope: all. Looks at the newest 20,000 articles of the window. */
  stories(scope: Scope | null, window: Window): Promise<readonly StoryTally[]>
  /** How many stories have an article in scope. */
  countStories(scope: Scope, window: Window): Promise<number>
  /** Id of the newest article that mentions it, be it in passing, that is older than `before` and known at `knownAt`. */
  lastArticle(scope: Scope, before: Date, knownAt: Date): Promise<string | null>
  /**
   * @param options.isPast - Asked about a moment in the past: feeds keep only their newest reading, so the last read is
   *   that of the newest text, which stays the same for ever.
   */
  corpus(window: Window, options?: { readonly isPast?: boolean }): Promise<CorpusCount>
}

/** Where an article was placed. `at` is the moment from which that holds. */
export type Placing = { readonly articleId: string; readonly storyId: string; readonly at: Date }

export type StoryStore = {
  /** Puts articles into stories; an article that was in another story leaves it at that moment. */
  place(placings: readonly Placing[]): Promise<void>
  /** From now on the first story's id leads to the second. */
  absorb(pairs: readonly { readonly from: string; readonly into: string }[]): Promise<void>
  /** The story that an article is in at that moment. */
  ofArticle(articleId: string, at: Date): Promise<string | null>
  /** The id that a story goes by now, or null where there is no such story. */
  resolve(storyId: string): Promise<string | null>
  /** Article ids by story as known at `at`, earliest first; of a longer story the newest `most`, and the first one. */
  articleIds(storyIds: readonly string[], at: Date, most: number): Promise<ReadonlyMap<string, readonly string[]>>
  /** Keeps how many independent sources each story has from then on; one where nothing was kept. */
  saveOrigins(origins: ReadonlyMap<string, number>, at: Date): Promise<void>
  /**
   * Articles of moments since then with their stories, in order of filing, a page at a time: what a clusterer needs to
   * take up its work after a restart. An article without a story was filed just before a crash.
   */
  recent(
    since: Date,
    page: { readonly after: number; readonly limit: number },
  ): Promise<{
    readonly articles: readonly { readonly article: StoryArticle; readonly storyId: string | null }[]
    /** Hand back in for the next page; null after the last. */
    readonly next: number | null
  }>
  /** Stories with an article since then. */
  count(since: Date): Promise<number>
}

export type StatementFilter = {
  /** Said by any of these actors; null: by anyone. */
  readonly speakerIds: readonly string[] | null
  /** About any of these actors, or holding every phrase; null: about anything. */
  readonly about: Scope | null
  readonly grade: Grade | null
  readonly act: ActType | null
  readonly window: Window
}

/** Where a statement stands: the `ordinal`-th of the analysis of that revision. */
export type StatementPlace = { readonly articleId: string; readonly ordinal: number }

export type StatementStore = {
  /** Newest first. What several articles carry is one statement, with its places from the earliest on. */
  find(
    filter: StatementFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly statements: readonly (readonly StatementPlace[])[] }>
  /** Statements that share words with a text, most alike first. */
  alike(words: readonly string[], limit: number): Promise<readonly StatementPlace[]>
  /** How often an actor did what to whom. */
  actsByTarget(
    actorIds: readonly string[],
    window: Window,
    limit: number,
  ): Promise<
    readonly { readonly act: ActType; readonly targetId: string; readonly target: string; readonly count: number }[]
  >
  /** Which outlets carry an actor's statements. */
  byOutlet(
    actorIds: readonly string[],
    window: Window,
    limit: number,
  ): Promise<readonly { readonly outletId: string; readonly count: number }[]>
  count(): Promise<number>
}

/** An actor as all articles together know it. */
export type StoredActor = {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  /** Articles that mention it. */
  readonly mentions: number
  readonly lastAt: Date
}

/** An office as articles state it, and when they first and last did. */
export type StatedOffice = {
  readonly actorId: string
  readonly office: string
  readonly from: Date
  readonly to: Date
  /** An article that states it: the newest. */
  readonly articleId: string
}

export type ActorStore = {
  find(ids: readonly string[]): Promise<readonly StoredActor[]>
  /** Whose name is this, or ends so: “kerry”. Folded (`foldName`). Most mentioned first. */
  named(name: string, limit: number): Promise<readonly (StoredActor & { readonly isWhole: boolean })[]>
  /** Whose name, or a later word of it, begins so. Folded. Most mentioned first. */
  completing(prefix: string, limit: number): Promise<readonly StoredActor[]>
  /** Most mentioned of those that were mentioned since then. */
  inTheNews(since: Date, kinds: readonly ActorKind[], limit: number): Promise<readonly StoredActor[]>
  /** Places in a country (ISO 3166-1 alpha-2), in the order in which they were first mentioned. */
  placesIn(country: string, limit: number): Promise<readonly StoredActor[]>
  offices(ids: readonly string[], knownAt: Date): Promise<readonly StatedOffice[]>
}

/** What a digest's channel was told of a story. */
export type ToldStory = {
  readonly storyId: string
  readonly firstToldAt: Date
  readonly lastToldAt: Date
  /** Articles that the newest telling knew. */
  readonly articleIds: readonly string[]
}

/** One message of an edition, ready to send. */
export type NewDelivery = {
  readonly part: number
  /** At most 25 characters, the same for the same (digest, local date, part). */
  readonly nonce: string
  /** The message as JSON. */
  readonly payload: string
  /** What it prints of which articles; absent: nothing. */
  readonly cites?: readonly CitedArticle[]
}

/** Stretches of one text of an article that a message prints. */
export type CitedArticle = { readonly articleId: string; readonly revision: number; readonly spans: readonly Span[] }

/** An edition: what one run of a digest sends, tells, and when it runs next. */
export type NewEdition = {
  readonly digest: Digest
  /** `YYYY-MM-DD` in the digest's zone. */
  readonly localDate: string
  readonly deliveries: readonly NewDelivery[]
  readonly told: readonly ToldStory[]
  readonly now: Date
  readonly nextRunAt: Date
}

export type DigestStore = {
  list(guildId: string): Promise<readonly Digest[]>
  find(id: number): Promise<Digest | null>
  /** Null where the channel has a digest of this topic already. */
  add(digest: Required<NewDigest> & { readonly nextRunAt: Date }): Promise<Digest | null>
  save(id: number, change: Partial<Omit<Digest, 'id' | 'guildId'>>): Promise<void>
  /** Also what it told and what it has not sent yet. */
  remove(id: number): Promise<boolean>
  /** Active digests whose run is due, longest overdue first. */
  due(now: Date, limit: number): Promise<readonly Digest[]>
  countPaused(): Promise<number>
  told(id: number): Promise<readonly ToldStory[]>
  /** The thread of a forum in which a digest tells of a story; null: not yet. */
  forumPost(id: number, storyId: string): Promise<string | null>
  saveForumPost(id: number, storyId: string, threadId: string): Promise<void>
  /** Ids of the stories that any channel was told of. */
  everTold(): Promise<ReadonlySet<string>>
  /** One durable transaction: the outbox's rows, what they tell, and the next run. An edition that exists stays. */
  publish(edition: NewEdition): Promise<void>
}

/** A message in the outbox. */
export type Delivery = {
  readonly id: number
  /** Below zero for an alert: the id of its watch, negated. */
  readonly digestId: number
  readonly guildId: string
  readonly channelId: string
  readonly localDate: string
  readonly part: number
  readonly nonce: string
  readonly payload: string
  readonly state: 'pending' | 'sent' | 'failed'
  /** Tries begun, this one included. From the second on the message may have arrived already. */
  readonly attempts: number
  readonly messageId: string | null
  readonly createdAt: Date
}

export type DeliveryStore = {
  /**
   * Takes deliveries that are due, oldest first, and reserves them for `owner` until `leaseUntil`; parts of one edition
   * in order: a part waits for the one before it. Durable.
   */
  lease(options: {
    readonly owner: string
    readonly now: Date
    readonly leaseUntil: Date
    readonly limit: number
  }): Promise<readonly Delivery[]>
  /** Durable. */
  markSent(id: number, sent: { readonly messageId: string; readonly at: Date }): Promise<void>
  /** Gives it back, to be tried again at `dueAt`. */
  postpone(id: number, retry: { readonly dueAt: Date; readonly problem: string }): Promise<void>
  /** Gives a leased one back untried. */
  release(id: number): Promise<void>
  markFailed(id: number, problem: string): Promise<void>
  /** Ends all that a digest or a watch still has to send. */
  cancel(of: { readonly digestId: number } | { readonly watchId: number }, problem: string): Promise<void>
  /** Next moment at which something is due or a lease ends; null where nothing waits. */
  nextDue(): Promise<Date | null>
  counts(since: Date): Promise<{ readonly pending: number; readonly sent: number }>
  /** Sent messages, alerts too, that print of an article which changed since then; at most `limit`, oldest first. */
  outdated(options: {
    readonly revisedSince: Date
    readonly limit: number
  }): Promise<readonly { readonly delivery: Delivery; readonly cites: readonly CitedArticle[] }[]>
  /** What a sent message says now, and which texts it was held against: it is outdated no more. Durable. */
  saveCorrected(
    id: number,
    corrected: { readonly payload: string; readonly articles: readonly Pick<CitedArticle, 'articleId' | 'revision'>[] },
  ): Promise<void>
  /** Forgets what messages older than that print: they are history, and not corrected any more. */
  forgetCitations(before: Date): Promise<void>
  /** All of one edition, in order of parts. */
  ofEdition(digestId: number, localDate: string): Promise<readonly Delivery[]>
}

/** A word to a server's team that is still to be said. */
export type PendingNotice = { readonly key: string; readonly content: string; readonly keptAt: Date }

export type NoticeStore = {
  /** One of each key; the first one stays. Durable. */
  keep(notice: PendingNotice): Promise<void>
  /** Oldest first. */
  pending(): Promise<readonly PendingNotice[]>
  /** It was said, or is not worth saying any more. Durable. */
  done(key: string): Promise<void>
}

export type GuildStore = {
  /** As JSON; null where nothing was set. */
  settings(guildId: string): Promise<string | null>
  saveSettings(guildId: string, settings: string): Promise<void>
  /** The server removed the bot: its digests rest, its data waits to be erased. */
  markLeft(guildId: string, at: Date): Promise<void>
  /** The server is back, or was never gone. */
  markPresent(guildId: string): Promise<void>
  /** Erases all that is kept of a server. */
  erase(guildId: string): Promise<void>
  /** All servers of which anything is kept. */
  known(): Promise<readonly { readonly id: string; readonly hasLeft: boolean }[]>
  /** Servers that left before. */
  leftBefore(moment: Date): Promise<readonly string[]>
}

/** A watch, and when it last looked; null: never. */
export type StoredWatch = Watch & { readonly lookedAt: Date | null }

/** What a look of a watch has come to. */
export type WatchNews = {
  /** Keys of what it has found for the first time: never told again. */
  readonly what: readonly string[]
  readonly at: Date
  /** Null: nothing is sent. `number` counts the alerts of that local date from 0. */
  readonly delivery: {
    readonly localDate: string
    readonly number: number
    readonly nonce: string
    readonly payload: string
    readonly cites?: readonly CitedArticle[]
  } | null
}

export type WatchStore = {
  list(guildId: string): Promise<readonly Watch[]>
  find(id: number): Promise<Watch | null>
  /** Null where the channel waits for the same already. */
  add(watch: NewWatch): Promise<Watch | null>
  remove(id: number): Promise<boolean>
  save(id: number, change: Pick<Watch, 'state' | 'pausedBecause'>): Promise<void>
  active(): Promise<readonly StoredWatch[]>
  /** Of these the ones that the watch has not told yet. */
  untold(id: number, what: readonly string[]): Promise<readonly string[]>
  /** How many alerts a local date has had. */
  alertsOn(id: number, localDate: string): Promise<number>
  /** Durable, in one transaction: the watch has looked, this is told, this is sent. */
  tell(watch: Watch, news: WatchNews): Promise<void>
}
