import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import {
  isTimeWord,
  nounPhraseEnd,
  nounPhraseStart,
  prepositionalEnd,
} from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueNounPrepositions, cueNouns, lightVerbs } from '#src/analysis/english/lexicon/cue-nouns.ts'
import { weekdays } from '#src/analysis/english/lexicon/function-words.ts'
import { committingNouns } from '#src/analysis/english/lexicon/reporting-words.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { startsClause } from './adjuncts.ts'
import { voiceOf } from './can-speak.ts'
import { frameEnd } from './frame-end.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { isAccordingTo } from './named-sources.ts'
import { withoutSayingAdjuncts } from './saying-adjuncts.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** “Doe's claim that …”, “the ministry's warning that …”, “launched scathing attacks on …”, “issued a warning that …”. */
export function readNounCues({ frame, groups, subjects }: FrameReading): Draft[] {
  const { words } = frame
  const drafts: Draft[] = []
  const limit = frameEnd(words)
  for (let at = 1; at < limit - 1; at++) {
    const noun = words[at]!
    if (noun.tag !== 'noun' || !cueNouns.has(noun.lower)) continue
    const owner = ownerOf(words, at) ?? giverOf(words, at)
    const lent = owner ? null : lenderOf(words, groups, subjects, at)
    const speaker = owner ?? lent?.subject ?? null
    if (!speaker || voiceOf(words, speaker) !== 'speaks') continue
    const linked = linkOf(words, at)
    const link = words[linked]!
    const first = link.lower === 'that' ? linked + 1 : linked
    if (
      link.lower === 'that'
        ? !startsClause(words, first) && words[first]?.kind !== 'quotation'
        : !(lent && cueNounPrepositions.has(link.lower) && link.kind === 'word') &&
          !(owner && committingNouns.has(noun.lower) && opensInfinitive(words, at + 1))
    )
      continue
    const content = link.lower === 'that' || link.tag === 'to' ? first : linked + 1
    // “repeated the allegation on Friday”: a day is nothing that is said
    if (link.lower !== 'that' && weekdays.has(words[content]?.lower ?? '')) continue
    const predicate = predicateOf(groups, subjects, { noun: at, content, limit })
    const whole = Math.min(predicate, nounContentEnd(words, content, limit))
    const end = link.lower === 'that' ? whole : withoutSayingAdjuncts(words, content, whole, noun.lower)
    if (end <= content) continue
    drafts.push({
      parts: [{ start: words[content]!.start, end: words[end - 1]!.end }],
      speaker: speakerPhrase(frame, speaker),
      cue: { start: words[lent ? lent.verb : at]!.start, end: noun.end },
      addressee: null,
      evidence: plainEvidence('noun cue', noun.lower, { announced: link.lower === 'that', borrowed: lent !== null }),
      confidence: 0.62,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
  }
  return drafts
}

/** Where what is told of the noun begins: “Doe's claim that it was late | drew anger”, “Doe's claim that the boat sank | was rejected”. */
function predicateOf(
  groups: FrameReading['groups'],
  subjects: FrameReading['subjects'],
  { noun, content, limit }: { readonly noun: number; readonly content: number; readonly limit: number },
): number {
  const own = groups.find((group, index) => subjects[index]?.head === noun && group.first > noun)
  if (own) return own.first
  const second = groups.find(({ first, mood }, index) => {
    const before = groups[index - 1]
    return mood === 'finite' && before?.mood === 'finite' && before.first > content && before.head === first - 1
  })
  return second?.first ?? limit
}

/** Where “that” or a preposition links a noun with what is said: “her assertion | that”, “her comments before the committee | that”. */
function linkOf(words: readonly Word[], noun: number): number {
  let at = noun + 1
  // “Doe's assertion Monday that …”, “her firmest promise yet that …”
  while (
    at < noun + 3 &&
    (isTimeWord(words[at]) || words[at]?.lower === 'yet' || (words[at]?.lower === 'last' && isTimeWord(words[at + 1])))
  )
    at++
  for (let phrases = 0; phrases < 2 && words[at]?.tag === 'preposition'; phrases++) {
    const end = prepositionalEnd(words, at)
    if (end === at) break
    at = end
  }
  // “his claim, made to the paper a week ago, that …”
  if (words[at]?.kind === 'comma') {
    let close = words[at + 1] && words[at + 1]!.forms & verbForm.participle ? at + 2 : at + 1
    while (close < words.length && close - at < 12 && words[close]!.kind !== 'comma' && !isVerbal(words[close])) close++
    if (words[close]?.kind === 'comma' && words[close + 1]?.lower === 'that') return close + 1
  }
  return words[at]?.lower === 'that' ? at : noun + 1
}

/** “to admit”, “to be heard”. */
function opensInfinitive(words: readonly Word[], at: number): boolean {
  return words[at]?.tag === 'to' && (words[at + 1]?.tag === 'base' || words[at + 1]?.tag === 'be')
}

/** “Jane Doe's repeated claim”, “his claim” */
export function ownerOf(words: readonly Word[], at: number): NounPhrase | null {
  let index = at - 1
  while (index > 0 && (words[index]!.tag === 'adjective' || words[index]!.tag === 'adverb') && at - index < 4) index--
  // “her March comment”
  while (
    index > 0 &&
    at - index < 4 &&
    (words[index]!.tag === 'name' || words[index]!.tag === 'noun') &&
    /^(?:his|her|their|its)$/.test(words[index - 1]!.lower)
  )
    index--
  const word = words[index]
  if (word?.tag !== 'possessive') return null
  if (/^(?:his|her|their|its)$/.test(word.lower)) return { first: index, head: index, last: index }
  const head = index - 1
  if (head < 0 || !word.lower.startsWith("'")) return null
  return { first: nounPhraseStart(words, head, 0), head, last: head }
}

/** “complaints from the mayor that …”, “a claim by Doe that …”: who stands between the noun and its “that”. */
function giverOf(words: readonly Word[], at: number): NounPhrase | null {
  if (!/^(?:from|by)$/.test(words[at + 1]?.lower ?? '')) return null
  const end = nounPhraseEnd(words, at + 2)
  if (end === at + 2 || words[end]?.lower !== 'that') return null
  return { first: at + 2, head: end - 1, last: end - 1 }
}

function lenderOf(
  words: readonly Word[],
  groups: FrameReading['groups'],
  subjects: FrameReading['subjects'],
  at: number,
): { subject: NounPhrase; verb: number } | null {
  const first = nounPhraseStart(words, at, 0)
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!
    const subject = subjects[index]
    if (
      group.head !== first - 1 ||
      !subject ||
      group.passive ||
      group.mood !== 'finite' ||
      !lightVerbs.has(group.lemma)
    )
      continue
    if (words[subject.first]!.tag === 'question' && words[subject.first]!.lower !== 'who') continue
    return { subject, verb: group.first }
  }
  return null
}

function nounContentEnd(words: readonly Word[], from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    const word = words[at]!
    const next = words[at + 1]
    if (word.kind === 'colon' || word.kind === 'semicolon' || word.kind === 'dash') return at
    // “Contrary to his claim that it is “late,” there was time”: the comma stands inside the marks
    if (word.kind === 'quotation' && word.lower === ',' && next?.kind === 'word') return at + 1
    if (
      word.kind === 'comma' &&
      (isAccordingTo(words, at + 1) ||
        (next?.lower === 'as' && hasVerb(words, at + 2, Math.min(limit, at + 9))) ||
        next?.tag === 'gerund' ||
        next?.tag === 'conjunction' ||
        next?.tag === 'subordinator' ||
        next?.kind === 'quotation')
    )
      return at
  }
  return limit
}
