import { months, weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { namesLikeWords } from '#src/analysis/english/lexicon/words-of-tags.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/**
 * Whether a modal or a pronoun with a capital begins a name: “said Will Doe”, “He Jian, a former envoy, said”. Within a sentence the
 * capital of the next word is enough; at its front, where every word has one, a comma or what the person does must follow.
 */
export function isCalledLikeAWord(words: readonly Word[], at: number): boolean {
  if (!namesLikeWords.has(words[at]!.lower)) return false
  const previous = words[at - 1]
  const next = words[at + 1]
  if (next?.kind !== 'word' || !next.capital || next.forms !== 0) return false
  if (weekdays.has(next.lower) || months.has(next.lower)) return false
  if (previous?.kind === 'word') return true
  const after = words[at + 2]
  if (after === undefined || after.capital) return false
  return after.kind === 'comma' || (after.kind === 'word' && (after.forms & (verbForm.past | verbForm.third)) !== 0)
}
