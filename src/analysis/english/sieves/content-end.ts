import { nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { personalSubjects } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { checking, outcries, remarks } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { startsClause } from './adjuncts.ts'
import type { Cue } from './cues.ts'
import { frameEnd } from './frame-end.ts'
import { beforeOthersWords, cutsHere, goesOnSpeaking, opensDrawnOut, opensFurtherSaying } from './further-words.ts'
import { isAccordingTo, isWithClause } from './named-sources.ts'
import { endsSideClause, outerVerb, sideClause } from './side-clauses.ts'
import { tellsHowLong } from './stance-end.ts'

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
      // “agreed to let them in, three days after it refused”, but “said the bridge fell, a day after it was built”
      if (words[from]!.tag === 'to' && tellsHowLong(words, at + 1)) return at
      if (cutsHere(words, at, cue, cues) || turns(words, at, cues) || opensDrawnOut(words, at, cue, cues)) return at
    } else if (word.tag === 'conjunction' && goesOnSpeaking(words, at, cue, cues)) return at
  }
  return end
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
    // “112 – or 15 percent – of the sites”
    if (words[at]!.kind === 'dash')
      return (isVerbal(words[at + 1]) || words[at + 1]?.lower === 'of' || words[dash + 1]!.lower === 'including') &&
        !hasVerb(words, dash + 1, at)
        ? at
        : -1
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

/**
 * Where the writer takes over again: “…, but he left”, “…, while others stayed”, “…, and left”, “… – a claim that …”. In the
 * development texts such commas end the reported clause two to six times as often as not; “, and she left” does not.
 */
function turns(words: readonly Word[], at: number, cues: readonly Cue[]): boolean {
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
  // “said there were no guarantees, but the work “is the best we have seen””: words in marks are the speaker's too
  if (next.lower === 'but' && endsInMarks(words, at, cues)) return false
  if (/^(?:but|while|though)$/.test(next.lower)) return !verb && startsClause(words, at + 2, 12)
  // “…, although he left”, but not “although rare, …”
  if (/^(?:although|however)$/.test(next.lower)) {
    let comma = at + 2
    while (comma < words.length && words[comma]!.kind !== 'comma') comma++
    return !verb && hasVerb(words, at + 2, comma)
  }
  return false
}

/** Whether the sentence ends in marks, and no verb of saying stands before them. */
function endsInMarks(words: readonly Word[], from: number, cues: readonly Cue[]): boolean {
  return words[frameEnd(words) - 1]!.kind === 'quotation' && !cues.some(({ group }) => group.first > from)
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
