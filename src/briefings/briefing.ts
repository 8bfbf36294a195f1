import type { ActorKind, ActType, Grade, StatementKind } from '#src/analysis/findings.ts'
import type { DateQuality } from '#src/articles/article.ts'
import type { ArticleKind } from '#src/articles/article-kind.ts'
import type { Ownership } from '#src/feeds/outlet.ts'
import type { StoryPhase } from '#src/stories/story.ts'
import type { FirstWord } from './printed-words.ts'

/** An outlet's name and the facts shown beside it. */
export type OutletLabel = {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly ownership: Ownership | null
}

/** Where words come from: a span of one stored revision of one article. */
export type Citation = {
  readonly articleId: string
  readonly revision: number
  readonly start: number
  readonly end: number
  /** Null where the outlet gave no link. */
  readonly url: string | null
  readonly outlet: OutletLabel
  /** `momentOf` the article. */
  readonly at: Date
  readonly dateQuality: DateQuality
  /** The article's full text is no longer kept. */
  readonly isExcerpt?: true
}

/** Words of a source, byte for byte, and where they stand. Nothing else of an article is ever printed. */
export type Sourced = {
  readonly text: string
  readonly citation: Citation
  /** Other outlets that say the same. */
  readonly alsoIn: readonly Citation[]
}

/** How one outlet words a statement. */
export type StatementWording = {
  readonly grade: Grade
  readonly kind: StatementKind
  /**
   * How the pieces begin: with one slice of the source's verb and the words, with the verb alone, or with the words.
   */
  readonly opening: FirstWord
  /**
   * What is printed of it (`printed-words.ts`), each piece byte-exact; `statement-form.ts` joins them. Quotation marks
   * are put round a piece only where `kind` is `direct`; pieces of `mixed` carry their own.
   */
  readonly pieces: readonly Sourced[]
}

/** A statement as readers see it. */
export type BriefedStatement = StatementWording & {
  /** `Ledger` id of the statement. */
  readonly id: string
  /** Null: speaker unclear. */
  readonly speaker: { readonly name: string; readonly actorId: string | null } | null
  readonly office: string | null
  /** Who relays it, where grade is second-hand. */
  readonly via: string | null
  readonly act: ActType
  readonly target: string | null
  readonly confidence: number
  /**
   * Whether it is certain enough to be printed under its speaker's name; else `speaker` is what the article calls the
   * speaker there.
   */
  readonly printed: boolean
  /** The article's moment. */
  readonly at: Date
  /** Outlets beside the first that carry the same statement. */
  readonly alsoIn: readonly Citation[]
  /** The wordings and translations of other outlets; absent where every outlet has the same words. */
  readonly versions?: readonly StatementWording[]
}

/** A named addend of a story's rank: `weight × value`. */
export type RankTerm = { readonly name: string; readonly weight: number; readonly value: number }

/** One quantity as several sources give it: a range with its sources, never an average. */
export type FigureRange = {
  /** What is counted: `killed`, `wounded`, `troops`, `displaced`, `sum`. */
  readonly label: string
  readonly low: number
  readonly high: number
  readonly unit: string | null
  readonly sources: readonly FigureSource[]
}

/** A sentence that states a quantity. */
export type FigureSource = Sourced & {
  readonly value: number
  /** The source's own words where the number is not exact, “more than 20”; absent where it stands alone. */
  readonly words?: string
}

/** A claim and its denials; or a claim and the accused party that no article of the story quotes. */
export type Dispute = {
  readonly claim: BriefedStatement
  /** Empty where `unheard` is set. */
  readonly denials: readonly BriefedStatement[]
  /**
   * The accused party, and in how many outlets no statement of it was found since the claim. This tells about the
   * coverage; the party may have spoken.
   */
  readonly unheard: { readonly actorId: string; readonly name: string; readonly outlets: number } | null
}

/** A deadline, meeting or vote whose date the source states, resolved against the article's date. */
export type UpcomingEvent = { readonly on: string; readonly sentence: Sourced }

export type TimelineEntry = { readonly at: Date; readonly sentence: Sourced }

/** What a story's sources leave open. */
export type Unknown = 'single-origin' | 'no-date' | 'speaker-unclear'

