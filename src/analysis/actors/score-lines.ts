import type { FoundName } from './found-name.ts'
import type { Word } from './words.ts'

/**
 * Whether a place name stands for a team in a table or line of results: “Leeds 1 Wimbledon 0”, “CHICAGO AT BOSTON”.
 * Such a line has little but names and numbers in it.
 */
export function isScoreLine(words: readonly Word[], { from, to }: Pick<FoundName, 'from' | 'to'>): boolean {
  const sentence = words[from]!.sentence
  let start = from
  let end = to
  while (start > 0 && words[start - 1]!.sentence === sentence && from - start < 14) start -= 1
  while (end < words.length && words[end]!.sentence === sentence && end - to < 14) end += 1
  if (end - start > 16) return false
  let numbers = 0
  let small = 0
  for (let index = start; index < end; index += 1) {
    const word = words[index]!
    if (word.numeric) numbers += 1
    else if (!word.capital) small += 1
  }
  const after = words[to]
  // a year after a town is a dateline
  const scored = after?.sentence === sentence && after.numeric && after.gap === 'space' && after.key.length <= 3
  if (scored && numbers >= 2 && small <= 2) return true
  if (end - start > 8 || small > 0) return false
  return words.slice(start, end).some((word, index) => word.text === 'AT' && index > 0 && start + index < end - 1)
}
