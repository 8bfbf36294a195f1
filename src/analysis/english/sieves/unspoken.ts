import { isNominal, isTimeWord, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { unspokenObjects } from '#src/analysis/english/lexicon/unspoken-objects.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** Verbs that are a deed where a person is their object: they greet, they hear a suspect. */
const greets = new Set(['welcome', 'salute', 'invite', 'question'])

/** Whether a verb that can be an act of speech is none with this object: “conceded a penalty”, “claimed asylum”, “welcomed the pupils”. */
export function isUnspoken(words: readonly Word[], lemma: string, first: number, end: number): boolean {
  const after = nounPhraseEnd(words, first)
  if (after === first || after > end) return false
  let head = after - 1
  while (head > first && !isNominal(words[head])) head--
  const { lower } = words[head]!
  // “spoke for an hour”
  if (lemma === 'speak' && isTimeWord(words[head])) return true
  if (unspokenObjects.get(lemma)?.has(lower)) return true
  if (greets.has(lemma) && personNouns.has(lower)) return true
  if (lemma !== 'deny') return false
  // “denied the firm certification after a visit”
  if (words[first]!.capital && unspokenObjects.get('deny')!.has(words[after]?.lower ?? '')) return true
  // “denied the group a safe haven”
  const next = words[after]
  return after < end && next !== undefined && (next.tag === 'determiner' || next.tag === 'possessive')
}
