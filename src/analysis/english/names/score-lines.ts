import type { NameWord } from '#src/analysis/shared/name-words.ts'
import type { FoundName } from './found-name.ts'

/**
 * What a place name is in a table or line of results, which has little but names and numbers in it: a team in “Leeds 1
 * Wimbledon 0”, a team and its host's town in “CHICAGO AT BOSTON”; null in other lines.
 */
export function isScoreLine(
  words: readonly NameWord[],
  { from, to }: Pick<FoundName, 'from' | 'to'>,
): 'organisation' | 'place' | null {
  const sentence = words[from]!.sentence
  let start = from
  let end = to
  while (start > 0 && words[start - 1]!.sentence === sentence && from - start < 14) start -= 1
  while (end < words.length && words[end]!.sentence === sentence && end - to < 14) end += 1
  if (end - start > 16) return null
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
  if (scored && numbers >= 2 && small <= 2) return 'organisation'
  if (end - start > 6 || small > 0 || numbers > 0) return null
  if (words[to]?.text === 'AT' && from === start) return 'organisation'
  return words[from - 1]?.text === 'AT' && to === end && from - 1 > start ? 'place' : null
}
