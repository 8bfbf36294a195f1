import type { ActType, Analysis, Grade } from '#src/analysis/findings.ts'
import type { Result } from '#src/base/result.ts'
import type {
  BriefedActor,
  BriefedStatement,
  BriefedStory,
  Briefing,
  Citation,
  Corpus,
  OutletLabel,
} from '#src/briefings/briefing.ts'
import type { Outlet } from '#src/feeds/outlet.ts'

export type BriefQuery = {
  /** Country, person, organisation or free words; 1 to 100 characters. */
  readonly topic: string
  /** Length of the window, in ms. */
  readonly sinceMs: number
  /** Use only what was known then. */
  readonly at?: Date
  /** Most stories to show; default 5. */
  readonly limit?: number
}

export type SaidQuery = {
  readonly who?: string
  readonly about?: string
  readonly sinceMs: number
  readonly grade?: Grade
  readonly act?: ActType
  readonly at?: Date
  /** 0-based; six statements a page unless `pageSize` says otherwise. */
  readonly page?: number
  readonly pageSize?: number
  /** One actor's positions: oldest first, with `turns`. Of more statements than a page holds the newest. */
  readonly timeline?: boolean
}

export type SaidAnswer = {
  readonly query: SaidQuery
  /** Where the name is ambiguous: all who may be meant, and then `statements` is empty. */
  readonly candidates: readonly BriefedActor[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Newest first; as a timeline oldest first. */
  readonly statements: readonly BriefedStatement[]
  /** Only in a timeline: places in `statements` where the act turns, from yes to no or from no to yes. */
  readonly turns?: readonly number[]
  readonly corpus: Corpus
  /** Only where nothing was found. */
  readonly tryInstead: readonly string[]
}

/** What a person typed matches several actors, or none. */
export type ActorProblem =
  | { readonly kind: 'unknown-actor'; readonly tryInstead: readonly string[] }
  | { readonly kind: 'ambiguous-actor'; readonly candidates: readonly BriefedActor[] }

export type ActorView = {
  readonly actor: BriefedActor
  /** Each office that an article states, with the first and last date it was so stated. */
  readonly offices: readonly {
    readonly office: string
    readonly from: Date
    readonly to: Date
    readonly citation: Citation
  }[]
  readonly by: readonly BriefedStatement[]
  readonly about: readonly BriefedStatement[]
  readonly actsByTarget: readonly { readonly act: string; readonly target: string; readonly count: number }[]
  readonly quotedBy: readonly { readonly outlet: OutletLabel; readonly count: number }[]
  readonly corpus: Corpus
}

/** One feed's health, as `/feeds health` and `poll` show it. */
export type FeedHealth = {
  readonly feedId: number
  readonly url: string
  readonly outlet: Outlet
  readonly state: 'active' | 'resting' | 'stopped'
  readonly lastSuccessAt: Date | null
  readonly nextCheckAt: Date | null
  /** One clear sentence naming the thing at fault; null when the last poll was well. */
  readonly lastError: string | null
  readonly failures: number
  readonly articles: number
}

export type PollReport = {
  readonly feedId: number
  readonly url: string
  readonly outcome: 'new' | 'unchanged' | 'failed' | 'first'
  readonly newArticles: number
  /** Known articles whose text the outlet has changed. */
  readonly revisedArticles: number
  readonly error: string | null
}

export type StatusReport = {
  readonly version: string
  readonly startedAt: Date
  readonly now: Date
  readonly corpus: Corpus
  readonly feeds: { readonly active: number; readonly failing: number; readonly stopped: number }
  readonly stories: number
  readonly statements: number
  readonly deliveries: { readonly pending: number; readonly sentToday: number; readonly paused: number }
  readonly storeBytes: number | null
  readonly problems: readonly string[]
}

/** A channel's daily subscription. */
export type Digest = {
  readonly id: number
  readonly guildId: string
  readonly channelId: string
  readonly topic: string
  /** Local wall time, `HH:MM`. */
  readonly time: string
  /** IANA name. */
  readonly zone: string
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[]
  readonly style: 'short' | 'full'
  /** What to do on a day without news. */
  readonly whenQuiet: 'silent' | 'say-so'
  readonly roleId: string | null
  readonly locale: string
  readonly createdBy: string | null
  readonly state: 'active' | 'paused'
  /** Why it is paused, as told to people; null while active. */
  readonly pausedBecause: string | null
  readonly nextRunAt: Date | null
  readonly lastRunAt: Date | null
}

export type NewDigest = Pick<Digest, 'guildId' | 'channelId' | 'topic' | 'time' | 'zone' | 'createdBy'> &
  Partial<Pick<Digest, 'days' | 'style' | 'whenQuiet' | 'roleId' | 'locale'>>

export type DigestProblem =
  | { readonly kind: 'unknown-zone'; readonly zone: string; readonly nearest: readonly string[] }
  | { readonly kind: 'bad-time'; readonly time: string }
  | { readonly kind: 'bad-topic'; readonly reason: string }
  | { readonly kind: 'duplicate'; readonly digest: Digest }
  | { readonly kind: 'not-found'; readonly id: number }

export type Suggestion = { readonly name: string; readonly value: string }

/** One article, read and analysed but not stored. */
export type AnalysedArticle = {
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly analysis: Analysis
}

export type AnalyseProblem = { readonly kind: 'unreadable'; readonly reason: string }

/** What a server has chosen; null where it has not, and then the bot's own default holds. */
export type ServerSettings = {
  /** IANA name, for new digests and quiet hours. */
  readonly zone: string | null
  /** Language of what is posted on schedule. */
  readonly locale: string | null
  /** Where those who manage the server are told of trouble. */
  readonly noticeChannelId: string | null
}

export type SettingsProblem = {
  readonly kind: 'unknown-zone'
  readonly zone: string
  readonly nearest: readonly string[]
}

/** What is waited for. */
export type WatchSubject =
  | { readonly kind: 'actor'; readonly name: string }
  | { readonly kind: 'topic'; readonly topic: string }
  /** “Tell me when anyone threatens …”; `by` and `against` narrow it. */
  | { readonly kind: 'act'; readonly act: ActType; readonly by: string | null; readonly against: string | null }
  /** When a story on the topic has that many independent sources. */
  | { readonly kind: 'origins'; readonly topic: string; readonly atLeast: number }

/** An alert on actor, topic or act. */
export type Watch = {
  readonly id: number
  readonly guildId: string
  readonly channelId: string
  readonly subject: WatchSubject
  readonly pace: 'instant' | 'hourly'
  /** Most alerts in a day of the zone. */
  readonly dailyCap: number
  /** Local wall times `HH:MM` between which nothing is sent; null for none. */
  readonly quietHours: { readonly from: string; readonly to: string } | null
  readonly zone: string
  readonly locale: string
  readonly createdBy: string | null
  readonly state: 'active' | 'paused'
  readonly pausedBecause: string | null
}

export type NewWatch = Omit<Watch, 'id' | 'state' | 'pausedBecause'>

export type WatchProblem =
  | SettingsProblem
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'duplicate'; readonly watch: Watch }
  | { readonly kind: 'not-found'; readonly id: number }

