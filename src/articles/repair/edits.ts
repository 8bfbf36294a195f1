import type { Span } from '#src/base/span.ts'

/** What a repair mends. */
export const repairKinds = [
  'entity',
  'mojibake',
  'lost-letter',
  'space',
  'hard-wrap',
  'paragraph',
  'mark',
  'stop',
  'comma',
] as const
export type RepairKind = (typeof repairKinds)[number]

/** One repair: the stretch of the text before it, and what stands there after it. */
export type Edit = Span & { readonly kind: RepairKind; readonly with: string }

/** One kind of repair: its edits of a text, in order and apart. Linear in the text's length. */
export type Repairer = (text: string) => readonly Edit[]

/** A stretch before and after the edits of one pass, to find the way back. */
type Moved = { readonly inStart: number; readonly inEnd: number; readonly outStart: number; readonly outEnd: number }

/** The edits of one pass, in order. */
export type Stage = readonly Moved[]

/** A text with its edits made, and the stage that leads back. */
export function applyEdits(text: string, edits: readonly Edit[]): { readonly text: string; readonly stage: Stage } {
  const parts: string[] = []
  const stage: Moved[] = []
  let read = 0
  let written = 0
  for (const { start, end, with: replacement } of edits) {
    parts.push(text.slice(read, start), replacement)
    const outStart = written + start - read
    written = outStart + replacement.length
    read = end
    stage.push({ inStart: start, inEnd: end, outStart, outEnd: written })
  }
  parts.push(text.slice(read))
  return { text: parts.join(''), stage }
}

/** Where a span of the text after a stage stood before it; what touches an edit takes in the whole of it. */
export function spanBefore(stage: Stage, { start, end }: Span): Span {
  const from = startBefore(stage, start)
  return { start: from, end: end <= start ? from : Math.max(from, endBefore(stage, end)) }
}

function startBefore(stage: Stage, start: number): number {
  const count = countWhile(stage, ({ outEnd }) => outEnd <= start)
  const next = stage[count]
  if (next && next.outStart < start) return next.inStart
  const last = stage[count - 1]
  return last ? start - last.outEnd + last.inEnd : start
}

function endBefore(stage: Stage, end: number): number {
  const last = stage[countWhile(stage, ({ outStart }) => outStart < end) - 1]
  if (!last) return end
  return end < last.outEnd ? last.inEnd : end - last.outEnd + last.inEnd
}

/** How many edits at the beginning of a stage meet a condition that all later ones fail. */
function countWhile(stage: Stage, holds: (moved: Moved) => boolean): number {
  let low = 0
  let high = stage.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(stage[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** Edits of everything that a pattern finds; `null` leaves a find as it is. */
export function editsOf(
  text: string,
  pattern: RegExp,
  kind: RepairKind,
  replacementOf: (match: RegExpExecArray) => string | null,
): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(pattern)) {
    const replacement = replacementOf(match)
    if (replacement === null || replacement === match[0]) continue
    edits.push({ start: match.index, end: match.index + match[0].length, kind, with: replacement })
  }
  return edits
}
