import { clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { openingAfter, startsClause } from './adjuncts.ts'
import { voiceOf } from './can-speak.ts'
import type { Cue } from './cues.ts'
import { endsFrame } from './frame-end.ts'

const speaking = cueFrame.quote | cueFrame.clause | cueFrame.object

/**
 * Where somebody else's clause begins whose words stand in marks: “said the plan was late, and when pressed on it, the mayor replied,
 * “…””; -1 where no such clause follows. The clause begins at the last comma before its subject that a conjunction follows.
 */
export function beforeOthersWords(words: readonly Word[], from: number, cue: Cue, cues: readonly Cue[]): number {
  const next = firstCueAfter(cues, from)
  for (let index = next; index < cues.length && index < next + 8; index++) {
    const other = cues[index]!
    const { subject, group, last } = other
    if (other === cue || group.mood !== 'finite' || group.passive || !subject || subject.first <= from) continue
    const opening = words[last + 1]
    if (subject.first > group.first || words[subject.first]!.tag === 'question' || !(other.frames & cueFrame.quote))
      continue
    if ((opening?.kind !== 'comma' && opening?.kind !== 'colon') || words[last + 2]?.kind !== 'quotation') continue
    for (let at = subject.first - 1; at > from; at--)
      if (words[at]!.kind === 'comma' && words[at + 1]!.tag === 'conjunction') return at
    return -1
  }
  return -1
}

/** “… before adding that …”, “… while insisting “…””: the same speaker's further words, told in a clause of time. */
export function opensFurtherSaying(words: readonly Word[], at: number, cue: Cue, cues: readonly Cue[]): boolean {
  if (!/^(?:before|while)$/.test(words[at]!.lower)) return false
  const other = cues[firstCueAfter(cues, at)]
  if (!other || other === cue || other.group.first !== at + 1 || other.group.mood !== 'gerund') return false
  if (other.frames & cueFrame.thought || !(other.frames & (cueFrame.quote | cueFrame.clause))) return false
  // “said the bank misled people before admitting that …”: the bank admitted it
  if (other.group.lemma !== 'add' && tellsOfAnother(words, cue, at)) return false
  // “… after telling the crew to leave”: a deed of whoever is told of
  return openingAfter(words, other.last + 1, other.frames).announced || startsClause(words, other.last + 1, 12)
}

/** Whether the words between a cue and `end` are about somebody who could speak too: “said the bank misled people”. */
function tellsOfAnother(words: readonly Word[], cue: Cue, end: number): boolean {
  const subject = clausesOf(words).findLast(({ group }) => group.first > cue.last && group.first < end)?.subject
  if (!subject || subject.first <= cue.last || words[subject.head]!.tag === 'pronoun') return false
  return !documentNouns.has(words[subject.head]!.lower) && voiceOf(words, subject) === 'speaks'
}

export function cutsHere(words: readonly Word[], comma: number, cue: Cue, cues: readonly Cue[]): boolean {
  const next = words[comma + 1]
  if (!next) return false
  const joins =
    next.tag === 'conjunction' ||
    next.tag === 'subordinator' ||
    /^(?:while|as|though|although|whereas)$/.test(next.lower)
  const start = joins ? comma + 2 : comma + 1
  for (let index = firstCueAfter(cues, comma); index < cues.length; index++) {
    const other = cues[index]!
    if (other.group.first > comma + 24) break
    if (other.group.first <= comma || !(other.frames & speaking)) continue
    // “…, adding that …”
    if (other.group.mood === 'gerund' && (!joins || cue.group.mood === 'gerund')) {
      let first = start
      while (words[first]?.tag === 'adverb') first++
      if (first === other.group.first)
        return !(other.frames & cueFrame.manner) || (other.frames & cueFrame.clause) !== 0
    }
    // “…, while Doe said …”, “…, and Doe warned …”, “…; Doe denied …”
    if (other.group.mood === 'finite' && other.subject && !other.group.passive) {
      if (joins && other.subject.first === start && other !== cue && other.frames & cueFrame.clause) return true
      if (
        !joins &&
        other !== cue &&
        other.subject.first === start &&
        other.frames & cueFrame.clause &&
        endsFrame(words, other)
      )
        return true
      if (joins && other.subject.first < comma && other.group.first - start <= 1 && sameMood(words, cue, other))
        return true
      // “say the bridge is safe, but warn that the road is not”
      if (joins && other.group.first === start && isBareSpeech(words, cue, other)) return true
      // “said the law was sound, and he defended it”
      if (joins && isPersonGoingOn(words, start, cue, other)) return true
      if (!joins && words[comma]!.kind !== 'comma' && other.subject.first === start) return true
    }
  }
  return false
}

/** Two verbs of saying in the present of many, the second with “that” or words in marks of its own. */
function isBareSpeech(words: readonly Word[], cue: Cue, other: Cue): boolean {
  const isBare = ({ group, frames }: Cue): boolean =>
    group.first === group.head &&
    (words[group.head]!.forms & verbForm.base) !== 0 &&
    (words[group.head]!.forms & verbForm.past) === 0 &&
    (frames & cueFrame.quote) !== 0 &&
    (frames & cueFrame.clause) !== 0
  return isBare(cue) && isBare(other) && openingAfter(words, other.last + 1, other.frames).announced
}

/** “…, and he defended it”, “…, but she blamed the firm”: what a person of the writer's sentence does in words besides. */
function isPersonGoingOn(words: readonly Word[], start: number, cue: Cue, other: Cue): boolean {
  const { subject, frames } = other
  if (!subject || subject.first !== start || !/^(?:he|she)$/.test(words[start]!.lower)) return false
  return (
    (frames & (cueFrame.object | cueFrame.naming)) !== 0 &&
    (frames & cueFrame.thought) === 0 &&
    other.group.first === other.group.head &&
    sameMood(words, cue, other)
  )
}

/** “…, which he called “a shield””, “…, which she argued would help”: another statement, about what stood before the comma. */
export function opensDrawnOut(words: readonly Word[], comma: number, cue: Cue, cues: readonly Cue[]): boolean {
  const relative = words[comma + 1]
  if (words[comma]!.kind !== 'comma' || relative?.tag !== 'question' || !/^(?:which|whom)$/.test(relative.lower))
    return false
  for (let index = firstCueAfter(cues, comma); index < cues.length && cues[index]!.group.first < comma + 9; index++) {
    const other = cues[index]!
    if (other === cue || other.subject?.first !== comma + 2 || other.group.mood !== 'finite' || other.group.passive)
      continue
    const first = other.last + 1
    // “the move, which some have called “late”, was right”: the clause goes on behind it
    for (let at = first; at < words.length; at++)
      if ((words[at]!.kind === 'comma' || words[at]!.lower === ',') && isVerbal(words[at + 1])) return false
    if (other.frames & cueFrame.clause && !(other.frames & cueFrame.thought) && isVerbal(words[first])) return true
    const as = words[first]?.lower === 'as' ? first + 1 : first
    if (other.frames & cueFrame.naming && hasQuotation(words, as, Math.min(words.length, as + 3))) return true
  }
  return false
}

/** Index of the first cue whose verb stands after a word; cues are in reading order. */
function firstCueAfter(cues: readonly Cue[], at: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.group.head <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** “said A and warned B”: the same speaker's next cue, in the same tense. */
export function goesOnSpeaking(words: readonly Word[], at: number, cue: Cue, cues: readonly Cue[]): boolean {
  for (let index = firstCueAfter(cues, at); index < cues.length; index++) {
    const other = cues[index]!
    if (other.group.first <= at) continue
    if (
      other.group.mood === 'finite' &&
      !other.group.passive &&
      // “the law was fair and the courts would agree”
      other.clause.reality !== 'conditional' &&
      other.subject?.first === at + 1 &&
      // “said Doe and his aides had read it”: “and” joins two people, no clauses
      (hasVerb(words, cue.last + 1, at) || hasQuotation(words, cue.last + 1, at)) &&
      (other.frames & cueFrame.clause || hasQuotation(words, other.last + 1, Math.min(words.length, other.last + 6))) &&
      (words[at + 1]!.tag !== 'pronoun' || words[at + 1]!.lower === 'others' || words[at - 1]!.kind === 'quotation') &&
      other.subject.head < other.group.first
    )
      return true
    let first = at + 1
    while (first < other.group.first && words[first]!.tag === 'adverb') first++
    if (other.group.first !== first) return false
    if (other.group.passive || (other.frames & (speaking | cueFrame.infinitive)) === 0) return false
    // “saying it has “no place here” and said …”, “telling them it is “late” and asking how …”
    if (words[at - 1]!.kind === 'quotation' && cue.group.mood === 'gerund')
      return other.group.mood === 'gerund' || (words[first]!.forms & verbForm.past) !== 0
    return other.group.mood === 'finite' && sameMood(words, cue, other)
  }
  return false
}

function sameMood(words: readonly Word[], cue: Cue, other: Cue): boolean {
  const mine = words[cue.group.first]!
  const theirs = words[other.group.first]!
  // “has asked whether …, but declined”
  const past = mine.tag === 'have' ? verbForm.past : mine.forms
  return (
    cue.group.mood === 'finite' &&
    (past & theirs.forms & (verbForm.past | verbForm.third)) !== 0 &&
    theirs.tag === 'finite'
  )
}
