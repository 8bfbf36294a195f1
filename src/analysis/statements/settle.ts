import type { Draft } from './draft.ts'

/** Drops a draft that says the same words of the same cue as a better one, and one that lies across a better one. */
export function settle(_text: string, drafts: readonly Draft[]): Draft[] {
  const order = [...drafts].sort((a, b) => b.confidence - a.confidence || a.parts[0]!.start - b.parts[0]!.start)
  const kept: Draft[] = []
  for (const draft of order) {
    const rival = kept.find((other) => sameCue(other, draft) || sameContent(other, draft))
    if (!rival) kept.push(draft)
  }
  return kept.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
}

function sameCue(a: Draft, b: Draft): boolean {
  return a.cue !== null && b.cue !== null && a.cue.start < b.cue.end && b.cue.start < a.cue.end
}

function sameContent(a: Draft, b: Draft): boolean {
  return a.parts.some((part) => b.parts.some((other) => part.start === other.start && part.end === other.end))
}
