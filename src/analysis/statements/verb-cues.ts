import type { Span } from '#src/base/span.ts'
import { endsSentence, type Frame } from '../language/frames.ts'
import { isNominal, isTimeWord, type NounPhrase, nounPhraseEnd } from '../language/noun-phrases.ts'
import type { VerbGroup } from '../language/verb-groups.ts'
import type { Word } from '../language/words.ts'
import { cueFrame } from '../lexicon/cue-verbs.ts'
import { openingAfter, startsClause } from './adjuncts.ts'
import { contentEnd, endsFrame, frameEnd, isAccordingTo } from './content-end.ts'
import type { Cue } from './cues.ts'
import type { Draft } from './draft.ts'
import { isHedged, relayOf } from './relays.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { subjectLeftOf, subjectRightOf } from './subjects.ts'

export type FrameReading = {
  readonly text: string
  readonly frame: Frame
  readonly groups: readonly VerbGroup[]
  readonly subjects: readonly (NounPhrase | null)[]
  readonly cues: readonly Cue[]
}

/** Statements of verbs that take quotations and clauses: before, after and round their speaker. */
export function readVerbCues(reading: FrameReading): Draft[] {
  const { frame, cues } = reading
  const drafts: Draft[] = []
  let regionStart = 0
  /** End of the last statement that stood before its cue. */
  let sealed = 0
  for (const cue of cues) {
    if (!(cue.frames & (cueFrame.quote | cueFrame.clause | cueFrame.manner))) continue
    if (cue.frames & cueFrame.thought && !(cue.frames & cueFrame.quote)) continue
    if (isNameTag(frame.words, cue)) continue
    const found = readCue(reading, cue, closesWhole(reading, cue) ? sealed : regionStart)
    if (!found) continue
    if (found.closes) sealed = found.until
    drafts.push(found.draft)
    regionStart = Math.max(regionStart, Math.min(found.until, frame.words.length))
  }
  return drafts
}

type Read = { readonly draft: Draft; readonly until: number; readonly closes: boolean }

/** “also called “Q-West””, “a print called “Cowboys””: a name, nobody's words. */
function isNameTag(words: readonly Word[], cue: Cue): boolean {
  const { group } = cue
  if (!/^(?:call|dub|name|nickname|title|entitle|brand|label)$/.test(group.lemma) || group.first !== group.head)
    return false
  if (words[group.head + 1]?.kind !== 'quotation') return false
  const left = words[group.head - 1]
  return (
    left === undefined || left.kind === 'comma' || left.tag === 'adverb' || left.tag === 'noun' || left.kind === 'open'
  )
}

/** “…, the release said.” at the end of a frame tells all of it, whatever is said inside. */
function closesWhole({ frame }: FrameReading, cue: Cue): boolean {
  const { subject, group } = cue
  if (!subject || group.mood !== 'finite' || group.passive || subject.first === 0) return false
  const left = frame.words[subject.first - 1]
  return left?.kind === 'comma' && endsFrame(frame.words, cue)
}

/** Whether the cue stands before its speaker: “…,” said Jane Doe / …, says the ministry. */
function invertedSpeaker(words: readonly Word[], cue: Cue): NounPhrase | null {
  const { group } = cue
  if (group.mood !== 'finite' || group.passive || group.first !== group.head) return null
  let at = group.first - 1
  while (at >= 0 && words[at]!.tag === 'adverb') at--
  const left = words[at]
  const frontal = at < 0
  if (
    !frontal &&
    left!.kind !== 'quotation' &&
    left!.kind !== 'comma' &&
    left!.kind !== 'dash' &&
    left!.kind !== 'stop' &&
    left!.kind !== 'mark'
  )
    return null
  if (
    left?.kind === 'comma' &&
    (!standsAlone.has(group.lemma) || subjectLeftOf(words, group.first, 0) !== null) &&
    !closesQuotation(words, at)
  )
    return null
  const phrase = subjectRightOf(words, cue.last + 1)
  if (!phrase) return null
  const first = words[phrase.first]!
  if (isTimeWord(first) && phrase.first === phrase.last) return null
  if (first.tag === 'pronoun' && !/^(?:he|she|they|it|one|i|we)$/.test(first.lower)) return null
  if (first.lower === 'that' || first.kind === 'quotation') return null
  if (left?.kind === 'quotation')
    return isClauseAfter(words, phrase) && words[phrase.last + 1]?.tag !== 'possessive' ? null : phrase
  return isClauseAfter(words, phrase) ? null : phrase
}

