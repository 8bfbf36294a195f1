import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { FrameReading } from './frame-reading.ts'
import { coverageOf } from './settle.ts'

/** A quotation goes on in the next paragraph, with a blank line between: at most so many lines further. */
const nextParagraph = 2

/**
 * “‘Today we mourn.⏎⏎‘Tomorrow we ask who was to blame,’ said Doe.”: a paragraph that stands in marks which nothing closes goes
 * on in the next one, and belongs to whoever speaks there.
 */
export function readUnclosedBefore(readings: readonly FrameReading[], drafts: readonly Draft[]): Draft[] {
  const ownerOf = coverageOf(drafts)
  const found: Draft[] = []
  let behind: Draft | null = null
  for (let index = readings.length - 1; index >= 0; index -= 1) {
    const { frame } = readings[index]!
    const first = frame.words[0]!
    const owner = first.kind === 'quotation' ? ownerOf(first) : null
    const next = readings[index + 1]?.frame
    const goesOn = behind !== null && next !== undefined && isNextParagraph(frame.paragraph, next.paragraph)
    if (owner || !goesOn || !isUnclosed(frame.words)) {
      behind = owner
      continue
    }
    behind = lent(behind!, first, frame.paragraph)
    found.push(behind)
  }
  return found.reverse()
}

const isNextParagraph = (one: number, other: number): boolean => other > one && other - one <= nextParagraph

/** Whether a frame is one quotation that nothing closes. */
const isUnclosed = ([first, ...rest]: readonly Word[]): boolean =>
  first!.quotation?.closed === false && rest.every(({ kind }) => kind === 'stop' || kind === 'mark')

/** The statement behind, with the words of the paragraph before it. */
function lent(draft: Draft, { start, end }: Word, paragraph: number): Draft {
  return {
    ...draft,
    parts: [{ start, end }],
    evidence: { ...draft.evidence, sieve: 'run-on', announced: true, paragraphsAway: 1 },
    confidence: draft.confidence * 0.9,
    paragraph,
  }
}
