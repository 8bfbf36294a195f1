import {
  isTimeWord,
  type NounPhrase,
  nounPhraseEnd,
  prepositionalEnd,
} from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { contacts } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { emptyObjects, outspoken, reflexives, telephoned } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Sieve } from '#src/analysis/evidence.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { openingAfter } from './adjuncts.ts'
import { antecedentOf, voiceOf } from './can-speak.ts'
import { borrowedSubject, speakerOf } from './cue-speakers.ts'
import type { Cue } from './cues.ts'
import { frameEnd } from './frame-end.ts'
import { cueEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { isReproach, restsOn } from './grounds.ts'
import { namedAfter } from './naming.ts'
import { withoutSayingAdjuncts } from './saying-adjuncts.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { objectEnd, stanceEnd } from './stance-end.ts'
import { isUnspoken } from './unspoken.ts'
import { isAsserted, isNameTag } from './verb-cues.ts'

const stanceFrames = cueFrame.object | cueFrame.infinitive | cueFrame.hearerInfinitive | cueFrame.naming

/** What somebody condemns, calls for, vows to do, urges others to do, or calls by a name. */
export function readStances(reading: FrameReading): Draft[] {
  const { frame, cues } = reading
  const { words } = frame
  const drafts: Draft[] = []
  for (const cue of cues) {
    if (!(cue.frames & stanceFrames) || cue.group.passive) continue
    if (cue.group.mood === 'participle' || isNameTag(words, cue)) continue
    const range = contentOf(reading.text, words, cue, cues)
    if (!range) continue
    const speaker = cue.group.mood === 'finite' ? speakerOf(reading, cue) : borrowedSubject(reading, cue)
    if (!speaker || voiceOf(words, speaker) !== 'speaks') continue
    // “The party promises to be fun”: how it will be, and nobody's word
    if (range.sieve === 'infinitive' && isOutlook(words, cue, speaker, range.first)) continue
    // “One reason Doe rejects the deal is money”: a clause that tells which reason
    if (range.sieve === 'stance' && tellsWhich(words, speaker, range.first)) continue
    // “She called to say hello”: by telephone
    if (
      range.sieve === 'infinitive' &&
      cue.group.lemma === 'call' &&
      telephoned.has(words[range.first + 1]?.lemma ?? '')
    )
      continue
    // “the move, which he had pledged to introduce”: what he pledged stands before
    if (range.sieve === 'infinitive' && isExtracted(words, speaker)) continue
    const marked = hasQuotation(words, range.first, range.end)
    // “attacked Doe for not answering”: nobody is hit
    const attacks = cue.group.lemma === 'attack' && isReproach(words, range.first)
    if (!marked && cue.frames & cueFrame.marked && !attacks) continue
    if (!marked && !isAsserted(cue)) continue
    // “An official, citing early findings, said …”: on what it rests
    if (cue.group.lemma === 'cite' && !marked && restsOn(words, cue, speaker, range.first)) continue
    if (!marked && isUnspoken(words, cue.group.lemma, range.first, range.end)) continue
    // a headline's “UK welcomes new sanctions” is the writer's summary, unless it quotes
    if (frame.headline && !marked) continue
    if (cue.group.negated && cue.group.mood === 'gerund') continue
    // “comments seen as insulting”: what others make of them
    if (cue.group.mood === 'gerund' && words[cue.group.first - 1]?.lower === 'as' && !marked) continue
    if (range.sieve === 'stance' && cue.group.mood === 'infinitive' && !outspoken.has(cue.group.lemma)) continue
    const subject = words[speaker.first]!
    if (
      (subject.tag === 'question' && subject.lower !== 'who' && !isOfSpeaker(words, speaker)) ||
      /^(?:i|we|you)$/.test(subject.lower)
    )
      continue
    // “Speaking of the vote at a rally, Doe said …”
    if (cue.group.mood === 'gerund' && cue.group.first === 0 && /^(?:speak|talk|write|comment)$/.test(cue.group.lemma))
      continue
    // “the head of a state calling itself a kingdom”: the state, not its head
    if (
      cue.group.mood === 'gerund' &&
      words[range.first]!.lower === 'itself' &&
      words[cue.group.first - 1]?.kind === 'word'
    )
      continue
    if (subject.lower === 'this' || subject.lower === 'there' || subject.lower === 'that') continue
    drafts.push({
      parts: partsOf(words, range, cue),
      speaker: speakerPhrase(frame, speaker),
      cue: { start: words[cue.group.first]!.start, end: words[cue.last]!.end },
      addressee: range.hearer,
      evidence: cueEvidence(reading, range.sieve, cue, speaker, false),
      confidence: 0.7,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
  }
  return drafts
}

/** “promises to be”, “threatens to become” of what is no person and has no name. */
function isOutlook(words: readonly Word[], { group }: Cue, { first, head }: NounPhrase, to: number): boolean {
  if (!/^(?:promise|threaten)$/.test(group.lemma) || !/^(?:be|become|prove|remain)$/.test(words[to + 1]?.lower ?? ''))
    return false
  const { tag, lower } = words[head]!
  return (
    tag === 'noun' &&
    !personNouns.has(lower) &&
    (!bodyNouns.has(lower) || lower === 'party') &&
    (first === 0 || !words[first]!.capital)
  )
}

/** Whether a noun as “reason” or “way” stands right before the speaker, and the verb of that noun follows the object. */
function tellsWhich(words: readonly Word[], { first }: NounPhrase, object: number): boolean {
  if (!contacts.has(words[first - 1]?.lower ?? '') || words[first - 1]!.tag !== 'noun') return false
  const end = nounPhraseEnd(words, object)
  return words[end]?.tag === 'be'
}

/** “a letter that accused Doe of theft”, “the bank, which called it a “fraud””: a document or a body speaks through “that” and “which”. */
function isOfSpeaker(words: readonly Word[], { first }: NounPhrase): boolean {
  const antecedent = antecedentOf(words, first)
  if (antecedent === null) return false
  const { lower, tag } = words[antecedent.head]!
  return documentNouns.has(lower) || (words[first]!.lower === 'which' && (bodyNouns.has(lower) || tag === 'name'))
}

/** Whether “which”, “that” or “whom” right before the subject has taken the object away. */
function isExtracted(words: readonly Word[], { first }: NounPhrase): boolean {
  const left = words[first - 1]
  return left?.tag === 'question' && /^(?:which|that|whom|who)$/.test(left.lower)
}

type Range = {
  readonly first: number
  readonly end: number
  readonly hearer: Draft['addressee']
  readonly sieve: Sieve
  readonly lost?: NounPhrase | null
}

function partsOf(words: readonly Word[], { lost, first, end }: Range, { group }: Cue): Span[] {
  const aside = group.lemma === 'accuse' ? asideBeforeCharge(words, first, end) : null
  const told = { start: words[aside ? aside.end : first]!.start, end: words[end - 1]!.end }
  if (aside) return [{ start: words[first]!.start, end: words[aside.first - 1]!.end }, told]
  return lost ? [{ start: words[lost.first]!.start, end: words[lost.last]!.end }, told] : [told]
}

/** “accused Doe, the senator from Ohio, of lying”: what the writer tells of the accused, with both commas. */
function asideBeforeCharge(words: readonly Word[], first: number, end: number): { first: number; end: number } | null {
  const comma = nounPhraseEnd(words, first)
  if (words[comma]?.kind !== 'comma') return null
  for (let at = comma + 2; at + 1 < end; at++) {
    if (words[at]!.kind === 'quotation') return null
    if (words[at]!.kind === 'comma' && words[at + 1]!.lower === 'of') return { first: comma, end: at + 1 }
  }
  return null
}

function contentOf(text: string, words: readonly Word[], cue: Cue, cues: readonly Cue[]): Range | null {
  const limit = frameEnd(words)
  let at = cue.last + 1
  while (at < limit && words[at]!.tag === 'adverb') at++
  at = behindDay(words, at)
  // “lashed out at the press”, “spoke out against the law”
  if (cue.last > cue.group.head && /^(?:at|against|about|on|with)$/.test(words[at]?.lower ?? '')) at++
  const word = words[at]
  if (!word || at >= limit) return null
  const { frames } = cue
  if (emptyObjects.has(word.lower)) return null
  // “calls himself a democratic socialist”
  const reflexive = reflexives.has(word.lower)
  if (reflexive && (!(frames & cueFrame.naming) || !namesSelf(words, at + 1))) return null
  if (
    word.tag === 'to' &&
    frames & cueFrame.infinitive &&
    (words[at + 1]?.tag === 'base' ||
      words[at + 1]?.tag === 'be' ||
      words[at + 1]?.tag === 'have' ||
      words[at + 1]?.tag === 'do' ||
      words[at + 1]?.tag === 'adverb' ||
      words[at + 1]?.kind === 'quotation')
  ) {
    return { first: at, end: stanceEnd(text, words, at, cue, cues), hearer: null, sieve: 'infinitive' }
  }
  if (/^(?:not)$/.test(word.lower) && cue.group.lemma === 'ask') return null
  const startsPhrase =
    word.tag === 'determiner' ||
    word.tag === 'possessive' ||
    word.tag === 'noun' ||
    word.tag === 'name' ||
    word.tag === 'pronoun' ||
    word.tag === 'adjective' ||
    word.tag === 'number' ||
    word.tag === 'gerund' ||
    (word.tag === 'question' && /^(?:what|how|that)$/.test(word.lower)) ||
    word.kind === 'quotation'
  const named = frames & cueFrame.naming ? namedAfter(text, words, at, cue, cues) : null
  if (named && (named.lost || word.lower === 'as')) return { ...named, hearer: null, sieve: 'naming' }
  if (!startsPhrase) return null
  if (frames & cueFrame.hearerInfinitive) {
    const end = nounPhraseEnd(words, at)
    let to = afterAside(words, end, limit)
    while (
      to < limit &&
      to - end < 8 &&
      words[to]!.tag !== 'to' &&
      (words[to]!.tag === 'preposition' ||
        words[to]!.tag === 'noun' ||
        words[to]!.tag === 'name' ||
        words[to]!.tag === 'determiner' ||
        words[to]!.tag === 'adverb' ||
        words[to]!.tag === 'conjunction' ||
        words[to]!.tag === 'adjective' ||
        words[to]!.tag === 'not')
    )
      to++
    if (
      end > at &&
      words[to]?.tag === 'to' &&
      (words[to + 1]?.tag === 'base' || words[to + 1]?.tag === 'be' || words[to + 1]?.kind === 'quotation')
    ) {
      // “challenged the right of the bank to claim”: what is challenged hears nothing
      if (cue.group.lemma === 'challenge' && voiceOf(words, { first: at, head: end - 1, last: end - 1 }) !== 'speaks')
        return null
      const hearer = { start: words[at]!.start, end: words[end - 1]!.end }
      return {
        first: cue.last > cue.group.head ? at : to,
        end: stanceEnd(text, words, to, cue, cues),
        hearer,
        sieve: 'request',
      }
    }
  }
  // “warned the regime against taking the town”
  const against = cue.group.lemma === 'warn' ? nounPhraseEnd(words, at) : at
  if (against > at && words[against]?.lower === 'against' && words[against + 1]?.tag === 'gerund') {
    const hearer = { start: words[at]!.start, end: words[against - 1]!.end }
    return { first: against, end: stanceEnd(text, words, against, cue, cues), hearer, sieve: 'request' }
  }
  // “called on “the bank to pay””
  if (word.kind === 'quotation' && cue.last > cue.group.head && frames & cueFrame.hearerInfinitive)
    return { first: at, end: at + 1, hearer: null, sieve: 'request' }
  if (named) return { ...named, hearer: null, sieve: 'naming' }
  // “The envoy warned Ethiopia.”
  if (cue.group.lemma === 'warn' && word.tag === 'name' && endsWithDay(words, nounPhraseEnd(words, at), limit))
    return { first: at, end: nounPhraseEnd(words, at), hearer: null, sieve: 'stance' }
  if (frames & cueFrame.object) {
    if (word.tag === 'question' && word.lower === 'that') return null
    // a clause after a verb that takes both is read by the other sieve
    if (frames & cueFrame.clause && openingAfter(words, cue.last + 1, frames).announced) return null
    const whole = objectEnd(words, at, stanceEnd(text, words, at, cue, cues))
    const end = withoutSayingAdjuncts(words, at, whole, cue.group.lemma)
    return { first: at, end, hearer: null, sieve: 'stance' }
  }
  return null
}

/** “agreed on Monday to supply it”, “announced on Friday night a ban”: index behind the day. */
function behindDay(words: readonly Word[], from: number): number {
  if (words[from]?.lower !== 'on' || !isTimeWord(words[from + 1])) return from
  let at = from + 1
  while (isTimeWord(words[at])) at++
  return at
}

/** Whether nothing but a day stands from here to the end: “on Monday”. */
function endsWithDay(words: readonly Word[], from: number, limit: number): boolean {
  let at = from
  while (at < limit && (words[at]!.lower === 'on' || isTimeWord(words[at]))) at++
  return at >= limit
}

/** “(calls himself) a democrat”, “(describes herself) on her page as a “quiet woman””. */
function namesSelf(words: readonly Word[], after: number): boolean {
  if (words[after]?.tag === 'determiner' || words[after]?.tag === 'adjective') return true
  if (words[after]?.tag !== 'preposition') return false
  const as = words[after]!.lower === 'as' ? after : prepositionalEnd(words, after)
  return words[as]?.lower === 'as' && hasQuotation(words, as, Math.min(words.length, as + 5))
}

/** “urged Doe, the head of state, to go”: index after an apposition without a verb; `from` itself where none stands. */
function afterAside(words: readonly Word[], from: number, limit: number): number {
  if (words[from]?.kind !== 'comma') return from
  for (let at = from + 1; at < limit && at - from < 14; at++) {
    if (words[at]!.kind === 'comma') return words[at + 1]?.tag === 'to' ? at + 1 : from
    if (isVerbal(words[at]) || words[at]!.kind === 'quotation') return from
  }
  return from
}
