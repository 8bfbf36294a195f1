import { isTimeWord, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { timeNouns } from '#src/analysis/english/lexicon/function-words.ts'
import { contrastOpeners, occasions } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { startsClause } from './adjuncts.ts'
import type { Cue } from './cues.ts'
import { frameEnd } from './frame-end.ts'
import { isAccordingTo, isWithClause } from './named-sources.ts'
import { endsSideClause, outerVerb, sideClause } from './side-clauses.ts'

/** An object ends where the sentence tells when or where it was said: “announced it after cutting ties”, “praised it in an interview on Monday”. */
export function objectEnd(words: readonly Word[], from: number, end: number): number {
  for (let at = Math.max(nounPhraseEnd(words, from), from + 1); at < end; at++) {
    const { lower } = words[at]!
    const next = words[at + 1]
    if (next?.kind === 'quotation') continue
    if (/^(?:after|before|when|while)$/.test(lower) && (next?.tag === 'gerund' || startsClause(words, at + 1, 10)))
      return at
    if (lower === 'in' && /^an?$/.test(next?.lower ?? '') && occasions.has(words[at + 2]?.lower ?? '')) return at
  }
  return end
}

/** “…, and Rudd again tried”: a clause of somebody else. */
function opensAnother(words: readonly Word[], from: number): boolean {
  const end = nounPhraseEnd(words, from)
  let verb = end
  while (words[verb]?.tag === 'adverb') verb++
  return end > from && words[end - 1]!.tag === 'name' && isVerbal(words[verb])
}

/** “…, three days after she refused it”, “…, a week before the vote”: when it was said. */
export function tellsHowLong(words: readonly Word[], from: number): boolean {
  let at = from
  while (/^(?:number|determiner|adjective|adverb)$/.test(words[at]?.tag ?? '')) at++
  return (
    at > from &&
    timeNouns.has(words[at]?.lower.replace(/s$/, '') ?? '') &&
    /^(?:after|before)$/.test(words[at + 1]?.lower ?? '')
  )
}

/** A quotation that goes on with a sentence: it begins in small letters. */
function isLow(text: string, { quotation }: Word): boolean {
  return quotation !== null && /^\p{Ll}/u.test(text.slice(quotation.start, quotation.start + 1))
}

/** A stance ends before the next comma that opens something else, before “and” with a further verb, before a bare date. */
export function stanceEnd(text: string, words: readonly Word[], from: number, cue: Cue, cues: readonly Cue[]): number {
  const limit = frameEnd(words)
  const side = sideClause(words, cue)
  const fronted = cue.group.mood === 'gerund' && cue.group.first <= 1
  const outer = outerVerb(words, cue, side)
  for (let at = from + 1; at < limit; at++) {
    const word = words[at]!
    const next = words[at + 1]
    if (at === outer || (fronted && word.kind === 'comma')) return at
    if (side !== null && endsSideClause(words, at, side)) return word.kind === 'quotation' ? at + 1 : at
    // “… a ‘sham,’ and left”: the comma stands inside the marks
    if (word.kind === 'quotation' && word.lower === ',' && next && next.kind === 'word') return at + 1
    // “lamented his habit of gaffes – “must he keep giving them?” –”
    if (word.kind === 'dash' && next?.kind === 'quotation' && (at + 2 >= limit || words[at + 2]!.kind === 'dash'))
      return at + 2
    if (word.kind === 'colon' || word.kind === 'semicolon' || word.kind === 'dash') return at
    // “as a man, “facing prison””
    if (
      word.kind === 'comma' &&
      next?.kind === 'quotation' &&
      cue.frames & cueFrame.naming &&
      at + 2 >= limit &&
      isLow(text, next)
    )
      return at + 2
    if (word.kind === 'comma') {
      if (!next || isAccordingTo(words, at + 1) || isWithClause(words, at + 1) || tellsHowLong(words, at + 1)) return at
      if (
        next.tag === 'gerund' ||
        next.tag === 'conjunction' ||
        next.tag === 'subordinator' ||
        next.tag === 'adverb' ||
        next.tag === 'pronoun' ||
        next.tag === 'finite' ||
        next.kind === 'quotation' ||
        next.tag === 'to'
      ) {
        if (
          next.tag === 'conjunction' &&
          !(
            words[at + 2] &&
            (words[at + 2]!.tag === 'finite' ||
              words[at + 2]!.tag === 'pronoun' ||
              words[at + 2]!.tag === 'adverb' ||
              words[at + 2]!.tag === 'have' ||
              words[at + 2]!.tag === 'be')
          ) &&
          next.lower === 'and' &&
          !opensAnother(words, at + 2)
        )
          continue
        return at
      }
      if (
        cues.some(
          (other) =>
            other !== cue && other.group.first > at && other.group.first < at + 8 && other.group.mood === 'finite',
        )
      )
        return at
    }
    if (word.tag === 'conjunction' && next && at + 1 < limit) {
      let verb = at + 1
      while (words[verb]?.tag === 'adverb') verb++
      // “commented on the law but on Tuesday said …”
      if (words[verb]?.tag === 'preposition' && isTimeWord(words[verb + 1])) verb++
      while (isTimeWord(words[verb])) verb++
      const tag = words[verb]?.tag
      if (opensAnother(words, at + 1)) return at
      if (tag === 'finite' || tag === 'be' || tag === 'have' || tag === 'modal') return at
      if (cues.some((other) => other !== cue && other.group.first === verb && other.group.mood === cue.group.mood))
        return at
    }
    if (word.tag === 'subordinator' && contrastOpeners.has(word.lower) && word.lower !== 'because') return at
  }
  return limit
}
