import { endsSentence, type Frame } from '#src/analysis/english/clauses/frames.ts'
import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import { type Clause, clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import { type Cue, findCues } from './cues.ts'

/** All that the sieves ask of a frame: its verbs, their subjects, and which of them are cues. */
export type FrameReading = {
  readonly text: string
  readonly frame: Frame
  /** One for each verb group. */
  readonly clauses: readonly Clause[]
  readonly groups: readonly VerbGroup[]
  readonly subjects: readonly (NounPhrase | null)[]
  readonly cues: readonly Cue[]
}

export function readFrame(text: string, frame: Frame): FrameReading {
  const clauses = clausesOf(frame.words)
  return {
    text,
    frame,
    clauses,
    groups: clauses.map(({ group }) => group),
    subjects: clauses.map(({ subject }) => subject),
    cues: findCues(frame.words, clauses),
  }
}

/** A quotation that ends with a comma or a full stop of its own is a sentence, not a phrase in somebody's clause. */
export function endsLikeQuoted(text: string, word: Word): boolean {
  const content = word.quotation
  if (!content) return false
  return (
    endsSentence(text, content) ||
    /[,–—-]\s*['’]?$/.test(text.slice(Math.max(content.start, content.end - 3), content.end))
  )
}
