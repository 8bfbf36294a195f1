import { datelineEnd } from '#src/analysis/english/clauses/frame-dateline.ts'
import { nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { subjectRightOf } from '#src/analysis/english/clauses/subject-right.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { agentEnding } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { openingAfter } from './adjuncts.ts'
import { voiceOf } from './can-speak.ts'
import type { Cue } from './cues.ts'
import { frameEnd } from './frame-end.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { sourceAt } from './named-sources.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** “According to X, …”, “…, according to X”, “…, according to X, …”. */
export function readAccordingTo({ frame, cues }: FrameReading): Draft[] {
  const { words } = frame
  const drafts: Draft[] = []
  const limit = frameEnd(words)
  for (let at = 0; at < limit; at++) {
    const source = sourceAt(words, at)
    // “in the words of Doe, “…””: words in marks have their own reader
    if (source < 0 || (words[at]!.lower === 'in' && hasQuotation(words, 0, limit))) continue
    const phrase = subjectRightOf(words, source)
    if (!phrase || (voiceOf(words, phrase) === 'mute' && !isSomebody(words[phrase.head]!))) continue
    let close = phrase.last + 1
    while (
      close < limit &&
      words[close]!.kind !== 'comma' &&
      words[close]!.kind !== 'colon' &&
      words[close]!.kind !== 'semicolon'
    )
      close++
    const before = { first: datelineEnd(words), end: at }
    // “The paper repeated the demands, as first reported by Doe”: the clause has its own speaker
    if (
      words[at]!.lower === 'as' &&
      cues.some(({ group, subject }) => group.mood === 'finite' && subject && group.head < at)
    )
      continue
    // ““We left,” Doe said, according to the agency”: the words are Doe's, and the agency only tells of them
    if (cues.some((cue) => saysQuoted(words, cue, at))) continue
    // “it has not gone unnoticed: according to polls, …”
    for (let point = at - 1; point > before.first; point--) {
      if (words[point]!.kind === 'colon' || words[point]!.kind === 'semicolon') before.first = point + 1
    }
    while (
      before.first < before.end &&
      (words[before.first]!.tag === 'conjunction' ||
        (words[before.first]!.kind !== 'word' &&
          words[before.first]!.kind !== 'number' &&
          words[before.first]!.kind !== 'quotation'))
    )
      before.first++
    while (
      before.end > before.first &&
      (words[before.end - 1]!.kind === 'comma' || words[before.end - 1]!.kind === 'dash')
    )
      before.end--
    // “The paper has learned that, according to a notice, …”: what announces is no content
    if (words[before.end - 1]?.lower === 'that') before.end = before.first
    // “The verdict was, in the words of Doe, “late””: the words in marks are Doe's
    if (words[at]!.lower === 'in' && words[behindAsides(words, close + 1, limit)]?.kind === 'quotation')
      before.end = before.first
    // “According to the ministry over forty pilgrims have been hurt”
    const glued = close >= limit && before.end <= before.first && hasVerb(words, phrase.last + 1, limit)
    const after = { first: glued ? phrase.last + 1 : close + 1, end: limit }
    const ranges: { first: number; end: number }[] = []
    const hasBefore = before.end > before.first
    if (hasBefore) ranges.push(before)
    // “At noon, according to Doe, the convoy left”: what stands before has no verb of its own
    if (
      (close < limit || glued) &&
      (!hasBefore || !hasVerb(words, before.first, before.end) || words[before.first]!.tag === 'subordinator')
    ) {
      after.first = behindAsides(words, after.first, limit)
      if (!hasBefore || hasVerb(words, after.first, limit)) ranges.push(after)
    } else if (close < limit && hasBefore && isBroken(words, before.end, close + 1)) {
      ranges.push({ first: close + 1, end: clauseBreak(words, close + 1, limit) })
    }
    const parts = ranges
      .filter((range) => range.end > range.first)
      .map((range) => ({ start: words[range.first]!.start, end: words[range.end - 1]!.end }))
    if (parts.length === 0) continue
    drafts.push({
      parts,
      speaker: speakerPhrase(frame, phrase),
      cue: { start: words[at]!.start, end: words[source - 1]!.end },
      addressee: null,
      evidence: plainEvidence('according to', 'according to', { inverted: true }),
      confidence: 0.85,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
    at = nounPhraseEnd(words, source)
  }
  return drafts
}

/** “According to him, …”: the pronoun of somebody named before. */
const isSomebody = ({ tag, lower }: Word): boolean => tag === 'pronoun' && /^(?:him|her)$/.test(lower)

/** Whether a verb that ends its clause right before “, according to” has words in marks before it: ““We left,” Doe told the Post, …”. */
function saysQuoted(words: readonly Word[], { subject, group, last, frames }: Cue, source: number): boolean {
  if (!subject || group.head >= source || words[source - 1]!.kind !== 'comma') return false
  return openingAfter(words, last + 1, frames).at === source - 1 && hasQuotation(words, 0, group.head)
}

/** “It was, according to Doe, a fraud”, “The raid killed, according to the army, 12 people”: the clause goes on behind the source. */
function isBroken(words: readonly Word[], end: number, next: number): boolean {
  const before = words[end - 1]!.tag
  const after = words[next]?.tag ?? 'point'
  if (/^(?:have|modal)$/.test(before)) return /^(?:base|be|have|finite|participle|adverb|not)$/.test(after)
  if (/^(?:be|not|preposition|to)$/.test(before))
    return !/^(?:conjunction|subordinator|question|possessive|point)$/.test(after)
  return before === 'finite' && after === 'number'
}

/** Where a comma and a conjunction or “which” end a clause. */
function clauseBreak(words: readonly Word[], from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++)
    if (words[at]!.kind === 'comma' && /^(?:conjunction|subordinator|question)$/.test(words[at + 1]?.tag ?? ''))
      return at
  return limit
}

function nextComma(words: readonly Word[], from: number, limit: number): number {
  let at = from
  while (at < limit && words[at]!.kind !== 'comma') at++
  return at
}

/**
 * Where the content begins behind what tells of the source, between commas: an apposition has no verb (“According to Doe, a
 * minister in Oslo, the talks failed”), a clause on the source begins with “who” or “which” and may go on behind an aside
 * (“the workers, who, like others, spoke under other names, the pause was short”).
 */
function behindAsides(words: readonly Word[], from: number, limit: number): number {
  let first = from
  let isRelative = false
  for (let comma = nextComma(words, first, limit); comma < limit; comma = nextComma(words, first, limit)) {
    isRelative ||= /^(?:who|which)$/.test(words[first]!.lower)
    const isOfSource =
      (!hasVerb(words, first, comma) && namesSomebody(words, first)) || /^(?:who|which)$/.test(words[first]!.lower)
    if (!isOfSource && !(isRelative && isVerbal(words[first]!))) break
    first = comma + 1
  }
  return first
}

/** “a minister in Oslo”, “Jane Doe's office”; “a poorly run inquiry” is nobody. A phrase without a noun may be of the source. */
function namesSomebody(words: readonly Word[], from: number): boolean {
  let at = from
  while (/^(?:determiner|possessive|adverb|adjective|gerund|conjunction|noun|name|number)$/.test(words[at]?.tag ?? ''))
    at++
  const head = words[at - 1]
  if (head?.tag !== 'noun') return true
  const { lower } = head
  const nouns = [personNouns, bodyNouns, documentNouns, officeHeads]
  return nouns.some((known) => known.has(lower)) || agentEnding.test(lower)
}
