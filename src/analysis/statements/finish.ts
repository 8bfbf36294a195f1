import type { Span } from '#src/base/span.ts'
import type { Findings, Statement, StatementKind } from '../findings.ts'
import type { Draft } from './draft.ts'

const edge = /[\s"“”„«»'‘’`,.;:!?…—–-]/

/** Cuts quotation marks, white space and loose punctuation off both ends. */
function bare(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s"“”„«»`,;:—–]/.test(text[start]!)) start++
  while (end > start && /[\s"“”„«»`,;:—–]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** A draft as a statement: bare spans, kind, grade, names. */
export function finish(found: Findings, draft: Draft): Statement | null {
  const { text, quotations } = found
  const parts = draft.parts.map((part) => bare(text, part)).filter((part) => part.end > part.start)
  if (parts.length === 0) return null
  const kind = kindOf(text, parts, quotations)
  const { speaker } = draft
  return {
    content: { start: parts[0]!.start, end: parts.at(-1)!.end },
    parts,
    kind,
    grade: draft.hearsay ? 'second-hand' : kind === 'direct' ? 'verbatim' : 'reported',
    speaker: speaker ? { start: speaker.start, end: speaker.end, name: text.slice(speaker.core.start, speaker.core.end), actorId: null } : null,
    office: null,
    via: null,
    addressee: draft.addressee ? { ...draft.addressee, name: text.slice(draft.addressee.start, draft.addressee.end), actorId: null } : null,
    cue: draft.cue,
    act: 'state',
    target: null,
    confidence: draft.confidence,
  }
}

/** Direct only where every part lies wholly inside marks. */
function kindOf(text: string, parts: readonly Span[], quotations: Findings['quotations']): StatementKind {
  let inside = 0
  let touched = false
  for (const part of parts) {
    for (const quotation of quotations) {
      if (quotation.depth > 0 || quotation.end <= part.start) continue
      if (quotation.start >= part.end) break
      touched = true
      if (quotation.start <= part.start && part.end <= quotation.end) inside++
    }
  }
  if (inside === parts.length) return 'direct'
  if (!touched) return 'indirect'
  // several quotations joined by nothing but marks and spaces are still wholly quoted
  return parts.every((part) => onlyQuoted(text, part, quotations)) ? 'direct' : 'mixed'
}

function onlyQuoted(text: string, part: Span, quotations: Findings['quotations']): boolean {
  let at = part.start
  for (const quotation of quotations) {
    if (quotation.depth > 0 || quotation.end <= at) continue
    if (quotation.start >= part.end) break
    for (; at < quotation.start; at++) if (!edge.test(text[at]!)) return false
    at = Math.max(at, quotation.end)
  }
  for (; at < part.end; at++) if (!edge.test(text[at]!)) return false
  return true
}
