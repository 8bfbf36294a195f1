import {
  backwardOpenings,
  beWords,
  insiderWords,
  joiningWords,
  pointingWords,
  spansOfTime,
} from '#src/analysis/english/lexicon/words-of-summary.ts'
import { wordsOf } from './sentence-terms.ts'

/** Whether a sentence joins on to the one before: “But …”, “However, …”; “There were no survivors” stands by itself. */
export function joinsOn(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (first === 'there') return !beWords.has(second)
  return first !== "there's" && joiningWords.has(first)
}

/** Whether a sentence's first word points back: “He said …” is clear only after the sentence that names him. */
export function pointsBack(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  return pointingWords.has(first) && !(first === 'this' && spansOfTime.has(second))
}

/** Whether a sentence needs the one before it, by its first word or by more of them: “Some of them …”, “The move comes …”. */
export function leansBack(sentence: string): boolean {
  const words = wordsOf(sentence)
  return pointsBack(words) || joinsOn(words) || backwardOpenings.test(sentence)
}

/** Share of a sentence's words that are the speaker's or the reader's own: “I”, “our”, “you”. */
export function insiderShare(words: readonly string[]): number {
  let own = 0
  for (const word of words) if (insiderWords.has(word)) own += 1
  return words.length === 0 ? 0 : own / words.length
}
