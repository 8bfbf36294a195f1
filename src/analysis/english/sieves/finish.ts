import { withoutDateline } from '#src/analysis/english/clauses/dateline.ts'
import { closingMark, openingMark } from '#src/analysis/english/clauses/frames.ts'
import { bodyNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { answering, possessives, pronounWords } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Evidence } from '#src/analysis/evidence.ts'
import type { Findings, NamedSpan, Statement } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { certaintyOf } from '#src/analysis/shared/certainty.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { isNameWithGlue, mayBeMute } from './can-speak.ts'
import { contentShape } from './content-shape.ts'
import { tellsNothing } from './nothing-told.ts'
import { mayBeLabel, speakerOfPlace } from './place-speakers.ts'
import type { Antecedents } from './pronouns.ts'
import { type Context, indexOf, resolveSpeaker } from './resolve-speaker.ts'
import { speakerEvidence } from './speaker-evidence.ts'
import { staysUnnamed } from './stays-unnamed.ts'

const edge = /[\s"“”„«»'‘’`,.;:!?…—–-]/

/** Cuts quotation marks, white space and loose punctuation off both ends. */
function bare(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s"“”„«»`,;:—–]/.test(text[start]!)) start++
  while (end > start && /[\s"“”„«»`,;:—–]/.test(text[end - 1]!)) end--
  return withoutDateline(text, { start, end })
}

/** Drafts as statements, in reading order: bare spans, kind, grade, and who is meant. */
export function finishAll(found: Findings, drafts: readonly Draft[], antecedents: Antecedents): Statement[] {
  const index = indexOf(found)
  const spoke: string[] = []
  const statements: Statement[] = []
  const order = [...drafts].sort(
    (a, b) => (a.speaker?.start ?? a.parts[0]!.start) - (b.speaker?.start ?? b.parts[0]!.start),
  )
  for (const draft of order) {
    const statement = finish(index, draft, { spoke, antecedents, parts: [], last: statements.at(-1) })
    if (!statement) continue
    statements.push(statement)
    if (statement.speaker?.actorId) spoke.push(statement.speaker.actorId)
  }
  return statements.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end)
}

function finish(index: ReturnType<typeof indexOf>, draft: Draft, context: Context): Statement | null {
  const { last } = context
  const { text, quotations } = index.found
  const bareParts = draft.parts.map((part) => bare(text, part)).filter((part) => part.end > part.start)
  if (bareParts.length === 0) return null
  // several quotations joined by nothing but marks and spaces: each is a part of its own
  const quoted = bareParts.every((part) => onlyQuoted(text, part, quotations))
  const parts = quoted ? bareParts.flatMap((part) => quotedPieces(text, part, quotations)) : bareParts
  if (parts.length === 0) return null
  const shown = quoted ? parts : parts.map((part) => withMarks(text, part, quotations))
  const kind = quoted ? 'direct' : touchesQuotation(parts, quotations) ? 'mixed' : 'indirect'
  const resolved = draft.speaker ? resolveSpeaker(index, draft.speaker, { ...context, parts }) : null
  if (resolved && draft.mayBeLabel && mayBeLabel(text, resolved.named, index.actors.get(resolved.named.actorId ?? '')))
    return null
  if (
    resolved &&
    draft.evidence.sieve === 'headline colon' &&
    !draft.evidence.inverted &&
    !isKnownSpeaker(index, resolved.named)
  )
    return null
  const answers = resolved !== null && resolved.by === 'pronoun' && answering.has(draft.evidence.cue)
  const isAnswered =
    answers &&
    last?.addressee != null &&
    last.addressee.actorId !== null &&
    last.speaker?.actorId === resolved.named.actorId
  const speaker = isAnswered
    ? { ...resolved.named, name: sliceOf(text, resolved.named), actorId: null }
    : resolved && speakerOfPlace(text, resolved.named, index.actors)
  const via = draft.via ? resolveSpeaker(index, draft.via, context) : null
  const addressee = draft.addressee
    ? resolveSpeaker(index, { ...draft.addressee, core: draft.addressee, antecedent: null }, { ...context, spoke: [] })
    : null
  const content = { start: shown[0]!.start, end: shown.at(-1)!.end }
  const isLone = draft.evidence.sieve === 'run-on' && draft.evidence.paragraphsAway > 0
  const evidence: Evidence = {
    ...draft.evidence,
    ...contentShape(text, { content, parts: shown, kind, cue: draft.cue, speaker }),
    ...speakerEvidence(index.found, {
      speaker,
      by: resolved?.by ?? 'none',
      last,
      cue: draft.cue,
      lemma: draft.evidence.cue,
    }),
    speakerBy: resolved?.by ?? 'none',
    speakerKind: index.actors.get(speaker?.actorId ?? '')?.kind ?? null,
    rivals: Math.max(resolved?.rivals ?? 0, isLone ? othersBefore(context.spoke, speaker?.actorId ?? null) : 0),
    margin: resolved?.margin ?? 1,
    headline: isInHeadline(index.found, shown[0]!),
    hearsay: draft.hearsay,
    kind,
    length: shown.reduce((sum, part) => sum + wordCount(text, part), 0),
    lone: isLone,
    textLength: text.length,
  }
  return {
    content,
    parts: shown,
    kind,
    grade: draft.hearsay ? 'second-hand' : kind === 'direct' ? 'verbatim' : 'reported',
    speaker,
    office: isAnswered ? null : (resolved?.office ?? null),
    via: via?.named ?? null,
    addressee: addressee?.named ?? null,
    cue: draft.cue,
    act: 'state',
    target: null,
    stated: null,
    ...certaintyOf(
      evidence,
      () =>
        speaker !== null &&
        !isOpen(speaker) &&
        !(speaker.actorId === null && isNobodys(index.found, speaker, draft.speaker!.core)) &&
        !staysUnnamed(text, { content, kind, cue: draft.cue, speaker }, evidence) &&
        !tellsNothing(text, { content, kind, cue: draft.cue, speaker }, evidence),
    ),
    evidence,
  }
}

/** Whether nothing shows that the words before the cue mean somebody. */
const isNobodys = (found: Findings, speaker: Span, core: Span): boolean =>
  mayBeMute(sliceOf(found.text, speaker), sliceOf(found.text, core)) || isNameWithGlue(found, core)

/** How many others were among the last three who spoke. */
function othersBefore(spoke: readonly string[], own: string | null): number {
  return new Set(spoke.slice(-3).filter((actorId) => actorId !== own)).size
}

/** A pronoun that leads to nobody, or somebody who is only told from another: “he”, “its government”. */
function isOpen({ actorId, name }: NamedSpan): boolean {
  if (actorId !== null) return false
  const [first = '', ...others] = name.toLowerCase().split(/\s+/)
  return possessives.has(first) || (pronounWords.has(first) && others.length === 0)
}

/** Whether a label is somebody's name: an actor whom the text names again, or whom every reader knows; a column or a matter is neither. */
function isKnownSpeaker({ found, actors }: ReturnType<typeof indexOf>, { actorId, name }: NamedSpan): boolean {
  // “Factcheck: mayor is right”, “Study: coffee drinkers live longer”
  if (/^(?:fact[ -]?check|study|survey)$/i.test(name)) return true
  // “Sudan army: …”
  if (bodyNouns.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())) return true
  const actor = actors.get(actorId ?? '')
  if (!actor) return false
  const { title, text } = found
  const isAll = title === null || text.slice(title.end).trim() === ''
  return isAll || actor.mentions.length > 1 || knownName(name) !== null
}

function isInHeadline({ title }: Findings, { start }: Span): boolean {
  return title !== null && start >= title.start && start < title.end
}

function wordCount(text: string, { start, end }: Span): number {
  let count = 1
  for (let at = start; at < end; at += 1) if (text[at] === ' ' && text[at + 1] !== ' ') count += 1
  return count
}

/** Takes the mark of a quotation that begins or ends with a part into it, so that “… “within weeks”” keeps both marks. */
function withMarks(text: string, part: Span, quotations: Findings['quotations']): Span {
  let { start, end } = part
  for (let at = firstQuotation(quotations, start); at < quotations.length; at++) {
    const quotation = quotations[at]!
    if (quotation.start > end) break
    if (quotation.depth > 0 || !quotation.closed || quotation.end <= start) continue
    const first = openingMark(text, quotation.start)
    const last = closingMark(text, quotation.end)
    // “The streets were empty … “but people meet””: a piece that is one quotation
    if (quotation.start <= start && quotation.end >= end) return { start: first, end: last }
    if (
      quotation.start > start &&
      quotation.start < end &&
      last > end &&
      quotation.end >= end &&
      /^[\s,.;:!?]*$/.test(text.slice(end, quotation.end))
    )
      end = last
    else if (first < start && quotation.start >= start - 2 && quotation.end < end) start = first
  }
  return { start, end }
}

/** Pieces of a part that lie inside marks. */
function quotedPieces(text: string, part: Span, quotations: Findings['quotations']): Span[] {
  const pieces: Span[] = []
  for (let at = firstQuotation(quotations, part.start); at < quotations.length; at++) {
    const quotation = quotations[at]!
    if (quotation.start >= part.end) break
    if (quotation.depth > 0 || quotation.end <= part.start) continue
    const piece = bare(text, { start: Math.max(part.start, quotation.start), end: Math.min(part.end, quotation.end) })
    if (piece.end > piece.start) pieces.push(piece)
  }
  return pieces
}

function touchesQuotation(parts: readonly Span[], quotations: Findings['quotations']): boolean {
  return parts.some((part) => {
    for (let at = firstQuotation(quotations, part.start); at < quotations.length; at++) {
      const quotation = quotations[at]!
      if (quotation.start >= part.end) return false
      if (quotation.depth === 0 && quotation.end > part.start) return true
    }
    return false
  })
}

/** Index from which quotations may reach past `position`: outermost ones are in reading order, inner ones follow theirs. */
function firstQuotation(quotations: Findings['quotations'], position: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start <= position) low = middle + 1
    else high = middle
  }
  while (low > 0 && (low === quotations.length || quotations[low]!.end > position || quotations[low]!.depth > 0)) low--
  return Math.max(0, low - 1)
}

function onlyQuoted(text: string, part: Span, quotations: Findings['quotations']): boolean {
  let at = part.start
  for (let index = firstQuotation(quotations, at); index < quotations.length; index++) {
    const quotation = quotations[index]!
    if (quotation.depth > 0 || quotation.end <= at) continue
    if (quotation.start >= part.end) break
    for (; at < quotation.start; at++) if (!edge.test(text[at]!)) return false
    at = Math.max(at, quotation.end)
  }
  for (; at < part.end; at++) if (!edge.test(text[at]!)) return false
  return true
}
