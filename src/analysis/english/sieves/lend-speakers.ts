import type { Draft } from '#src/analysis/shared/draft.ts'
import type { FrameReading } from './frame-reading.ts'

/**
 * “Doe said it was late. Adding, “We tried.””: a sentence that begins with a gerund of saying and has no subject at all is of whoever
 * spoke in the sentence before, in the same paragraph.
 */
export function lendSpeakers(readings: readonly FrameReading[], drafts: readonly Draft[]): readonly Draft[] {
  const openers = new Map(
    readings.flatMap((reading, index) => (beginsWithSaying(reading) ? [[reading.frame.start, index] as const] : [])),
  )
  if (openers.size === 0) return drafts
  return drafts.map((draft) => {
    const index = draft.speaker === null && draft.cue ? openers.get(draft.cue.start) : undefined
    const before = index === undefined ? undefined : readings[index - 1]?.frame
    if (!before || before.paragraph !== draft.paragraph) return draft
    const last = drafts.findLast(
      ({ parts, speaker }) => speaker !== null && parts[0]!.start >= before.start && parts.at(-1)!.end <= before.end,
    )
    return last ? { ...draft, speaker: last.speaker, evidence: { ...draft.evidence, borrowed: true } } : draft
  })
}

/** A gerund of saying at the front, and no verb with a subject outside the marks. */
function beginsWithSaying({ cues, clauses }: FrameReading): boolean {
  const first = cues[0]?.group
  return first?.first === 0 && first.mood === 'gerund' && clauses.every(({ subject }) => subject === null)
}
