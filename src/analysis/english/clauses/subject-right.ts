import type { Word } from '#src/analysis/english/tokens/words.ts'
import { type NounPhrase, nounPhraseEnd } from './noun-phrases.ts'

/** The subject of an inverted cue (“…,” said Jane Doe, the minister.): the phrase that begins at `from`. */
export function subjectRightOf(words: readonly Word[], from: number): NounPhrase | null {
  let start = from
  while (words[start]?.tag === 'adverb') start++
  const end = nounPhraseEnd(words, start)
  if (end === start) return null
  let head = end - 1
  while (head > start && words[head]!.kind === 'close') while (head > start && words[head + 1]?.kind !== 'open') head--
  let last = end
  while (words[last]?.lower === 'and' || (words[last]?.kind === 'comma' && joinsLater(words, last))) {
    const next = nounPhraseEnd(words, last + 1)
    if (next === last + 1) break
    last = next
  }
  return { first: start, head, last: last - 1 }
}

function joinsLater(words: readonly Word[], comma: number): boolean {
  const end = nounPhraseEnd(words, comma + 1)
  return (
    end > comma + 1 && words[comma + 1]!.tag === 'name' && words[end]?.lower === 'and' && words[end + 1]?.tag === 'name'
  )
}