/** A quotation held against the ledger. */
export type QuoteCheck = {
  /** Null: nothing like it in our sources. */
  readonly closest: BriefedStatement | null
  /** Share of words that both have, in order, 0 to 1. */
  readonly similarity: number
  /** Where the closest statement stood first. */
  readonly earliest: Citation | null
  /** The same statement in other words of other outlets, oldest first. */
  readonly versions: readonly BriefedStatement[]
  readonly corpus: Corpus
}

/** What an OPML file brought. */
export type FeedImport = {
  readonly added: readonly string[]
  readonly known: number
  readonly refused: readonly { readonly url: string; readonly reason: string }[]
}

/** A theatre's set of feeds. */
export type FeedPack = { readonly name: string; readonly feeds: number; readonly added: number }

/** Moments and cancellation of one question. */
export type Asking = { readonly signal: AbortSignal }

/** All that commands, terminal and schedule may ask. Built by `main.ts`; a test hands in its own. */
export type Newsroom = {
  brief(query: BriefQuery, asking: Asking): Promise<Briefing>
  said(query: SaidQuery, asking: Asking): Promise<SaidAnswer>
  story(storyId: string, options: { readonly at?: Date }, asking: Asking): Promise<BriefedStory | null>
  stories(
    query: { readonly sinceMs: number; readonly at?: Date; readonly limit?: number },
    asking: Asking,
  ): Promise<Briefing>
  actor(
    query: { readonly name: string; readonly sinceMs: number },
    asking: Asking,
  ): Promise<Result<ActorView, ActorProblem>>
  /** Names that complete what was typed, best first, at most 25. */
  suggest(kind: 'topic' | 'actor' | 'zone', typed: string, guildId: string | null): Promise<readonly Suggestion[]>
  status(): Promise<StatusReport>
  analyse(
    input: { readonly text: string } | { readonly url: string },
    asking: Asking,
  ): Promise<Result<AnalysedArticle, AnalyseProblem>>
  /** Holds a quotation against every statement that is kept. */
  checkQuote(text: string, asking: Asking): Promise<QuoteCheck>
  /** The story that an article at this address belongs to. */
  storyOf(url: string, asking: Asking): Promise<BriefedStory | null>
  readonly settings: {
    get(guildId: string): Promise<ServerSettings>
    save(guildId: string, change: Partial<ServerSettings>): Promise<Result<ServerSettings, SettingsProblem>>
  }
  /** What a server's coming and going means for what is kept of it. */
  readonly servers: {
    joined(guildId: string): Promise<void>
    /** Its digests and watches rest; after 30 days all of it is erased, unless it comes back. */
    left(guildId: string): Promise<void>
    /** At a start: who came and went while nobody was here. `guildIds`: all servers that the bot is in. */
    present(guildIds: readonly string[]): Promise<void>
    /** At once: digests, watches, settings, deliveries. */
    erase(guildId: string): Promise<void>
  }
  readonly watches: {
    list(guildId: string): Promise<readonly Watch[]>
    add(watch: NewWatch): Promise<Result<Watch, WatchProblem>>
    remove(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
  }
  readonly feeds: {
    /** An OPML file's feeds, added one by one. */
    import(opml: string, asking: Asking): Promise<FeedImport>
    /** All feeds as OPML 2.0. */
    export(): Promise<string>
    packs(): Promise<readonly FeedPack[]>
    /** Adds a pack's feeds; null where there is no such pack. */
    addPack(name: string): Promise<FeedPack | null>
    list(): Promise<readonly FeedHealth[]>
    /** By feed or page URL. */
    add(url: string, asking: Asking): Promise<Result<FeedHealth, { readonly kind: string; readonly reason: string }>>
    remove(urlOrId: string): Promise<boolean>
    /** Polls the feeds that are due (all active ones when `all`), and files what is new. */
    poll(options: { readonly all?: boolean }, asking: Asking): Promise<readonly PollReport[]>
  }
  readonly digests: {
    list(guildId: string): Promise<readonly Digest[]>
    get(guildId: string, id: number): Promise<Digest | null>
    add(digest: NewDigest): Promise<Result<Digest, DigestProblem>>
    edit(guildId: string, id: number, change: Partial<NewDigest>): Promise<Result<Digest, DigestProblem>>
    pause(guildId: string, id: number, because: string | null): Promise<Result<Digest, DigestProblem>>
    resume(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
    remove(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
    /** The briefing that its next edition would carry. Nothing is recorded. */
    preview(guildId: string, id: number, asking: Asking): Promise<Result<Briefing, DigestProblem>>
  }
}
