import type { Findings, Mention } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'

/** First mention that ends after `position`; mentions are in reading order. */
export function firstEndingAfter(mentions: readonly Mention[], position: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Whom the content names: “the former leader says … despite the death of Doe” is not said by Doe. */
export function toldOf({ mentions }: Findings, parts: readonly Span[]): ReadonlySet<string | null> {
  const told = new Set<string | null>()
  for (const { start, end } of parts)
    for (let at = firstEndingAfter(mentions, start); at < mentions.length && mentions[at]!.end <= end; at++)
      if (mentions[at]!.start >= start) told.add(mentions[at]!.actorId)
  return told
}
