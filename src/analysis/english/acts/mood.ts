import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import { friendlyActs, hostileActs } from '#src/analysis/english/lexicon/act-verbs.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Coded } from './coded.ts'

const future = new Set(['will', 'would', 'shall', "'ll", '’ll', "'d", 'wo'])
const possible = new Set(['may', 'might', 'could', 'can'])
const due = new Set(['must', 'should', 'ought'])

/** What mood and negation make of an act: “will send” agrees, “will attack” threatens, “did not sign” rejects. */
export function shadedByMood(
  words: readonly Word[],
  { first, head, negated, mood }: Clausal['groups'][number],
  coded: Coded,
): Coded | null {
  const { act } = coded
  if (coded.unmoved) return coded
  const modal = modalIn(words, first, head)
  // “fired no shots”
  if (negated || words[head + 1]?.lower === 'no' || noLonger(words, first, head)) {
    if (act === 'reject') return null
    if (friendlyActs.has(act) || (act === 'mobilize' && modal === 'future'))
      return { ...coded, act: 'reject', confidence: coded.confidence * 0.85 }
    if (hostileActs.has(act) && modal === 'future')
      return { ...coded, act: 'agree', confidence: coded.confidence * 0.6 }
    return null
  }
  if (mood === 'infinitive') return coded
  if (modal === 'future') {
    if (friendlyActs.has(act)) return { ...coded, act: 'agree' }
    if (hostileActs.has(act)) return { ...coded, act: 'threaten' }
  }
  if (modal === 'possible') {
    if (hostileActs.has(act)) return { ...coded, act: 'threaten', confidence: coded.confidence * 0.8 }
    if (friendlyActs.has(act)) return { ...coded, act: 'agree', confidence: coded.confidence * 0.6 }
  }
  if (modal === 'due') return { ...coded, act: 'request', confidence: coded.confidence * 0.7 }
  return coded
}

function modalIn(words: readonly Word[], first: number, head: number): 'future' | 'possible' | 'due' | null {
  for (let at = first; at < head; at += 1) {
    const { lower, tag } = words[at]!
    if (tag !== 'modal') continue
    if (future.has(lower)) return 'future'
    if (possible.has(lower)) return 'possible'
    if (due.has(lower)) return 'due'
  }
  return null
}

function noLonger(words: readonly Word[], first: number, head: number): boolean {
  for (let at = first; at < head; at += 1)
    if (words[at]!.lower === 'never' || (words[at]!.lower === 'no' && words[at + 1]?.lower === 'longer')) return true
  return false
}
