import type { Frame } from '#src/analysis/english/clauses/frames.ts'
import {
  type NounPhrase,
  nounPhraseEnd,
  nounPhraseStart,
  prepositionalEnd,
} from '#src/analysis/english/clauses/noun-phrases.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { boundAdjectives } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { SpeakerPhrase } from '#src/analysis/shared/draft.ts'

import { antecedentOf } from './can-speak.ts'

/** “Axel Jonas, a man who said”: the name that the antecedent explains. */
function apposedTo(words: readonly Word[], { first }: NounPhrase): NounPhrase | null {
  const name = first - 2
  if (words[first - 1]?.kind !== 'comma' || words[name]?.tag !== 'name' || !/^(?:an?|the)$/.test(words[first]!.lower))
    return null
  return { first: nounPhraseStart(words, name, 0), head: name, last: name }
}

/** Spans of a speaker's noun phrase: “a spokesman for the ministry” with “a spokesman” for its core. */
export function speakerPhrase(frame: Frame, phrase: NounPhrase): SpeakerPhrase {
  const { words } = frame
  const first = words[phrase.first]!
  const head = words[phrase.head]!
  const core = { start: first.start, end: head.end }
  if (first.tag === 'question') {
    const nearest = antecedentOf(words, phrase.first)
    const found = nearest && (apposedTo(words, nearest) ?? nearest)
    const antecedent = found && { start: words[found.first]!.start, end: words[found.head]!.end }
    return { ...core, core, antecedent }
  }
  let end = phrase.head
  while (
    (words[end + 1]?.lower === 'of' || words[end + 1]?.lower === 'for' || words[end + 1]?.lower === 'at') &&
    !/^(?:least|most)$/.test(words[end + 2]?.lower ?? '') &&
    (head.tag === 'noun' || officeHeads.has(head.lower) || (head.tag === 'number' && /s$/.test(head.lower)))
  ) {
    const next = prepositionalEnd(words, end + 1)
    if (next <= end + 1) break
    end = next - 1
  }
  if (officeHeads.has(head.lower) && words[phrase.head + 1]?.lower === 'of' && words[phrase.head + 2]?.capital) {
    end = Math.max(end, prepositionalEnd(words, phrase.head + 1) - 1)
  }
  // “one in six voters”
  if (head.tag === 'number' && words[end + 1]?.lower === 'in' && words[end + 2]?.tag === 'number')
    end = nounPhraseEnd(words, end + 2) - 1
  // “a source close to the leader”, “people familiar with the matter”
  if (boundAdjectives.has(head.lower) && /^(?:to|preposition)$/.test(words[end + 1]?.tag ?? ''))
    end = Math.max(end, prepositionalEnd(words, end + 1) - 1)
  // “a letter by Jane Doe”
  if (words[end + 1]?.lower === 'by' && documentNouns.has(head.lower)) {
    // “a statement by over 40 churches”
    const from = words[end + 2]?.lower === 'over' && words[end + 3]?.tag === 'number' ? end + 3 : end + 2
    const author = nounPhraseEnd(words, from)
    if (author > from) end = author - 1
  }
  // “data from the ministry”: without its issuer nobody can tell whose it is
  if (end === phrase.head && words[end + 1]?.lower === 'from' && isPaperAlone(words, phrase)) {
    const issuer = nounPhraseEnd(words, end + 2)
    if (issuer > end + 2) end = issuer - 1
  }
  return { start: core.start, end: words[end]!.end, core, antecedent: null }
}

/** A document in small letters, of which no name tells whose it is. */
function isPaperAlone(words: readonly Word[], { first, head }: NounPhrase): boolean {
  if (!documentNouns.has(words[head]!.lower)) return false
  return !words.slice(first, head + 1).some(({ tag, capital }, at) => tag === 'name' || (capital && at > 0))
}
