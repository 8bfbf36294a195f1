import type { Asking, Question } from '#src/base/asking.ts'
import type { Result } from '#src/base/result.ts'
import type { Viewer } from '#src/base/viewer.ts'
import type { Briefing } from '#src/briefings/briefing.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Archive } from '#src/newsroom/archive/archive.ts'
import type { AnalysedArticle, AnalyseProblem, StatusReport, Suggestion } from '#src/newsroom/archive/questions.ts'
import type { Adder } from '#src/newsroom/feeds/adder.ts'
import type { FeedHealth, FeedImport, FeedPack, PollReport } from '#src/newsroom/feeds/feed-health.ts'
import type { Digest, DigestProblem, EditedDigest, FailedMessages, NewDigest } from '#src/subscriptions/digest.ts'
import type { ChosenZone, ServerSettings, SettingsProblem } from '#src/subscriptions/server-settings.ts'
import type { NewWatch, Watch, WatchProblem } from '#src/subscriptions/watch.ts'

/** A server as the operator sees it. */
export type ServerHoldings = {
  readonly id: string
  readonly feeds: number
  readonly digests: number
  readonly watches: number
  /** `left`: the bot is not there any more. */
  readonly state: 'present' | 'left' | 'leaving' | 'blocked'
}

/** All that commands, terminal and schedule may ask. `buildNewsroom` makes it; a test passes its own. */
export type Newsroom = Omit<Archive, 'edition' | 'origins' | 'status'> & {
  /** Names that complete what was typed, best first, at most 25. */
  suggest(kind: 'topic' | 'actor' | 'zone', typed: string, viewer: Viewer): Promise<readonly Suggestion[]>
  status(asking: Question): Promise<StatusReport>
  analyse(
    input: { readonly text: string } | { readonly url: string },
    asking: Asking,
  ): Promise<Result<AnalysedArticle, AnalyseProblem>>
  readonly settings: {
    get(guildId: string): Promise<ServerSettings>
    /** The zone of a digest or watch of this server that names none. */
    zone(guildId: string): Promise<ChosenZone>
    save(guildId: string, change: Partial<ServerSettings>): Promise<Result<ServerSettings, SettingsProblem>>
  }
  /** What a server's coming and going means for what is kept of it. */
  readonly servers: {
    joined(guildId: string): Promise<void>
    /** Its digests and watches rest; after 30 days all of it is erased, unless it comes back. */
    left(guildId: string): Promise<void>
    /** At a start: who came and went while nobody was here. `guildIds`: all servers that the bot is in. */
    present(guildIds: readonly string[]): Promise<void>
    /** At once: digests, watches, settings, deliveries, feeds that it follows. */
    erase(guildId: string): Promise<void>
    /** For the operator: every server of which anything is kept. */
    list(): Promise<readonly ServerHoldings[]>
    /** For the operator: the bot leaves it within a minute; once, or whenever it is there. Null: it may stay. */
    showOut(guildId: string, how: 'leave' | 'block' | null): Promise<void>
  }
  readonly watches: {
    list(guildId: string): Promise<readonly Watch[]>
    get(guildId: string, id: number): Promise<Watch | null>
    add(watch: NewWatch): Promise<Result<Watch, WatchProblem>>
    pause(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
    resume(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
    remove(guildId: string, id: number): Promise<Result<Watch, WatchProblem>>
  }
  readonly feeds: {
    /** An OPML file's feeds, added one by one. */
    import(opml: string, adder: Adder): Promise<FeedImport>
    /** The viewer's feeds as OPML 2.0, without those whose addresses it may not know. */
    export(viewer: Viewer): Promise<string>
    packs(viewer: Viewer): Promise<readonly FeedPack[]>
    /** Follows a pack's feeds; null where there is no such pack. `added`: those that the viewer did not see before. */
    addPack(name: string, adder: Adder): Promise<FeedPack | null>
    list(viewer: Viewer): Promise<readonly FeedHealth[]>
    /** A feed's address as a viewer may know it; null where it sees no such feed. */
    shownTo(viewer: Viewer, url: string): Promise<string | null>
    /** By feed or page URL. `words`: what the operator says of its outlet. */
    add(
      url: string,
      adder: Adder,
      words?: { readonly name?: string; readonly country?: string },
    ): Promise<Result<FeedHealth, { readonly kind: string; readonly reason: string }>>
    /**
     * For the operator: for everybody. For a server: it follows the feed no more, or wants nothing of a common outlet.
     * Null where it sees no such feed.
     */
    remove(addressOrCode: string, adder: Adder): Promise<'removed' | 'left' | 'removed-outlet' | null>
    /** For the operator: the name and the country of a feed's outlet; null where there is no such feed. */
    name(addressOrCode: string, words: { readonly name?: string; readonly country?: string }): Promise<Outlet | null>
    /** Polls the feeds that are due (all active ones when `all`), and files what is new. */
    poll(options: { readonly all?: boolean }, asking: Asking): Promise<readonly PollReport[]>
  }
  readonly digests: {
    list(guildId: string): Promise<readonly Digest[]>
    /** Messages of the newest editions that Discord did not take. */
    failures(guildId: string): Promise<readonly FailedMessages[]>
    get(guildId: string, id: number): Promise<Digest | null>
    add(digest: NewDigest): Promise<Result<Digest, DigestProblem>>
    edit(guildId: string, id: number, change: Partial<NewDigest>): Promise<Result<EditedDigest, DigestProblem>>
    pause(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
    resume(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
    remove(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
    /** The briefing that its next edition would carry. Nothing is recorded. */
    preview(guildId: string, id: number, asking: Asking): Promise<Result<Briefing, DigestProblem>>
  }
}
