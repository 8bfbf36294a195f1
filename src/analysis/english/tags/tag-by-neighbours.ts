import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { beforeRanking, verbsOfDocuments } from '#src/analysis/english/lexicon/words-of-tags.ts'
import type { Tag, Word } from '#src/analysis/english/tokens/words.ts'

/** Words that the one before or behind settles, whatever they are elsewhere. */
export function tagByNeighbours(lower: string, previous: Word | undefined, next: Word | undefined): Tag | null {
  // a headline's “…, report says”
  if (previous?.kind === 'comma' && documentNouns.has(lower) && next && verbsOfDocuments.test(next.lower)) return 'noun'
  // “the second highest ranking official”
  if (lower === 'ranking' && previous && beforeRanking.test(previous.lower)) return 'adjective'
  // “The first lady said”
  if (lower === 'first' && next && /^(?:lady|gentleman)$/.test(next.lower)) return 'adjective'
  // “says Norland's first ambassador to Oslo”
  return lower === 'first' && previous?.tag === 'possessive' && next?.kind === 'word' ? 'adjective' : null
}
