/** Which reader proposed a statement. */
export type Sieve =
  | 'block'
  | 'transcript'
  | 'quotation beside cue'
  | 'reported clause'
  | 'according to'
  | 'infinitive'
  | 'request'
  | 'naming'
  | 'stance'
  | 'noun cue'
  | 'headline colon'
  | 'loose quotation'
  | 'fragment'
  | 'run-on'

/** Whether the clause of the cue states a fact: “said”, “will say”, “would say”, “is expected to say”, “if Doe says”, “to say”. */
export type Reality = 'real' | 'future' | 'conditional' | 'expected' | 'hypothetical' | 'purpose'

/** What the words of a speaker are, and by what they were taken for a person or a body. */
export type SpeakerBy = 'name' | 'apposition' | 'pronoun' | 'description' | 'words' | 'none'

/**
 * What a sieve knows when it proposes a statement. All of it is read from the frame: nothing of who is meant.
 * A missing speaker has distance 0.
 */
export type FrameEvidence = {
  readonly sieve: Sieve
  /** Base form of the cue verb, the noun of a noun cue, `:` for a colon, empty where there is no cue. */
  readonly cue: string
  /** Words between the speaker's head and the cue; 0 where they touch. */
  readonly distance: number
  /** Whether the cue stands before its speaker: “…,” said Doe. */
  readonly inverted: boolean
  /** Whether “that”, a colon or a mark announces the content, rather than a bare clause. */
  readonly announced: boolean
  readonly negated: boolean
  readonly reality: Reality
  /** Whether the cue stands in a side clause: “when Doe said …”, “Doe, who said …”. */
  readonly sideClause: boolean
  /** Whether the speaker is another verb's subject, lent to this one: “…, adding that”, “… and warned”. */
  readonly borrowed: boolean
  /** Verbs outside the marks in its sentence: the more, the likelier another clause was mistaken for its own. */
  readonly verbs: number
  /** Words of its sentence before its speaker or its cue, whichever comes first. */
  readonly wordsAhead: number
  /** Paragraphs from the frame that names the speaker to the content; 0 in the same one. */
  readonly paragraphsAway: number
}

/** What the written form of a statement tells of where its words begin and end, and of who speaks. */
export type ContentShape = {
  /** Words of saying outside the marks: “… and said”. */
  readonly otherCues: number
  /** Commas outside the marks. */
  readonly commas: number
  /** Words of the first stretch in marks; 0 where there is none. */
  readonly wordsInMarks: number
  /** Words outside the marks, and those of them behind the last mark. */
  readonly plainWords: number
  readonly wordsBehindMarks: number
  /** Words outside the marks that join clauses: “and”, “which”, “when”. */
  readonly joiningWords: number
  /** Whether the content says “I” or “we”; whether it says “he”, “she” or “they”. */
  readonly firstPerson: boolean
  readonly thirdPerson: boolean
  /** Whether the words in marks may be a title: “Latin History for Dummies”. */
  readonly titleCase: boolean
  readonly begins: 'mark' | 'capital' | 'small'
  readonly ends: 'stop' | 'comma' | 'mark' | 'open'
  readonly order: 'cue first' | 'cue amid' | 'cue last' | 'no cue'
  /** Contiguous pieces of the content. */
  readonly pieces: number
  readonly speakerWords: number
  /** Whether the speaker's words hold a capital letter. */
  readonly speakerCapital: boolean
}

/**
 * All that speaks for or against a statement, as plain numbers and words: what `certainty` is computed from. Never stored.
 */
export type Evidence = FrameEvidence &
  ContentShape & {
    readonly speakerBy: SpeakerBy
    /** Kind of the actor that the speaker means; null where no actor is known. */
    readonly speakerKind: 'person' | 'organisation' | 'state' | 'group' | 'place' | null
    /** How many others could have been meant. */
    readonly rivals: number
    /** 0 to 1: by how much the speaker leads the next candidate; 1 without a rival. */
    readonly margin: number
    /**
     * Of a speaker found by a pronoun or a description: whether it spoke last. `newcomer`: somebody else did, and this one was named
     * since; `another`: somebody else did since this one was named; `nobody`: nobody spoke before, or the speaker stands by name.
     */
    readonly floor: 'own' | 'newcomer' | 'another' | 'nobody'
    /** Other people whom the text names between the speaker's last naming and a pronoun; 0 for a name. */
    readonly namedSince: number
    /** What the speaker's last word is, where no actor is known: “aides”, “the ministry”, “a poll”. */
    readonly speakerNoun: 'name' | 'person' | 'body' | 'paper' | 'other'
    /** Whether the cue is a verb of saying of the table. */
    readonly saying: boolean
    /** Whether the cue is one of the few by which most words are told: “said”, “told”, “called”. */
    readonly commonCue: boolean
    /** How the cue stands: “said”, “says”, “saying”. */
    readonly tense: 'past' | 'present' | 'participle' | 'none'
    readonly headline: boolean
    readonly hearsay: boolean
    readonly kind: 'direct' | 'mixed' | 'indirect'
    /** Words of the content. */
    readonly length: number
    /** Whether quotations alone make its paragraph. */
    readonly lone: boolean
    /** Characters of the whole text: a teaser has few. */
    readonly textLength: number
  }