/** How a story relates to what a reader was shown before; null where nothing was shown. */
export type SinceLast = {
  readonly state: 'new' | 'changed' | 'unchanged'
  /** Days since the story was first shown in this channel, from 1. */
  readonly day: number
}

/** A state or a place that a printed sentence names, and the sentence. */
export type NamedPlace = {
  /** `Actor.id`: `state:IQ`, `place:mosul`. */
  readonly id: string
  /** A place as the sentence writes it. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly citation: Citation
}

export type BriefedStory = {
  readonly id: string
  readonly headline: Sourced
  readonly summary: readonly Sourced[]
  readonly phase: StoryPhase
  readonly articles: number
  readonly outlets: readonly OutletLabel[]
  /** Independent sources: reprints of one wire text are one. */
  readonly origins: number
  readonly firstSeen: Citation
  readonly lastAt: Date
  readonly rank: readonly RankTerm[]
  readonly statements: readonly BriefedStatement[]
  readonly figures: readonly FigureRange[]
  readonly disputes: readonly Dispute[]
  readonly comingUp: readonly UpcomingEvent[]
  readonly timeline: readonly TimelineEntry[]
  /** What the sentences of headline, summary and timeline name, most often first. */
  readonly places: readonly NamedPlace[]
  /** Every article, earliest first. Only articles of the kind `news` are counted and summarised. */
  readonly sources: readonly StorySource[]
  readonly coverage: Coverage
  readonly unknowns: readonly Unknown[]
  readonly sinceLast: SinceLast | null
}

/** Several stories that belong together: the raid, the funeral, the inquiry. */
export type Affair = {
  readonly id: string
  /** Newest first, the story that was asked for among them. */
  readonly events: readonly AffairEvent[]
}

export type AffairEvent = {
  readonly storyId: string
  readonly headline: Sourced
  readonly articles: number
  readonly lastAt: Date
}

/** An article of a story with its own headline. */
export type StorySource = Citation & {
  readonly headline: string
  /** How many later articles go back to this one. */
  readonly originOf: number
  readonly kind: ArticleKind
  /** The writer whom an opinion's headline names; null for other kinds, and where it names nobody. */
  readonly author: string | null
}

/** Which countries and ownerships of outlets carry a story, and which of those read do not. */
export type Coverage = {
  readonly carriedBy: readonly {
    readonly country: string | null
    readonly ownership: Ownership | null
    readonly outlets: number
  }[]
  readonly notIn: readonly {
    readonly country: string | null
    readonly ownership: Ownership | null
    readonly outlets: number
  }[]
}

export type BriefedActor = {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly office: string | null
  readonly country: string | null
  readonly stories: number
  readonly statements: number
}

/** What was searched: absence of a result is no proof of absence. */
export type Corpus = {
  readonly articles: number
  readonly outlets: number
  readonly from: Date | null
  readonly to: Date | null
  /** End of the last successful poll of any feed. */
  readonly lastReadAt: Date | null
}

export type Topic = {
  /** As typed. */
  readonly query: string
  /** As understood: “Iraq”. */
  readonly label: string
  readonly kind: ActorKind | 'words'
  /** Actor ids whose mention makes an article belong. */
  readonly actorIds: readonly string[]
}

/** The answer to a topic and a window. An empty one says what was read and what to try. */
export type Briefing = {
  readonly version: 2
  readonly topic: Topic
  readonly window: { readonly from: Date; readonly to: Date }
  /** Of the window: a story may be older, and says since when it goes. Never more origins than outlets. */
  readonly counts: {
    readonly stories: number
    readonly articles: number
    readonly outlets: number
    readonly origins: number
  }
  readonly corpus: Corpus
  /** Highest rank first, at most `limit` of the query. */
  readonly stories: readonly BriefedStory[]
  /** Headlines of other events of these stories with news in the window. */
  readonly alsoNew: readonly Sourced[]
  readonly actors: readonly BriefedActor[]
  readonly statements: readonly BriefedStatement[]
  readonly disputes: readonly Dispute[]
  readonly figures: readonly FigureRange[]
  readonly comingUp: readonly UpcomingEvent[]
  /** Only where there is no story: the last mention, be it in passing, and topics that have news. */
  readonly quiet: { readonly lastMention: Sourced | null; readonly tryInstead: readonly string[] } | null
}
