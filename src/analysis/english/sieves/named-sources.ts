import { isNominal } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { attestingVerbs } from '#src/analysis/english/lexicon/reporting-words.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'

export function isAccordingTo(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'according' && words[at + 1]?.tag === 'to'
}

/** Index of the source that “according to …”, “as reported by …” or “in the words of …” names; -1 where none is named. */
export function sourceAt(words: readonly Word[], at: number): number {
  if (isAccordingTo(words, at)) return at + 2
  // “as reported by”, “as first reported by”
  const verb = words[at + 1]?.tag === 'adverb' || words[at + 1]?.lower === 'first' ? at + 2 : at + 1
  if (words[at]?.lower === 'as' && attestingVerbs.has(words[verb]?.lemma ?? '') && words[verb + 1]?.lower === 'by')
    return verb + 2
  if (
    words[at]?.lower === 'in' &&
    words[at + 1]?.lower === 'the' &&
    words[at + 2]?.lower === 'words' &&
    words[at + 3]?.lower === 'of'
  )
    return at + 4
  return -1
}

/** “…, with Jane Doe insisting …”: another speaks. */
export function isWithClause(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'with') return false
  for (let index = at + 2; index < Math.min(words.length, at + 14); index++) {
    const word = words[index]!
    if (word.tag === 'gerund') return isNominal(words[index - 1]) && cueVerbs.has(word.lemma ?? '')
    if (word.kind === 'comma' || word.kind === 'quotation' || isVerbal(word)) return false
  }
  return false
}
