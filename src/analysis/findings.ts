import type { Span } from '#src/base/span.ts'
import type { Evidence } from './evidence.ts'

/** How near a statement is to the speaker's mouth: exact words in marks, another's rendering, or A says that B said. */
export type Grade = 'verbatim' | 'reported' | 'second-hand'

/** Every word / some / none of the content inside quotation marks. */
export type StatementKind = 'direct' | 'mixed' | 'indirect'

export type ActorKind = 'person' | 'organisation' | 'state' | 'group' | 'place'

/** PLOVER event types, and our neutral `state` for a statement that does none of them. */
export type ActType =
  | 'agree'
  | 'consult'
  | 'support'
  | 'cooperate'
  | 'aid'
  | 'concede'
  | 'retreat'
  | 'request'
  | 'accuse'
  | 'reject'
  | 'threaten'
  | 'protest'
  | 'sanction'
  | 'mobilize'
  | 'coerce'
  | 'assault'
  | 'investigate'
  | 'state'

/** What a stretch of an article is for. Only `headline` and `body` are read for speakers, actors, acts and summaries. */
export type BlockRole =
  | 'headline'
  | 'kicker'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'caption'
  | 'pull-quote'
  | 'related'
  | 'sources'
  | 'question'
  | 'furniture'
  | 'body'

/** A line, or sentences of one, with its role. */
export type TextBlock = Span & { readonly role: BlockRole }

/** Somebody as the article names them, and whom that is where the article tells. */
export type NamedSpan = Span & {
  /** Full name as the article gives it anywhere: “Hassan Rouhani” for “He”. */
  readonly name: string
  /** `Actor.id` in the same analysis; null where the text leaves it open. */
  readonly actorId: string | null
}

/** The act that the source's own verb states; this one alone do readers see, filter by and count. */
export type StatedAct = {
  readonly act: ActType
  /** Whether the statement's target is the object of that verb. */
  readonly hasTarget: boolean
}

/** Who said what, and the words that tell us so. All spans are offsets into `Article.text`. */
export type Statement = {
  /** From the first to the last word of the content, without its outer quotation marks. */
  readonly content: Span
  /** The contiguous pieces of the content, where speaker or cue stand in its midst; one piece otherwise. */
  readonly parts: readonly Span[]
  readonly kind: StatementKind
  readonly grade: Grade
  /** Null: speaker unclear. */
  readonly speaker: NamedSpan | null
  /** Only as this article states it: “Foreign Minister”. */
  readonly office: string | null
  /** Who relays it: “Press TV” in “Press TV reported that Masum said …”. */
  readonly via: NamedSpan | null
  readonly addressee: NamedSpan | null
  readonly cue: Span | null
  /** What is done by saying it, as far as the engine can tell. */
  readonly act: ActType
  /** Whom the act is about or against. */
  readonly target: NamedSpan | null
  /** Null: the source's verb states no act, or the statement is not printed under its speaker's name. */
  readonly stated: StatedAct | null
  /** 0 to 1: how likely words and speaker are both right, as measured on articles whose statements are known. */
  readonly confidence: number
  /** Whether it is certain enough to stand under its speaker's name. Whatever is shown asks this, and has no line of its own. */
  readonly printed: boolean
  /** What it was judged by; only while an article is analysed. */
  readonly evidence?: Evidence
}

/** A person, organisation, state or armed group of one article, with every place where it is named. */
export type Actor = {
  /** The same for the same real actor in every article where the name allows: `state:IQ`, `person:jane-doe`. */
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** As the article states it. */
  readonly office: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** 0 to 1: share of the article's attention. */
  readonly salience: number
  readonly mentions: readonly Span[]
}

/** A deed or an act of speech: who did or said what to whom. */
export type Act = Span & {
  readonly act: ActType
  readonly actor: NamedSpan | null
  readonly target: NamedSpan | null
  /** Index into `Analysis.statements` where the act is a statement's. */
  readonly statement: number | null
  readonly confidence: number
}

/** All that was found in one article. */
export type Analysis = {
  /** BCP 47. */
  readonly language: string
  /** Headline, body and what stands round them, in order; left out by analyses that were stored before it was known. */
  readonly layout?: readonly TextBlock[]
  /** Those of headline and body. */
  readonly sentences: readonly Span[]
  readonly statements: readonly Statement[]
  readonly actors: readonly Actor[]
  readonly acts: readonly Act[]
  /** Whole sentences, verbatim, most telling ones, in reading order. */
  readonly summary: readonly Span[]
}

/** A name as written, without titles. */
export type Mention = Span & {
  readonly kind: ActorKind
  /** Set by `resolveActors`. */
  readonly actorId: string | null
  /** The office beside the name: “Foreign Minister” in “Foreign Minister Jane Doe”, “Jane Doe, the foreign minister,”. */
  readonly office: Span | null
  /** Grammatical hints for pronouns; null where nothing tells. */
  readonly gender: 'female' | 'male' | null
  readonly plural: boolean
}

/** A stretch inside quotation marks; the span is without the marks. */
export type Quotation = Span & {
  /** 0 for the outermost. */
  readonly depth: number
  /** False where the paragraph ended before a closing mark. */
  readonly closed: boolean
}

/** What the passes have found so far. Each pass reads what came before it and adds one kind of finding. */
export type Findings = {
  readonly text: string
  /** The headline's span in `text`; null where the text has none known. */
  readonly title: Span | null
  /** How many summary sentences are asked for. */
  readonly summarySentences: number
  readonly language: string
  readonly layout: readonly TextBlock[]
  /** Those of headline and body. */
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly acts: readonly Act[]
  readonly summary: readonly Span[]
}

export type Pass = (found: Findings) => Findings
