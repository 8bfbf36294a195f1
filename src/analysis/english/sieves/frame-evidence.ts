import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import type { FrameEvidence, Sieve } from '#src/analysis/evidence.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Cue } from './cues.ts'
import type { FrameReading } from './frame-reading.ts'
import { sideClause } from './side-clauses.ts'

/** What a draft without a cue verb can tell: a colon, a label, a block. */
export function plainEvidence(sieve: Sieve, cue: string, known: Partial<FrameEvidence> = {}): FrameEvidence {
  return {
    sieve,
    cue,
    distance: 0,
    inverted: false,
    announced: false,
    negated: false,
    reality: 'real',
    sideClause: false,
    borrowed: false,
    verbs: 0,
    wordsAhead: 0,
    paragraphsAway: 0,
    ...known,
  }
}

/** What the clause of a cue verb tells of its statement. */
export function cueEvidence(
  { frame }: FrameReading,
  sieve: Sieve,
  cue: Cue,
  speaker: NounPhrase | null,
  announced: boolean,
): FrameEvidence {
  const inverted = speaker !== null && speaker.first > cue.group.head
  const distance =
    speaker === null ? 0 : inverted ? speaker.first - cue.last - 1 : Math.max(0, cue.group.first - speaker.head - 1)
  return {
    sieve,
    cue: cue.group.lemma,
    distance,
    inverted,
    announced,
    negated: cue.clause.negated,
    reality: cue.clause.reality,
    sideClause: sideClause(frame.words, cue) !== null || cue.clause.role === 'subordinate',
    borrowed: speaker !== null && !inverted && speaker !== cue.subject,
    verbs: 0,
    wordsAhead: 0,
    paragraphsAway: 0,
  }
}

/** A draft with what its whole sentence tells: how many verbs stand in it, and how far in it begins. */
export function withSentence({ frame, groups }: FrameReading, draft: Draft): Draft {
  const from = Math.min(draft.speaker?.start ?? Infinity, draft.cue?.start ?? Infinity)
  const wordsAhead = frame.words.filter(({ kind, start }) => kind === 'word' && start < from).length
  return {
    ...draft,
    evidence: { ...draft.evidence, verbs: groups.length, wordsAhead: from === Infinity ? 0 : wordsAhead },
  }
}
