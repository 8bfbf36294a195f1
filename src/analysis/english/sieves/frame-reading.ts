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
  /** Whether all of it stands in marks that the folding could not pair: somebody's words. */
  readonly inMarks: boolean
}

export function readFrame(text: string, frame: Frame): FrameReading {
  const clauses = clausesOf(frame.words)
  const inMarks = beginsInMarks(frame)
  return {
    text,
    frame,
    clauses,
    groups: clauses.map(({ group }) => group),
    subjects: clauses.map(({ subject }) => subject),
    inMarks,
    cues: inMarks ? [] : findCues(frame.words, clauses),
  }
}

/**
 * Whether a frame begins with a mark that nothing closes and does not end with whoever spoke: all of it is somebody's words, and a cue
 * in it is no cue of the writer's. “'Doe just stated that the 'Button is on his desk.'”
 */
function beginsInMarks({ words }: Frame): boolean {
  const first = words[0]
  if (first?.kind === 'quotation' || !/^["“„«'‘`]+$/.test(first?.lower ?? '')) return false
  // “"The bridge is safe, Doe said.”: the mark that closes is lost
  const last = words.at(-1)
  return last?.kind === 'quotation' || /["”»'’]/.test(last?.lower ?? '')
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
