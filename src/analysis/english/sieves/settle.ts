import { relayWords } from '#src/analysis/english/lexicon/outlets.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'

/** Of the drafts of one frame: drops one that says the same words of the same cue as a surer one, and what another only tells. */
export function settle(text: string, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of [...drafts].sort(
    (a, b) => b.confidence - a.confidence || a.parts[0]!.start - b.parts[0]!.start,
  )) {
    const same = kept.findIndex((other) => sameCue(other, draft) || sameContent(other, draft))
    if (same < 0) kept.push(draft)
    else if (relays(text, draft, kept[same]!)) kept[same] = { ...kept[same]!, hearsay: true, via: draft.speaker }
  }
  return kept.flatMap((draft) => {
    // “was asked if Roe would speak, and he said, “…””: a clause of nobody's that holds what somebody says
    if (
      draft.speaker === null &&
      kept.some((inner) => inner !== draft && inner.speaker !== null && tells(draft, inner))
    )
      return []
    if (kept.some((inner) => inner !== draft && tells(draft, inner) && relays(text, draft, inner))) return []
    if (kept.some((inner) => inner !== draft && tellsNothingElse(text, draft, inner))) return []
    const outer = kept.find((other) => other !== draft && other.speaker !== null && tells(other, draft))
    // “Doe was quoted as warning …, according to the agency”: Doe's statement, which the agency relays
    if (kept.some((inner) => inner !== draft && isQuotedAs(text, draft, inner))) return []
    if (!outer) return [draft]
    if (isQuotedAs(text, outer, draft) || relays(text, outer, draft))
      return [{ ...draft, hearsay: true, via: outer.speaker }]
    // “The Daily News reported that Doe had said …”: Doe's statement too, at second hand
    return isRelay(text, outer) &&
      outer.evidence.sieve !== 'headline colon' &&
      draft.evidence.sieve === 'reported clause'
      ? [{ ...draft, hearsay: true, via: outer.speaker }]
      : []
  })
}

/** “Doe said, “No comment,” the Herald reported”: the paper closes what Doe said. */
function relays(text: string, outer: Draft, inner: Draft): boolean {
  if (!outer.cue || !inner.cue || !inner.speaker || inner.via || outer.cue.start < inner.parts.at(-1)!.end) return false
  return inner.cue.end <= inner.parts[0]!.start && isRelay(text, outer) && !isRelay(text, inner)
}

function isQuotedAs(text: string, outer: Draft, { cue, speaker }: Draft): boolean {
  if (!cue || !speaker) return false
  const holds = outer.parts.some((part) => part.start <= speaker.start && cue.end <= part.end)
  return (
    holds &&
    /\b(?:was|were|been|is|are) (?:quoted|cited|reported) as $/.test(
      text.slice(Math.max(0, cue.start - 24), cue.start),
    ) &&
    (outer.evidence.sieve === 'according to' || isRelay(text, outer))
  )
}

/** “According to the paper, the commander said …”: the commander's statement, which the paper relays, and none of the paper's own. */
function tellsNothingElse(text: string, outer: Draft, inner: Draft): boolean {
  if (outer.evidence.sieve !== 'according to' || inner.evidence.sieve !== 'reported clause' || !inner.speaker)
    return false
  if (!isRelay(text, outer)) return false
  // “The bridge is closed, police said, according to the paper”: the paper's words are police's, up to their cue
  if (sameStart(outer, inner) && inner.cue && inner.cue.end === outer.parts.at(-1)!.end) return true
  return (
    tells(outer, inner) &&
    inner.speaker.start <= outer.parts[0]!.start &&
    inner.parts.at(-1)!.end >= outer.parts.at(-1)!.end
  )
}

const sameStart = (a: Draft, b: Draft): boolean => a.parts[0]!.start === b.parts[0]!.start

/** An outlet or a document as a speaker: its words are often others'. */
function isRelay(text: string, { speaker }: Draft): boolean {
  if (!speaker) return false
  const words = text
    .slice(speaker.core.start, speaker.core.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return words.some((word) => relayWords.has(word))
}

function sameCue(a: Draft, b: Draft): boolean {
  return a.cue !== null && b.cue !== null && a.cue.start < b.cue.end && b.cue.start < a.cue.end
}

function sameContent(a: Draft, b: Draft): boolean {
  return a.parts.some((part) => b.parts.some((other) => part.start === other.start && part.end === other.end))
}

/** Whether `inner`, cue and all, is only told by `outer`: “Doe said that Roe had called it a sham” is Doe's statement. */
function tells(outer: Draft, inner: Draft): boolean {
  const { cue, parts } = inner
  if (cue === null) return false
  // “Doe ordered the raid: report”: all before the colon is the report's
  if (outer.evidence.sieve === 'headline colon' && outer.evidence.inverted)
    return outer.parts.some((part) => part.start <= cue.start && cue.end <= part.end)
  return outer.parts.some(
    (part) =>
      part.start <= cue.start && cue.end <= part.end && part.start <= parts[0]!.start && parts.at(-1)!.end <= part.end,
  )
}

/** Parts of many drafts, to ask fast which of them holds a stretch of text. */
type Coverage = (stretch: Span) => Draft | null

export function coverageOf(drafts: readonly Draft[]): Coverage {
  const parts = drafts
    .flatMap((draft) => draft.parts.map((part) => ({ ...part, draft })))
    .sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    let low = 0
    let high = parts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (parts[middle]!.start <= start) low = middle + 1
      else high = middle
    }
    // parts of different statements rarely overlap: a few steps back find the holder
    for (let at = low - 1; at >= 0 && at > low - 12; at--) if (parts[at]!.end >= end) return parts[at]!.draft
    return null
  }
}
