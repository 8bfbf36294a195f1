import type { Draft } from './draft.ts'

/** Drops a draft that says the same words of the same cue as a better one, and one that lies across a better one. */
export function settle(drafts: readonly Draft[]): Draft[] {
  const order = [...drafts].sort((a, b) => b.confidence - a.confidence || a.parts[0]!.start - b.parts[0]!.start)
  const kept: Draft[] = []
  for (const draft of order) {
    const rival = kept.find((other) => sameCue(other, draft) || sameContent(other, draft))
    if (!rival) kept.push(draft)
  }
  return kept
    .filter((draft) => !kept.some((outer) => outer !== draft && tells(outer, draft)))
    .sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
}

function sameCue(a: Draft, b: Draft): boolean {
  return a.cue !== null && b.cue !== null && a.cue.start < b.cue.end && b.cue.start < a.cue.end
}

function sameContent(a: Draft, b: Draft): boolean {
  return a.parts.some((part) => b.parts.some((other) => part.start === other.start && part.end === other.end))
}

/** Whether `inner`, cue and all, is only told by `outer`: “Doe said that Roe had called it a sham” is Doe's statement. */
function tells(outer: Draft, inner: Draft): boolean {
  if (inner.cue === null) return false
  return outer.parts.some(
    (part) =>
      part.start <= inner.cue!.start &&
      inner.cue!.end <= part.end &&
      part.start <= inner.parts[0]!.start &&
      inner.parts.at(-1)!.end <= part.end,
  )
}
