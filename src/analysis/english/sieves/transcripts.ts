import type { Frame } from '#src/analysis/english/clauses/frames.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { plainEvidence } from './frame-evidence.ts'

/** Longest label of a transcript's turn, in UTF-16 units. */
const longestLabel = 48

type Turn = { readonly label: { readonly start: number; readonly end: number }; readonly content: number }

/** “MATTHEWS: …”, “Q: …”: who takes a turn at the beginning of a paragraph, or null. */
function turnOf(text: string, start: number, end: number): Turn | null {
  let at = start
  while (at < end && /["“'\s]/.test(text[at]!)) at++
  const label = text.slice(at, Math.min(end, at + longestLabel)).split(':', 1)[0]!
  const colon = at + label.length
  if (label === '' || text[colon] !== ':' || colon >= end) return null
  if (!/\s/.test(text[colon + 1] ?? ' ')) return null
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
  const paragraphs = new Map<number, { start: number; end: number; first: Frame }>()
  for (const frame of frames) {
    const known = paragraphs.get(frame.paragraph)
    if (known) known.end = frame.end
    else paragraphs.set(frame.paragraph, { start: frame.start, end: frame.end, first: frame })
  }
  const turns = [...paragraphs].map(([paragraph, span]) => ({
    paragraph,
    span,
    turn: turnOf(text, span.start, span.end),
  }))
  const taken = turns.flatMap(({ turn, paragraph }) => (turn ? [{ turn, paragraph }] : []))
  if (taken.length < 2) return []
  // “ANN COLE: Where is he?” as headline and again below it: a columnist's name
  const labels = new Set(taken.map(({ turn }) => text.slice(turn.label.start, turn.label.end)))
  if (labels.size === 1 && taken.length === 2 && paragraphs.get(taken[0]!.paragraph)!.first.headline) return []
  const drafts: Draft[] = []
  let open: Turn | null = null
  for (const { paragraph, span, turn } of turns) {
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
