import { nounPhraseEnd, nounPhraseStart } from '#src/analysis/english/clauses/noun-phrases.ts'
import { clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { relayWords } from '#src/analysis/english/lexicon/outlets.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { asideOpeners, fears, titlingLemmas, uttered } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { openingAfter, startsClause } from './adjuncts.ts'
import { voiceOf } from './can-speak.ts'
import { following, followingInverted, interruption, resumption } from './content-after.ts'
import { keepsBefore, precedingRegion } from './content-before.ts'
import type { Follow } from './content-region.ts'
import { borrowedSubject, perceivedSpeaker, quotingSubject, speakerOf } from './cue-speakers.ts'
import type { Cue } from './cues.ts'
import { extracted } from './extraction.ts'
import { endsFrame } from './frame-end.ts'
import { cueEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { invertedSpeaker } from './inverted-speaker.ts'
import { isHedged, relayOf } from './relays.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { isUnspoken } from './unspoken.ts'

/** Statements of verbs that take quotations and clauses: before, after and round their speaker. */
export function readVerbCues(reading: FrameReading): Draft[] {
  const { frame, cues } = reading
  const drafts: Draft[] = []
  let regionStart = 0
  /** End of the last statement that stood before its cue. */
  let sealed = 0
  for (const cue of cues) {
    if (!(cue.frames & (cueFrame.quote | cueFrame.clause | cueFrame.manner))) continue
    const isThought = (cue.frames & cueFrame.thought) !== 0 && !(cue.frames & cueFrame.quote)
    if (isThought && !isTold(reading, cue)) continue
    if (isNameTag(frame.words, cue) || quotesAnother(frame.words, cue)) continue
    const found = readCue(reading, cue, closesWhole(reading, cue) ? sealed : regionStart)
    if (!found) continue
    if (found.closes) sealed = found.until
    drafts.push(withoutTaken(frame.words, found.draft, drafts))
    regionStart = Math.max(regionStart, Math.min(found.until, frame.words.length))
  }
  return drafts
}

/** “Doe fears that the town will become “a heap of stones””: a thought in words of its own, which somebody must have said. */
function isTold(reading: FrameReading, { group, last, clause, subject, frames }: Cue): boolean {
  const { text, frame, cues } = reading
  const { words } = frame
  if (!fears.has(group.lemma) || group.first !== group.head || clause.negated || clause.reality !== 'real') return false
  // one person or body: polls tell what many believe
  if (!subject || (words[group.head]!.forms & (verbForm.third | verbForm.past)) === 0) return false
  if (words[subject.head]!.tag !== 'name' && !/^(?:he|she)$/.test(words[subject.head]!.lower)) return false
  const { at, announced } = openingAfter(words, last + 1, frames & cueFrame.clause)
  if (announced ? words[at - 1]!.lower !== 'that' : !startsClause(words, at)) return false
  if (cues.some((other) => other.group.first > group.head && other.subject && endsFrame(words, other))) return false
  const mark = words.findIndex(({ kind }, index) => index >= at && kind !== 'word' && kind !== 'number')
  const quotation = words[mark]?.quotation
  return quotation != null && /^\p{Ll}\S*\s+\S/u.test(text.slice(quotation.start, quotation.end))
}

/** “…,” Doe wrote in a note explaining why he came, “and …”: words in marks at the end that an earlier cue has taken are not told twice. */
function withoutTaken(words: readonly Word[], draft: Draft, earlier: readonly Draft[]): Draft {
  const last = draft.parts.at(-1)!
  if (!draft.cue || draft.cue.end > last.start) return draft
  const taken = earlier
    .flatMap(({ parts }) => parts.slice(1))
    .find(({ start, end }) => start > last.start && end === last.end)
  const at = taken ? words.findIndex(({ start }) => start === taken.start) : -1
  const before = words[words[at - 1]?.kind === 'comma' ? at - 2 : at - 1]
  if (at < 0 || !before || before.end <= last.start) return draft
  return { ...draft, parts: [...draft.parts.slice(0, -1), { start: last.start, end: before.end }] }
}

/** “hold ‘routine’ talks”, “tankers added to the list”: the verb takes a thing for its object, not words. */
function isOtherSense(words: readonly Word[], { frames, group, last }: Cue): boolean {
  const next = words[last + 1]
  if (group.lemma === 'add') return next?.tag === 'to'
  if (words[group.head]!.lower === 'said' && group.first === group.head && isToldOf(words, last + 1)) return true
  return (frames & cueFrame.that) !== 0 && (frames & cueFrame.quote) === 0 && next?.kind === 'quotation'
}

/** “has claimed his first prize and already has a foothold”: a deed, and then another clause. */
function isDeed(words: readonly Word[], { group, last }: Cue, { first, end, announced }: Follow): boolean {
  if (announced || first !== last + 1 || !isUnspoken(words, group.lemma, first, end)) return false
  return !isVerbal(words[nounPhraseEnd(words, first)])
}

/** A headline's “Norland said to grant …”, “Norland said leaning on its ally, prevented …”: it is said of Norland. */
function isToldOf(words: readonly Word[], at: number): boolean {
  const next = words[at]
  if (next?.tag === 'to')
    return words[at + 1]?.tag === 'base' || words[at + 1]?.tag === 'be' || words[at + 1]?.tag === 'have'
  if (next?.tag !== 'gerund') return false
  const comma = words.findIndex(({ kind }, index) => kind === 'comma' && index > at)
  // “said taking the town “would cost lives””
  if (comma < 0 && hasQuotation(words, at, words.length)) return false
  return !hasVerb(words, at + 1, comma < 0 ? words.length : comma)
}

type Read = { readonly draft: Draft; readonly until: number; readonly closes: boolean }

function readCue(reading: FrameReading, cue: Cue, regionStart: number): Read | null {
  const { frame } = reading
  const { words } = frame
  const inverted = invertedSpeaker(words, cue)
  const subject =
    inverted ??
    (cue.group.mood === 'finite' && !cue.group.passive ? speakerOf(reading, cue) : perceivedSpeaker(reading, cue))
  const quoting = inverted ? null : quotingSubject(reading, cue)
  const edge = inverted ? cue.group.first : (quoting ?? subject)?.first
  const extraction = inverted ? null : extracted(reading, cue)
  const region = edge === undefined || extraction ? null : precedingRegion(reading, edge - 1, regionStart)
  // “It was close: Doe holds three seats”: what a verb of two senses says stands after “that”
  // “Most of the money, the auditor found, had gone”
  const needsThat = (cue.frames & cueFrame.that) !== 0 && cue.clause.role !== 'parenthetical' && !endsFrame(words, cue)
  const before = region && needsThat && !region.quoted ? null : region
  const after = inverted
    ? followingInverted(reading, cue, inverted, before)
    : (extraction?.follow ?? following(reading, cue))
  // “But, said Doe, “…””
  if (inverted && !before && !after?.quoted) return null
  if (isOtherSense(words, cue)) return null
  if (!inverted && !subject && cue.group.mood === 'finite' && !cue.group.passive) {
    // no speaker found: “reported clause without a speaker” is left out unless words in marks stand beside the cue
    if (!after?.quoted && !before) return null
  }
  const named =
    (extraction && extraction.speaker !== cue.subject ? extraction.speaker : subject) ?? borrowedSubject(reading, cue)
  const speaker = named && voiceOf(words, named) !== 'mute' ? named : null
  const manner = (cue.frames & cueFrame.manner) !== 0 && !(cue.frames & cueFrame.clause)
  // “wants to begin “building bridges”” says nothing
  if (
    manner &&
    (cue.group.mood === 'infinitive' ||
      (after?.quoted && words[after.first - 1]?.kind === 'word' && !uttered.has(cue.group.lemma)))
  )
    return null
  const ranges: [number, number][] = []
  const resumed = !inverted && subject && !after?.quoted ? resumption(reading, cue, before) : null
  const interrupted = resumed ?? (!inverted && subject && !after && !manner ? interruption(reading, cue, before) : null)
  const aside = !resumed && before?.quoted && after && !after.quoted && asideOpeners.has(words[after.first]!.lower)
  const follows = aside ? null : (interrupted ?? (after && (!manner || after.quoted) ? after : null))
  if (before && keepsBefore(reading.text, words, before, follows, interrupted !== null, cue, inverted !== null))
    ranges.push([before.first, before.end])
  if (extraction && follows) ranges.push([extraction.lost.first, extraction.lost.last + 1])
  if (follows && !(ranges.length > 0 && follows.bare)) ranges.push([follows.first, follows.end])
  if (ranges.length === 0) return null
  const parts = ranges
    .map(([first, end]): Span => ({ start: words[first]!.start, end: words[end - 1]!.end }))
    .filter((part) => part.end > part.start)
  if (parts.length === 0) return null
  const marked = ranges.some(([first, end]) => hasQuotation(words, first, end))
  // “If it works, said Doe, others may follow”: the condition is within what is said
  const isSaid =
    isAsserted(cue) ||
    (inverted !== null && before !== null && /^(?:conditional|hypothetical)$/.test(cue.clause.reality))
  if (!marked && (speaker === null || !isSaid)) return null
  if (!marked && follows && isDeed(words, cue, follows)) return null
  const quoted = ranges.every(([first, end]) =>
    words.slice(first, end).every((word) => word.kind === 'quotation' || word.kind !== 'word'),
  )
  // the writer's own “I was told that …” is no statement of anybody in the news
  if (speaker && !marked && /^(?:i|we|you)$/.test(words[speaker.first]!.lower)) return null
  const relay = relayOf(reading, cue)
  const draft: Draft = {
    parts,
    speaker: speaker ? speakerPhrase(reading.frame, speaker) : null,
    cue: { start: words[cue.group.first]!.start, end: words[cue.last]!.end },
    addressee: follows?.hearer ?? (inverted ? null : hearerOf(words, cue)),
    evidence: cueEvidence(
      reading,
      quoted ? 'quotation beside cue' : 'reported clause',
      cue,
      speaker,
      follows?.announced ?? marked,
    ),
    confidence: (quoted ? 0.95 : 0.85) * (speaker ? 1 : 0.7),
    hearsay: isHedged(reading, cue) || relay !== null,
    via: relay ? speakerPhrase(reading.frame, relay) : null,
    paragraph: frame.paragraph,
  }
  return {
    draft,
    until: follows ? follows.end : inverted ? inverted.last + 1 : cue.last + 1,
    closes: ranges.length > 0 && ranges[0]![0] < cue.group.first,
  }
}

/** Whether somebody has said it: not “has not said that …”, “if he says that …”, “would say that …”, “is expected to say that …”. */
export function isAsserted({ clause }: Cue): boolean {
  return (
    !clause.negated &&
    clause.reality !== 'hypothetical' &&
    clause.reality !== 'conditional' &&
    clause.reality !== 'expected'
  )
}

/** “told reporters”, where what is told stands before. */
function hearerOf(words: readonly Word[], cue: Cue): Span | null {
  if (!(cue.frames & cueFrame.hearer)) return null
  const { hearer } = openingAfter(words, cue.last + 1, cue.frames)
  return hearer ? { start: words[hearer.first]!.start, end: words[hearer.last]!.end } : null
}

/** “also called “Q-West””, “a print called “Cowboys””: a name, nobody's words. */
export function isNameTag(words: readonly Word[], cue: Cue): boolean {
  const { group } = cue
  if (!titlingLemmas.has(group.lemma) || group.first !== group.head) return false
  if (namesSubject(words, group.head) || isNamedByOthers(words, group.head)) return true
  if (words[group.head + 1]?.kind !== 'quotation') return false
  const left = words[group.head - 1]
  return (
    left === undefined || left.kind === 'comma' || left.tag === 'adverb' || left.tag === 'noun' || left.kind === 'open'
  )
}

/** “The bill, called the “Fair Ports Act,” passed”, “The plan, called a “sham” by Doe, fell”: what a thing is called, between commas. */
function isNamedByOthers(words: readonly Word[], head: number): boolean {
  if (words[head - 1]?.kind !== 'comma' || words[head + 1]?.tag !== 'determiner') return false
  const quotation = words[head + 2]
  const next = words[head + 3]
  return quotation?.kind === 'quotation' && (quotation.lower === ',' || next?.kind === 'comma' || next?.lower === 'by')
}

/** “A party called Future 45 ran advertisements”: what follows is nothing but a name, and the subject of another verb. */
function namesSubject(words: readonly Word[], head: number): boolean {
  const left = words[head - 1]
  if (
    left?.tag !== 'noun' &&
    !(left?.tag === 'name' && /^an?$/.test(words[nounPhraseStart(words, head - 1, 0)]!.lower))
  )
    return false
  return clausesOf(words).some(({ group, subject }) => {
    if (group.mood !== 'finite' || subject?.first !== head + 1 || subject.last !== group.first - 1) return false
    const named = words.slice(subject.first, group.first)
    return named.some(({ tag }) => tag === 'name') && named.every(({ tag }) => /^(?:name|number|determiner)$/.test(tag))
  })
}

/** ““…,” Reuters quoted Doe as saying”: Doe's words, which the cue “saying” finds. */
function quotesAnother(words: readonly Word[], { group }: Cue): boolean {
  if (!/^(?:quote|cite)$/.test(group.lemma)) return false
  for (let at = group.head + 1; at < words.length - 1 && at - group.head < 12; at++) {
    if (words[at]!.kind === 'quotation' || words[at]!.kind === 'comma') return false
    if (words[at]!.lower === 'as' && words[at + 1]!.tag === 'gerund') return true
  }
  return false
}

/** “…, the release said.” at the end of a frame tells all of it, whatever is said inside. */
function closesWhole({ frame }: FrameReading, cue: Cue): boolean {
  const { subject, group } = cue
  if (!subject || group.mood !== 'finite' || group.passive || subject.first === 0) return false
  const left = frame.words[subject.first - 1]
  // “Doe shrugged and replied, “Not now,” the Herald reported.”
  const isPaper = left?.kind === 'quotation' && left.lower === ',' && relayWords.has(frame.words[subject.head]!.lower)
  if (left?.kind !== 'comma' && !isPaper) return false
  // “…, a diplomat said, speaking on condition of anonymity”
  const after = openingAfter(frame.words, cue.last + 1, cue.frames).at
  return (
    endsFrame(frame.words, cue) || (frame.words[after]?.kind === 'comma' && frame.words[after + 1]?.tag === 'gerund')
  )
}