/** Cues that take no object of their own, so that a noun phrase after them is their speaker. */
const standsAlone = new Set(
  `say add claim argue insist note report warn write explain suggest state maintain contend observe predict conclude`.split(
    ' ',
  ),
)

function closesQuotation(words: readonly Word[], comma: number): boolean {
  return words[comma - 1]?.kind === 'quotation'
}

/** “…, said he was late”: what looks like an inverted speaker is the subject of a reported clause. */
function isClauseAfter(words: readonly Word[], phrase: NounPhrase): boolean {
  const next = words[phrase.last + 1]
  return (
    next !== undefined &&
    (next.tag === 'modal' || next.tag === 'be' || next.tag === 'have' || next.tag === 'do' || next.tag === 'finite')
  )
}

function readCue(reading: FrameReading, cue: Cue, regionStart: number): Read | null {
  const { frame } = reading
  const { words } = frame
  const inverted = invertedSpeaker(words, cue)
  const subject = inverted ?? (cue.group.mood === 'finite' && !cue.group.passive ? speakerOf(reading, cue) : null)
  const before = inverted
    ? precedingRegion(reading, cue.group.first - 1, regionStart)
    : subject
      ? precedingRegion(reading, subject.first - 1, regionStart)
      : null
  const after = inverted ? followingInverted(reading, cue, inverted) : following(reading, cue)
  if (inverted && !before) {
    return null
  }
  if (!inverted && !subject && cue.group.mood === 'finite' && !cue.group.passive) {
    // no speaker found: “reported clause without a speaker” is left out unless words in marks stand beside the cue
    if (!after?.quoted && !before) return null
  }
  const speaker = subject ?? borrowedSubject(reading, cue)
  const manner = (cue.frames & cueFrame.manner) !== 0 && !(cue.frames & cueFrame.clause)
  const ranges: [number, number][] = []
  const interrupted = !inverted && subject && !after && !manner ? interruption(reading, cue, before) : null
  const aside =
    before?.quoted && after && !after.quoted && /^(?:when|where|as|after|before|while)$/.test(words[after.first]!.lower)
  const follows = aside ? null : (interrupted ?? (after && (!manner || after.quoted) ? after : null))
  if (before && keepsBefore(words, before, follows, interrupted !== null, cue, inverted !== null))
    ranges.push([before.first, before.end])
  if (follows && !(ranges.length > 0 && follows.bare)) ranges.push([follows.first, follows.end])
  if (ranges.length === 0) return null
  const parts = ranges
    .map(([first, end]): Span => ({ start: words[first]!.start, end: words[end - 1]!.end }))
    .filter((part) => part.end > part.start)
  if (parts.length === 0) return null
  if (
    cue.group.negated &&
    ranges.length === 1 &&
    !ranges.some(([first, end]) => hasQuotation(words, first, end)) &&
    /^(?:say|tell|ask|know|mention|comment)$/.test(cue.group.lemma) &&
    !follows?.announced
  )
    return null
  const quoted = ranges.every(([first, end]) =>
    words.slice(first, end).every((word) => word.kind === 'quotation' || word.kind !== 'word'),
  )
  const relay = relayOf(reading, cue)
  const draft: Draft = {
    parts,
    speaker: speaker ? speakerPhrase(reading.frame, speaker) : null,
    cue: { start: words[cue.group.first]!.start, end: words[cue.last]!.end },
    addressee: follows?.hearer ?? null,
    sieve: quoted ? 'quotation beside cue' : 'reported clause',
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

/** “The difference now, he told me, is …”, “As Doe reported, the talks …”: what goes on after the comma that follows the cue. */
function interruption(reading: FrameReading, cue: Cue, before: Region | null): Follow | null {
  const { words } = reading.frame
  const opening = openingAfter(words, cue.last + 1, cue.frames)
  const limit = frameEnd(words)
  const first = opening.at + 1
  if (words[opening.at]?.kind !== 'comma' || first >= limit || isAccordingTo(words, first)) return null
  const word = words[first]!
  if (word.tag === 'gerund' || word.tag === 'adverb' || !(cue.frames & cueFrame.clause)) return null
  if (word.tag === 'question' || (word.tag === 'preposition' && before)) return null
  if (before?.quoted && !hasQuotation(words, first, limit)) return null
  if (!before && !startsClause(words, first)) return null
  const end = contentEnd(words, first, cue, reading.cues)
  if (end <= first) return null
  const hearer = opening.hearer
    ? { start: words[opening.hearer.first]!.start, end: words[opening.hearer.last]!.end }
    : null
  return { first, end, quoted: hasQuotation(words, first, first + 1), announced: true, bare: false, hearer }
}

type Region = { readonly first: number; readonly end: number; readonly quoted: boolean; readonly verbless?: boolean }

/** What stands before the speaker, up to a comma or the end of a quotation: “The talks failed, Doe said”. */
function precedingRegion(reading: FrameReading, last: number, regionStart: number): Region | null {
  const { words } = reading.frame
  let at = last
  while (at >= regionStart && words[at]!.tag === 'adverb') at--
  // “…,” the minister from Oslo said: the region ends with the quotation or at the comma
  if (at < regionStart) return null
  const edge = words[at]!
  if (edge.kind === 'quotation') {
    let first = at
    while (
      first - 1 >= regionStart &&
      (words[first - 1]!.kind === 'quotation' ||
        (words[first - 1]!.lower === 'and' && words[first - 2]?.kind === 'quotation'))
    )
      first--
    const fragment = !endsLikeQuoted(reading.text, edge)
    if (first > regionStart && (fragment || !startsQuoted(words, first, regionStart)))
      first = clauseStart(words, regionStart)
    return { first, end: at + 1, quoted: true }
  }
  if (edge.kind !== 'comma' && edge.kind !== 'dash' && !(edge.kind === 'stop' && edge.lower !== '.')) return null
  if (at - 1 < regionStart) return null
  const first = clauseStart(words, regionStart)
  if (at <= first) return null
  if (words[at - 1]!.kind === 'quotation' && at - 1 === first) return { first, end: at, quoted: true }
  // a fronted phrase is no content: it needs a verb of its own
  if (!hasClause(words, first, at)) {
    if (!fronted(words[first]!) && first === clauseStart(words, 0))
      return { first, end: at, quoted: false, verbless: true }
    return words[at - 1]!.kind === 'quotation' && !fronted(words[first]!) ? { first, end: at, quoted: true } : null
  }
  if (fronted(words[first]!) && !laterClause(words, first, at)) return null
  return { first, end: at, quoted: hasQuotation(words, first, at) && words[at - 1]!.kind === 'quotation' }
}

/** Words that open a side clause: “When asked, …”, “In Oslo, …”, “Speaking on Friday, …”. */
function fronted(word: Word): boolean {
  return (
    word.tag === 'subordinator' ||
    word.tag === 'preposition' ||
    word.tag === 'gerund' ||
    word.tag === 'adverb' ||
    word.tag === 'to' ||
    word.tag === 'participle' ||
    (word.tag === 'question' && word.lower !== 'what') ||
    (word.tag === 'finite' && (word.forms & 8) !== 0)
  )
}

/** After a fronted phrase a comma and a clause of its own: “If it rains, the talks stop, he said”. */
function laterClause(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++)
    if (words[at]!.kind === 'comma' && hasClause(words, at + 1, end)) return true
  const opener = words[first]!
  return (
    ((opener.tag === 'preposition' && !/^(?:as|after|before|since|until|till|like)$/.test(opener.lower)) ||
      opener.tag === 'adverb') &&
    hasClause(words, first, end)
  )
}

function clauseStart(words: readonly Word[], regionStart: number): number {
  let first = regionStart
  while (
    first < words.length &&
    (words[first]!.kind === 'comma' ||
      words[first]!.kind === 'stop' ||
      words[first]!.kind === 'close' ||
      words[first]!.tag === 'conjunction' ||
      words[first]!.kind === 'dash' ||
      words[first]!.kind === 'semicolon' ||
      words[first]!.kind === 'mark')
  )
    first++
  return first
}

const verbal = new Set(['finite', 'modal', 'be', 'have', 'do'])
function hasClause(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (verbal.has(words[at]!.tag)) return true
  return false
}

function hasQuotation(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (words[at]!.kind === 'quotation') return true
  return false
}

/** A quotation that ends with a comma or a full stop of its own is a sentence, not a phrase in somebody's clause. */
function endsLikeQuoted(text: string, word: Word): boolean {
  const content = word.quotation
  if (!content) return false
  return (
    endsSentence(text, content) ||
    /[,–—-]\s*['’]?$/.test(text.slice(Math.max(content.start, content.end - 3), content.end))
  )
}

function startsQuoted(words: readonly Word[], first: number, regionStart: number): boolean {
  const left = words[first - 1]
  return (
    first === regionStart ||
    left === undefined ||
    left.kind === 'comma' ||
    left.kind === 'colon' ||
    left.tag === 'conjunction' ||
    left.tag === 'adverb'
  )
}

type Follow = Region & { readonly announced: boolean; readonly bare: boolean; readonly hearer: Span | null }

/** Content after the cue and what may stand between. */
function following(reading: FrameReading, cue: Cue): Follow | null {
  const { words } = reading.frame
  const { frames } = cue
  if (cue.group.passive && !(frames & cueFrame.hearer)) return null
  const opening = openingAfter(words, cue.last + 1, frames)
  const hearer = opening.hearer
    ? { start: words[opening.hearer.first]!.start, end: words[opening.hearer.last]!.end }
    : null
  const first = opening.at
  const limit = frameEnd(words)
  const word = words[first]
  if (!word || first >= limit) return null
  if (word.kind === 'quotation') {
    const end = quotedEnd(reading, first, cue)
    return { first, end, quoted: true, announced: true, bare: false, hearer }
  }
  if (!(frames & cueFrame.clause)) return null
  if (opening.announced) {
    const end = contentEnd(words, first, cue, reading.cues)
    return end > first ? { first, end, quoted: false, announced: true, bare: false, hearer } : null
  }
  if (frames & cueFrame.that) return null
  if (word.kind !== 'word' && word.kind !== 'number') return null
  if (
    cue.group.lemma === 'say' &&
    (word.tag === 'determiner' ||
      word.tag === 'noun' ||
      word.tag === 'name' ||
      word.tag === 'pronoun' ||
      word.tag === 'preposition' ||
      word.tag === 'number' ||
      word.tag === 'possessive' ||
      word.tag === 'gerund' ||
      word.tag === 'adjective' ||
      word.tag === 'subordinator')
  ) {
    if (!startsClause(words, first, 60) && !hasQuotation(words, first, limit)) return null
  } else if (!startsClause(words, first)) return null
  if (word.tag === 'question' && word.lower !== 'what') return null
  if (isAccordingTo(words, first) || /^(?:nothing|little|much|so|something|anything)$/.test(word.lower)) return null
  const end = contentEnd(words, first, cue, reading.cues)
  return end > first ? { first, end, quoted: false, announced: false, bare: true, hearer } : null
}

/** Where content that begins with a quotation ends: with it, or with the clause that it is a piece of. */
function quotedEnd(reading: FrameReading, first: number, cue: Cue): number {
  const { words } = reading.frame
  const limit = frameEnd(words)
  let at = first
  while (at + 1 < limit) {
    const next = words[at + 1]!
    if (next.kind === 'quotation') {
      at++
      continue
    }
    if (
      (next.lower === 'and' || next.kind === 'comma' || next.kind === 'other') &&
      words[at + 2]?.kind === 'quotation' &&
      at + 2 < limit
    ) {
      at += 2
      continue
    }
    break
  }
  if (at + 1 >= limit) return at + 1
  const next = words[at + 1]!
  if (
    endsLikeQuoted(reading.text, words[at]!) ||
    next.kind === 'comma' ||
    next.kind === 'semicolon' ||
    next.kind === 'stop' ||
    next.kind === 'colon' ||
    next.kind === 'dash'
  )
    return at + 1
  if (next.tag === 'conjunction' || next.tag === 'subordinator') {
    const end = contentEnd(words, first, cue, reading.cues)
    return end <= at + 2 ? at + 1 : end
  }
  return contentEnd(words, first, cue, reading.cues)
}

/** “…,” said Doe, “…”: what goes on after an inverted speaker. Only words in marks do. */
function followingInverted(reading: FrameReading, cue: Cue, speaker: NounPhrase): Follow | null {
  const { words } = reading.frame
  const comma = speaker.last + 1
  const next = words[comma + 1]
  // “Institutional recipients, said Doe, are required …”
  if (words[comma]?.kind === 'comma' && next && verbal.has(next.tag) && words[cue.group.first - 1]?.kind === 'comma') {
    const end = contentEnd(words, comma + 1, cue, reading.cues)
    return { first: comma + 1, end, quoted: false, announced: true, bare: false, hearer: null }
  }
  return laterQuotation(reading, speaker.last + 1)
}

function laterQuotation(reading: FrameReading, from: number): Follow | null {
  const { words } = reading.frame
  for (let at = from; at < words.length; at++) {
    const word = words[at]!
    if (word.kind === 'quotation') {
      const left = words[at - 1]
      if (
        left &&
        (left.kind === 'comma' || left.kind === 'colon' || left.kind === 'stop') &&
        word.quotation &&
        word.quotation.end - word.quotation.start > 12
      ) {
        return { first: at, end: at + 1, quoted: true, announced: true, bare: false, hearer: null }
      }
      return null
    }
    if (reading.cues.some((other) => other.group.first === at)) return null
  }
  return null
}

/** Whether what stands before the speaker is content too, given what stands after the cue. */
function keepsBefore(
  words: readonly Word[],
  before: Region,
  follows: Follow | null,
  interrupted: boolean,
  cue: Cue,
  inverted: boolean,
): boolean {
  if (!before.quoted && !(cue.frames & cueFrame.clause)) return false
  if (!before.quoted && !follows && !inverted && !hasNoObject(words, cue)) return false
  if (before.verbless)
    return (
      follows !== null &&
      (verbal.has(words[follows.first]!.tag) || (interrupted && words[follows.first]!.kind === 'quotation'))
    )
  if (!follows || interrupted) return true
  if (before.quoted) return follows.quoted || follows.bare
  return false
}

/** Nothing that the cue could take for an object follows it: “the talks failed, Doe said on Friday”. */
function hasNoObject(words: readonly Word[], cue: Cue): boolean {
  const next = words[openingAfter(words, cue.last + 1, cue.frames).at]
  return (
    next === undefined ||
    next.kind !== 'word' ||
    next.tag === 'subordinator' ||
    next.tag === 'question' ||
    next.tag === 'conjunction' ||
    next.tag === 'preposition' ||
    next.tag === 'gerund' ||
    next.tag === 'adverb' ||
    next.tag === 'to'
  )
}

/** “Doe said the embassy would open, adding that …”: who spoke before in the frame speaks on, not the embassy. */
function spokeBefore({ frame, cues }: FrameReading, cue: Cue): NounPhrase | null {
  for (let before = cues.indexOf(cue) - 1; before >= 0; before--) {
    const { subject, group, frames } = cues[before]!
    const inverted = frames & cueFrame.quote ? invertedSpeaker(frame.words, cues[before]!) : null
    if (inverted) return inverted
    if (group.mood === 'finite' && !group.passive && subject && frames & (cueFrame.clause | cueFrame.object))
      return subject
  }
  return null
}

/** Subject of a finite cue; where it has none of its own (“and warned that …”), whoever spoke before in the frame. */
export function speakerOf(reading: FrameReading, cue: Cue): NounPhrase | null {
  const { words } = reading.frame
  let left = cue.group.first - 1
  while (left >= 0 && words[left]!.tag === 'adverb') left--
  const shared =
    words[left]?.tag === 'conjunction' || (words[left]?.kind === 'comma' && words[left - 1]?.tag === 'conjunction')
  return shared ? (spokeBefore(reading, cue) ?? cue.subject) : cue.subject
}

/** “IRNA quoted Doe as saying …”: Doe is the speaker. */
function quotedSource(words: readonly Word[], cue: Cue): NounPhrase | null {
  const as = cue.group.first - 1
  if (cue.group.mood !== 'gerund' || words[as]?.lower !== 'as' || !isNominal(words[as - 1])) return null
  for (let at = as - 1; at >= 0 && as - at < 24; at--) {
    const { lemma, tag } = words[at]!
    if ((lemma === 'quote' || lemma === 'cite') && (tag === 'finite' || tag === 'gerund' || tag === 'participle')) {
      const end = nounPhraseEnd(words, at + 1)
      return end > at + 1 ? { first: at + 1, head: end - 1, last: as - 1 } : null
    }
  }
  return null
}

/** Speaker of “…, adding that …” and “to call for …”: the subject of the clause that it hangs on. */
export function borrowedSubject(reading: FrameReading, cue: Cue): NounPhrase | null {
  const { groups, subjects, frame } = reading
  const { words } = frame
  const index = groups.indexOf(cue.group)
  const quoted = quotedSource(words, cue)
  if (quoted) return quoted
  if (cue.group.mood === 'gerund') {
    // “with Doe insisting”
    const left = words[cue.group.first - 1]
    if (isNominal(left) || left?.kind === 'close') {
      let first = cue.group.first - 1
      while (
        first > 0 &&
        words[first - 1]!.kind === 'word' &&
        words[first - 1]!.lower !== 'with' &&
        cue.group.first - first < 16 &&
        !verbal.has(words[first - 1]!.tag)
      )
        first--
      const opener = words[first - 1]
      if (opener && opener.lower === 'with') return { first, head: cue.group.first - 1, last: cue.group.first - 1 }
    }
  }
  if (cue.group.mood === 'participle' || cue.group.passive) return null
  const speaking = spokeBefore(reading, cue)
  if (speaking) return speaking
  for (let before = index - 1; before >= 0; before--) {
    if (groups[before]!.mood === 'finite' && subjects[before]) return subjects[before]!
  }
  if (cue.group.mood === 'gerund') {
    for (let later = index + 1; later < groups.length; later++) {
      if (groups[later]!.mood === 'finite' && subjects[later]) return subjects[later]!
    }
    // “…,” said Doe, adding: an inverted speaker is nobody's subject yet
    for (const other of reading.cues) {
      const phrase = other.group.head < cue.group.first ? invertedSpeaker(words, other) : null
      if (phrase) return phrase
    }
  }
  return null
}
