import { isNominal, nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { attestingVerbs } from '#src/analysis/english/lexicon/reporting-words.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { personalSubjects } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { checking, outcries, remarks } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { openingAfter, startsClause } from './adjuncts.ts'
import { voiceOf } from './can-speak.ts'
import type { Cue } from './cues.ts'
import { endsSideClause, outerVerb, sideClause } from './side-clauses.ts'

const speaking = cueFrame.quote | cueFrame.clause | cueFrame.object

/** Index after the last word of a frame that is no full stop. */
export function frameEnd(words: readonly Word[]): number {
  let end = words.length
  while (end > 0 && (words[end - 1]!.kind === 'stop' || words[end - 1]!.kind === 'mark')) end--
  return end
}

/**
 * Where a reported clause that begins at `from` ends: normally with its sentence, before that where somebody else's clause begins
 * (“…, while Doe said …”), where the speaker does something more (“… and warned that …”, “…, adding that …”), or where a source
 * is named (“…, according to …”).
 *
 * @returns Index after the last word of the content.
 */
export function contentEnd(words: readonly Word[], from: number, cue: Cue, cues: readonly Cue[]): number {
  const end = frameEnd(words)
  const side = sideClause(words, cue)
  const outer = outerVerb(words, cue, side)
  const others = beforeOthersWords(words, from, cue, cues)
  for (let at = from + 1; at < end; at++) {
    if (at === others) return at
    const word = words[at]!
    if (side !== null && endsSideClause(words, at, side)) return words[at]!.kind === 'quotation' ? at + 1 : at
    if (at === outer) return at
    if (word.kind === 'colon' && words[at + 1]?.kind === 'quotation') return at
    if (opensFurtherSaying(words, at, cue, cues) || opensCheck(words, from, at, end)) return at
    // “… a ‘sham,’ and he warned …”: the comma stands inside the marks
    if (
      word.kind === 'quotation' &&
      word.lower === ',' &&
      (takesOver(words, at + 1, end) ||
        cutsHere(words, at, cue, cues) ||
        (/^an?$/.test(words[at + 1]?.lower ?? '') && isOpinionOf(words, at + 2)))
    )
      return at + 1
    // “…; Norland wary of letting it in”: a teaser's next item
    if (word.kind === 'semicolon' && opensItem(words, at + 1, end)) return at
    if (word.kind === 'comma' || word.kind === 'semicolon' || word.kind === 'dash') {
      // “the plunge – the largest in years – was “likely””: the clause goes on behind the aside
      const behind = word.kind === 'dash' ? asideEnd(words, at, end) : -1
      if (behind > 0) {
        at = behind
        continue
      }
      if (isAccordingTo(words, at + 1) || isWithClause(words, at + 1)) return at
      if (cutsHere(words, at, cue, cues) || turns(words, at) || opensDrawnOut(words, at, cue, cues)) return at
    } else if (word.tag === 'conjunction' && goesOnSpeaking(words, at, cue, cues)) return at
  }
  return end
}

/**
 * Where somebody else's clause begins whose words stand in marks: “said the plan was late, and when pressed on it, the mayor replied,
 * “…””; -1 where no such clause follows. The clause begins at the last comma before its subject that a conjunction follows.
 */
function beforeOthersWords(words: readonly Word[], from: number, cue: Cue, cues: readonly Cue[]): number {
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
function opensFurtherSaying(words: readonly Word[], at: number, cue: Cue, cues: readonly Cue[]): boolean {
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

/** “…, and the agency could not verify it”: what the newsroom says of the claim is no part of it. */
function opensCheck(words: readonly Word[], from: number, at: number, end: number): boolean {
  const opener = words[at]!
  // “said the police and the army could not verify it”: no clause stands before
  if (!hasVerb(words, from, at)) return false
  if (opener.kind !== 'comma' && opener.tag !== 'conjunction' && opener.kind !== 'semicolon') return false
  let verb = -1
  for (let index = at + 1; index < end && index - at < 14; index++) {
    const { kind, lower } = words[index]!
    if (kind === 'comma' || kind === 'semicolon' || kind === 'quotation') return false
    if (checking.has(lower)) {
      verb = index
      break
    }
  }
  if (verb < 0) return false
  const between = words.slice(at + 1, verb)
  // “said two jets were lost, but it could not confirm more”, “and that inspectors had not confirmed it”: the speaker's own words
  if (between.some(({ lower }) => lower === 'it' || lower === 'that' || personalSubjects.has(lower))) return false
  return between.some(({ tag, lower }) => tag === 'not' || lower === 'unable' || lower === 'cannot')
}

/** Whether a new item begins behind a semicolon: a name that acts, and no “that”, “and” or pronoun which goes on. */
function opensItem(words: readonly Word[], from: number, end: number): boolean {
  const first = words[from]
  if (first?.tag !== 'name' || !first.capital) return false
  for (let at = from; at < end; at++) if (words[at]!.kind === 'quotation') return false
  return true
}

/** Index of the dash that closes an aside, where a verb follows whose subject stands before the aside; -1 where it is none. */
function asideEnd(words: readonly Word[], dash: number, end: number): number {
  for (let at = dash + 1; at < end && at - dash < 20; at++) {
    if (words[at]!.kind === 'quotation') return -1
    if (words[at]!.kind === 'dash') return isVerbal(words[at + 1]) && !hasVerb(words, dash + 1, at) ? at : -1
  }
  return -1
}

/** What goes on after “… a ‘sham,’”: the writer does where a gerund, a further verb or a side clause follows. */
function takesOver(words: readonly Word[], from: number, end: number): boolean {
  let at = from
  while (words[at]?.tag === 'adverb') at++
  const word = words[at]
  if (!word || at >= end) return false
  if (word.tag === 'gerund' || word.tag === 'subordinator') return true
  return word.tag === 'conjunction' && isVerbal(words[at + 1])
}

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

/**
 * Where the writer takes over again: “…, but he left”, “…, while others stayed”, “…, and left”, “… – a claim that …”. In the
 * development texts such commas end the reported clause two to six times as often as not; “, and she left” does not.
 */
function turns(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (!next) return false
  let after = at + 2
  while (words[after]?.tag === 'adverb') after++
  const verb = isVerbal(words[after])
  if (words[at]!.kind === 'dash')
    return next.tag === 'determiner' || next.tag === 'conjunction' || next.lower === 'because'
  if (words[at]!.kind !== 'comma') return false
  // “…, a line that Doe repeats”, “…, a charge he denies”: the writer says what it is
  if (/^an?$/.test(next.lower) && isOpinionOf(words, at + 2)) return true
  // “…, to cries of “resign””
  if (next.tag === 'to' && outcries.has(words[at + 2]?.lower ?? '')) return true
  // “…, compared with 40 in May”, “…, as has Doe”
  if (next.lower === 'compared' || (next.lower === 'as' && /^(?:have|be|do)$/.test(words[at + 2]?.tag ?? '')))
    return true
  if (next.lower === 'and') return verb || isDatedDeed(words, at + 2)
  // “… was on its knees, but that help was coming”: reported on
  if (words[at + 2]?.lower === 'that') return false
  // “… promising, but also “a slippery slope””
  if (next.lower === 'but' && words[after]?.kind === 'quotation' && after + 1 >= frameEnd(words)) return false
  if (/^(?:but|while|though)$/.test(next.lower)) return !verb && startsClause(words, at + 2, 12)
  // “…, although he left”, but not “although rare, …”
  if (/^(?:although|however)$/.test(next.lower)) {
    let comma = at + 2
    while (comma < words.length && words[comma]!.kind !== 'comma') comma++
    return !verb && hasVerb(words, at + 2, comma)
  }
  return false
}

/** “(a) line that Doe repeats”, “(a) claim disputed by many”: a noun for something said, and what is told of it. */
function isOpinionOf(words: readonly Word[], from: number): boolean {
  let at = from
  while (words[at]?.tag === 'adjective') at++
  if (!remarks.has(words[at]?.lower ?? '')) return false
  const next = words[at + 1]
  return (
    next !== undefined &&
    (next.lower === 'that' ||
      next.lower === 'which' ||
      next.tag === 'pronoun' ||
      next.tag === 'name' ||
      next.tag === 'determiner')
  )
}

/** “…, and the board met on Tuesday”: another's deed with its day, which the writer tells. */
function isDatedDeed(words: readonly Word[], from: number): boolean {
  const end = nounPhraseEnd(words, from)
  if (end === from || words[from]!.tag === 'pronoun') return false
  const verb = words[end]
  if (verb?.tag !== 'finite' || (verb.forms & verbForm.past) === 0) return false
  for (let at = end + 1; at < words.length && at - end < 6; at++) if (weekdays.has(words[at]!.lower)) return true
  return false
}

function cutsHere(words: readonly Word[], comma: number, cue: Cue, cues: readonly Cue[]): boolean {
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
function opensDrawnOut(words: readonly Word[], comma: number, cue: Cue, cues: readonly Cue[]): boolean {
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

/** “…, the release said.”: nothing but a date or a hearer follows the cue. */
export function endsFrame(words: readonly Word[], cue: Cue): boolean {
  return openingAfter(words, cue.last + 1, cue.frames).at >= frameEnd(words)
}

/** “said A and warned B”: the same speaker's next cue, in the same tense. */
function goesOnSpeaking(words: readonly Word[], at: number, cue: Cue, cues: readonly Cue[]): boolean {
  for (let index = firstCueAfter(cues, at); index < cues.length; index++) {
    const other = cues[index]!
    if (other.group.first <= at) continue
    if (
      other.group.mood === 'finite' &&
      !other.group.passive &&
      other.subject?.first === at + 1 &&
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
