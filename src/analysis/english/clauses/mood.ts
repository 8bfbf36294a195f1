import {
  afterNot,
  bringing,
  conditions,
  hardly,
  imagining,
  judging,
  moving,
  nobodies,
  perceiving,
  preventing,
  prospective,
} from '#src/analysis/english/lexicon/mood-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { futureForms } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Reality } from '#src/analysis/evidence.ts'
import { isNominal, type NounPhrase, nounPhraseStart } from './noun-phrases.ts'

/** Whether a clause says that something did not happen: “has not yet explained”, “declined to say”, “neither … nor”, “nobody said”. */
export function isNegated(words: readonly Word[], group: VerbGroup, subject: NounPhrase | null): boolean {
  if (group.negated) return true
  // “has yet to explain”
  if (words[group.first]!.tag === 'to' && words[group.first - 1]?.lower === 'yet') return true
  if (subject && subject.first < group.first && isNobody(words, subject.first)) return true
  // “Neither the party nor the union has agreed”
  if (subject && subject.first < group.first && words[subject.first - 1]?.lower === 'nor') return true
  if (subject && subject.first < group.first && isNotAll(words, subject.first)) return true
  if (deniedByPair(words, group)) return true
  const governor = governorOf(words, group)
  if (governor === null) return false
  // “kept asking”, but “kept them from asking”
  if (governor.lemma === 'keep' && words[group.first - 1]!.lower !== 'from') return false
  return preventing.has(governor.lemma ?? '') || preventing.has(governor.lower) || governor.lower === 'without'
}

/** “Not all the groups revealed”, “not everybody agrees”: some did not, and which is not told. */
function isNotAll(words: readonly Word[], first: number): boolean {
  for (let at = first; at >= 0 && first - at < 3; at--) {
    const { lower, kind } = words[at]!
    if (hardly.has(lower)) return true
    if (kind !== 'word' || (at < first && !afterNot.has(lower))) return false
  }
  return false
}

/** “no official”, but “No 10”. */
function isNobody(words: readonly Word[], first: number): boolean {
  return nobodies.has(words[first]!.lower) && words[first + 1]?.kind !== 'number'
}

/** “neither confirmed nor denied”, “nor has he explained”, “Neither A nor B said”. */
function deniedByPair(words: readonly Word[], { first, head }: VerbGroup): boolean {
  for (let at = head - 1; at >= 0 && at >= first - 2; at--)
    if (words[at]!.lower === 'neither' || words[at]!.lower === 'nor') return true
  return false
}

/** The word that an infinitive or gerund hangs on: “declined” in “declined to say”, “without” in “without saying”. */
export function governorOf(words: readonly Word[], { first, mood }: VerbGroup): Word | null {
  if (mood !== 'infinitive' && mood !== 'gerund') return null
  let at = first - 1
  while (at >= 0 && (words[at]!.tag === 'adverb' || words[at]!.tag === 'not')) at--
  const left = words[at]
  if (left?.kind !== 'word') return null
  if (mood === 'gerund' && left.lower === 'from') return words[at - 1] ?? null
  // “stopped short of accusing”
  if (mood === 'gerund' && left.lower === 'of' && words[at - 1]?.lower === 'short') return words[at - 2] ?? null
  return left
}

/** Whether what the clause tells has happened, and why not. */
export function realityOf(words: readonly Word[], group: VerbGroup, subject: NounPhrase | null): Reality {
  const { first, head, mood } = group
  if (mood === 'infinitive') return infinitiveReality(words, group)
  if (mood !== 'finite') return 'real'
  if (isImagined(words, first) || isAsked(words, subject)) return 'hypothetical'
  const opener = openerOf(words, subject && subject.first < first ? subject.first : first)
  if (opener && conditions.has(opener.lower)) return 'hypothetical'
  // “you will hear the president say that …”: the verb belongs to who hears
  if (opener && subject && subject.first < first && perceiving.has(opener.lemma ?? '') && isBare(words[first]!))
    return 'expected'
  for (let at = first; at < head; at++) {
    const word = words[at]!
    if (word.tag !== 'modal') continue
    // “would only say that …”
    if (/^(?:would|could)$/.test(word.lower) && words[at + 1]!.lower === 'only') return 'real'
    return futureForms.has(word.lower) ? 'future' : 'conditional'
  }
  return 'real'
}

