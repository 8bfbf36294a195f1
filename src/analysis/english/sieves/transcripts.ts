import type { Frame } from '#src/analysis/english/clauses/frames.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { plainEvidence } from './frame-evidence.ts'

/** Longest label of a transcript's turn, in UTF-16 units. */
const longestLabel = 48

type Turn = { readonly label: { readonly start: number; readonly end: number }; readonly content: number }

/** “MATTHEWS: …”, “Q: …”: who takes a turn at the beginning of a paragraph, or null. */
function turnOf(text: string, start: number, end: number): Turn | null {
  let at = start
  while (at < end && /["“'\s]/.test(text[at]!)) at++
  const colon = at + text.slice(at, Math.min(end, at + longestLabel)).indexOf(':')
  if (colon <= at || colon + 1 >= end || !/\s/.test(text[colon + 1]!)) return null
  const label = text.slice(at, colon)
  const letters = label.replace(/\([^()]*\)/g, '').replace(/[^\p{L}]/gu, '')
  if (letters.length === 0 || letters !== letters.toUpperCase() || /\d/.test(label)) return null
  // “Q:” and “A:” name nobody
  if (label.split(/\s+/).length > 5 || letters.length < 2 || letters === 'QA') return null
  let content = colon + 1
  while (content < end && /\s/.test(text[content]!)) content++
  return content < end ? { label: { start: at, end: colon }, content } : null
}

/**
 * Turns of a transcript or an interview: paragraphs that begin with a speaker in capitals and a colon, at least two of them.
 * A turn goes on in the paragraphs that follow as long as they begin with a quotation mark that nobody closed before.
 */
export function readTranscript(text: string, frames: readonly Frame[]): Draft[] {
  if (!hasTurns(text, frames)) return []
  const drafts: Draft[] = []
  let open: Turn | null = null
  for (const { paragraph, isHeadline: _, ...span } of paragraphsOf(frames)) {
    const turn = turnOf(text, span.start, span.end)
    const opening = /["“]/.test(text[span.start]!)
    const current: Turn | null =
      turn ?? (open && opening && !/^["“]?[([]/.test(text.slice(span.start, span.start + 2)) ? open : null)
    if (turn) open = turn
    else if (!opening) open = null
    if (!current) continue
    const { label } = current
    drafts.push({
      parts: [{ start: turn ? turn.content : span.start, end: span.end }],
      speaker: { ...label, core: label, antecedent: null },
      cue: turn ? { start: label.end, end: label.end + 1 } : null,
      addressee: null,
      evidence: plainEvidence('transcript', ':', { announced: true, paragraphsAway: turn ? 0 : 1 }),
      confidence: 0.96,
      hearsay: false,
      via: null,
      paragraph,
    })
    open = current
  }
  return drafts
}

type Paragraph = Span & { readonly paragraph: number; readonly isHeadline: boolean }

/** From the first frame of each paragraph to its last. */
function* paragraphsOf(frames: readonly Frame[]): Generator<Paragraph> {
  for (let first = 0; first < frames.length; ) {
    const { start, paragraph, headline } = frames[first]!
    let next = first + 1
    while (frames[next]?.paragraph === paragraph) next++
    yield { start, end: frames[next - 1]!.end, paragraph, isHeadline: headline }
    first = next
  }
}

/**
 * Whether two paragraphs or more begin with a speaker. “ANN COLE: Where is he?” as headline and the same name once below
 * it: that is a columnist's name.
 */
function hasTurns(text: string, frames: readonly Frame[]): boolean {
  const labels = new Set<string>()
  let count = 0
  let beginsInHeadline = false
  for (const { start, end, isHeadline } of paragraphsOf(frames)) {
    const turn = turnOf(text, start, end)
    if (turn === null) continue
    if (count === 0) beginsInHeadline = isHeadline
    labels.add(text.slice(turn.label.start, turn.label.end))
    count++
    if (count > 2 || labels.size > 1) return true
  }
  return count === 2 && !beginsInHeadline
}
