import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'

/** Longest dateline: “GENEVA/NEW YORK, 3 June (Reuters) -”. */
const longest = 12

/** Index after the dateline that a frame begins with (“KHARTOUM (Reuters) —”), 0 where there is none. */
export function datelineEnd(words: readonly Word[]): number {
  const first = words[0]
  if (!first?.capital) return 0
  for (let at = 1; at < Math.min(words.length, longest); at++) {
    const word = words[at]!
    if (word.kind === 'dash') return at + 1
    if (word.kind === 'quotation' || word.kind === 'stop' || isVerbal(word)) return 0
    if (word.kind === 'word' && !word.capital && word.tag !== 'preposition') return 0
  }
  return 0
}
