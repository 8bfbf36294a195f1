import { endsSentence } from '../language/frames.ts'
import type { Draft } from './draft.ts'
import type { FrameReading } from './verb-cues.ts'

/**
 * Gives quotations that stand alone to the speaker of the quotation before them: in the next sentence of the paragraph, in the
 * next paragraph after a mark that was never closed, or after “Doe said:” at the end of a paragraph.
 */
export function readRunOns(text: string, readings: readonly FrameReading[], drafts: readonly Draft[]): Draft[] {
  const out = [...drafts]
  const covered = (start: number, end: number): Draft | undefined => out.find((draft) => draft.parts.some((part) => part.start <= start && end <= part.end))
  let last: { draft: Draft; frame: number; paragraph: number; open: boolean } | null = null
  for (let index = 0; index < readings.length; index++) {
    const { frame } = readings[index]!
    const quoted = frame.words.filter((word) => word.kind === 'quotation')
    if (quoted.length === 0) continue
    const alone = frame.words.every((word) => word.kind !== 'word' && word.kind !== 'number')
    for (const word of quoted) {
      const draft = covered(word.start, word.end)
      if (draft) {
        last = { draft, frame: index, paragraph: frame.paragraph, open: !word.quotation!.closed }
        continue
      }
      if (!alone || !last || !last.draft.speaker) continue
      const same = last.paragraph === frame.paragraph
      const near = frame.paragraph - last.paragraph <= 2 && last.open
      if (!(same || near) || word.quotation!.end - word.quotation!.start < 8) continue
      const next: Draft = { ...last.draft, parts: [{ start: word.start, end: word.end }], cue: last.draft.cue, sieve: 'run-on', confidence: last.draft.confidence * 0.95, paragraph: frame.paragraph }
      out.push(next)
      last = { draft: next, frame: index, paragraph: frame.paragraph, open: !word.quotation!.closed }
    }
  }
  return out
}

export { endsSentence }
