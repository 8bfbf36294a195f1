import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { pastTimes, sayingHeads, toldHeads } from '#src/analysis/english/lexicon/words-of-tags.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** Auxiliaries and the verb they serve: “has not yet been told”. Indexes into the words of a frame. */
export type VerbGroup = {
  readonly first: number
  readonly head: number
  readonly lemma: string
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly passive: boolean
  readonly negated: boolean
}

const auxiliary = new Set(['modal', 'be', 'have', 'do'])

/** Every verb group of a frame, left to right. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let head = 0; head < words.length; head++) {
    const word = words[head]!
    const isAuxiliary = auxiliary.has(word.tag)
    const isVerb = word.tag === 'finite' || word.tag === 'base' || word.tag === 'gerund' || word.tag === 'participle'
    if (!isVerb && !isAuxiliary) continue
    let first = head
    let at = head - 1
    let hasBe = false
    let hasFinite = word.tag === 'finite' || isAuxiliary
    let negated = false
    let hasTo = false
    if (isAuxiliary && (servesAnother(words, head) || servesAcrossTime(words, head))) continue
    while (at >= 0 && head - at < 7) {
      const left = words[at]!
      if (auxiliary.has(left.tag)) {
        if (left.tag === 'be') hasBe = true
        if (left.lower === 'cannot') negated = true
        hasFinite = true
        first = at
      } else if (left.tag === 'to') {
        // “two men I spoke to claimed”
        if (at === head - 1 && word.tag === 'finite' && (word.forms & verbForm.base) === 0) break
        hasTo = true
        first = at
        break
      } else if (left.tag === 'not') {
        negated = true
        if (auxiliary.has(words[at - 1]?.tag ?? '')) first = at
      } else if (left.tag !== 'adverb') {
        const have = haveAcrossTime(words, at)
        if (have < 0 || !(word.forms & verbForm.participle) || at !== head - 1) break
        hasFinite = true
        first = have
        break
      }
      at--
    }
    const participle = word.tag === 'participle'
    const mood = hasTo
      ? 'infinitive'
      : hasFinite
        ? 'finite'
        : word.tag === 'gerund'
          ? 'gerund'
          : word.tag === 'base'
            ? 'infinitive'
            : participle
              ? 'participle'
              : 'finite'
    const passive =
      (participle &&
        ((hasBe && !isContractedHave(words, first, word)) || (!hasFinite && !hasTo)) &&
        (word.forms & verbForm.participle) !== 0) ||
      (first === head && mood === 'finite' && isToldHearer(words, head))
    groups.push({ first, head, lemma: word.lemma ?? word.lower, mood, passive, negated })
  }
  return groups
}

/** A headline's “Norland urged to end the sale”, “…, council told”: who is named there hears it, and does not say it. */
function isToldHearer(words: readonly Word[], at: number): boolean {
  const { lemma, forms } = words[at]!
  if (lemma === null || !toldHeads.has(lemma) || (forms & verbForm.participle) === 0) return false
  const next = words[at + 1]
  if (next?.tag === 'to') return /^(?:base|be|have|do)$/.test(words[at + 2]?.tag ?? '')
  return lemma === 'tell' && (next === undefined || next.kind === 'stop')
}

/** “he's said”: has, not is; nobody is said. */
function isContractedHave(words: readonly Word[], first: number, verb: Word): boolean {
  return words[first]!.lower === "'s" && sayingHeads.has(verb.lemma ?? '')
}

/** Whether an auxiliary is followed by the verb it serves, so that the group is that verb's. */
function servesAnother(words: readonly Word[], at: number): boolean {
  for (let index = at + 1; index < Math.min(words.length, at + 6); index++) {
    const tag = words[index]!.tag
    if (tag === 'base' || tag === 'participle' || auxiliary.has(tag)) return true
    if (tag === 'gerund') return words[at]!.tag === 'be'
    if (tag !== 'adverb' && tag !== 'not') return false
  }
  return false
}

/** “have in the past (said)”, “has for years (warned)”: index of the auxiliary before the time that ends at `last`; -1 where none stands. */
function haveAcrossTime(words: readonly Word[], last: number): number {
  if (!pastTimes.has(words[last]!.lower)) return -1
  for (let at = last - 1; at > 0 && last - at < 4; at--)
    if (words[at]!.tag === 'preposition') {
      // “has also in the past argued”
      const have = words[at - 1]!.tag === 'adverb' ? at - 2 : at - 1
      return words[have]?.tag === 'have' ? have : -1
    }
  return -1
}

/** Whether a time that a preposition opens stands between “have” and its participle. */
function servesAcrossTime(words: readonly Word[], at: number): boolean {
  if (words[at]!.tag !== 'have' || !/^(?:preposition|adverb)$/.test(words[at + 1]?.tag ?? '')) return false
  for (let last = at + 2; last < at + 6 && last + 1 < words.length; last++)
    if (haveAcrossTime(words, last) === at) return (words[last + 1]!.forms & verbForm.participle) !== 0
  return false
}
