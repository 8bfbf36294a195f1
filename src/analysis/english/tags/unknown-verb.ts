import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import * as closed from '#src/analysis/english/lexicon/function-words.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** “threatened to sue the bank”, “vowed to muzzle his critics”: an unknown word between the “to” of a promise and an object. */
export function isUnknownVerb(words: readonly Word[], at: number): boolean {
  const { forms, lower, capital, kind } = words[at]!
  if (forms !== 0 || capital || kind !== 'word' || lower.endsWith('s')) return false
  const frames = cueVerbs.get(words[at - 2]?.lemma ?? '') ?? 0
  const next = words[at + 1]?.lower ?? ''
  // “agreed to bail the next day”
  if (/^(?:next|last|following|same)$/.test(words[at + 2]?.lower ?? '')) return false
  return (
    (frames & cueFrame.infinitive) !== 0 &&
    (closed.determiners.has(next) || closed.possessives.has(next) || closed.numberWords.has(next))
  )
}
