import type { FrameEvidence } from '#src/analysis/evidence.ts'
import type { Span } from '#src/base/span.ts'

/** A statement as a sieve proposes it, before names are resolved and overlaps settled. */
export type Draft = {
  /** Pieces of the content in reading order, marks included where the content begins or ends with one. */
  readonly parts: readonly Span[]
  /** The whole phrase that names the speaker, and its head; null where the text leaves the speaker open. */
  readonly speaker: SpeakerPhrase | null
  readonly cue: Span | null
  readonly addressee: Span | null
  /** What the frame tells for and against it, its sieve first. */
  readonly evidence: FrameEvidence
  readonly confidence: number
  /** The hearsay that the frame states: “reportedly”, “quoting …”. */
  readonly hearsay: boolean
  /** Who relays it, if the frame tells. */
  readonly via: SpeakerPhrase | null
  /** Before a colon, with nothing that shows speech: no statement where the label only tells the place. */
  readonly mayBeLabel?: boolean
  /** Paragraph of its first part, to let a quotation run on. */
  readonly paragraph: number
}

export type SpeakerPhrase = Span & {
  /** The phrase without what follows its head noun or name. */
  readonly core: Span
  /** For “who”: the phrase it points back to. */
  readonly antecedent: Span | null
}
