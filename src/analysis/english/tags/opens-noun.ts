import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** Whether the next word can be the noun that a participle stands before. */
export function opensNoun(next: Word | undefined): boolean {
  if (next === undefined || next.kind !== 'word') return false
  return !(
    closed.determiners.has(next.lower) ||
    closed.prepositions.has(next.lower) ||
    closed.standalonePronouns.has(next.lower) ||
    closed.possessives.has(next.lower) ||
    closed.questionWords.has(next.lower) ||
    closed.weekdays.has(next.lower) ||
    next.lower === 'to' ||
    next.lower === 'when'
  )
}
