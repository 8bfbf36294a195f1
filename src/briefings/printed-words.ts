import type { Statement, StatementKind } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

/** Cues that only say that something was said: their speaker is named anyway. Every other one tells how, and stays. */
const plainCues: ReadonlySet<string> = new Set([
  'said',
  'says',
  'say',
  'saying',
  'told',
  'tells',
  'according to',
  'per',
  'added',
  'adds',
  'stated',
  'states',
  'wrote',
  'writes',
  'tweeted',
  'posted',
  'quoted',
  'cited',
])

/** Farthest that a cue may stand before its content and still be printed with it, in UTF-16 code units. */
const farthestCue = 120

/** What is printed of a statement: spans of the article, and how much of them stands in its quotation marks. */
export type PrintedWords = { readonly pieces: readonly Span[]; readonly kind: StatementKind }

/**
 * The words to print of a statement. Content alone would turn “denied that it fired first” into a claim, and “called
 * for a ceasefire” into a stump: where the cue says how it was said, the slice begins at the cue, on the same line.
 */
export function printedWords(text: string, statement: Statement): PrintedWords {
  const { kind } = statement
  const parts = statement.parts.length > 0 ? statement.parts : [statement.content]
  const first = parts[0]!
  const cue = tellingCue(text, statement, first)
  if (kind !== 'direct') {
    const pieces = cue ? [{ start: cue.start, end: first.end }, ...parts.slice(1)] : parts
    return { pieces: pieces.map((piece) => withClosingMark(text, piece)), kind }
  }
  if (!cue) return { pieces: parts, kind }
  // rejected “the absurd claims”: the mark closes behind the fragment, and belongs to the slice
  const isFragment = parts.length === 1 && first.start - cue.end <= 3 && /^\p{Ll}/u.test(sliceOf(text, first))
  return isFragment && /[”"’'»]/.test(text.charAt(first.end))
    ? { pieces: [{ start: cue.start, end: first.end + 1 }], kind: 'mixed' }
    : { pieces: parts, kind }
}

/** A slice that opens a quotation whose closing mark stands right behind it takes that mark along. */
function withClosingMark(text: string, piece: Span): Span {
  const next = text.charAt(piece.end)
  if (!/["”»]/.test(next) || next === '') return piece
  const marks = sliceOf(text, piece).match(/["“”«»]/g) ?? []
  return marks.length % 2 === 1 ? { start: piece.start, end: piece.end + 1 } : piece
}

function tellingCue(text: string, { cue, speaker }: Statement, content: Span): Span | null {
  if (!cue || cue.end > content.start || content.start - cue.end > farthestCue) return null
  const between = text.slice(cue.end, content.start)
  // “warned, Smith said, that”: the speaker between cue and content would be printed twice
  const hasSpeakerBetween = speaker !== null && speaker.start >= cue.end && speaker.end <= content.start
  const words = sliceOf(text, cue)
  const isPlain = plainCues.has(words.toLowerCase()) || !/^\p{L}/u.test(words)
  return isPlain || hasSpeakerBetween || /\n/.test(between) ? null : cue
}
