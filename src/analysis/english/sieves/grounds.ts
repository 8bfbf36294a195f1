import { type NounPhrase, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { sources } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasVerb, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Cue } from './cues.ts'

/** Somebody, “for” and what he did: “Doe for not answering”, “them for their vote”. */
export function isReproach(words: readonly Word[], object: number): boolean {
  const link = nounPhraseEnd(words, object)
  if (link === object || words[link]?.lower !== 'for') return false
  const next = words[link + 1]
  return next?.tag === 'gerund' || next?.tag === 'possessive' || next?.tag === 'not'
}

/** “citing an officer”, “citing early findings”, “the paper, which cited an officer”: on what the sentence rests, and nothing said of it. */
export function restsOn(words: readonly Word[], { group }: Cue, { first }: NounPhrase, object: number): boolean {
  if (/^(?:which|that)$/.test(words[first]!.lower)) return true
  if (group.mood !== 'gerund') return false
  // “…, Doe said, citing the release of the prisoners”: a ground that the speaker gives
  const head = words[nounPhraseEnd(words, object) - 1]
  const said = words[group.first - 1]?.kind === 'comma' && hasVerb(words, 0, group.first)
  return !said || head?.tag !== 'noun' || sources.has(head.lower) || isSource(head.lower)
}

/** Whether a noun means somebody or something that tells: “an officer”, “reports”, “the ministry”. */
function isSource(noun: string): boolean {
  const single = noun.replace(/s$/, '')
  return [personNouns, bodyNouns, documentNouns, officeHeads].some((nouns) => nouns.has(noun) || nouns.has(single))
}
