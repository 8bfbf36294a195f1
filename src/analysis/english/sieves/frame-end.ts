import type { Word } from '#src/analysis/english/tokens/words.ts'
import { openingAfter } from './adjuncts.ts'
import type { Cue } from './cues.ts'

/** Index after the last word of a frame that is no full stop. */
export function frameEnd(words: readonly Word[]): number {
  let end = words.length
  while (end > 0 && (words[end - 1]!.kind === 'stop' || words[end - 1]!.kind === 'mark')) end--
  return end
}

/** “…, the release said.”: nothing but a date or a hearer follows the cue. */
export function endsFrame(words: readonly Word[], cue: Cue): boolean {
  return openingAfter(words, cue.last + 1, cue.frames).at >= frameEnd(words)
}