/** “Imagine that Doe said …”, “Had the minister said so, people would have stayed.” */
function isImagined(words: readonly Word[], first: number): boolean {
  const opener = words[0]!
  if (imagining.has(opener.lower)) return true
  return opener.lower === 'had' && first < 8 && words.some(({ tag }, at) => tag === 'modal' && at > first)
}

/** “Did the minister say that …?”, “How could Doe say that …?”, “Who said that …?”: the writer asks whether or who. */
export function isAsked(words: readonly Word[], subject: NounPhrase | null): boolean {
  if (!subject || words.at(-1)!.lower !== '?') return false
  let at = subject.first
  if (words[at]!.tag === 'question') return opensQuestion(words, at)
  // “How many ministers say”
  if (words[at - 1]?.tag === 'question') return opensQuestion(words, at - 1)
  do at--
  while (words[at]?.tag === 'adverb')
  return at >= 0 && auxiliaries.test(words[at]!.tag) && opensQuestion(words, at)
}

const auxiliaries = /^(?:modal|be|have|do)$/

/** Whether a word begins its sentence, behind “But” and the like, behind a question word, or behind a comma. */
function opensQuestion(words: readonly Word[], at: number): boolean {
  const left = words[at - 1]
  if (!left || (at === 1 && left.tag === 'conjunction')) return true
  if (left.kind === 'comma') return auxiliaries.test(words[at]!.tag)
  return left.tag === 'question' && opensQuestion(words, at - 1)
}

/** “say”, not “says” or “said”. */
const isBare = ({ forms }: Word): boolean =>
  (forms & verbForm.base) !== 0 && (forms & (verbForm.past | verbForm.third)) === 0

function openerOf(words: readonly Word[], first: number): Word | undefined {
  let at = first - 1
  while (at > 0 && words[at]!.tag === 'adverb') at--
  return words[at]
}

/** “is expected to say”, “it is hard to say”, “pushed the party to say”, “used a speech to say”. */
function infinitiveReality(words: readonly Word[], group: VerbGroup): Reality {
  const governor = governorOf(words, group)
  if (words[group.first]!.tag !== 'to') return governor?.tag === 'modal' ? 'conditional' : 'real'
  if (!governor) return 'purpose'
  if (judging.has(governor.lower)) return 'hypothetical'
  if (prospective.has(governor.lemma ?? '') || prospective.has(governor.lower)) return 'expected'
  // “is to announce”
  if (governor.tag === 'be') return 'expected'
  return movesAnother(words, group.first) && broughtToSpeak(words, group.first) < 0 ? 'expected' : 'purpose'
}

/**
 * “led critics (to say)”, “leaving many (to wonder)”: first word of those who are led, where what they are led to has happened; -1 where
 * nobody is.
 *
 * @param to - The “to” of the infinitive.
 */
export function broughtToSpeak(words: readonly Word[], to: number): number {
  const last = to - 1
  if (last < 1 || (!isNominal(words[last]) && words[last]!.tag !== 'determiner')) return -1
  const first = nounPhraseStart(words, last, 0)
  const verb = words[first - 1]
  if (!bringing.has(verb?.lemma ?? '')) return -1
  // “could lead critics to say”, “was led”: it has not happened, or others are led
  if (verb!.tag === 'base' || verb!.tag === 'participle') return words[first - 2]?.tag === 'have' ? first : -1
  return verb!.tag === 'finite' || verb!.tag === 'gerund' ? first : -1
}

/** “pushed the party to say”: a verb that moves others, its object, and the infinitive. */
function movesAnother(words: readonly Word[], to: number): boolean {
  for (let at = to - 1; at >= 0 && to - at < 9; at--) {
    const { tag, kind, lemma } = words[at]!
    if (tag === 'finite' || tag === 'participle' || tag === 'gerund' || tag === 'base') return moving.has(lemma ?? '')
    if (kind !== 'word' && kind !== 'number') return false
  }
  return false
}
